import PolicyBase
import PolicyIR
import PolicySyntax

/// Measures imposed, changed in length, and their actors.
extension Translator {
  mutating func impose(
    _ word: Word, _ length: Length?, _ effect: Effect, _ modifiers: EffectModifiers,
    _ context: Context
  ) -> IR.Action? {
    guard let measure = measure(word) else { return nil }
    let kind = program.measures[measure]
    guard let subject = target(effect, kind.owners, context) else { return nil }
    if kind.lasting, length == nil {
      report(.lengthMissing(kind.name.text), effect.place)
    } else if !kind.lasting, length != nil {
      report(.lengthOfOneOff(kind.name.text), effect.place)
    }
    guard let length = self.length(length, measure, context, effect.place),
      let start = start(modifiers.start, context)
    else { return nil }
    return .impose(
      IR.Imposition(
        measure: measure, subject: subject, length: length, start: start,
        actors: effect.actors.compactMap { actor($0) },
        audience: effect.audience.compactMap { actor($0) }))
  }

  private mutating func length(
    _ length: Length?, _ measure: Int, _ context: Context, _ place: Place
  ) -> IR.Imposition.Length? {
    switch length {
    case nil: return IR.Imposition.Length.none
    case .forever: return .forever
    case .decided: return .decided
    case .fixed(let low, let high):
      guard let first = duration(low) else { return nil }
      guard let high else { return .fixed(first) }
      guard let last = duration(high) else { return nil }
      if first.unit == last.unit, first.count > last.count { report(.emptyRange, place) }
      return .range(first, last)
    case .period(let path):
      guard let typed = value(path, context) else { return nil }
      if typed.type == .period { return .period(typed.term) }
      if case .number(let unit?) = typed.type, let unit = Units.durationUnit(unit) {
        return .measured(typed.term, unit)
      }
      report(.expectedPeriod(describe(typed.type)), path.place)
      return nil
    case .until(let condition):
      var inner = Context.subject(program.measures[measure].owners)
      inner.measure = measure
      return self.condition(condition, inner).map(IR.Imposition.Length.until)
    }
  }

  private mutating func start(
    _ start: EffectModifiers.Start?, _ context: Context
  ) -> IR.Imposition.Start? {
    switch start {
    case nil: return .day
    case .nextDay: return .nextDay
    case .field(let path):
      guard let typed = value(path, causing(context)) else { return nil }
      if typed.type == .day { return .field(typed.term) }
      report(.expectedDay(describe(typed.type)), path.place)
      return nil
    }
  }

  /// In a line of a 分段 a start day may be read on the event whose points entered the band.
  private mutating func causing(_ context: Context) -> Context {
    guard context.event == nil, let account = context.account else { return context }
    let kinds = scoringKinds(of: account)
    guard kinds.count == 1, let kind = kinds.first else { return context }
    var inner = context
    inner.event = kind
    inner.narrowed += postedSubjects(account, kind, on: .event)
    return inner
  }

  // MARK: 措施 declarations

  mutating func lowerMeasures() {
    for (index, declaration) in declared.measures.enumerated() {
      site = Site(policy: declaration.policy, heading: declaration.statement.heading)
      let owners = program.measures[index].owners
      for line in declaration.body.statusLines {
        guard let status = status(line.status) else { continue }
        let owner = program.statuses[status].owner
        if !owners.contains(owner) {
          report(
            .statusOfOther(line.status.text, subjectName(owner)),
            line.place)
          continue
        }
        guard let option = option(line.value, of: program.statuses[status].enumeration),
          let guards = guards(line.clauses, .subject(owner))
        else { continue }
        program.measures[index].statusEffects.append(
          IR.MeasureKind.StatusEffect(
            status: status, option: option, when: guards.when, except: guards.except,
            citation: cite(line.place)))
      }
    }
  }

  mutating func lower(_ release: MeasureRelease, _ statement: Statement) {
    guard let measure = measure(release.measure) else { return }
    let place = statement.place
    let first = program.measures[measure].releaseCitation
    if let first, statement.amendment == nil {
      report(
        .releaseTwice(release.measure.text), place, related: [program.citations[first].place])
      return
    }
    var context = Context.subject(program.measures[measure].owners)
    context.measure = measure
    guard var guarded = condition(release.condition, context) else { return }
    if let day = statement.amendment, let old = program.measures[measure].release {
      let begun = IR.Guard.test(
        .compare(.today, .atLeast, .constant(.day(day))), text: "自 \(day) 起")
      guarded = .any([.all([.not(begun), old]), .all([begun, guarded])])
    }
    program.measures[measure].release = guarded
    program.measures[measure].releaseCitation = cite(place)
  }

  // MARK: 通则

  /// For this file and those that import it; a file's own statements are read after those of its
  /// imports.
  mutating func lower(_ convention: ConventionStatement, _ place: Place) {
    let value = convention.value
    let name = convention.name.text
    var entry: Bool?
    var lastDay: Bool?
    switch name {
    case ConventionWords.entry:
      entry = choice(value, ConventionWords.entryValues)
      if entry == nil { return }
    case ConventionWords.lastDay:
      lastDay = choice(value, ConventionWords.lastDayValues)
      if lastDay == nil { return }
    default: break
    }
    let citation = cite(place)
    for policy in declared.imports.seeing(site.policy) {
      if let entry { program.conventions[policy].bandActsOnEntry = entry }
      if let lastDay { program.conventions[policy].lastDayIsCorrespondingDay = lastDay }
      program.conventions[policy].listed.removeAll { $0.name == name }
      program.conventions[policy].listed.append((name, value.text, citation))
    }
  }

  // MARK: 互斥

  mutating func lower(_ exclusion: ExclusionStatement, _ place: Place) {
    let measures = exclusion.measures.compactMap { measure($0) }
    guard measures.count == exclusion.measures.count else { return }
    program.exclusions.append(IR.Exclusion(measures: measures, citation: cite(place)))
  }

  private mutating func choice(_ word: Word, _ values: (yes: String, no: String)) -> Bool? {
    if word.text == values.yes { return true }
    if word.text == values.no { return false }
    report(.unknownValue(word.text, [values.yes, values.no], []), word.place)
    return nil
  }
}

/// Conventions that the engine knows, with their two values; the first is the default.
enum ConventionWords {
  static let entry = "分段进入"
  static let entryValues = (yes: "进入时一次", no: "每次加重")
  static let lastDay = "措施末日"
  static let lastDayValues = (yes: "对应日", no: "对应日前一日")
}
