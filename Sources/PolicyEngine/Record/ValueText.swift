import PolicyBase
import PolicyIR

/// Values and terms in the words of the policy files, for explanations.
package struct ValueText: Sendable {
  let program: IR.Program
  let facts: Case

  package init(_ program: IR.Program, _ facts: Case) {
    self.program = program
    self.facts = facts
  }

  package func text(_ value: IR.Value) -> String {
    switch value {
    case .truth(let truth): return truth ? "是" : "否"
    case .number(let number): return number.description
    case .day(let day): return day.description
    case .text(let text): return text
    case .option(let enumeration, let index):
      guard program.enumerations.indices.contains(enumeration),
        program.enumerations[enumeration].options.indices.contains(index)
      else { return "?" }
      return program.enumerations[enumeration].options[index].text
    case .subject(let index):
      return facts.subjects.indices.contains(index) ? facts.subjects[index].id : "?"
    case .event(let index):
      return facts.events.indices.contains(index) ? facts.events[index].id : "?"
    case .kind(let kind):
      return program.subjectKinds.indices.contains(kind) ? program.subjectKinds[kind].name.text : ""
    case .clauses(let clauses):
      return clauses.map { index in
        program.clauses.indices.contains(index) ? program.clauses[index].address.chinese : "?"
      }.joined(separator: "、")
    case .period(let span):
      return span.first.description + " 至 " + (span.last?.description ?? "无期")
    case .list(let items): return items.map(text).joined(separator: "、")
    }
  }

  package func text(_ range: NumberRange) -> String {
    range.isExact ? range.low.description : "\(range.low)～\(range.high)"
  }

  func text(_ evaluated: Evaluated) -> String {
    switch evaluated.content {
    case .value(let value): text(value)
    case .between(let range, _): text(range)
    case .oneOf(let values, _): values.map(text).joined(separator: "或")
    case .partial(let values, _): values.map(text).joined(separator: "、") + "…"
    case .ratio(let low, let high, let count, _):
      low == high ? "\(low)/\(count)" : "\(low)～\(high)/\(count)"
    case .unknown: "不明"
    }
  }
}

extension World {
  /// A condition as written, with the values that it read.
  func described(_ condition: IR.Guard, _ scope: Scope) -> String {
    let readings = readings(condition, scope)
    let text = condition.writtenText
    if readings.isEmpty { return text }
    return text + "（" + readings.joined(separator: "，") + "）"
  }

  /// `级别 = 二级` for each term that the condition reads; what rests on 个人信息 is masked.
  func readings(_ condition: IR.Guard, _ scope: Scope) -> [String] {
    switch condition {
    case .test(let test, _):
      var result: [String] = []
      for term in test.readTerms {
        if case .constant = term { continue }
        result.append(name(of: term, scope) + " = " + shown(term, scope))
      }
      return result
    case .not(let inner), .cited(let inner, _): return readings(inner, scope)
    case .all(let parts), .any(let parts): return parts.flatMap { readings($0, scope) }
    }
  }

  private func shown(_ term: IR.Term, _ scope: Scope) -> String {
    if !facts.showsPersonal, program.isPersonal(term) { return ShownValue.mask.zh }
    return ValueText(program, facts).text(value(term, scope))
  }

  private func name(of term: IR.Term, _ scope: Scope) -> String {
    switch term {
    case .field(let base, let reference):
      switch value(base, scope).members.first {
      case .subject(let index)?: return fieldName(subject(index)?.kind, reference, isEvent: false)
      case .event(let index)?: return fieldName(event(index)?.kind, reference, isEvent: true)
      default: return reference.key
      }
    case .status(_, let status):
      return program.statuses.indices.contains(status) ? program.statuses[status].name.text : "状态"
    case .account(let account, _, let reading):
      let name =
        program.accounts.indices.contains(account) ? program.accounts[account].name.text : ""
      return name + (reading == .single ? "单次" : reading == .balance ? "余额" : "累计")
    case .definition(let index, _):
      return program.definitions.indices.contains(index) ? program.definitions[index].name.text : ""
    case .measureDay(let measure, _, let end):
      let name =
        program.measures.indices.contains(measure) ? program.measures[measure].name.text : ""
      return name + (end == .first ? "起日" : "末日")
    case .periodDay(let base, let end):
      return name(of: base, scope) + (end == .first ? "起日" : "末日")
    case .today: return "当日"
    case .dateOf: return "日期"
    default: return "其值"
    }
  }

  private func fieldName(_ kind: Int?, _ reference: IR.FieldRef, isEvent: Bool) -> String {
    declared(kind, reference, isEvent: isEvent)?.name.text ?? reference.key
  }

  private func declared(_ kind: Int?, _ reference: IR.FieldRef, isEvent: Bool) -> IR.Field? {
    guard let kind else { return nil }
    let fields =
      isEvent
      ? (program.eventKinds.indices.contains(kind) ? program.eventKinds[kind].fields : [])
      : (program.subjectKinds.indices.contains(kind) ? program.subjectKinds[kind].fields : [])
    return fields.indices.contains(reference.index) ? fields[reference.index] : nil
  }
}

extension IR.Guard {
  /// The words of the condition in its file.
  var writtenText: String {
    switch self {
    case .test(_, let text): text
    case .not(let inner): "非（" + inner.writtenText + "）"
    case .all(let parts): parts.map(\.writtenText).joined(separator: " 且 ")
    case .any(let parts): parts.map(\.writtenText).joined(separator: " 或 ")
    case .cited(let inner, _): inner.writtenText
    }
  }
}

extension IR.Test {
  /// The terms whose values decide it.
  var readTerms: [IR.Term] {
    switch self {
    case .among(let term, _), .everAmong(let term, _, _), .holds(let term): [term]
    case .compare(let a, _, let b): [a, b]
    case .always, .present, .happened, .measure, .overdue: []
    }
  }
}
