import PolicyBase
import PolicyIR

extension World {
  /// The value of a term; every part of a program is bounded in depth by its source text, and
  /// definitions by `EngineLimits.definitionDepth`.
  func value(_ term: IR.Term, _ scope: Scope) -> Evaluated {
    switch term {
    case .constant(let value): return Evaluated(value)
    case .subject:
      return scope.subject.map { Evaluated(.subject($0)) } ?? missing(.fact, scope, "subject")
    case .event:
      return scope.event.map { Evaluated(.event($0)) } ?? missing(.fact, scope, "event")
    case .member: return member(scope)
    case .today: return Evaluated(.day(scope.day))
    case .field(let base, let reference):
      return field(of: value(base, scope), reference, scope)
    case .dateOf(let base): return date(of: value(base, scope), scope)
    case .inverse(let base, let kind, let reference):
      return inverse(value(base, scope), kind, reference, scope)
    case .link(let kind, let one, let other):
      return link(kind, value(one, scope), value(other, scope), scope)
    case .links(let base, let kind, let end):
      return perSubject(value(base, scope)) { links($0, kind, end, on: scope.day) }
    case .linkEnd(let base, let end): return linkEnd(value(base, scope), end, scope)
    case .status(let owner, let status):
      return perSubject(value(owner, scope)) { statusValue($0, status, scope) }
    case .definition(let index, let owner):
      return definitions(index, value(owner, scope), scope)
    case .parameter(let index, let owner): return parameter(index, owner, scope)
    case .account(let account, let owner, let reading):
      return perSubject(value(owner, scope)) { accountValue(account, $0, reading, scope) }
    case .measureDay(let measure, let owner, let end):
      return perSubject(value(owner, scope)) { measureDay(measure, $0, end, scope) }
    case .periodDay(let base, let end): return periodDay(end, of: value(base, scope))
    case .aggregate(let aggregate): return self.aggregate(aggregate, scope)
    case .plus, .minus, .product: return arithmetic(term, scope)
    case .ratio(let part, let whole): return ratio(value(part, scope), value(whole, scope), scope)
    case .offset(let base, let length): return offset(value(base, scope), length, scope)
    }
  }

  private func member(_ scope: Scope) -> Evaluated {
    switch scope.member {
    case .event(let index), .entry(_, .some(let index)): Evaluated(.event(index))
    case .subject(let index): Evaluated(.subject(index))
    case .entry(_, nil), .measure, nil: missing(.fact, scope, "member")
    }
  }

  // MARK: Fields

  private func field(of base: Evaluated, _ reference: IR.FieldRef, _ scope: Scope) -> Evaluated {
    switch base.content {
    case .value(.list(let items)):
      return collected(items, [], base.causes) { fieldValue($0, reference, scope) }
    case .partial(let items, let missing):
      return collected(items, missing, base.causes) { fieldValue($0, reference, scope) }
    case .value(let item):
      var result = fieldValue(item, reference, scope)
      result.causes.formUnion(base.causes)
      return result
    default: return Evaluated(.unknown(base.missing), base.causes)
    }
  }

  /// The values that `read` yields for each item, as one flat list.
  func collected(
    _ items: [IR.Value], _ missing: [Missing], _ causes: Causes, _ read: (IR.Value) -> Evaluated
  ) -> Evaluated {
    var values: [IR.Value] = []
    var gaps = missing
    var causes = causes
    for item in items {
      let result = read(item)
      values += result.members
      causes.formUnion(result.causes)
      gaps = union(gaps, result.missing)
    }
    return Evaluated(gaps.isEmpty ? .value(.list(values)) : .partial(values, gaps), causes)
  }

