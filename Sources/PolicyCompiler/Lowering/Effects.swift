import PolicyBase
import PolicyIR
import PolicySyntax

/// Effects of rules, items and band lines → actions.
extension Translator {
  /// The lowered effects and the context in which the statement's conditions are read: what the
  /// effects fall on is what the rule is about. `nil` after a report.
  mutating func effects(
    _ effects: [Effect], _ modifiers: EffectModifiers, _ context: Context
  ) -> (effects: [IR.Effect], context: Context)? {
    var lowered: [IR.Effect] = []
    var context = context
    let posted = effects.compactMap(postedAccount)
    context.account = posted.first ?? context.account
    context = about(effects, context)
    checkModifiers(modifiers, effects)
    for effect in effects {
      guard let action = action(effect, modifiers, context) else { continue }
      lowered.append(IR.Effect(permitted: effect.permitted, action: action))
    }
    return lowered.count == effects.count ? (lowered, context) : nil
  }

  private func postedAccount(_ effect: Effect) -> Int? {
    guard case .post(_, let names, _) = effect.action else { return nil }
    return namedAccount(names)
  }

  /// In a rule about an event: the one subject that points go to, or that 对 names.
  private func about(_ effects: [Effect], _ context: Context) -> Context {
    guard context.event != nil, context.subject == nil else { return context }
    var found: [Context.Subject] = []
    for effect in effects {
      let subject: Context.Subject?
      switch effect.action {
      case .post(_, let names, _): subject = attempt { $0.posting(names, context) }.result?.subject
      case .impose(let measure, _) where effect.target != nil && !effect.each:
        subject = attempt { $0.imposedOn(effect, measure, context) }.result
      default: subject = nil
      }
      if let subject, !found.contains(where: { $0.term == subject.term }) { found.append(subject) }
    }
    guard found.count == 1, let only = found.first else { return context }
    var result = context
    result.subject = only
    result.narrowed.append(only)
    return result
  }

  private func imposedOn(_ effect: Effect, _ word: Word, _ context: Context) -> Context.Subject? {
    var copy = self
    guard let measure = copy.measure(word),
      let term = copy.target(effect, program.measures[measure].owners, context)
    else { return nil }
    return Context.Subject(term: term, kinds: program.measures[measure].owners)
  }

  private mutating func checkModifiers(_ modifiers: EffectModifiers, _ effects: [Effect]) {
    let posts = effects.contains { if case .post = $0.action { true } else { false } }
    let reduces = effects.contains { if case .reduce = $0.action { true } else { false } }
    let imposes = effects.contains { if case .impose = $0.action { true } else { false } }
    let shortens = effects.contains { if case .shorten = $0.action { true } else { false } }
    if let cap = modifiers.cap, !posts, !reduces { report(.capWithoutPoints, cap.limit.place) }
    if let atLeast = modifiers.atLeast, !shortens { report(.floorWithoutShortening, atLeast.place) }
    if let table = modifiers.table, !posts, !reduces {
      report(.tableWithoutPoints, table.field.place)
    }
    if modifiers.start != nil, !imposes, let place = effects.first?.place {
      report(.startWithoutMeasure, place)
    }
  }

  // MARK: One effect

  private mutating func action(
    _ effect: Effect, _ modifiers: EffectModifiers, _ context: Context
  ) -> IR.Action? {
    switch effect.action {
    case .post(let deduct, let names, let amount):
      return post(deduct, names, amount, modifiers, effect.place, context)
    case .impose(let measure, let length):
      return impose(measure, length, effect, modifiers, context)
    case .nothing:
      return .nothing
    case .reduce(let path, let amount):
      return reduce(path, amount, modifiers, effect, context)
    case .clear(let path), .restart(let path):
      guard let (account, subject) = targetAccount(path, effect, context) else { return nil }
      var restart = false
      if case .restart = effect.action { restart = true }
      return .clear(account: account, subject: subject, restart: restart)
    case .release(let path):
      guard let (measure, subject) = targetMeasure(path, effect, context) else { return nil }
      return .release(measure: measure, subject: subject)
    case .shorten(let path, let amount):
      return changeLength(path, amount, shorten: true, modifiers.atLeast, effect, context)
    case .extend(let path, let amount):
      return changeLength(path, amount, shorten: false, nil, effect, context)
    case .setStatus(let status, let value):
      return setStatus(status, value, effect, context)
    case .moveStatus(let status, let up):
      return moveStatus(status, up, effect, context)
    case .raise(let path, let amount):
      return adjust(path, amount, .raise, modifiers, effect, context)
    case .lowerTo(let path, let amount):
      return adjust(path, amount, .lowerTo, modifiers, effect, context)
    case .withdraw(let path): return withdraw(path, context)
    case .deem:
      notYet(.deem, effect.place)
      return .nothing
    }
  }

  private mutating func setStatus(
    _ word: Word, _ value: Word, _ effect: Effect, _ context: Context
  ) -> IR.Action? {
    guard let status = status(word),
      let option = option(value, of: program.statuses[status].enumeration),
      let subject = target(effect, [program.statuses[status].owner], context)
    else { return nil }
    return .setStatus(status: status, subject: subject, option: option)
  }

  // MARK: Targets

  /// The subject named by 对, or the rule's subject of the kind.
  mutating func target(_ effect: Effect, _ owners: [Int], _ context: Context) -> IR.Term? {
    guard let path = effect.target else { return subject(ofKinds: owners, context, effect.place) }
    guard let typed = value(path, context) else { return nil }
    guard case .subject(let all) = typed.type else {
      report(.expectedSubject(path.text, describe(typed.type)), path.place)
      return nil
    }
    guard context.kinds(of: typed.term, all).contains(where: owners.contains) else {
      report(.wrongOwner(path.text, describe(typed.type), subjectNames(owners)), path.place)
      return nil
    }
    if typed.many, !effect.each {
      report(.manyWithoutEach(path.text), path.place)
      return nil
    }
    return typed.term
  }

  mutating func targetAccount(
    _ path: Path, _ effect: Effect, _ context: Context
  ) -> (account: Int, subject: IR.Term)? {
    if effect.target != nil, let word = path.words.last, path.words.count == 1 {
      guard let account = account(word),
        let subject = target(effect, [program.accounts[account].owner], context)
      else { return nil }
      return (account, subject)
    }
    return account(path, context).map { ($0.account, $0.of) }
  }

  mutating func targetMeasure(
    _ path: Path, _ effect: Effect, _ context: Context
  ) -> (measure: Int, subject: IR.Term)? {
    if path.words.count == 1, let word = path.words.first {
      guard let measure = measure(word),
        let subject = target(effect, program.measures[measure].owners, context)
      else { return nil }
      return (measure, subject)
    }
    guard let meaning = meaning(of: path, context) else { return nil }
    if case .measure(let measure, let owner) = meaning { return (measure, owner) }
    report(.expectedMeasure(path.text), path.place)
    return nil
  }
}
