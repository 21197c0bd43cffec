import PolicyBase
import PolicyIR

extension RecordJSON {
  func duty(_ duty: Record.DutyRecord) -> JSONText {
    var members: [(key: String, value: JSONText)] = [
      ("id", .string(duty.id)), ("duty", .string(program.duties[duty.duty].name.key)),
    ]
    if let actor = duty.actor { members.append(("actor", .string(self.actor(actor)))) }
    if duty.actor == nil {
      members.append(("bearers", .array(duty.bearers.map { .string(id(subject: $0)) })))
    }
    members.append(trigger(duty.trigger))
    if let from = duty.from { members.append(("from", .string(from.description))) }
    members += [("due", due(duty.due)), ("state", .string(duty.state.rawValue))]
    if duty.soft { members.append(("soft", .truth(true))) }
    if !duty.metBy.isEmpty { members.append(("metBy", causes(duty.metBy))) }
    if let day = duty.missedOn { members.append(("missedOn", .string(day.description))) }
    if !duty.deemed.isEmpty {
      members.append(("deemed", .array(duty.deemed.map { .string($0) })))
    }
    if !duty.missing.isEmpty { members.append(("missing", missing(duty.missing))) }
    members += [("citation", citation(duty.citation)), ("cause", causes(duty.causes))]
    return .object(members)
  }

  private func trigger(
    _ trigger: Record.DutyRecord.Trigger
  ) -> (key: String, value: JSONText) {
    switch trigger {
    case .event(let event): ("event", .string(id(event: event)))
    case .measure(let measure): ("measure", .string(measure))
    case .subject(let subject): ("subject", .string(id(subject: subject)))
    case .period(let days): ("period", span(days))
    }
  }

  /// A day, or why there is none: `none`, or `unpublished` or `open` with what is missing.
  private func due(_ due: Record.DutyRecord.Due) -> JSONText {
    switch due {
    case .day(let day): .string(day.description)
    case .none: .string("none")
    case .unpublished(let year): .object([("unpublished", .whole(year))])
    case .open(let gaps): .object([("open", missing(gaps))])
    }
  }
}
