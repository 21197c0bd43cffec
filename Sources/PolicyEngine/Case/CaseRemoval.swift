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
    var rest = self
    rest.events = events.indices.filter { !removed.contains($0) }.map { index in
      var event = events[index]
      event.fields = event.fields.map { $0.map { Case.moved($0, positions) } }
      return event
    }
    for subject in rest.subjects.indices {
      for field in rest.subjects[subject].fields.indices {
        for item in rest.subjects[subject].fields[field].items.indices {
          let value = rest.subjects[subject].fields[field].items[item].value
          rest.subjects[subject].fields[field].items[item].value = Case.moved(value, positions)
        }
      }
    }
    rest.annulments = annulments.map { annulment in
      guard case .event(let event) = annulment.target else { return annulment }
      var moved = annulment
      moved.target = .event(positions[event])
      return moved
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
