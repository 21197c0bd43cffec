import PolicyIR

extension Case {
  /// The case without some events that nothing refers to; references to the others are moved.
  func removing(events removed: Set<Int>) -> Case {
    if removed.isEmpty { return self }
    var positions: [Int] = []
    var kept = 0
    for index in events.indices {
      positions.append(kept)
      if !removed.contains(index) { kept += 1 }
    }
    var rest = moved(positions)
    rest.events = rest.events.indices.filter { !removed.contains($0) }.map { rest.events[$0] }
    for index in rest.annulments.indices {
      if case .event(let event) = rest.annulments[index].target {
        rest.annulments[index].target = .event(positions[event])
      }
      if case .correct(let replacement, let keepsID) = rest.annulments[index].kind {
        rest.annulments[index].kind = .correct(
          replacement: positions[replacement], keepsID: keepsID)
      }
    }
    for index in rest.choices.indices {
      switch rest.choices[index].target {
      case .measure: break
      case .measureOf(let event, let measure, let subject):
        rest.choices[index].target = .measureOf(
          event: positions[event], measure: measure, subject: subject)
      case .points(let event): rest.choices[index].target = .points(event: positions[event])
      }
    }
    return rest
  }

  /// References to events moved to other indices.
  func moved(_ positions: [Int]) -> Case {
    var rest = self
    for event in rest.events.indices {
      rest.events[event].fields = rest.events[event].fields.map {
        $0.map { Case.moved($0, positions) }
      }
    }
    for subject in rest.subjects.indices {
      for field in rest.subjects[subject].fields.indices {
        for item in rest.subjects[subject].fields[field].items.indices {
          let value = rest.subjects[subject].fields[field].items[item].value
          rest.subjects[subject].fields[field].items[item].value = Case.moved(value, positions)
        }
      }
    }
    return rest
  }

  private static func moved(_ value: IR.Value, _ positions: [Int]) -> IR.Value {
    switch value {
    case .event(let event): .event(positions[event])
    case .list(let values): .list(values.map { moved($0, positions) })
    default: value
    }
  }
}
