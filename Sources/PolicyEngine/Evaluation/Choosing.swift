import PolicyBase
import PolicyIR

extension Fold {
  /// What officers chose of a measure about to begin: its length within the range, and whether it
  /// comes into force where the law leaves that to them (S10, S11). A choice outside what may be
  /// chosen is rejected with its citation, and the next older one counts.
  mutating func decide(
    _ instance: inout MeasureInstance, _ length: inout IR.Duration?, _ allowed: IR.Imposition.Length
  ) {
    let hasChoice = allowed.isChosen && instance.isLasting
    if hasChoice { instance.endMissing = [waiting("length", instance)] }
    if instance.certain, !instance.permitted,
      holding?.holds(instance.id, from: instance.start) ?? false
    {
      instance.permitted = true
      instance.needsDecision = true
      instance.waits = true
    }
    let isOptional = instance.permitted
    let about = world.view.choices.about(instance)
    usedChoices.formUnion(about)
    if hasChoice { chooseLength(&instance, &length, allowed, among: about, isOptional) }
    if isOptional { chooseImposition(&instance, length, among: about, hasChoice) }
    if !hasChoice, !isOptional {
      for index in about { reject(index, .nothingToChoose(choice(index).value), instance) }
    }
  }

  private func choice(_ index: Int) -> Case.Choice { world.facts.choices[index] }

  private mutating func chooseLength(
    _ instance: inout MeasureInstance, _ length: inout IR.Duration?,
    _ allowed: IR.Imposition.Length, among choices: [Int], _ isOptional: Bool
  ) {
    let from = instance.length?.from ?? instance.start
    for index in choices {
      guard case .number(let number, let unit) = choice(index).value else {
        if !isOptional { reject(index, .nothingToChoose(choice(index).value), instance) }
        continue
      }
      let start = isOptional ? choice(index).start ?? from : from
      guard let chosen = chosenLength(number, unit, allowed),
        let last = lawfulEnd(chosen, allowed, start, correspondingDay(instance))
      else {
        reject(index, .unlawfulLength(choice(index).value, allowed), instance)
        continue
      }
      if !isOptional, let start = choice(index).start, start != instance.start {
        reject(index, .unlawfulStart(start, instance.start), instance)
        continue
      }
      length = chosen
      instance.length = MeasureLength(
        from: start, shortest: chosen, longest: chosen,
        correspondingDay: correspondingDay(instance))
      instance.end = .fixed(max(instance.start, last))
      instance.endMissing = []
      instance.choice = index
      return
    }
  }

  /// Brings a permitted or held measure into force, by the last lawful decision on it. A permitted
  /// one counts from the date of the thing chosen; one that followed only from a correction from
  /// the decision on.
  private mutating func chooseImposition(
    _ instance: inout MeasureInstance, _ length: IR.Duration?, among choices: [Int],
    _ hasLength: Bool
  ) {
    for index in choices {
      let choice = choice(index)
      switch choice.value {
      case .refused: return
      case .number where hasLength && instance.choice != index: continue
      case .number where !hasLength, .other:
        reject(index, .nothingToChoose(choice.value), instance)
        continue
      case .number, .imposed: break
      }
      if let start = choice.start, start < instance.start {
        reject(index, .unlawfulStart(start, instance.start), instance)
        continue
      }
      if begin(&instance, by: index, length) { return }
    }
  }

  private mutating func begin(
    _ instance: inout MeasureInstance, by index: Int, _ length: IR.Duration?
  ) -> Bool {
    let choice = choice(index)
    if instance.needsDecision {
      let start = max(instance.start, choice.start ?? choice.date)
      if instance.isLasting, let last = instance.latestLast, last < start {
        reject(index, .decidedTooLate(last), instance)
        return false
      }
      instance.start = start
      if !instance.isLasting { instance.end = .once }
      instance.needsDecision = false
    } else if let start = choice.start {
      if case .fixed = instance.end, let length,
        let last = lastDay(after: start, length, correspondingDay(instance))
      {
        instance.end = .fixed(max(start, last))
        instance.length?.from = start
      }
      instance.start = start
    }
    instance.permitted = false
    instance.choice = index
    return true
  }

  private func waiting(_ key: String, _ instance: MeasureInstance) -> Missing {
    Missing(.choice, item: instance.id, key: key, name: world.name(of: instance))
  }

  // MARK: Lengths

  /// Whole units only: 4 个月, not 3.5 个月.
  private func chosenLength(
    _ number: Number, _ word: String?, _ allowed: IR.Imposition.Length
  ) -> IR.Duration? {
    guard let word, let whole = number.whole, whole > 0, whole < 100_000,
      let (factor, base) = IR.DurationUnit.named(word, as: allowed)
    else { return nil }
    return IR.Duration(count: whole * factor, unit: base).counted(like: allowed)
  }

  private func correspondingDay(_ instance: MeasureInstance) -> Bool {
    program.conventions(citation: instance.citation).lastDayIsCorrespondingDay
  }

  private func lastDay(
    after day: CivilDay, _ length: IR.Duration, _ correspondingDay: Bool
  ) -> CivilDay? {
    let end = Spans.lastDay(
      after: day, length, correspondingDay: correspondingDay,
      world.workdays)
    if case .day(let last) = end { return last }
    return nil
  }

