import PolicyBase
import PolicyIR

extension Fold {
  /// 撤回: from the day on the event counts no more. Its entries go, and the measures that it
  /// named end; what lay before stays as it was.
  mutating func withdraw(_ event: IR.Term, _ firing: Firing) {
    let citation = program.rules[firing.rule].citation
    let targets = world.value(event, firing.scope)
    findings.missing(targets.missing, citation, firing.scope, world)
    if !firing.certain {
      findings.unsupportedEffect(citation)
      return
    }
    for case .event(let target) in targets.members where world.log.withdrawn[target] == nil {
      world.log.withdrawn[target] = day
      removeEntries(of: target)
      endMeasures(of: target, firing)
    }
  }

  private mutating func removeEntries(of event: Int) {
    let today = day
    for key in world.log.ledgers.keys.sorted(by: comesBefore) {
      let entries = world.log.ledgers[key]?.entries ?? []
      for (index, entry) in entries.enumerated()
      where entry.removedOn == nil && (entry.event == event || entry.causes == [event]) {
        touch(key, entry.cycle)
        world.log.ledgers[key]?.entries[index].removedOn = today
      }
    }
    readTotals()
  }

  private mutating func endMeasures(of event: Int, _ firing: Firing) {
    for index in world.log.measures.indices {
      let instance = world.log.measures[index]
      guard instance.root == event, instance.releasedOn == nil, instance.isLasting,
        !world.isTermOver(instance, on: day).isYes
      else { continue }
      world.log.measures[index].releasedOn = max(day, instance.start)
      world.log.measures[index].causes.formUnion(firing.causes)
      releases.append(index)
    }
  }
}
