import PolicyBase
import PolicyIR

extension Fold {
  /// A measure for each subject that the term yields (S17).
  mutating func impose(_ imposition: IR.Imposition, _ firing: Firing, permitted: Bool) {
    let citation = program.rules[firing.rule].citation
    guard program.measures.indices.contains(imposition.measure) else { return }
    let kind = program.measures[imposition.measure]
    let targets = world.value(imposition.subject, firing.scope)
    findings.missing(targets.missing, citation, firing.scope, world)
    let subjects = Set(targets.members.compactMap { Evaluated($0).subject })
    for subject in subjects.sorted(by: { world.view.subjectRank[$0] < world.view.subjectRank[$1] })
    {
      guard let owner = world.subject(subject)?.kind, kind.owners.contains(owner) else {
        if case .event(_, .some, _) = program.rules[firing.rule].trigger {
          findings.wrongKind(firing, day, citation, subject, world)
        }
        continue
      }
      guard let term = term(imposition, firing) else { continue }
      begin(imposition, firing, subject, term, permitted: permitted)
    }
  }

  private struct MeasureTerm {
    var start: CivilDay
    var end: MeasureInstance.End
    /// The length as given, where overlap may move it.
    var length: IR.Duration?
    /// From which changes of length are counted.
    var counted: MeasureLength?
  }

  /// Start and end by the trigger day: it is not counted, the last day is the corresponding day.
  private mutating func term(_ imposition: IR.Imposition, _ firing: Firing) -> MeasureTerm? {
    var start = day
    var counted = day
    switch imposition.start {
    case .day: break
    case .nextDay: start = day.next ?? day
    case .field(let term):
      var scope = firing.scope
      scope.event = scope.event ?? firing.root
      let value = world.value(term, scope)
      guard let day = value.day else {
        findings.missing(
          value.missing, program.rules[firing.rule].citation, firing.scope, world)
        return nil
      }
      start = day
      counted = day
    }
    if !program.measures[imposition.measure].lasting {
      return MeasureTerm(start: start, end: .once, length: nil)
    }
    switch imposition.length {
    case .none, .decided:
      return MeasureTerm(start: start, end: .pending(certain: start, latest: nil), length: nil)
    case .forever: return MeasureTerm(start: start, end: .forever, length: nil)
    case .until(let condition):
      return MeasureTerm(start: start, end: .until(condition), length: nil)
    case .measured(let term, let unit): return measured(term, unit, start, counted, firing)
    case .fixed(let length): return fixed(length, start, counted, firing)
    case .range(let shortest, let longest):
      guard let certain = lastDay(after: counted, shortest, firing),
        let latest = lastDay(after: counted, longest, firing)
      else { return nil }
      return MeasureTerm(
        start: start,
        end: .pending(
          certain: max(start, certain.certain),
          latest: latest.isExact ? max(start, latest.certain) : nil), length: nil,
        counted: MeasureLength(from: counted, shortest: shortest, longest: longest))
    case .period(let term): return period(term, start, firing)
    }
  }

  private mutating func fixed(
    _ length: IR.Duration, _ start: CivilDay, _ counted: CivilDay, _ firing: Firing
  ) -> MeasureTerm? {
    guard let last = lastDay(after: counted, length, firing) else { return nil }
    let day = max(start, last.certain)
    return MeasureTerm(
      start: start, end: last.isExact ? .fixed(day) : .pending(certain: day, latest: nil),
      length: length, counted: MeasureLength(from: counted, shortest: length, longest: length))
  }

  /// 依 a number of units: its end is open while the number is missing.
  private mutating func measured(
    _ term: IR.Term, _ unit: IR.DurationUnit, _ start: CivilDay, _ counted: CivilDay,
    _ firing: Firing
  ) -> MeasureTerm? {
    let value = world.value(term, firing.scope)
    if let range = value.range, range.isExact, let count = range.low.whole, count > 0 {
      return fixed(IR.Duration(count: count, unit: unit), start, counted, firing)
    }
    findings.missing(value.missing, program.rules[firing.rule].citation, firing.scope, world)
    return MeasureTerm(start: start, end: .pending(certain: start, latest: nil), length: nil)
  }