  private func fieldValue(
    _ owner: IR.Value, _ reference: IR.FieldRef, _ scope: Scope
  ) -> Evaluated {
    if let value = givenValue(owner, reference, scope) { return Evaluated(value) }
    guard let (item, kind, fields) = fieldOwner(owner) else {
      return missing(.fact, scope, reference.key)
    }
    guard fields.indices.contains(reference.index) else {
      return .unknown(Missing(.fact, item: item, key: kind + "." + reference.key))
    }
    let field = fields[reference.index]
    if let value = field.missingMeans, isReadable(owner, scope) { return Evaluated(value) }
    return .unknown(Missing(.fact, item: item, key: kind + "." + field.name.key))
  }

  /// What the case says of a field, without what a missing value means.
  func givenValue(_ owner: IR.Value, _ reference: IR.FieldRef, _ scope: Scope) -> IR.Value? {
    switch owner {
    case .subject(let index):
      guard let subject = subject(index), subject.fields.indices.contains(reference.index) else {
        return nil
      }
      return subject.fields[reference.index].value(on: scope.day)
    case .event(let index):
      guard isReadable(owner, scope), let event = event(index),
        event.fields.indices.contains(reference.index)
      else { return nil }
      return event.fields[reference.index]
    default: return nil
    }
  }

  /// The trigger itself, or an event that is usable: one not known in time has no fields yet.
  private func isReadable(_ owner: IR.Value, _ scope: Scope) -> Bool {
    guard case .event(let index) = owner else { return true }
    return index == scope.event || isUsable(index)
  }

  private func fieldOwner(
    _ value: IR.Value
  ) -> (item: String, kind: String, fields: [IR.Field])? {
    switch value {
    case .subject(let index):
      guard let subject = subject(index), program.subjectKinds.indices.contains(subject.kind)
      else { return nil }
      let kind = program.subjectKinds[subject.kind]
      return (subject.id, kind.name.key, kind.fields)
    case .event(let index):
      guard let event = event(index), program.eventKinds.indices.contains(event.kind) else {
        return nil
      }
      let kind = program.eventKinds[event.kind]
      return (event.id, kind.name.key, kind.fields)
    default: return nil
    }
  }

  private func date(of base: Evaluated, _ scope: Scope) -> Evaluated {
    switch base.content {
    case .value(.event(let index)):
      guard let event = event(index), isReadable(.event(index), scope) else {
        return missing(.fact, scope, "date")
      }
      return Evaluated(.day(event.date), base.causes)
    case .value(.list(let items)):
      return collected(items, [], base.causes) { date(of: Evaluated($0), scope) }
    case .partial(let items, let gaps):
      return collected(items, gaps, base.causes) { date(of: Evaluated($0), scope) }
    default: return Evaluated(.unknown(base.missing), base.causes)
    }
  }

  /// The first or last day of a period, or of each of several; one without end has no last day.
  private func periodDay(_ end: IR.MeasureDay, of base: Evaluated) -> Evaluated {
    let read = { (item: IR.Value) -> Evaluated in
      guard case .period(let span) = item, let day = end == .first ? span.first : span.last else {
        return .unknown(Missing(.emptySet, item: "", key: "last-day"))
      }
      return Evaluated(.day(day))
    }
    switch base.content {
    case .value(.list(let items)): return collected(items, [], base.causes, read)
    case .partial(let items, let gaps): return collected(items, gaps, base.causes, read)
    case .value(let item):
      var result = read(item)
      result.causes.formUnion(base.causes)
      return result
    default: return Evaluated(.unknown(base.missing), base.causes)
    }
  }

  /// Reads something of a subject, or of each subject of a list.
  func perSubject(_ owner: Evaluated, _ read: (Int) -> Evaluated) -> Evaluated {
    switch owner.content {
    case .value(.subject(let subject)):
      var result = read(subject)
      result.causes.formUnion(owner.causes)
      return result
    case .value(.list), .partial:
      return collected(owner.members, owner.missing, owner.causes) { item in
        if case .subject(let subject) = item { return read(subject) }
        return Evaluated(.unknown(owner.missing))
      }
    default: return Evaluated(.unknown(owner.missing), owner.causes)
    }
  }
}
