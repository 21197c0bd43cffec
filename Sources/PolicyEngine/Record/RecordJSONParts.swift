import PolicyBase
import PolicyIR

extension RecordJSON {
  // MARK: Decisions and reports

  func decision(_ decision: Record.Decision) -> JSONText {
    let kind = program.eventKinds[decision.question]
    var members: [(key: String, value: JSONText)] = [
      ("event", .string(id(event: decision.event))), ("question", .string(kind.name.key)),
    ]
    members += answer(decision.answer, kind)
    if !decision.byPolicy.isEmpty {
      let answers = decision.byPolicy.map { one in
        JSONText.object(
          [("policy", .string(program.policies[one.policy].code))] + answer(one.answer, kind))
      }
      members.append(("policies", .array(answers)))
    }
    members.append(("reasons", .array(decision.reasons.map { reason($0, kind) })))
    if !decision.undecided.isEmpty {
      members.append(("undecided", .array(decision.undecided.map { reason($0, kind) })))
    }
    return .object(members)
  }

  private func answer(
    _ answer: Record.Decision.Answer, _ kind: IR.EventKind
  ) -> [(key: String, value: JSONText)] {
    switch answer {
    case .option(let index): [("answer", .string(self.answer(kind, index)))]
    case .undetermined: [("answer", .string("undetermined"))]
    case .conflict(let options):
      [
        ("answer", .string("conflict")),
        ("answers", .array(options.map { .string(self.answer(kind, $0)) })),
      ]
    }
  }

  func conflict(_ conflict: Record.Conflict) -> JSONText {
    .object([
      ("subject", .string(id(subject: conflict.subject))),
      ("measures", .array(conflict.measures.map { .string($0) })),
      ("from", .string(conflict.from.description)), ("why", message(conflict.why)),
      ("citations", .array(conflict.citations.map(citation))),
    ])
  }

  private func reason(_ reason: Record.Decision.Reason, _ kind: IR.EventKind) -> JSONText {
    var members: [(key: String, value: JSONText)] = [
      ("citation", citation(reason.citation)), ("answer", .string(answer(kind, reason.option))),
    ]
    if reason.permitted { members.append(("permitted", .truth(true))) }
    if let value = reason.value { members.append(("value", range(value))) }
    if let bearer = reason.borneBy { members.append(("borneBy", .string(id(subject: bearer)))) }
    if !reason.missing.isEmpty { members.append(("missing", missing(reason.missing))) }
    members.append(("because", causes(reason.causes)))
    return .object(members)
  }

  private func answer(_ kind: IR.EventKind, _ index: Int) -> String {
    guard let answers = kind.answers, program.enumerations.indices.contains(answers),
      program.enumerations[answers].options.indices.contains(index)
    else { return "none" }
    return program.enumerations[answers].options[index].key
  }

  func rejection(_ rejection: Record.Rejection) -> JSONText {
    var members: [(key: String, value: JSONText)] = []
    if let event = rejection.event { members.append(("event", .string(id(event: event)))) }
    if let act = rejection.act { members.append(("act", .string(act))) }
    members += [("code", .string(rejection.code)), ("why", message(rejection.why))]
    if let index = rejection.citation { members.append(("citation", citation(index))) }
    return .object(members)
  }

  func open(_ point: Record.OpenPoint) -> JSONText {
    var members: [(key: String, value: JSONText)] = [("kind", .string(point.kind.rawValue))]
    if let event = point.event { members.append(("event", .string(id(event: event)))) }
    if let subject = point.subject { members.append(("subject", .string(id(subject: subject)))) }
    members.append(("date", .string(point.day.description)))
    if !point.missing.isEmpty { members.append(("missing", missing(point.missing))) }
    members += [("why", message(point.why)), ("citation", citation(point.citation))]
    return .object(members)
  }

  func failure(_ failure: Record.Failure) -> JSONText {
    var members: [(key: String, value: JSONText)] = [("code", .string(failure.code))]
    if !failure.item.isEmpty { members.append(("item", .string(failure.item))) }
    members.append(("why", message(failure.why)))
    if let index = failure.citation { members.append(("citation", citation(index))) }
    return .object(members)
  }

  // MARK: Values

  func range(_ range: NumberRange) -> JSONText {
    if range.isExact { return .string(range.low.description) }
    return .object([
      ("low", .string(range.low.description)), ("high", .string(range.high.description)),
    ])
  }

  func span(_ span: DaySpan) -> JSONText {
    .object([
      ("from", .string(span.first.description)),
      ("to", span.last.map { .string($0.description) } ?? .null),
    ])
  }

  func missing(_ missing: [Missing]) -> JSONText {
    .array(missing.map { .object([("item", .string($0.item)), ("what", .string($0.key))]) })
  }

  func message(_ message: Message) -> JSONText {
    .object([("zh", .string(message.zh)), ("en", .string(message.en))])
  }

  func citation(_ index: Int) -> JSONText { .string(program.citationName(index)) }

  func causes(_ causes: [Int]) -> JSONText { .array(causes.map { .string(id(event: $0)) }) }

  func id(event: Int) -> String {
    if facts.events.indices.contains(event) { return facts.events[event].id }
    return event == facts.events.count ? asked?.id ?? "" : ""
  }

  func id(subject: Int) -> String {
    facts.subjects.indices.contains(subject) ? facts.subjects[subject].id : ""
  }

  func actor(_ index: Int) -> String {
    program.actors.indices.contains(index) ? program.actors[index].key : ""
  }

  func option(_ status: Int, _ index: Int) -> String {
    let enumeration = program.statuses[status].enumeration
    guard program.enumerations.indices.contains(enumeration),
      program.enumerations[enumeration].options.indices.contains(index)
    else { return "" }
    return program.enumerations[enumeration].options[index].key
  }
}
