import PolicyBase
import PolicyIR

/// The columns of one question and the conditions of its rules as boxes over them.
struct ColumnTable {
  /// A condition that falls apart into too many boxes.
  struct TooManyBoxes: Error {}

  static let boxLimit = 2_000

  private let program: IR.Program
  private let types: TermTypes
  private(set) var columns: [Column] = []
  private var positions: [Column.Key: Int] = [:]

  /// The columns that the formulas need.
  init(_ formulas: [Formula], in program: IR.Program) {
    self.program = program
    types = TermTypes(program)
    var needs = Needs()
    for formula in formulas { collect(formula, &needs) }
    for key in needs.order {
      positions[key] = columns.count
      columns.append(
        Column(
          key: key, text: needs.texts[key] ?? "", cells: cells(key, needs.tests[key] ?? [])))
    }
  }

  /// What is asked about each column, in order of appearance.
  private struct Needs {
    var order: [Column.Key] = []
    var tests: [Column.Key: [IR.Test]] = [:]
    var texts: [Column.Key: String] = [:]
  }

  var cellCounts: [Int] { columns.map(\.cells.count) }

  func position(_ key: Column.Key) -> Int? { positions[key] }

  private func collect(_ formula: Formula, _ needs: inout Needs) {
    switch formula {
    case .all(let parts), .any(let parts):
      for part in parts { collect(part, &needs) }
    case .literal(let test, _, let text):
      for key in keys(test) {
        if needs.tests[key] == nil {
          needs.order.append(key)
          needs.texts[key] = text
        }
        needs.tests[key, default: []].append(test)
      }
    }
  }

  // MARK: Keys

  private func keys(_ test: IR.Test) -> [Column.Key] {
    switch test {
    case .among(let term, let values):
      guard let options = constants(values), let typed = types.type(of: term),
        isDiscrete(typed.type)
      else { return [.fact(test)] }
      if typed.many { return options.map { .contains(term, $0) } }
      return [.value(term)]
    case .compare(.account(let account, let of, _), _, .constant(.number)):
      return [.account(account, of: of)]
    case .compare(_, _, .constant(.number)) where isRatio(test): return [.fact(test)]
    case .compare(let term, _, .constant(.number)), .compare(let term, _, .constant(.day)):
      return [types.type(of: term)?.many == true ? .fact(test) : .value(term)]
    case .compare(let a, _, let b): return [.order(a, b)]
    case .holds(let term) where types.type(of: term).map { $0.type == .truth && !$0.many } ?? false:
      return [.value(term)]
    case .present(let term):
      guard let typed = types.type(of: term), !typed.many, !meansSomething(term) else {
        return [.fact(test)]
      }
      return [.value(term)]
    case .holds, .always, .everAmong, .happened, .measure, .overdue: return [.fact(test)]
    }
  }

  private func isRatio(_ test: IR.Test) -> Bool {
    if case .compare(.ratio, _, _) = test { true } else { false }
  }

  private func isDiscrete(_ type: IR.FieldType) -> Bool {
    if case .option = type { true } else { false }
  }

  /// A missing value that stands for one: 无 and that value are the same to other conditions.
  private func meansSomething(_ term: IR.Term) -> Bool {
    guard case .field(_, let reference) = term else { return false }
    return types.field(reference)?.missingMeans != nil
  }

  private func constants(_ terms: [IR.Term]) -> [IR.Value]? {
    let values = terms.compactMap { term -> IR.Value? in
      if case .constant(let value) = term { value } else { nil }
    }
    return values.count == terms.count ? values : nil
  }

  // MARK: Cells

  private func cells(_ key: Column.Key, _ tests: [IR.Test]) -> [Cell] {
    switch key {
    case .contains, .fact: return ColumnTable.truths
    case .order: return [.less, .same, .more].map { Cell(sample: $0) }
    case .account(let account, _): return accountCells(account, tests)
    case .value(let term):
      let asksForPresence = tests.contains { if case .present = $0 { true } else { false } }
      return valueCells(term, tests) + (asksForPresence ? [Cell(sample: .absent)] : [])
    }
  }

  private static let truths = [false, true].map { Cell(sample: .truth($0)) }

