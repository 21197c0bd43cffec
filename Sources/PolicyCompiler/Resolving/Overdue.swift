import PolicyBase
import PolicyIR
import PolicySyntax

/// 期限 逾期 in a condition: which duties are meant, and how they belong to what the condition is
/// about.
extension Translator {
  mutating func overdue(
    _ name: String, of owner: Context.Subject?, _ place: Place, _ context: Context
  ) -> IR.Guard? {
    var duties: [IR.OverdueDuty] = []
    for symbol in symbols(name) {
      guard case .duty(let index) = symbol.kind, let duty = dutyContexts[index] else { continue }
      let links = owner.map { self.links(duty, to: $0) } ?? self.links(duty, in: context)
      if links.isEmpty {
        report(.dutyOutOfReach(name), place)
        return nil
      }
      duties.append(IR.OverdueDuty(duty: index, links: links))
    }
    return duties.isEmpty ? nil : guarded(.overdue(duties), place)
  }

  private func links(
    _ duty: DutyContext, to subject: Context.Subject
  ) -> [IR.OverdueDuty.Link] {
    if let bearer = duty.bearer, bearer.kinds.contains(where: subject.kinds.contains) {
      return [IR.OverdueDuty.Link(own: bearer.term, of: subject.term)]
    }
    if let own = duty.context.subject, own.kinds.contains(where: subject.kinds.contains) {
      return [IR.OverdueDuty.Link(own: own.term, of: subject.term)]
    }
    guard let event = duty.context.event else { return [] }
    let found = subject.kinds.flatMap { subjects(ofKind: $0, inEvent: event, .event) }
    return found.count == 1 ? [IR.OverdueDuty.Link(own: found[0].term, of: subject.term)] : []
  }

  /// The member under a filter; else the subject of the statement and all that its event names.
  private func links(_ duty: DutyContext, in context: Context) -> [IR.OverdueDuty.Link] {
    switch context.member {
    case .subject(let kinds):
      return links(duty, to: Context.Subject(term: .member, kinds: kinds))
    case .event(let kind): return links(duty, toEvent: kind, .member)
    case nil: break
    }
    var links = context.subject.map { self.links(duty, to: $0) } ?? []
    if let kind = context.event {
      for link in self.links(duty, toEvent: kind, .event) where !links.contains(link) {
        links.append(link)
      }
    }
    return links
  }

  private func links(
    _ duty: DutyContext, toEvent kind: Int, _ term: IR.Term
  ) -> [IR.OverdueDuty.Link] {
    var links: [IR.OverdueDuty.Link] = []
    for subject in program.subjectKinds.indices {
      let theirs = subjects(ofKind: subject, inEvent: kind, term)
      guard theirs.count == 1, let their = theirs.first else { continue }
      let found = self.links(duty, to: Context.Subject(term: their.term, kinds: [subject]))
      for link in found where !links.contains(link) { links.append(link) }
    }
    return links
  }
}
