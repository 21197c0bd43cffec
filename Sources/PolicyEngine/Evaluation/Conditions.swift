import PolicyBase
import PolicyIR

extension World {
  /// A condition, three-valued: unknown names only facts that could still decide (S12).
  func judge(_ condition: IR.Guard, _ scope: Scope) -> Judged {
    switch condition {
    case .test(let test, _): judge(test, scope)
    case .not(let inner): judge(inner, scope).negated
    case .all(let parts): .all(parts.map { judge($0, scope) })
    case .any(let parts): .any(parts.map { judge($0, scope) })
    case .cited(let inner, _): judge(inner, scope)
    }
  }

  /// 当 true and 除外 false.
  func judge(_ when: IR.Guard?, except: IR.Guard?, _ scope: Scope) -> Judged {
    var parts: [Judged] = []
    if let when { parts.append(judge(when, scope)) }
    if let except { parts.append(judge(except, scope).negated) }
    return .all(parts)
  }

  func judge(_ test: IR.Test, _ scope: Scope) -> Judged {
    switch test {
    case .always(let truth): Judged(truth)
    case .among(let term, let values): among(term, values, scope)
    case .everAmong(let term, let values, let window): ever(term, values, window, scope)
    case .compare(let a, let comparison, let b):
      compare(value(a, scope), comparison, value(b, scope))
    case .holds(let term): holds(value(term, scope))
    case .present(let term): present(term, scope)
    case .happened(let kind, let about, let owner, let filter, let window):
      happened(kind, about, owner, filter, window, scope)
    case .measure(let measure, let owner, let state):
      measureTest(measure, value(owner, scope), state, scope)
    case .overdue(let duties): overdue(duties, scope)
    }
  }

  private func among(_ term: IR.Term, _ values: [IR.Term], _ scope: Scope) -> Judged {
    let left = value(term, scope)
    let rights = values.map { value($0, scope) }
    let causes = rights.reduce(left.causes) { $0.union($1.causes) }
    let candidates = rights.flatMap(\.members)
    let gaps = rights.reduce([]) { union($0, $1.missing) }
    func matches(_ value: IR.Value) -> Bool {
      candidates.contains { candidate in
        guard case .kind(let kind) = candidate else { return value.matches(candidate) }
        if case .subject(let index) = value { return subject(index)?.kind == kind }
        return false
      }
    }
    func decided(_ truth: Bool) -> Judged {
      truth || gaps.isEmpty ? Judged(truth, causes) : Judged(.unknown(gaps), causes)
    }
    switch left.content {
    case .value(let value): return decided(value.flattened.contains(where: matches))
    case .partial(let items, let missing):
      if items.contains(where: matches) { return Judged(true, causes) }
      return Judged(.unknown(union(missing, gaps)), causes)
    case .oneOf(let items, let missing):
      if items.allSatisfy(matches) { return Judged(true, causes) }
      if !items.contains(where: matches), gaps.isEmpty { return Judged(false, causes) }
      return Judged(.unknown(union(missing, gaps)), causes)
    case .between, .ratio:
      return .any(rights.map { compare(left, .equal, $0) })
    case .unknown(let missing): return Judged(.unknown(union(missing, gaps)), causes)
    }
  }

  /// 曾为: so on some day of the window; the value can change only on the days tried.
  private func ever(
    _ term: IR.Term, _ values: [IR.Term], _ window: IR.Window, _ scope: Scope
  ) -> Judged {
    switch span(window, owner: nil, scope) {
    case .none: return Judged(false)
    case .unknown(let missing): return Judged(.unknown(missing))
    case .span(let span):
      let last = min(span.last ?? scope.day, scope.day)
      let days = changeDays(of: term, from: span.first, to: last, scope)
      return .any(days.map { among(term, values, scope.on($0)) })
    }
  }

  private func holds(_ value: Evaluated) -> Judged {
    if value.members.contains(.truth(true)) { return Judged(true, value.causes) }
    if case .oneOf(let items, let missing) = value.content {
      return items.contains(.truth(true))
        ? Judged(.unknown(missing), value.causes) : Judged(false, value.causes)
    }
    return value.missing.isEmpty
      ? Judged(false, value.causes) : Judged(.unknown(value.missing), value.causes)
  }

  /// 有: whether a value was given; what a missing value means does not count.
  private func present(_ term: IR.Term, _ scope: Scope) -> Judged {
    if case .field(let base, let reference) = term {
      let owner = value(base, scope)
      if owner.members.contains(where: { givenValue($0, reference, scope) != nil }) {
        return Judged(true, owner.causes)
      }
      return owner.missing.isEmpty
        ? Judged(false, owner.causes) : Judged(.unknown(owner.missing), owner.causes)
    }
    let result = value(term, scope)
    switch result.content {
    case .value(.list(let items)): return Judged(!items.isEmpty, result.causes)
    case .value, .between, .oneOf, .ratio: return Judged(true, result.causes)
    case .partial(let items, let missing):
      return items.isEmpty ? Judged(.unknown(missing), result.causes) : Judged(true, result.causes)
    case .unknown(let missing):
      return missing.allSatisfy { $0.reason == .fact }
        ? Judged(false, result.causes) : Judged(.unknown(missing), result.causes)
    }
  }
}

extension IR.Value {
  /// Equality of 为 and 含: a clause value contains each of its clauses.
  func matches(_ other: IR.Value) -> Bool {
    if case .clauses(let mine) = self, case .clauses(let others) = other {
      return others.contains { mine.contains($0) }
    }
    if case .day(let day) = self, case .period(let span) = other { return span.contains(day) }
    return self == other
  }
}
