import PolicyBase
import PolicyEngine

/// `policyc bench ask`: what the library takes for a ledger of several sizes, and for one claim.
struct AskBench {
  enum Step: String, CaseIterable {
    case load, append, record, resume, prepare
    case read, answer, words

    var name: Message {
      switch self {
      case .load: Message(zh: "全部记入", en: "add all")
      case .append: Message(zh: "记入一件并说明变化", en: "append one, with its change")
      case .record: Message(zh: "全部结果", en: "record")
      case .resume: Message(zh: "保存并恢复", en: "save and resume")
      case .prepare: Message(zh: "准备问题", en: "prepare")
      case .read: Message(zh: "读一条申报", en: "read a claim")
      case .answer: Message(zh: "答一条申报", en: "answer a claim")
      case .words: Message(zh: "答复写成 JSON", en: "answer as JSON")
      }
    }

    /// Whether it is done once for each claim.
    var isOfClaims: Bool {
      switch self {
      case .read, .answer, .words: true
      default: false
      }
    }
  }

  static let sizes = [1_000, 10_000]

  /// Nanoseconds, of one claim where it is done for each; by size.
  private(set) var times: [[Step: Int]] = []

  init(sizes: [Int] = AskBench.sizes) {
    times = sizes.map { AskBench.times(AskCase(events: $0)) }
  }

  private static func times(_ story: AskCase) -> [Step: Int] {
    var times: [Step: Int] = [:]
    func measure<Result>(_ step: Step, per count: Int = 1, _ work: () -> Result) -> Result {
      let before = ProcessorTime.nanoseconds
      let result = work()
      times[step] = (ProcessorTime.nanoseconds - before) / count
      return result
    }
    var ledger = Ledger(story.policy)
    let taken: Void? = measure(.load) { try? ledger.add(story.records) }
    guard taken != nil else { return times }
    var grown = ledger
    _ = measure(.append) { try? grown.append(story.late) }
    _ = measure(.record) { ledger.record().json.utf8.count }
    _ = measure(.resume) { try? Ledger.resume(ledger.save(), under: story.policy) }
    guard let prepared = measure(.prepare, { try? ledger.prepare(question: "claim") }) else {
      return times
    }
    let claims = story.claims
    // Once unmeasured, so that no first time is in it.
    _ = claims.count { prepared.answer($0).answer == "payable" }
    _ = measure(.read, per: claims.count) { claims.count { prepared.reads($0) } }
    _ = measure(.answer, per: claims.count) {
      claims.count { prepared.answer($0).answer == "payable" }
    }
    _ = measure(.words, per: claims.count) {
      claims.reduce(0) { $0 + prepared.answer($1).json.utf8.count }
    }
    return times
  }

  // MARK: Report

  func text(_ language: MessageLanguage) -> String {
    var table = TextTable(
      [.left] + times.flatMap { _ in [.right, .right] as [TextTable.Alignment] }, indentation: 2)
    let unit = language == .zh ? "件" : "events"
    table.add([""] + AskBench.sizes.flatMap { ["", "\($0) \(unit)"] })
    for step in Step.allCases {
      let cells = times.flatMap { time in
        [multiple(step, time) ?? "–", time[step].map { AskBench.shown($0) } ?? "–"]
      }
      table.add([step.name.text(language)] + cells)
    }
    let note =
      language == .zh
      ? "读一条申报用时的倍数，处理器时间\n\n" : "multiples of reading a claim, processor time\n\n"
    return note + table.text()
  }

  private func multiple(_ step: Step, _ times: [Step: Int]) -> String? {
    guard let read = times[.read], let time = times[step] else { return nil }
    return BenchTimes.decimal(Double(time) / Double(max(1, read)))
  }

  private static func shown(_ nanoseconds: Int) -> String {
    nanoseconds < 100_000 ? "\(nanoseconds) ns" : "\(nanoseconds / 1_000) µs"
  }

  func json() -> JSONText {
    let sizes = zip(AskBench.sizes, times).map { size, times in
      JSONText.object(
        [("events", .whole(size))]
          + Step.allCases.map { step in
            (step.rawValue, times[step].map(JSONText.whole) ?? .null)
          })
    }
    return .object([("schema", .whole(1)), ("nanoseconds", .array(sizes))])
  }
}
