import PolicyBase
import PolicyIR

extension Fold {
  /// Lines of 分段 that the totals and single entries of this round enter (S4, S5).
  mutating func bandFirings() -> [Firing] {
    var firings: [Firing] = []
    for ref in inOrder(touched) {
      guard let ledger = world.log.ledgers[ref.ledger], !ledger.overflowed else { continue }
      firings += totalFirings(ref, ledger)
    }
    for key in Set(fresh.map(\.ledger)).sorted(by: comesBefore) {
      guard let ledger = world.log.ledgers[key] else { continue }
      firings += singleFirings(key, ledger)
    }
    return firings
  }

  func comesBefore(_ a: Log.LedgerKey, _ b: Log.LedgerKey) -> Bool {
    let rank = world.view.subjectRank
    return (a.account, rank[a.subject]) < (b.account, rank[b.subject])
  }

  private func inOrder(_ refs: Set<CycleRef>) -> [CycleRef] {
    // Few rounds touch several: the order is not worth its price.
    if refs.count < 2 { return Array(refs) }
    return refs.sorted { a, b in
      if a.ledger != b.ledger { return comesBefore(a.ledger, b.ledger) }
      let cycles = world.log.ledgers[a.ledger]?.cycles ?? []
      guard cycles.indices.contains(a.cycle), cycles.indices.contains(b.cycle) else { return false }
      return cycles[a.cycle].span.first < cycles[b.cycle].span.first
    }
  }

  private mutating func totalFirings(_ ref: CycleRef, _ ledger: AccountLedger) -> [Firing] {
    let cycle = ledger.cycles[ref.cycle]
    let (old, new) = (cycle.roundStart, cycle.points)
    let kind = program.accounts[ref.ledger.account]
    guard new.low > old.low || new.high > old.high,
      let before = kind.reading(old), let after = kind.reading(new)
    else { return [] }
    let (missing, causes) = ledger.support(ofCycle: ref.cycle, on: day, ledger.groups)
    let readings = readings(ref, ledger)
    var firings: [Firing] = []
    for rule in rules.totals[ref.ledger.account] ?? [] {
      guard case .band(_, _, let bounds) = program.rules[rule].trigger,
        world.isInForce(citation: program.rules[rule].citation, on: day)
      else { continue }
      let band = Band(bounds: bounds, step: kind.step)
      let conventions = program.conventions(citation: program.rules[rule].citation)
      let wasInside = conventions.bandActsOnEntry ? band.contains(before) : false
      let isInside = band.contains(after, among: readings)
      if wasInside == true || isInside == false { continue }
      let certain = isInside == true
      let key = FiringKey(
        rule: rule, subject: ref.ledger.subject, instance: .cycle(ref, step: step))
      if certain, !fired.insert(key).inserted { continue }
      var firing = self.firing(rule, ref.ledger, causes, isSingle: false)
      firing.certain = certain
      firing.missing = certain ? [] : missing
      firings.append(firing)
    }
    return firings
  }

  /// The single readings that are possible now; `nil` where only the range is known.
  private func readings(_ ref: CycleRef, _ ledger: AccountLedger) -> [Number]? {
    let kind = program.accounts[ref.ledger.account]
    let acrossCycles = program.merges.contains {
      $0.acrossCycles && $0.accounts.contains(ref.ledger.account)
    }
    if acrossCycles || kind.floor != nil || kind.ceiling != nil { return nil }
    guard let points = ledger.values(ofCycle: ref.cycle) else { return nil }
    let readings = points.compactMap { kind.reading(NumberRange($0))?.low }
    return readings.count == points.count ? readings : nil
  }

  /// 单次: what was seen today and counts, each once (S5).
  private mutating func singleFirings(_ key: Log.LedgerKey, _ ledger: AccountLedger) -> [Firing] {
    var firings: [Firing] = []
    for rule in rules.singles[key.account] ?? [] {
      guard case .band(_, _, let bounds) = program.rules[rule].trigger,
        world.isInForce(citation: program.rules[rule].citation, on: day)
      else { continue }
      let band = Band(bounds: bounds, step: program.accounts[key.account].step)
      for act in singleActs(key, ledger, by: singleBy(rule)) {
        let inside = band.contains(act.points, among: act.values.map { Array($0) })
        if inside == false || act.before.map({ band.contains($0) == true }) ?? false { continue }
        let instance = FiringKey(
          rule: rule, subject: key.subject,
          instance: .entry(EntryRef(ledger: key, entry: act.entry)))
        if inside == true, !fired.insert(instance).inserted { continue }
        var firing = self.firing(rule, key, act.causes, isSingle: true)
        firing.certain = inside == true
        firing.missing = firing.certain ? [] : act.missing
        firings.append(firing)
      }
    }
    return firings
  }

  private func firing(
    _ rule: Int, _ key: Log.LedgerKey, _ causes: Causes, isSingle: Bool
  ) -> Firing {
    let scope = Scope(day: day, subject: key.subject)
    let root = world.view.inOrder(causes).last
    var firing = Firing(rule: rule, scope: scope, causes: causes, root: root)
    firing.candidate = Firing.Candidate(
      account: key.account, subject: key.subject, isSingle: isSingle)
    return firing
  }
}

/// The bounds of one line of a 分段.
struct Band {
  var bounds: [IR.Bound]
  var step: Number?

  /// Whether all values of the range lie inside, or all of `values` where these are known; `nil`
  /// when only some do.
  func contains(_ range: NumberRange, among values: [Number]? = nil) -> Bool? {
    func admits(_ number: Number) -> Bool { bounds.allSatisfy { $0.admits(number) } }
    if admits(range.low), admits(range.high) { return true }
    if range.isExact { return false }
    return (values ?? candidates(range)).contains(where: admits) ? nil : false
  }

  /// Values of the range among which one lies inside the bounds if any does: the steps of the
  /// account from the low end on, or the edges of the bounds.
  private func candidates(_ range: NumberRange) -> [Number] {
    var candidates = [range.low, range.high]
    if let step, step > .zero {
      var value = range.low
      while let next = value.adding(step), next <= range.high, candidates.count < 4096 {
        candidates.append(next)
        value = next
      }
      return candidates
    }
    let least = Number(scaled: 1)
    for bound in bounds {
      candidates += [bound.value, bound.value.adding(least), bound.value.subtracting(least)]
        .compactMap { $0 }.filter { $0 >= range.low && $0 <= range.high }
    }
    return candidates
  }
}
