import PolicyBase
import PolicyIR

/// Gives columns the values of chosen cells.
extension CaseSketch {
  /// Chooses a cell from each set of the box, the one nearest to a bound; `false` when some value
  /// cannot be brought about.
  mutating func assign(_ box: Box, _ columns: [Column], _ scope: Scope) -> Bool {
    for (position, set) in box.sets.enumerated() {
      let column = columns[position]
      guard let set, !hasDate(in: set, column, scope), let cell = choose(set, column) else {
        continue
      }
      if !assign(column.key, cell.sample, scope) { return false }
    }
    return true
  }

  /// Whether an event's own date will do.
  private mutating func hasDate(in set: CellSet, _ column: Column, _ scope: Scope) -> Bool {
    guard case .value(.dateOf(let base)) = column.key, let item = item(base, scope),
      let cell = column.cell(of: date(item))
    else { return false }
    return set.contains(cell)
  }

  /// The first cell that can be written down: an absent value only where no other is wanted.
  private func choose(_ set: CellSet, _ column: Column) -> Cell? {
    // The day on which everything happens will do, if it may.
    if let own = column.cell(of: day), set.contains(own) { return Cell(sample: .day(day)) }
    let cells = set.cells.map { column.cells[$0] }
    return cells.first { $0.sample != .absent } ?? cells.first
  }

  mutating func assign(_ key: Column.Key, _ sample: Cell.Sample, _ scope: Scope) -> Bool {
    switch (key, sample) {
    case (_, .absent): true
    case (.value(let term), _): assign(term, sample, scope)
    case (.contains(let term, let value), .truth(let truth)):
      truth ? assign(term, Cell.Sample(value), scope) : true
    case (.order(let a, let b), _): assign(a, sample, to: b, scope)
    case (.fact(let test), .truth(let truth)): assign(test, truth, scope)
    case (.account(let account, let of), .reading(let state)):
      reach(state, account, of, scope)
    default: false
    }
  }

  // MARK: Values

  private mutating func assign(
    _ term: IR.Term, _ sample: Cell.Sample?, _ scope: Scope
  ) -> Bool {
    guard let sample else { return false }
    switch (Unfolding(program)(term), sample) {
    case (.field(let base, let reference), _):
      guard let owner = item(base, scope), let value = input(sample, types.field(reference)?.type)
      else { return false }
      return give(owner, reference.index, value)
    case (.dateOf(let base), .day(let day)):
      guard let owner = item(base, scope) else { return false }
      setDate(owner, day)
      return true
    case (.status(let base, let status), .option(_, let index)):
      return index == 0 ? true : raise(status, to: index, base, scope)
    case (.parameter(let index, let base), _): return supply(index, base, sample, scope)
    case (.aggregate, .number(.zero)): return true
    case (.today, .day(let day)): return day == self.day
    default: return false
    }
  }

  func input(_ sample: Cell.Sample, _ type: IR.FieldType?) -> IR.InputValue? {
    switch sample {
    case .number(let number):
      if case .number(let unit)? = type { .number(number, unit: unit) } else { nil }
    case .day(let day): .text(day.description)
    case .option(let enumeration, let index):
      program.enumerations.indices.contains(enumeration)
        && program.enumerations[enumeration].options.indices.contains(index)
        ? .text(program.enumerations[enumeration].options[index].text) : nil
    case .truth(let truth): type == .truth ? .truth(truth) : nil
    case .absent, .less, .same, .more, .reading: nil
    }
  }

  /// A status is what measures make it: one that runs already brings it about.
  private mutating func raise(
    _ status: Int, to option: Int, _ base: IR.Term, _ scope: Scope
  ) -> Bool {
    guard let subject = item(base, scope) else { return false }
    let measure = program.measures.indices.first { index in
      program.measures[index].lasting
        && program.measures[index].statusEffects.contains {
          $0.status == status && $0.option == option && $0.when == nil && $0.except == nil
        }
    }
    return measure.map { addOpening(measure: $0, of: subject) } ?? false
  }

