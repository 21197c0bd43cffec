import PolicyBase
import PolicyIR

// How many events may name one subject.
extension BindingRun {
  /// A subject that more events name than the limit refuses the case, at the first event that is too
  /// many. Questions leave nothing behind and do not count.
  mutating func refuseCrowds() {
    if bound.events.count <= options.mostEvents { return }
    var counts = [Int](repeating: 0, count: bound.subjects.count)
    for event in bound.events where !program.eventKinds[event.kind].isQuestion {
      for subject in BindingRun.subjects(of: event) where counts.indices.contains(subject) {
        counts[subject] += 1
        if counts[subject] == options.mostEvents + 1 {
          faults.add(
            BindingFault.tooManyEvents(of: bound.subjects[subject].id, limit: options.mostEvents)
              .diagnosis, event.place)
          refuseCase()
        }
      }
    }
  }

  /// Each subject that a field of the event names, once.
  private static func subjects(of event: Case.Event) -> Set<Int> {
    var found = Set<Int>()
    for value in event.fields {
      switch value {
      case .subject(let subject): found.insert(subject)
      case .list(let values):
        for case .subject(let subject) in values { found.insert(subject) }
      default: continue
      }
    }
    return found
  }
}
