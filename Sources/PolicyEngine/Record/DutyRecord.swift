import PolicyBase
import PolicyIR

extension Record {
  /// One 期限 for one trigger (S25). Duties and measures are indices into the program; subjects
  /// and events into the case.
  package struct DutyRecord: Sendable {
    package enum Due: Hashable, Sendable {
      case day(CivilDay)
      /// No limit is written.
      case none
      /// 待公布: it needs the working days of a year that is not published.
      case unpublished(year: Int)
      /// It hangs on something that is open.
      case open([Missing])
    }

    package enum State: String, Sendable, CaseIterable {
      case running, met, missed
      /// Missed first, performed then.
      case performedLate = "performed-late"
      /// What is missing decides whether it exists or was met.
      case undetermined
      /// Its object fell away before it was due.
      case lapsed
    }

    /// What opened it; none for a duty per period.
    package enum Trigger: Hashable, Sendable {
      case event(Int)
      /// Id of the measure.
      case measure(String)
      case subject(Int)
      case period(DaySpan)
    }

    package var id: String
    package var duty: Int
    /// The subjects that bear it; empty when an actor does.
    package var bearers: [Int]
    package var actor: Int?
    package var trigger: Trigger
    /// The first day on which an act meets it, when it is known.
    package var from: CivilDay?
    package var due: Due
    package var state: State
    /// 原则上: missing it is a warning.
    package var soft: Bool
    /// The acts that met it or count for it.
    package var metBy: [Int]
    package var missedOn: CivilDay?
    /// What the silence is deemed to be, once it is missed.
    package var deemed: [String]
    /// Every subject that it concerns: the bearers and whom the trigger names.
    package var subjects: [Int]
    package var missing: [Missing]
    package var citation: Int
    package var causes: [Int]

    package var isOverdue: Bool { state == .missed || state == .performedLate }

    /// Whether its due day is over.
    package func isOver(on day: CivilDay) -> Bool {
      if case .day(let due) = due { return due < day }
      return false
    }
  }

  /// Duties of the name that concern a subject, were opened by an event, or are borne by an actor.
  package func duties(named name: String, of item: String, _ program: IR.Program, _ facts: Case)
    -> [DutyRecord]
  {
    duties.filter { duty in
      guard program.duties.indices.contains(duty.duty),
        program.duties[duty.duty].name.text == name
      else { return false }
      if case .event(let event) = duty.trigger, facts.events.indices.contains(event),
        facts.events[event].id == item
      {
        return true
      }
      if let actor = duty.actor, program.actors.indices.contains(actor),
        program.actors[actor].text == item
      {
        return true
      }
      return duty.subjects.contains {
        facts.subjects.indices.contains($0) && facts.subjects[$0].id == item
      }
    }
  }
}

extension RecordBuilder {
  /// Duties opened by the as-of day; one that begins with a measure's end waits for it unseen.
  func duties() -> [Record.DutyRecord] {
    let shown = world.log.duties.filter { instance in
      guard case .measure = instance.origin, let first = instance.window.first else { return true }
      return world.program.duties[instance.duty].direction == .before || first <= world.view.asOf
    }
    return shown.sorted { a, b in
      // As written in the policy, not by id: ids hold names, and names mean nothing.
      let (first, second) = ((a.opened, a.duty), (b.opened, b.duty))
      return first == second ? a.id.precedesByBytes(b.id) : first < second
    }.map(record)
  }

  private func record(_ instance: DutyInstance) -> Record.DutyRecord {
    let duty = world.program.duties[instance.duty]
    let state = instance.state(on: world.view.asOf)
    let rank = world.view.subjectRank
    var missing = union(instance.missing, instance.window.firstMissing)
    if state == .undetermined {
      missing = union(missing, instance.doubts)
      if case .unknown(let gaps) = instance.timing { missing = union(missing, gaps) }
    }
    var actor: Int?
    if case .actor(let index) = duty.bearer { actor = index }
    let isMissed = state == .missed || state == .performedLate
    return Record.DutyRecord(
      id: instance.id, duty: instance.duty, bearers: instance.bearers, actor: actor,
      trigger: trigger(instance), from: instance.window.first, due: due(instance), state: state,
      soft: duty.soft, metBy: world.view.inOrder(instance.acts),
      missedOn: isMissed ? instance.missedOn : nil, deemed: isMissed ? duty.deemed : [],
      subjects: instance.concerns.sorted { rank[$0] < rank[$1] }, missing: missing,
      citation: duty.citation, causes: world.view.inOrder(instance.causes))
  }

  private func trigger(_ instance: DutyInstance) -> Record.DutyRecord.Trigger {
    switch instance.origin {
    case .event(let event): .event(event)
    case .measure(let index): .measure(world.log.measures[index].id)
    case .subject(let subject): .subject(subject)
    case .period(let span): .period(span)
    }
  }

  private func due(_ instance: DutyInstance) -> Record.DutyRecord.Due {
    switch instance.window.due {
    case .day(let day): .day(day)
    case .none: .none
    case .unpublished(let year, _): .unpublished(year: year)
    case .open(let missing, _): .open(missing)
    }
  }
}