  private func valueCells(_ term: IR.Term, _ tests: [IR.Test]) -> [Cell] {
    switch types.type(of: term)?.type {
    case .truth: return ColumnTable.truths
    case .option(let enumeration) where program.enumerations.indices.contains(enumeration):
      return program.enumerations[enumeration].options.indices.map {
        Cell(sample: .option(enumeration: enumeration, index: $0))
      }
    case .day:
      let edges = Set(tests.compactMap { bound($0)?.day })
      return edges.isEmpty ? [Cell(sample: .truth(true))] : DayLine.cells(edges: edges)
    case let type:
      let edges = Set(tests.compactMap { bound($0)?.number })
      if edges.isEmpty { return [Cell(sample: .truth(true))] }
      guard case .number(let unit) = type else {
        return NumberLine(unit: nil, edges: edges).cells(edges: edges)
      }
      return NumberLine(unit: unit, edges: edges).cells(edges: edges)
    }
  }

  private func bound(_ test: IR.Test) -> (number: Number?, day: CivilDay?)? {
    switch test {
    case .compare(_, _, .constant(.number(let number))): (number, nil)
    case .compare(_, _, .constant(.day(let day))): (nil, day)
    default: nil
    }
  }

  /// States that answer every comparison alike are one cell, shown by the first of them.
  private func accountCells(_ account: Int, _ tests: [IR.Test]) -> [Cell] {
    let edges = Set(tests.compactMap { bound($0)?.number })
    let comparisons = Array(Set(tests))
    var groups: [[Bool]: [AccountState]] = [:]
    var order: [[Bool]] = []
    for state in ReachableStates(account, in: program, edges: edges).states {
      let answers = comparisons.map { holds($0, .reading(state)) }
      if groups[answers] == nil { order.append(answers) }
      groups[answers, default: []].append(state)
    }
    return order.compactMap { answers in
      guard let states = groups[answers], let first = states.first else { return nil }
      return Cell(
        sample: .reading(first), states: states, unit: program.accounts[account].unit)
    }
  }

  // MARK: Boxes

  /// The combinations of cells in which the formula is true, as boxes that may overlap.
  func boxes(_ formula: Formula) throws(TooManyBoxes) -> [Box] {
    switch formula {
    case .literal(let test, let holds, _): return literal(test, holds)
    case .any(let parts):
      var found: [Box] = []
      for part in parts { found += try boxes(part) }
      if found.count > ColumnTable.boxLimit { throw TooManyBoxes() }
      return found
    case .all(let parts):
      var found = [Box(columns: columns.count)]
      for part in parts {
        let next = try boxes(part)
        found = found.flatMap { one in next.compactMap { one.intersection($0) } }
        if found.count > ColumnTable.boxLimit { throw TooManyBoxes() }
      }
      return found
    }
  }

  private func literal(_ test: IR.Test, _ holds: Bool) -> [Box] {
    let keys = keys(test)
    if case .contains? = keys.first {
      // One of several values: any of the columns; none of them: all of the columns.
      let sets = keys.map { key in (key, CellSet([holds ? 1 : 0])) }
      return holds ? sets.map { box([$0]) } : [box(sets)]
    }
    guard let key = keys.first, let position = positions[key] else { return [] }
    let matching = cells(test, holds, columns[position].cells)
    return matching.isEmpty ? [] : [box([(key, matching)])]
  }

  /// The cells in which the test holds, or does not.
  private func cells(_ test: IR.Test, _ holds: Bool, _ cells: [Cell]) -> CellSet {
    if let range = OrderedCells(cells).range(test) {
      let set = CellSet(range)
      return holds ? set : set.complement(in: OrderedCells(cells).count)
    }
    return CellSet(
      cells.indices.filter { index in
        cells[index].sample == .absent
          ? isPresence(test) && !holds
          : self.holds(test, cells[index].sample) == holds
      })
  }

  private func isPresence(_ test: IR.Test) -> Bool {
    if case .present = test { true } else { false }
  }

  private func box(_ sets: [(Column.Key, CellSet)]) -> Box {
    var box = Box(columns: columns.count)
    for (key, set) in sets {
      if let position = positions[key] { box.sets[position] = set }
    }
    return box
  }

  private func holds(_ test: IR.Test, _ sample: Cell.Sample) -> Bool {
    switch (test, sample) {
    case (.among(_, let values), .option(let enumeration, let index)):
      values.contains(.constant(.option(enumeration: enumeration, index: index)))
    case (
      .compare(.account(_, _, let reading), let comparison, .constant(.number(let edge))),
      .reading(let state)
    ):
      IR.Bound(comparison, edge).admits(state.value(reading))
    case (.compare(_, let comparison, _), .less): comparison == .less || comparison == .atMost
    case (.compare(_, let comparison, _), .more): comparison == .more || comparison == .atLeast
    case (.compare(_, let comparison, _), .same):
      comparison == .atMost || comparison == .atLeast || comparison == .equal
    case (.present, let sample): sample != .absent
    case (_, .truth(let truth)): truth
    default: false
    }
  }
}
