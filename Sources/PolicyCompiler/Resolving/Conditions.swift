import PolicyBase
import PolicyIR
import PolicySyntax

/// Conditions → guards; `nil` after a report. All parts are looked at, so that every fault of a
/// condition is found at once.
extension Translator {
  mutating func condition(_ condition: Condition, _ context: Context) -> IR.Guard? {
    switch condition {
    case .all(let parts, _):
      return all(parts, context).map(IR.Guard.all)
    case .any(let parts, _):
      return all(parts, context).map(IR.Guard.any)
    case .not(let part, _):
      return self.condition(part, context).map(IR.Guard.not)
    case .isAmong(let value, let membership, let values, let window, let place):
      return membershipGuard(value, membership, values, window, place, context)
    case .inRange(let value, let bounds, let place):
      return range(value, bounds, place, context)
    case .happened(let event, let positive, let filter, let window, let place):
      let test = happened(event, filter, window, place, context)
      return test.map { guarded($0, place, positive) }
    case .holds(let path, let place):
      return holds(path, place, context)
    case .present(let path, let positive, let place):
      return present(path, place, context).map { guarded($0, place, positive) }
    case .state(let path, let state, let place):
      return self.state(path, state, place, context)
    }
  }

  private mutating func all(_ parts: [Condition], _ context: Context) -> [IR.Guard]? {
    let guards = parts.map { condition($0, context) }
    return guards.contains { $0 == nil } ? nil : guards.compactMap { $0 }
  }

  /// A test with its text as written, turned round when it is negative.
  func guarded(_ test: IR.Test, _ place: Place, _ positive: Bool = true) -> IR.Guard {
    let guarded = IR.Guard.test(test, text: selection.text(place))
    return positive ? guarded : .not(guarded)
  }

  // MARK: Ranges

  mutating func range(
    _ expression: Expression, _ bounds: Bounds, _ place: Place, _ context: Context
  ) -> IR.Guard? {
    guard let left = comparedTerm(expression, context) else { return nil }
    var guards: [IR.Guard] = []
    for bound in bounds.bounds {
      guard let right = comparedTerm(bound.value, context) else { return nil }
      guard isOrdered(left, right, expression.place, bound.value.place) else { return nil }
      let (first, second) = inOneUnit(left, right)
      guards.append(
        guarded(.compare(first.term, comparison(bound.comparison), second.term), place))
    }
    return guards.count == 1 ? guards.first : .all(guards)
  }

  func comparison(_ comparison: Bounds.Comparison) -> IR.Comparison {
    switch comparison {
    case .less: .less
    case .atMost: .atMost
    case .more: .more
    case .atLeast: .atLeast
    case .equal: .equal
    }
  }

  /// Whether both sides are numbers of like units, or days; reported when not.
  private mutating func isOrdered(
    _ left: Typed, _ right: Typed, _ leftPlace: Place, _ rightPlace: Place
  ) -> Bool {
    if left.many {
      report(.listCompared, leftPlace)
      return false
    }
    switch (left.type, right.type) {
    case (.day, .day): return true
    case (.number(let a), .number(let b)):
      if Units.agree(a, b) || Units.convert(a, b) { return true }
      report(.unlikeUnits(describe(left.type), describe(right.type)), rightPlace)
    case (.day, _), (.number, _):
      report(.unlikeTypes(describe(left.type), describe(right.type)), rightPlace)
    default:
      report(.notOrdered(describe(left.type)), leftPlace)
    }
    return false
  }

  // MARK: Bare paths, 有 无, states

  private mutating func holds(_ path: Path, _ place: Place, _ context: Context) -> IR.Guard? {
    if isBareTermEnd(path) { return state(path, .termOver, place, context) }
    guard let meaning = meaning(of: path, context) else { return nil }
    switch meaning {
    case .value(let typed):
      if typed.type == .truth { return guarded(.holds(typed.term), place) }
      report(.notATruth(path.text, describe(typed.type)), place)
    case .measure(let measure, let owner):
      return guarded(.measure(measure: measure, of: owner, .inForce), place)
    case .events(let kind, let subject):
      // The end of a measure may be an event: 至 恢复协议.
      if context.measure != nil {
        return happened(kind, about: subject, nil, nil, place, context).map { guarded($0, place) }
      }
      report(.eventWithoutHappened(path.text), place)
    case .account:
      report(.accountIsNoValue(path.text), place)
    case .duty:
      report(.dutyIsNoValue(path.text), place)
    }
    return nil
  }

  private mutating func present(_ path: Path, _ place: Place, _ context: Context) -> IR.Test? {
    guard let meaning = meaning(of: path, context) else { return nil }
    switch meaning {
    case .value(let typed): return .present(typed.term)
    case .measure(let measure, let owner):
      return .measure(measure: measure, of: owner, .inForce)
    case .events(let kind, let subject):
      return happened(kind, about: subject, nil, nil, place, context)
    case .account: report(.accountIsNoValue(path.text), place)
    case .duty: report(.dutyIsNoValue(path.text), place)
    }
    return nil
  }

  private func isBareTermEnd(_ path: Path) -> Bool {
    path.words.isEmpty || (path.words.count == 1 && path.words.first?.text == "期满")
  }

  private mutating func state(
    _ path: Path, _ state: Condition.StateWord, _ place: Place, _ context: Context
  ) -> IR.Guard? {
    if isBareTermEnd(path), let measure = context.measure, let subject = context.subject {
      return guarded(.measure(measure: measure, of: subject.term, .termOver), place)
    }
    guard let meaning = meaning(of: path, context) else { return nil }
    switch (meaning, state) {
    case (.duty(let name, let owner), .overdue):
      return overdue(name, of: owner, place, context)
    case (.duty, _):
      report(.dutyIsNoValue(path.text), place)
      return nil
    case (.measure(let measure, let owner), .inForce):
      return guarded(.measure(measure: measure, of: owner, .inForce), place)
    case (.measure(let measure, let owner), .started):
      return guarded(.measure(measure: measure, of: owner, .started), place)
    case (.measure(let measure, let owner), .termOver):
      return guarded(.measure(measure: measure, of: owner, .termOver), place)
    case (.measure(let measure, let owner), .released):
      return guarded(.measure(measure: measure, of: owner, .released), place)
    case (.value(let typed), .inForce) where typed.type == .period:
      return guarded(.among(.today, [typed.term]), place)
    default:
      report(.expectedMeasure(path.text), path.place)
      return nil
    }
  }
}
