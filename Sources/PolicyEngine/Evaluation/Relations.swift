import PolicyBase
import PolicyIR

extension World {
  /// 反称: subjects of the kind whose field refers to the subject on the day.
  func inverse(
    _ base: Evaluated, _ kind: Int, _ reference: IR.FieldRef, _ scope: Scope
  ) -> Evaluated {
    perSubject(base) { target in
      let candidates = view.subjects(
        ofKind: kind, field: reference.index, referringTo: target)
      let holding = candidates.filter { candidate in
        givenValue(.subject(candidate), reference, scope)?.flattened.contains(.subject(target))
          ?? false
      }
      return Evaluated(.list(holding.map { .subject($0) }))
    }
  }

  /// The link subject of the kind that joins the two subjects, or all of several.
  func link(_ kind: Int, _ one: Evaluated, _ other: Evaluated, _ scope: Scope) -> Evaluated {
    let causes = one.causes.union(other.causes)
    guard let first = one.subject, let second = other.subject,
      view.subjectsOfKind.indices.contains(kind)
    else {
      let gaps = union(one.missing, other.missing)
      return gaps.isEmpty
        ? missing(.fact, scope, kindName(kind)) : Evaluated(.unknown(gaps), causes)
    }
    let found = view.links(ofKind: kind, joining: first, second)
      .filter { exists($0, on: scope.day) }
    // Two may be joined again and again: what holds of one of the links holds.
    if found.count > 1 { return Evaluated(.list(found.map { .subject($0) }), causes) }
    return found.first.map { Evaluated(.subject($0), causes) }
      ?? .unknown(
        Missing(.fact, item: subject(first)?.id ?? "", key: kindName(kind)), causes)
  }

  /// All links of the kind that have the subject at that end.
  func links(_ subject: Int, _ kind: Int, _ end: Int, on day: CivilDay) -> Evaluated {
    Evaluated(
      .list(existingLinks(ofKind: kind, end: end, at: subject, on: day).map { .subject($0) }))
  }

  func existingLinks(ofKind kind: Int, end: Int, at subject: Int, on day: CivilDay) -> [Int] {
    view.links(ofKind: kind, end: end, at: subject).filter { exists($0, on: day) }
  }

  /// Whether the link joins its ends on the day; one without dates always does.
  private func exists(_ link: Int, on day: CivilDay) -> Bool {
    guard let subject = subject(link), let span = program.subjectKinds[subject.kind].span,
      subject.fields.indices.contains(span), let given = subject.fields[span].value(on: day)
    else { return true }
    return given.flattened.contains { value in
      if case .period(let period) = value { period.contains(day) } else { false }
    }
  }

  func linkEnd(_ base: Evaluated, _ end: Int, _ scope: Scope) -> Evaluated {
    perSubject(base) { link in
      guard let subject = subject(link), subject.ends.indices.contains(end) else {
        return missing(.fact, scope, "end")
      }
      return Evaluated(.subject(subject.ends[end]))
    }
  }

  private func kindName(_ kind: Int) -> String {
    program.subjectKinds.indices.contains(kind) ? program.subjectKinds[kind].name.key : ""
  }

  /// What the case gives as the value of the parameter on the day.
  func parameter(_ index: Int, _ owner: IR.Term?, _ scope: Scope) -> Evaluated {
    guard program.parameters.indices.contains(index) else {
      return missing(.unsupported, scope, "parameter")
    }
    let parameter = program.parameters[index]
    func given(_ subject: Int) -> IR.Value? {
      guard let field = parameter.field else { return nil }
      let reference = IR.FieldRef(index: field, key: parameter.name.key)
      return givenValue(.subject(subject), reference, scope)
    }
    guard let owner else {
      let holders = parameter.owner.map { view.subjectsOfKind[$0] } ?? []
      return holders.lazy.compactMap(given).first.map { Evaluated($0) }
        ?? .unknown(
          Missing(
            .parameter, item: itemName(scope), key: parameter.name.key, name: parameter.name))
    }
    return perSubject(value(owner, scope)) { subject in
      given(subject).map { Evaluated($0) }
        ?? .unknown(
          Missing(
            .parameter, item: self.subject(subject)?.id ?? "", key: parameter.name.key,
            name: parameter.name))
    }
  }

  func offset(_ base: Evaluated, _ length: IR.Duration, _ scope: Scope) -> Evaluated {
    guard let day = base.day else {
      return Evaluated(.unknown(base.missing), base.causes)
    }
    switch Spans.move(day, by: length, workdays) {
    case .day(let moved): return Evaluated(.day(moved), base.causes)
    case .outOfRange: return missing(.overflow, scope, "date")
    case .unpublished(let year, _): return missing(.calendar, scope, String(year))
    }
  }
}
