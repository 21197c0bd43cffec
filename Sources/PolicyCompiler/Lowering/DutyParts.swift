import PolicyBase
import PolicyIR
import PolicySyntax

/// What meets a duty, what follows when nothing does, and when it applies.
extension Translator {
  mutating func lowerDutyParts() {
    for (index, declaration) in declared.duties.enumerated() {
      site = Site(policy: declaration.policy, heading: declaration.statement.heading)
      let duty = declaration.body
      let act = eventKind(duty.act)
      guard let found = dutyContexts[index] else { continue }
      if let act { lowerAct(index, duty, act, found) }
      lowerLateEffects(index, duty, found, declaration.statement.place)
      if let guards = guards(duty.clauses, within(found)) {
        program.duties[index].when = guards.when
        program.duties[index].except = guards.except
      }
    }
  }

  /// The context of the guards and effects: they are about who bears the duty.
  private func within(_ duty: DutyContext) -> Context {
    var context = duty.context
    if context.subject == nil { context.subject = duty.bearer }
    return context
  }

  private mutating func lowerAct(
    _ index: Int, _ duty: DutyStatement, _ act: Int, _ found: DutyContext
  ) {
    program.duties[index].act.event = act
    if program.eventKinds[act].isQuestion {
      report(.questionAsTrigger(duty.act.text), duty.act.place)
    }
    switch tie(act, found) {
    case .found(let about, let of):
      program.duties[index].act.link = IR.Duty.Link(about: about, of: of)
    case .ambiguous(let ways): report(.dutyActUnclear(duty.act.text, ways), duty.act.place)
    case .none: break
    }
    guard let filter = duty.filter else { return }
    program.duties[index].act.filter = condition(filter, within(found).filtering(.event(act)))
  }

  /// How acts belong to triggers: by naming the trigger, by being named by it, by naming the same
  /// event, else by naming the same subject.
  private func tie(_ act: Int, _ duty: DutyContext) -> About {
    if let trigger = duty.context.event {
      let naming = events(ofKind: trigger, inEvent: act, .member)
      if naming.count > 1 { return .ambiguous(naming.map(\.spelling)) }
      if let only = naming.first { return .found(about: only.term, of: .event) }
      let named = events(ofKind: act, inEvent: trigger, .event)
      if named.count > 1 { return .ambiguous(named.map(\.spelling)) }
      if let only = named.first { return .found(about: .member, of: only.term) }
      if let shared = sharedEvent(act, trigger) { return shared }
    }
    if let bearer = duty.bearer {
      let found = about(act, bearer)
      if case .none = found {} else { return found }
    }
    return about(act, duty.context)
  }

  /// The nearest kind of event that both name once.
  private func sharedEvent(_ act: Int, _ trigger: Int) -> About? {
    for step in fieldLevels(ofEvent: act, .member).joined() where !step.field.many {
      guard case .event(let kinds) = step.field.type, kinds.count == 1, let kind = kinds.first
      else { continue }
      let own = events(ofKind: kind, inEvent: trigger, .event)
      if own.count == 1, let only = own.first { return .found(about: step.term, of: only.term) }
    }
    return nil
  }

  /// 逾期 …: what it is deemed to be stays with the duty, all other effects are a rule.
  private mutating func lowerLateEffects(
    _ index: Int, _ duty: DutyStatement, _ found: DutyContext, _ place: Place
  ) {
    var others: [Effect] = []
    for effect in duty.lateEffects {
      if case .deem(let word) = effect.action {
        program.duties[index].deemed.append(word.text)
      } else {
        others.append(effect)
      }
    }
    guard !others.isEmpty,
      let (effects, context) = effects(others, EffectModifiers(), within(found))
    else { return }
    append(
      IR.Rule(
        citation: cite(place), trigger: .missed(duty: index), scope: nil, when: nil, except: nil,
        effects: effects, pick: nil), context)
  }

  // MARK: 适用

  /// Duties under a 适用, or under the articles that it names.
  func dutiesGoverned(by statement: Statement, _ headings: [Int]?) -> [Int] {
    declared.duties.indices.filter { index in
      let duty = declared.duties[index]
      guard duty.policy == site.policy else { return false }
      if let headings { return duty.statement.heading.map(headings.contains) == true }
      return isUnder(duty.statement.heading, statement.heading, policy: site.policy)
    }
  }

  /// Puts the condition on the duties; `true` when it could be read for some of them.
  mutating func applyScope(_ condition: Condition, toDuties duties: [Int]) -> Bool {
    var applied = false
    for index in duties {
      guard let found = dutyContexts[index] else { continue }
      let context = within(found)
      let (guarded, errors) = attempt { $0.condition(condition, context) }
      guard errors == 0, let guarded else { continue }
      applied = true
      program.duties[index].scope = .all(of: [program.duties[index].scope, guarded])
    }
    return applied
  }
}
