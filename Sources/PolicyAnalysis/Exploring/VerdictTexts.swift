import PolicyBase
import PolicyIR

/// What is said of explorations that proved nothing.
enum VerdictTexts {
  static let nothingToExplore = Message(
    zh: "没有案例写出这种事件怎样计入；先在案例里给出各种分值的情形各一个",
    en: "no 案例 shows how such an event counts: write one for each number of points first")

  static let neverAnswered = Message(
    zh: "所查的历史里没有一个问题得到这个答复，不能由此证明什么",
    en: "no question of the histories explored got this answer: that proves nothing")

  static let neverMet = Message(
    zh: "所查的历史里条件从未成立，不能由此证明什么",
    en: "the condition held in none of the histories explored: that proves nothing")

  static func limitReached(_ limit: Int, whole size: Int) -> Message {
    Message(
      zh: size > 0
        ? "到了 \(limit) 个历史的上限，只查完 \(size) 次以内的历史" : "到了 \(limit) 个历史的上限",
      en: size > 0
        ? "the limit of \(limit) histories was reached; only those of up to \(size) were all seen"
        : "the limit of \(limit) histories was reached")
  }
}

/// Worlds in the words of their program.
struct WorldWords {
  private let program: IR.Program
  private let policy: Int?

  init(_ program: IR.Program, _ assertion: IR.Assertion) {
    self.program = program
    policy = assertion.policies.min()
  }

  /// Acts by the items that they name, each once.
  func world(_ universe: Universe) -> Verdict.World {
    let references = RecordReferences(program: program)
    let values = ValueWords(program: program, policy: policy)
    var acts: [String] = []
    for act in universe.acts {
      let record = act.records[0]
      let item = record.fields.first { references.field($0, of: record)?.type == .clause }
      let word = item.map { values.text($0.value, .clause) } ?? record.kind
      if !acts.contains(word) { acts.append(word) }
    }
    return Verdict.World(acts: acts, days: universe.days)
  }

  func text(_ found: ActClass) -> String {
    let measures = found.measures.compactMap { program.measures[safe: $0]?.name.text }
    return (found.points + measures).joined(separator: "、")
  }
}
