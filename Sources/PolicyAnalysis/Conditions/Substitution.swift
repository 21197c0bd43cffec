import PolicyIR

/// Puts terms for the subject and the event of a condition, as when a definition is written out.
struct Substitution {
  var subject: IR.Term?
  var event: IR.Term?

  func callAsFunction(_ term: IR.Term) -> IR.Term {
    switch term {
    case .subject: subject ?? term
    case .event: event ?? term
    case .constant, .member, .today: term
    case .field(let base, let field): .field(self(base), field)
    case .dateOf(let base): .dateOf(self(base))
    case .inverse(let base, let kind, let field): .inverse(self(base), kind: kind, field)
    case .link(let kind, let a, let b): .link(kind: kind, self(a), self(b))
    case .links(let base, let kind, let end): .links(self(base), kind: kind, end: end)
    case .linkEnd(let base, let end): .linkEnd(self(base), end)
    case .status(let base, let status): .status(self(base), status: status)
    case .definition(let index, let base): .definition(index, of: self(base))
    case .parameter(let index, let base): .parameter(index, of: base.map { self($0) })
    case .account(let account, let base, let reading):
      .account(account, of: self(base), reading)
    case .measureDay(let measure, let base, let day):
      .measureDay(measure: measure, of: self(base), day)
    case .periodDay(let base, let day): .periodDay(self(base), day)
    case .aggregate(let aggregate): .aggregate(self(aggregate))
    case .plus(let a, let b): .plus(self(a), self(b))
    case .minus(let a, let b): .minus(self(a), self(b))
    case .product(let factors, let divisors, let rounding):
      .product(factors.map { self($0) }, over: divisors.map { self($0) }, rounding)
    case .ratio(let a, let b): .ratio(self(a), self(b))
    case .offset(let base, let length): .offset(self(base), length)
    }
  }

  func callAsFunction(_ condition: IR.Guard) -> IR.Guard {
    switch condition {
    case .test(let test, let text): .test(self(test), text: text)
    case .not(let inner): .not(self(inner))
    case .all(let parts): .all(parts.map { self($0) })
    case .any(let parts): .any(parts.map { self($0) })
    case .cited(let inner, let citation): .cited(self(inner), citation: citation)
    }
  }

  private func callAsFunction(_ test: IR.Test) -> IR.Test {
    switch test {
    case .always: test
    case .among(let term, let values): .among(self(term), values.map { self($0) })
    case .everAmong(let term, let values, let window):
      .everAmong(self(term), values.map { self($0) }, self(window))
    case .compare(let a, let comparison, let b): .compare(self(a), comparison, self(b))
    case .holds(let term): .holds(self(term))
    case .present(let term): .present(self(term))
    case .happened(let event, let about, let of, let filter, let window):
      .happened(
        event: event, about: about.map { self($0) }, of: of.map { self($0) },
        filter: filter.map { self($0) }, window: window.map { self($0) })
    case .measure(let measure, let of, let state): .measure(measure: measure, of: self(of), state)
    case .overdue(let duties):
      .overdue(
        duties.map { duty in
          IR.OverdueDuty(
            duty: duty.duty,
            links: duty.links.map { IR.OverdueDuty.Link(own: $0.own, of: self($0.of)) })
        })
    }
  }

  private func callAsFunction(_ aggregate: IR.Aggregate) -> IR.Aggregate {
    var result = aggregate
    result.window = aggregate.window.map { self($0) }
    result.filter = aggregate.filter.map { self($0) }
    result.field = aggregate.field.map { self($0) }
    switch aggregate.members {
    case .events(let kind, let about, let of):
      result.members = .events(kind: kind, about: about.map { self($0) }, of: of.map { self($0) })
    case .entries(let account, let of):
      result.members = .entries(account: account, of: of.map { self($0) })
    case .impositions(let measure, let of):
      result.members = .impositions(measure: measure, of: self(of))
    case .cycles(let account, let of): result.members = .cycles(account: account, of: self(of))
    case .subjects(let term): result.members = .subjects(self(term))
    }
    return result
  }

  private func callAsFunction(_ window: IR.Window) -> IR.Window {
    switch window {
    case .since(let term): .since(self(term))
    case .within(let term): .within(self(term))
    default: window
    }
  }
}
