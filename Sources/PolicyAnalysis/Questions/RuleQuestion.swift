import PolicyBase
import PolicyIR

/// Rules that are looked at together: their conditions as boxes over common columns.
struct RuleQuestion {
  let rules: [Int]
  let table: ColumnTable
  /// Of all rules, in their order.
  private(set) var boxes: [Box] = []
  /// By box: position in `rules`.
  private(set) var owners: [Int] = []
  /// By position in `rules`: where its boxes stand.
  private(set) var ranges: [Range<Int>] = []

  init(
    _ rules: [Int], _ formulas: [Formula], in program: IR.Program
  ) throws(ColumnTable.TooManyBoxes) {
    self.rules = rules
    table = ColumnTable(formulas, in: program)
    for (position, formula) in formulas.enumerated() {
      let own = try table.boxes(formula)
      ranges.append(boxes.count..<boxes.count + own.count)
      boxes += own
      owners += own.map { _ in position }
    }
  }

  func boxes(of position: Int) -> [Box] { Array(boxes[ranges[position]]) }

  /// What lies in no box, where something should be said.
  func gaps() throws(Sweep.OutOfBudget) -> [Box] {
    var sweep = Sweep(cellCounts: table.cellCounts, boxes: boxes, within: asked)
    return try sweep.uncovered()
  }

  /// Nothing need be said of an amount of nothing, nor of a day without an entry.
  private var asked: Box {
    var box = Box(columns: table.columns.count)
    for (position, column) in table.columns.enumerated() {
      let idle = column.cells.indices.filter { column.cells[$0].isNothing }
      if !idle.isEmpty {
        box.sets[position] = CellSet(idle).complement(in: column.cells.count)
      }
    }
    return box
  }

  struct Meeting {
    /// Positions in `rules`.
    let first: Int
    let second: Int
    let box: Box
  }

  /// Pairs of rules that can hold at once and for which `matter` holds.
  func meetings(
    limit: Int = 32, where matter: (Int, Int) -> Bool
  ) throws(Sweep.OutOfBudget) -> [Meeting] {
    var sweep = Sweep(cellCounts: table.cellCounts, boxes: boxes)
    let found = try sweep.meetings(classes: owners, limit: limit) {
      matter(owners[$0], owners[$1])
    }
    return found.map { Meeting(first: owners[$0.first], second: owners[$0.second], box: $0.box) }
      .sorted { ($0.second, $0.first) < ($1.second, $1.first) }
  }

  /// In how many of the columns that it speaks of the rule agrees with the box.
  func likeness(of position: Int, to box: Box) -> Int {
    boxes(of: position).map { own in
      zip(own.sets, box.sets).count { mine, other in
        guard let mine, let other else { return false }
        return !mine.intersection(other).isEmpty
      }
    }.max() ?? 0
  }

  /// Whether the others, as an index of their boxes, cover the rule wholly.
  func isCovered(_ position: Int, by others: OtherBoxes) throws(Sweep.OutOfBudget) -> Bool {
    for box in boxes(of: position) {
      let covering = others.near(box)
      if covering.isEmpty { return false }
      var sweep = Sweep(cellCounts: table.cellCounts, boxes: covering, within: box)
      if try !sweep.uncovered(limit: 1).isEmpty { return false }
    }
    return true
  }

  /// The boxes of some rules of the question, to be held against many others.
  struct OtherBoxes {
    private let boxes: [Box]
    private let index: BoxIndex

    init(_ positions: [Int], of question: RuleQuestion) {
      boxes = positions.flatMap { position in
        question.ranges[position].map { question.boxes[$0] }
      }
      index = BoxIndex(boxes, cellCounts: question.table.cellCounts)
    }

    func near(_ box: Box) -> [Box] { index.near(box).map { boxes[$0] } }
  }

  func words(_ program: IR.Program) -> BoxWords {
    BoxWords(program: program, columns: table.columns)
  }
}

extension Formula {
  /// What a trigger itself asks of readings and facts.
  static func trigger(_ rule: IR.Rule, in program: IR.Program) -> Formula {
    switch rule.trigger {
    case .band(let account, let single, let bounds):
      func asks(_ reading: IR.AccountReading, _ bound: IR.Bound) -> Formula {
        .literal(
          .compare(
            .account(account, of: .subject, reading), bound.comparison,
            .constant(.number(bound.value))), holds: true, text: "")
      }
      // Only an entry of the day enters a band (S4).
      return .all(
        bounds.map { asks(single ? .single : .total, $0) }
          + [asks(.single, IR.Bound(.more, .zero))])
    case .becameTrue(_, let condition): return Formula(condition, in: program)
    default: return .always
    }
  }

  /// Trigger, 当 and 除外; with 适用 or without.
  static func acting(_ rule: IR.Rule, scoped: Bool, in program: IR.Program) -> Formula {
    .all([
      trigger(rule, in: program),
      Formula(
        scope: scoped ? rule.scope : nil, when: rule.when, except: rule.except, in: program),
    ])
  }
}
