import PolicyBase
import PolicyEngine
import PolicyIR

/// A comparison for people: what differs, side by side, each with its reasons.
struct CompareText {
  let left: CaseRun
  let right: CaseRun
  let difference: RecordDifference
  let words: DifferenceWords

  init(left: CaseRun, right: CaseRun, difference: RecordDifference, language: MessageLanguage) {
    self.left = left
    self.right = right
    self.difference = difference
    words = DifferenceWords(left: left, right: right, language: language)
  }

  func text() -> String {
    var sections = [heading()]
    for item in difference.subjects + difference.events { sections.append(text(item)) }
    sections.append(summary())
    return sections.joined(separator: "\n")
  }

  private func heading() -> String {
    var table = TextTable()
    table.add([words.pick("左", "left"), words.side(left)])
    table.add([words.pick("右", "right"), words.side(right)])
    return table.text()
  }

  private func text(_ item: RecordDifference.Item) -> String {
    var table = TextTable(indentation: 2)
    for change in item.changes {
      table.add([words.name(change), words.content(change.left), words.content(change.right)])
      let reasons = [change.left, change.right].map(words.reasons)
      if reasons.contains(where: { !$0.isEmpty }) { table.add([""] + reasons) }
    }
    let kind = words.name(item.kind)
    return item.id + (kind.isEmpty ? "" : "  " + kind) + "\n" + table.text()
  }

  private func summary() -> String {
    if difference.isEmpty { return words.pick("没有差异\n", "no difference\n") }
    let (subjects, events) = (difference.subjects.count, difference.events.count)
    return words.pick(
      "有差异：\(subjects) 个主体，\(events) 个事件或问题\n",
      "differences: \(subjects) subjects, \(events) events or questions\n")
  }
}

/// Results of a comparison in words.
struct DifferenceWords {
  let left: CaseRun
  let right: CaseRun
  let language: MessageLanguage
  private let record: RecordWords

  init(left: CaseRun, right: CaseRun, language: MessageLanguage) {
    self.left = left
    self.right = right
    self.language = language
    record = RecordWords(program: left.program, bound: left.boundCase, language: language)
  }

  func pick(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func name(_ name: IR.Name) -> String { record.name(name) }

  func name(_ change: RecordDifference.Change) -> String {
    switch change.topic {
    case .account, .status, .measure, .duty: name(change.name)
    case .answer: pick("答复", "answer")
    case .open: pick("待定", "open")
    case .rejected: pick("不合法", "rejected")
    case .failure: pick("未能计算", "not computed")
    }
  }

  /// What a side rests on: policies, readings chosen, day of knowledge.
  func side(_ run: CaseRun) -> String {
    let codes = run.program.regulations.map(\.code)
    let chosen = run.program.readings.filter { !$0.adopted }.map { "\($0.key)=\($0.choice)" }
    let parts = [
      codes.joined(separator: pick("、", ", ")),
      pick("截至 \(run.asOf)", "as of \(run.asOf)"),
      pick("按 \(run.knownAt) 已知的事实", "with the facts known on \(run.knownAt)"),
      chosen.isEmpty
        ? pick("读法如采用", "readings as adopted")
        : pick("读法 ", "readings ") + chosen.joined(separator: pick("、", ", ")),
    ]
    return parts.joined(separator: pick("，", ", "))
  }

  func content(_ content: RecordDifference.Content?) -> String {
    guard let content else { return "—" }
    switch content.value {
    case .points(let range, let unit):
      let cycle = content.cycle.map { pick("（", " (") + record.span($0) + pick("）", ")") } ?? ""
      return record.number(range) + (unit.map { " " + $0 } ?? "") + cycle
    case .status(let value, let possible):
      let others = possible.filter { $0 != value }.map(name)
      return name(value)
        + (others.isEmpty
          ? "" : pick("，可能为 ", ", possibly ") + others.joined(separator: pick("、", ", ")))
    case .measure(let start, let end, let state, let count):
      let times = count > 1 ? pick("（\(count) 次）", " (\(count) times)") : ""
      if end == .once { return start.description + times }
      return pick("自 \(start) ", "from \(start) ") + record.end(end) + pick("，", ", ")
        + record.state(state) + times
    case .duty(let due, let state):
      return DutyText(words: record).due(due) + pick("，", ", ") + self.state(state)
    case .answer(let names, let amounts): return answer(names, amounts)
    case .remark(let why, let missing):
      if missing.isEmpty { return why.text(language) }
      let what = record.missing(missing)
      return why.text(language) + pick("（\(what)）", " (\(what))")
    }
  }

  private func state(_ state: Record.DutyRecord.State) -> String {
    switch state {
    case .running: pick("未届满", "running")
    case .met: pick("已履行", "met")
    case .missed: pick("逾期", "missed")
    case .performedLate: pick("逾期后履行", "performed late")
    case .undetermined: pick("待定", "undetermined")
    case .lapsed: pick("不再适用", "lapsed")
    }
  }

  private func answer(_ names: [IR.Name], _ amounts: [NumberRange]) -> String {
    let lead = names.count > 1 ? pick("冲突：", "conflict: ") : ""
    let text =
      names.isEmpty
      ? pick("待定", "undetermined") : names.map(name).joined(separator: pick("、", ", "))
    return lead + ([text] + amounts.map(record.number)).joined(separator: " ")
  }

  /// Citations and causes of a side; empty when it has none.
  func reasons(_ content: RecordDifference.Content?) -> String {
    guard let content else { return "" }
    var parts = content.citations.map(source)
    if !content.causes.isEmpty {
      parts.append(pick("因 ", "from ") + content.causes.joined(separator: pick("、", ", ")))
    }
    return parts.joined(separator: pick("；", "; "))
  }

  private func source(_ source: RecordDifference.Source) -> String {
    let address = language == .zh ? source.address.chinese : source.address.ascii
    let codes = Set(
      (left.program.regulations + right.program.regulations).map(\.code))
    return codes.count < 2 ? address : pick("《\(source.code)》", source.code + "/") + address
  }
}