  private mutating func supply(
    _ index: Int, _ base: IR.Term?, _ sample: Cell.Sample, _ scope: Scope
  ) -> Bool {
    let parameter = program.parameters[index]
    guard let owner = parameter.owner, let field = parameter.field,
      let value = input(sample, parameter.type)
    else { return false }
    if parameter.isOwned {
      guard let base, let item = item(base, scope) else { return false }
      return give(item, field, value)
    }
    let name = program.subjectKinds[owner].name.text
    let holder = records.firstIndex { $0.kind == name } ?? addSubject(owner)
    return give(holder, field, value)
  }

  // MARK: Two values against each other

  private mutating func assign(
    _ a: IR.Term, _ order: Cell.Sample, to b: IR.Term, _ scope: Scope
  ) -> Bool {
    let shift = order == .less ? -1 : order == .more ? 1 : 0
    if let day = day(of: b, scope) {
      return day.advanced(by: shift).map { assign(a, .day($0), scope) } ?? false
    }
    guard case .number? = types.type(of: a)?.type, case .number? = types.type(of: b)?.type,
      let middle = Number(exactly: 10), let other = Number(exactly: 10 + shift)
    else { return false }
    return assign(b, .number(middle), scope) && assign(a, .number(other), scope)
  }

  /// The day that the term yields; a day field not given yet gets the day of the sketch.
  private mutating func day(of term: IR.Term, _ scope: Scope) -> CivilDay? {
    switch Unfolding(program)(term) {
    case .today: return day
    case .constant(.day(let day)): return day
    case .dateOf(let base): return item(base, scope).map { date($0) }
    case .offset(let base, let length):
      guard let day = day(of: base, scope) else { return nil }
      switch length.unit {
      case .days: return day.advanced(by: length.count)
      case .weeks: return day.advanced(by: 7 * min(length.count, 10_000))
      case .months: return day.adding(months: length.count)
      case .years: return day.adding(months: 12 * min(length.count, 1_000))
      case .workingDays: return nil
      }
    case .field(let base, let reference):
      guard types.field(reference)?.type == .day, let owner = item(base, scope) else { return nil }
      if case .text(let text)? = value(owner, reference.index) { return CivilDay(parsing: text) }
      return give(owner, reference.index, .text(day.description)) ? day : nil
    default: return nil
    }
  }

  // MARK: Facts

  private mutating func assign(_ test: IR.Test, _ truth: Bool, _ scope: Scope) -> Bool {
    switch test {
    case .measure(let measure, let of, .inForce) where truth:
      guard let subject = item(of, scope) else { return false }
      return addOpening(measure: measure, of: subject)
    case .among(let term, let targets) where truth && targets.count == 1:
      guard let target = item(targets[0], scope) else { return false }
      return point(term, to: target, scope)
    case .present(.field(let base, let reference)) where truth:
      return item(.field(base, reference), scope) != nil
    case .happened(let event, let about, let of, nil, _) where truth:
      guard let about, let of, let target = item(of, scope) else { return false }
      let made = addEvent(event, on: day)
      return point(about.naming(event: .event), to: target, Scope(event: made))
    case .measure, .happened, .everAmong, .overdue, .present, .compare, .among: return !truth
    default: return false
    }
  }
}

extension IR.Term {
  /// A path read with an event as the member, with the event under another name.
  fileprivate func naming(event: IR.Term) -> IR.Term {
    switch self {
    case .member: event
    case .field(let base, let reference): .field(base.naming(event: event), reference)
    default: self
    }
  }
}

extension Cell.Sample {
  init?(_ value: IR.Value) {
    switch value {
    case .number(let number): self = .number(number)
    case .day(let day): self = .day(day)
    case .option(let enumeration, let index): self = .option(enumeration: enumeration, index: index)
    case .truth(let truth): self = .truth(truth)
    default: return nil
    }
  }
}
