import PolicyBase
import PolicyIR

/// Boxes in the words of the file.
struct BoxWords {
  let program: IR.Program
  let columns: [Column]

  /// “级别 未定级，设床位 是”; what does not matter is left out.
  func text(_ box: Box) -> String {
    let facts = facts(box) { column, set in
      if case .account = column.key { return [readings(set, column)] }
      return set.ranges.flatMap { texts($0, column) }
    }
    return facts.map { "\($0.name) \($0.value)" }.joined(separator: "，")
  }

  /// Several boxes, at most six of them.
  func text(_ boxes: [Box]) -> String {
    let shown = boxes.prefix(6).map(text).joined(separator: "；")
    return shown + (boxes.count > 6 ? "；等" : "")
  }

  /// The value that a case shows for each column of the box.
  func samples(_ box: Box, _ states: [AccountState]) -> [Witness.Fact] {
    facts(box) { column, set in
      if case .account = column.key, let cell = column.cells.first,
        let state = states.first(where: { state in
          set.cells.contains { column.cells[$0].states.contains(state) }
        })
      {
        return [value(Cell(sample: .reading(state), unit: cell.unit))]
      }
      let cells = set.cells.map { column.cells[$0] }
      return (cells.first { $0.sample != .absent } ?? cells.first).map { [value($0)] } ?? []
    }
  }

  /// The totals of some states of an account, and the single entries where they matter.
  private func readings(_ set: CellSet, _ column: Column) -> String {
    let inside = set.cells.flatMap { column.cells[$0].states }
    // Days without an entry are no rivals of those with one.
    let isOfEntry = inside.contains { $0.single != .zero }
    let outside = column.cells.indices.filter { !set.contains($0) }
      .flatMap { column.cells[$0].states }.filter { ($0.single != .zero) == isOfEntry }
    let unit = column.cells.first?.unit
    let totals = Set(inside.map(\.total))
    let text = NumberWords(all: Set((inside + outside).map(\.total)), unit: unit).text(totals)
    guard outside.contains(where: { totals.contains($0.total) }) else { return text }
    let singles = Set(inside.map(\.single))
    if singles.count > 3 { return text + "（单次另有规定的除外）" }
    return text + "，其中单次 " + NumberWords(all: singles, unit: unit).text(singles)
  }

  /// Neighbours on a line are one range.
  private func texts(_ range: Range<Int>, _ column: Column) -> [String] {
    let cells = column.cells[range]
    if cells.count > 1, let first = cells.first?.ends, let last = cells.last?.ends {
      return [first.from + last.upTo]
    }
    return cells.map { $0.text ?? value($0) }
  }

  private func facts(
    _ box: Box, _ values: (Column, CellSet) -> [String]
  ) -> [Witness.Fact] {
    box.sets.enumerated().compactMap { position, set in
      guard let set, columns.indices.contains(position) else { return nil }
      let column = columns[position]
      // Everything is as good as nothing.
      if set == CellSet(column.cells.indices), column.cells.count > 1 { return nil }
      return Witness.Fact(
        name: name(column), value: values(column, set).joined(separator: " 或 "))
    }
  }

  func name(_ column: Column) -> String {
    switch column.key {
    case .value(let term): TermWords(program).name(term) ?? "“\(column.text)”"
    case .contains(let term, let value):
      (TermWords(program).name(term) ?? "") + " 含 " + text(value)
    case .account(let account, _):
      program.accounts.indices.contains(account)
        ? program.accounts[account].name.text
          + (program.accounts[account].deducts ? " 余额" : " 累计") : ""
    case .order, .fact: "“\(column.text)”"
    }
  }

  private func text(_ value: IR.Value) -> String {
    if case .option(let enumeration, let index) = value { return option(enumeration, index) }
    return ""
  }

  private func option(_ enumeration: Int, _ index: Int) -> String {
    guard program.enumerations.indices.contains(enumeration),
      program.enumerations[enumeration].options.indices.contains(index)
    else { return "" }
    return program.enumerations[enumeration].options[index].text
  }

  private func value(_ cell: Cell) -> String {
    let unit = cell.unit.map { " " + $0 } ?? ""
    switch cell.sample {
    case .number(let number): return "\(number)\(unit)"
    case .day(let day): return "\(day)"
    case .option(let enumeration, let index): return option(enumeration, index)
    case .truth(let truth): return truth ? "是" : "否"
    case .absent: return "无"
    case .less: return "早于或少于"
    case .same: return "相等"
    case .more: return "晚于或多于"
    case .reading(let state): return "\(state.total)\(unit)，单次 \(state.single)\(unit)"
    }
  }
}

/// Paths in the words of the file.
struct TermWords {
  private let program: IR.Program
  private let types: TermTypes

  init(_ program: IR.Program) {
    self.program = program
    types = TermTypes(program)
  }

  /// `nil`: it has no short name.
  func name(_ term: IR.Term) -> String? {
    switch term {
    case .subject, .event, .member: ""
    case .today: "当日"
    case .field(let base, let reference):
      types.field(reference).flatMap { joined(base, $0.name.text) }
    case .dateOf(let base): joined(base, "日期")
    case .status(let base, let status):
      program.statuses.indices.contains(status)
        ? joined(base, program.statuses[status].name.text) : nil
    case .definition(let index, let base):
      program.definitions.indices.contains(index)
        ? joined(base, program.definitions[index].name.text) : nil
    case .parameter(let index, _):
      program.parameters.indices.contains(index) ? program.parameters[index].name.text : nil
    default: nil
    }
  }

  private func joined(_ base: IR.Term, _ word: String) -> String? {
    guard let owner = name(base) else { return nil }
    return owner.isEmpty ? word : owner + " 的 " + word
  }
}
