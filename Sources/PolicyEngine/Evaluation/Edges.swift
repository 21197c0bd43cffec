import PolicyBase
import PolicyIR

extension Fold {
  /// How conditions stood before the first day: what is true already does not fire (S2).
  mutating func readConditionsBefore(_ first: CivilDay) {
    world.day = first.previous ?? first
    world.order = Int.max
    for (rule, subject, condition) in conditions() {
      let judged = world.judge(condition, Scope(day: world.day, subject: subject))
      was[RuleSubject(rule: rule, subject: subject)] = judged.verdict
    }
  }

  private func conditions() -> [(rule: Int, subject: Int, condition: IR.Guard)] {
    rules.conditions.flatMap { rule -> [(rule: Int, subject: Int, condition: IR.Guard)] in
      guard case .becameTrue(let kind, let condition) = program.rules[rule].trigger,
        world.view.subjectsOfKind.indices.contains(kind)
      else { return [] }
      return world.view.subjectsOfKind[kind].map { (rule, $0, condition) }
    }
  }

  /// Conditions that were not true before and are true now, each at most once in a step (S2).
  mutating func conditionFirings() -> [Firing] {
    var firings: [Firing] = []
    for (rule, subject, condition) in conditions() {
      let scope = Scope(day: day, subject: subject)
      let judged = world.judge(condition, scope)
      let key = RuleSubject(rule: rule, subject: subject)
      let before = was.updateValue(judged.verdict, forKey: key)
      if judged.isNo { pending.remove(key) }
      if judged.isNo || !world.isInForce(citation: program.rules[rule].citation, on: day) {
        continue
      }
      switch (before, judged.verdict) {
      case (.yes?, _): continue
      case (.unknown?, .unknown): if pending.contains(key) || !isMoved(judged) { continue }
      default: break
      }
      let certain = judged.isYes
      if !certain { pending.insert(key) }
      let instance = FiringKey(rule: rule, subject: subject, instance: .step(step))
      if certain, !fired.insert(instance).inserted { continue }
      let root = world.view.inOrder(judged.causes).last
      var firing = Firing(rule: rule, scope: scope, causes: judged.causes, root: root)
      firing.certain = certain
      firing.missing = judged.missing
      firings.append(firing)
    }
    return firings
  }

  /// Whether the day has to do with it: a condition that was unknown before is named as open when
  /// something new bears on it, not on every day.
  private func isMoved(_ judged: Judged) -> Bool {
    judged.causes.contains { world.event($0)?.date == day }
  }

  /// Rules of a measure's moment, for the measures given.
  mutating func measureFirings(_ byMeasure: [Int: [Int]], _ instances: [Int]) -> [Firing] {
    var firings: [Firing] = []
    for index in inOrder(instances) {
      let instance = world.log.measures[index]
      if instance.permitted { continue }
      for rule in byMeasure[instance.measure] ?? [] {
        guard case .measure(_, let moment) = program.rules[rule].trigger,
          world.isInForce(citation: program.rules[rule].citation, on: day)
        else { continue }
        let key = FiringKey(
          rule: rule, subject: instance.subject, instance: .measure(index, moment))
        if !fired.insert(key).inserted { continue }
        var firing = Firing(
          rule: rule, scope: Scope(day: day, subject: instance.subject), causes: instance.causes,
          root: instance.root)
        firing.certain = instance.certain
        firing.missing = instance.missing
        firings.append(firing)
      }
    }
    return firings
  }

  /// Measures in the order of their subjects and names, not of their discovery.
  private func inOrder(_ instances: [Int]) -> [Int] {
    let measures = world.log.measures
    return instances.sorted { a, b in
      let (first, second) = (measures[a], measures[b])
      if first.id != second.id { return first.id.precedesByBytes(second.id) }
      return a < b
    }
  }
}
