import PolicyBase
import PolicyIR

extension Case {
  /// Which events never happened as known on `known` (S10): annulled ones, and those that refer
  /// to one of them. An annulment counts by its knowledge alone, never by its date.
  func annulled(knownAt known: CivilDay) -> [Bool] {
    var gone = [Bool](repeating: false, count: events.count)
    let effective = effectiveAnnulments(knownAt: known)
    var work: [Int] = []
    for (annulment, counts) in zip(annulments, effective) where counts {
      guard case .event(let event) = annulment.target, gone.indices.contains(event), !gone[event]
      else { continue }
      gone[event] = true
      work.append(event)
    }
    let referrers = referrers()
    while let event = work.popLast() {
      for referrer in referrers[event] ?? [] where !gone[referrer] {
        gone[referrer] = true
        work.append(referrer)
      }
    }
    return gone
  }

  /// An annulment counts if it is known and no annulment that counts annuls it. Resolved from the
  /// last of each chain backwards, without recursion.
  private func effectiveAnnulments(knownAt known: CivilDay) -> [Bool] {
    var waiting = [Int](repeating: 0, count: annulments.count)
    for annulment in annulments {
      if case .annulment(let target) = annulment.target, waiting.indices.contains(target) {
        waiting[target] += 1
      }
    }
    var restored = [Bool](repeating: false, count: annulments.count)
    var effective = restored
    var ready = waiting.indices.filter { waiting[$0] == 0 }
    while let index = ready.popLast() {
      effective[index] = annulments[index].known <= known && !restored[index]
      guard case .annulment(let target) = annulments[index].target,
        waiting.indices.contains(target)
      else { continue }
      if effective[index] { restored[target] = true }
      waiting[target] -= 1
      if waiting[target] == 0 { ready.append(target) }
    }
    return effective
  }

  private func referrers() -> [Int: [Int]] {
    var referrers: [Int: [Int]] = [:]
    for (index, event) in events.enumerated() {
      for target in event.referencedEvents { referrers[target, default: []].append(index) }
    }
    return referrers
  }
}

extension Case.Event {
  /// Events that its fields name.
  var referencedEvents: [Int] {
    fields.flatMap { $0?.flattened ?? [] }.compactMap { value in
      if case .event(let index) = value { return index }
      return nil
    }
  }
}

extension IR.Value {
  /// The members of a list, or the value itself.
  var flattened: [IR.Value] {
    if case .list(let items) = self { return items }
    return [self]
  }
}