  /// Not exact when it needs working days that are not published: then the last day counted.
  mutating func lastDay(
    after day: CivilDay, _ length: IR.Duration, _ firing: Firing
  ) -> (certain: CivilDay, isExact: Bool)? {
    let citation = program.rules[firing.rule].citation
    let end = Spans.lastDay(
      after: day, length,
      correspondingDay: program.conventions(citation: citation).lastDayIsCorrespondingDay,
      world.workdays)
    switch end {
    case .day(let last): return (last, true)
    case .outOfRange:
      findings.unsupportedEffect(citation)
      return nil
    case .unpublished(let year, let reached):
      let gap = Missing(.calendar, item: world.itemName(firing.scope), key: String(year))
      findings.missing([gap], citation, firing.scope, world)
      return (reached, false)
    }
  }

  /// 依 期间: from the trigger day, or the period's first day when that is later, to its last.
  private mutating func period(
    _ term: IR.Term, _ start: CivilDay, _ firing: Firing
  ) -> MeasureTerm? {
    let value = world.value(term, firing.scope)
    guard case .period(let span)? = value.members.first, value.members.count == 1 else {
      findings.missing(value.missing, program.rules[firing.rule].citation, firing.scope, world)
      return MeasureTerm(start: start, end: .pending(certain: start, latest: nil), length: nil)
    }
    let first = max(start, span.first)
    let end = span.last.map { MeasureInstance.End.fixed(max(first, $0)) } ?? .forever
    let counted = span.last.map { last -> MeasureLength in
      let days = IR.Duration(count: Int(max(first, last).number - first.number), unit: .days)
      return MeasureLength(from: first, shortest: days, longest: days)
    }
    return MeasureTerm(start: first, end: end, length: nil, counted: counted)
  }

  private mutating func begin(
    _ imposition: IR.Imposition, _ firing: Firing, _ subject: Int, _ term: MeasureTerm,
    permitted: Bool
  ) {
    let name = program.measures[imposition.measure].name.key
    let root = firing.root.flatMap { world.event($0)?.id } ?? day.description
    let id =
      ruleName(firing.rule, imposition.measure) + ":" + name + "@"
      + (world.subject(subject)?.id ?? "") + "@" + root
    var instance = MeasureInstance(
      id: unique(id, certain: firing.certain), measure: imposition.measure, subject: subject,
      rule: firing.rule, citation: program.rules[firing.rule].citation, start: term.start,
      imposed: day, end: term.end, permitted: permitted,
      certain: firing.certain, missing: firing.missing, causes: firing.causes, root: firing.root,
      actors: imposition.actors, audience: imposition.audience)
    instance.length = term.counted
    if case .period = imposition.length {
    } else {
      instance.length?.correspondingDay =
        program.conventions(citation: instance.citation).lastDayIsCorrespondingDay
    }
    var length = term.length
    decide(&instance, &length, imposition.length)
    add(instance, length: length)
  }

  /// The citation of a rule; several rules at one address are told apart by their order (S17).
  private func ruleName(_ rule: Int, _ measure: Int) -> String {
    let name = world.name(citation: program.rules[rule].citation)
    let key = RuleIndex.Imposing(program, program.rules[rule], measure)
    let order = rules.imposing[key]?.firstIndex(of: rule) ?? 0
    return name + (order == 0 ? "" : "~" + String(order + 1))
  }

  /// A second measure of the same rule, subject and cause gets a number.
  private mutating func unique(_ id: String, certain: Bool) -> String {
    if !certain { return id }
    var name = id
    var number = 2
    while !measureIDs.insert(name).inserted {
      name = id + "#" + String(number)
      number += 1
    }
    return name
  }
}