  /// The last day of a chosen length; `nil` when the law does not allow that length.
  private func lawfulEnd(
    _ chosen: IR.Duration, _ allowed: IR.Imposition.Length, _ start: CivilDay,
    _ correspondingDay: Bool
  ) -> CivilDay? {
    guard let last = lastDay(after: start, chosen, correspondingDay) else { return nil }
    guard case .range(let shortest, let longest) = allowed else { return last }
    guard chosen.unit == shortest.unit || chosen.unit == longest.unit,
      let first = lastDay(after: start, shortest, correspondingDay),
      let latest = lastDay(after: start, longest, correspondingDay),
      last >= first, last <= latest
    else { return nil }
    return last
  }

  // MARK: Points

  /// The points that an officer chose within the range for the event's entries.
  mutating func chosenPoints(
    _ allowed: NumberRange, _ account: Int, _ firing: Firing
  ) -> NumberRange? {
    guard let event = firing.scope.event, program.accounts.indices.contains(account),
      !allowed.isExact
    else { return nil }
    let kind = program.accounts[account]
    var found: NumberRange?
    for index in world.view.choices.points(of: event) {
      usedChoices.insert(index)
      if found != nil { continue }
      guard case .number(let number, let unit) = choice(index).value,
        case .number(let points) = Units.convert(number, unit, to: kind.unit),
        kind.admits(NumberRange(points), in: allowed) == true
      else {
        findings.reject(
          act: choice(index).id,
          .unlawfulPoints(
            choice(index).value,
            from: world.repeated(allowed.low.description, ofRule: firing.rule),
            to: world.repeated(allowed.high.description, ofRule: firing.rule)),
          program.rules[firing.rule].citation)
        continue
      }
      found = NumberRange(points)
      pointChoices[event] = index
    }
    return found
  }

  private mutating func reject(
    _ index: Int, _ finding: EngineFinding, _ instance: MeasureInstance
  ) {
    findings.reject(act: choice(index).id, finding, instance.citation)
  }

  // MARK: Reports

  /// Measures that wait for an officer's decision (S10).
  mutating func reportWaitingMeasures() {
    for instance in world.log.measures where instance.needsDecision && instance.certain {
      findings.missing(
        [waiting("decision", instance)], instance.citation,
        Scope(day: instance.start, subject: instance.subject), world)
    }
  }

  /// Choices and other acts whose target vanished by recomputation: they have no effect. Of a
  /// choice about something still to come nothing is said.
  mutating func reportUnusedActs() {
    for index in world.view.choices.standing where !usedChoices.contains(index) {
      if let day = world.dayOfTarget(choice(index)), day <= world.view.asOf {
        findings.reject(act: choice(index).id, .targetVanished, nil)
      }
    }
    let standing = world.view.standing
    for (index, act) in world.facts.annulments.enumerated()
    where act.known <= world.view.knownAt && !standing.annulments[index] {
      guard case .event(let target) = act.target,
        let creator = world.event(target)?.correction,
        standing.annulments.indices.contains(creator),
        !standing.annulments[creator], !standing.isAnnulled(index, world.facts)
      else { continue }
      findings.reject(act: act.id, .targetVanished, nil)
    }
  }
}

extension World {
  /// The day of the event that a choice is about; `nil` when none is named.
  fileprivate func dayOfTarget(_ choice: Case.Choice) -> CivilDay? {
    switch choice.target {
    case .measureOf(let index, _, _), .points(let index): return event(index)?.date
    case .measure(let id):
      let name = MeasureID(id)?.root ?? ""
      return facts.events.first { $0.id == name }?.date ?? CivilDay(parsing: name)
    }
  }
}

extension IR.Imposition.Length {
  /// Whether an officer chooses it.
  var isChosen: Bool {
    switch self {
    case .range, .decided: true
    case .none, .fixed, .period, .measured, .until, .forever: false
    }
  }
}

extension IR.Duration {
  /// Years as months, or whole years of months as years, where the range counts so.
  fileprivate func counted(like allowed: IR.Imposition.Length) -> IR.Duration {
    guard case .range(let shortest, let longest) = allowed, shortest.unit == longest.unit else {
      return self
    }
    switch (unit, shortest.unit) {
    case (.years, .months): return IR.Duration(count: count * 12, unit: .months)
    case (.months, .years) where count % 12 == 0:
      return IR.Duration(count: count / 12, unit: .years)
    default: return self
    }
  }
}

extension IR.DurationUnit {
  /// A unit as case input writes it, with how many of it make one.
  /// Working days are those of the calendar that the range counts in.
  static func named(
    _ word: String, as allowed: IR.Imposition.Length
  ) -> (factor: Int, unit: IR.DurationUnit)? {
    switch word {
    case "天", "日", "day", "days": (1, .days)
    case "工作日", "个工作日", "working-days":
      if case .range(let shortest, _) = allowed { (1, shortest.unit) } else { nil }
    case "周", "week", "weeks": (1, .weeks)
    case "个月", "月", "month", "months": (1, .months)
    case "季度", "个季度", "quarter", "quarters": (3, .months)
    case "年", "year", "years": (1, .years)
    default: nil
    }
  }
}
