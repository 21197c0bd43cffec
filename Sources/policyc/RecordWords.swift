import PolicyBase
import PolicyEngine
import PolicyIR

/// Names, days and numbers of a record in the words of people.
struct RecordWords {
  let program: IR.Program
  let bound: Case
  let language: MessageLanguage

  func pick(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func name(_ name: IR.Name) -> String { language == .zh ? name.text : name.key }

  func subject(_ index: Int) -> String {
    bound.subjects.indices.contains(index) ? bound.subjects[index].id : "?"
  }

  func subjectKind(_ index: Int) -> String {
    guard bound.subjects.indices.contains(index) else { return "" }
    return name(program.subjectKinds[bound.subjects[index].kind].name)
  }

  func event(_ index: Int) -> String {
    bound.events.indices.contains(index) ? bound.events[index].id : "?"
  }

  /// 第二十条第四句, led in by the policy's code when several regulations are loaded.
  func citation(_ index: Int?) -> String {
    guard let index, program.citations.indices.contains(index) else { return "" }
    let citation = program.citations[index]
    let address = language == .zh ? citation.address.chinese : citation.address.ascii
    let regulations = program.regulations.count
    guard program.policies.indices.contains(citation.policy) else { return address }
    let policy = program.policies[citation.policy]
    if regulations < 2, !policy.isVocabulary { return address }
    return pick("《\(policy.code)》\(address)", "\(policy.code)/\(address)")
  }

  /// `code/20.s4`, for programs.
  func fullCitation(_ index: Int) -> String {
    guard program.citations.indices.contains(index) else { return "" }
    let citation = program.citations[index]
    let code =
      program.policies.indices.contains(citation.policy)
      ? program.policies[citation.policy].code : ""
    return "\(code)/\(citation.address.ascii)"
  }

  func account(_ index: Int) -> String { name(program.accounts[index].name) }
  func measure(_ index: Int) -> String { name(program.measures[index].name) }
  func status(_ index: Int) -> String { name(program.statuses[index].name) }

  func statusValue(_ status: Int, _ option: Int) -> String {
    self.option(program.statuses[status].enumeration, option)
  }

  func option(_ enumeration: Int, _ option: Int) -> String {
    let options = program.enumerations[enumeration].options
    return options.indices.contains(option) ? name(options[option]) : "?"
  }

  func answer(_ question: Int, _ option: Int) -> String {
    program.eventKinds[question].answers.map { self.option($0, option) } ?? "?"
  }

  /// `12 分`, `3 至 6 分`.
  func amount(_ range: NumberRange, account: Int) -> String {
    let unit = program.accounts[account].unit.map { " " + $0 } ?? ""
    return number(range) + unit
  }

  func number(_ range: NumberRange) -> String {
    range.isExact
      ? "\(range.low)" : pick("\(range.low) 至 \(range.high)", "\(range.low) to \(range.high)")
  }

  func span(_ span: DaySpan) -> String {
    guard let last = span.last else { return pick("自 \(span.first) 起", "from \(span.first)") }
    return pick("\(span.first) 至 \(last)", "\(span.first) to \(last)")
  }

  func end(_ end: Record.MeasureRecord.End) -> String {
    switch end {
    case .once: pick("一次", "once")
    case .fixed(let last): pick("至 \(last)", "to \(last)")
    case .open: pick("至解除", "until released")
    case .forever: pick("无期", "without end")
    case .pending(let certain, let latest):
      latest.map { pick("至少至 \(certain)，至多至 \($0)", "to \(certain) at least, \($0) at most") }
        ?? pick("至少至 \(certain)，期限未定", "to \(certain) at least, end undecided")
    }
  }

  func report(_ report: IR.Expectation.Report) -> String {
    switch report {
    case .open: pick("待定", "open")
    case .rejected: pick("不合法", "rejected")
    case .conflict: pick("冲突", "in conflict")
    }
  }

  func movement(_ kind: Record.MovementRecord.Kind) -> String {
    switch kind {
    case .reduction: pick("减免", "reduction")
    case .clearing: pick("清零", "clearing")
    case .carried: pick("转入", "carried")
    case .opening: pick("期初", "opening")
    }
  }

  func state(_ state: Record.MeasureRecord.State) -> String {
    switch state {
    case .future: pick("未开始", "not begun")
    case .inForce: pick("执行中", "in force")
    case .termOver: pick("期满待解除", "term over, not released")
    case .ended: pick("已期满", "ended")
    case .released: pick("已解除", "released")
    case .pending: pick("待定", "pending")
    case .permitted: pick("可以", "permitted")
    case .needsDecision: pick("待决定", "needs decision")
    }
  }
}
