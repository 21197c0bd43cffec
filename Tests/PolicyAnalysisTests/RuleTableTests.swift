import PolicyBase
import PolicyIR
import Testing

@testable import PolicyAnalysis

/// Random rule tables over numbers, enumerations, truths and days: what the boxes say of gaps and of
/// rules that meet, against judging every condition for every combination of values.
@Suite struct RuleTableTests {
  /// A kind of events with a field for each column.
  private static let program: IR.Program = {
    var program = IR.Program()
    program.enumerations = [
      IR.Enumeration(name: "级别", options: ["三级", "二级", "一级", "未定级"].map { IR.Name($0) })
    ]
    func field(_ name: String, _ type: IR.FieldType) -> IR.Field {
      IR.Field(
        name: IR.Name(name), type: type, optional: true, missingMeans: nil, many: false,
        inverse: nil, personal: false)
    }
    program.eventKinds = [
      IR.EventKind(
        name: IR.Name("认定"), isQuestion: false,
        fields: [
          field("金额", .number(unit: "元")), field("次数", .number(unit: "次")),
          field("级别", .option(enumeration: 0)), field("急诊", .truth), field("日子", .day),
        ], answers: nil, answersDeclared: false)
    ]
    return program
  }()

  private static func column(_ index: Int) -> IR.Term {
    let name = program.eventKinds[0].fields[index].name.key
    return .field(.event, IR.FieldRef(index: index, key: "认定." + name))
  }

  /// One value for each column.
  private typealias Point = [IR.Value]

  private static let first = CivilDay(year: 2024, month: 3, day: 1) ?? CivilDay.first

  /// Values at the constants that conditions name, beside them, and beyond them all.
  private static let grid: [[IR.Value]] = [
    [1, 4_999_99, 5_000_00, 5_000_01, 9_999_99, 10_000_00, 10_000_01].map {
      .number(Number(scaled: $0 * 100))
    },
    (1...6).map { .number(Number(Int32($0))) },
    (0..<4).map { .option(enumeration: 0, index: $0) },
    [.truth(false), .truth(true)],
    (-1...4).compactMap { first.advanced(by: $0).map(IR.Value.day) },
  ]

  private static let amounts = [5_000, 10_000].map { Number(Int32($0)) }
  private static let comparisons: [IR.Comparison] = [.less, .atMost, .more, .atLeast, .equal]

  private static func test(_ dice: inout SweepTests.Dice, columns: Int) -> IR.Test {
    let index = dice.roll(columns)
    let term = column(index)
    let comparison = comparisons[dice.roll(5)]
    switch index {
    case 0:
      return .compare(term, comparison, .constant(.number(amounts[dice.roll(2)])))
    case 1:
      return .compare(term, comparison, .constant(.number(Number(Int32(2 + dice.roll(3))))))
    case 2:
      let options = (0..<4).filter { _ in dice.roll(2) == 0 }
      return .among(term, options.map { .constant(.option(enumeration: 0, index: $0)) })
    case 3: return .holds(term)
    default:
      let day = first.advanced(by: dice.roll(4)) ?? first
      return .compare(term, comparison, .constant(.day(day)))
    }
  }

  private static func condition(
    _ dice: inout SweepTests.Dice, columns: Int, depth: Int
  ) -> IR.Guard {
    switch depth == 0 ? 0 : dice.roll(5) {
    case 1: return .not(condition(&dice, columns: columns, depth: depth - 1))
    case 2, 3:
      return .all((0..<2).map { _ in condition(&dice, columns: columns, depth: depth - 1) })
    case 4: return .any((0..<2).map { _ in condition(&dice, columns: columns, depth: depth - 1) })
    default: return .test(test(&dice, columns: columns), text: "")
    }
  }

  // MARK: Judging by hand

  private static func holds(_ condition: IR.Guard, _ point: Point) -> Bool {
    switch condition {
    case .not(let inner): !holds(inner, point)
    case .all(let parts): parts.allSatisfy { holds($0, point) }
    case .any(let parts): parts.contains { holds($0, point) }
    case .cited(let inner, _): holds(inner, point)
    case .test(let test, _): holds(test, point)
    }
  }

  private static func holds(_ test: IR.Test, _ point: Point) -> Bool {
    switch test {
    case .among(.field(_, let reference), let values):
      values.contains(.constant(point[reference.index]))
    case .holds(.field(_, let reference)): point[reference.index] == .truth(true)
    case .compare(.field(_, let reference), let comparison, .constant(let edge)):
      switch (point[reference.index], edge) {
      case (.number(let number), .number(let edge)): IR.Bound(comparison, edge).admits(number)
      case (.day(let day), .day(let edge)): compare(day, comparison, edge)
      default: false
      }
    default: false
    }
  }

  private static func compare(_ day: CivilDay, _ comparison: IR.Comparison, _ edge: CivilDay)
    -> Bool
  {
    switch comparison {
    case .less: day < edge
    case .atMost: day <= edge
    case .more: day > edge
    case .atLeast: day >= edge
    case .equal: day == edge
    }
  }

  // MARK: Comparing

  /// Whether the point lies in the box: its values in the cells that stand for them.
  private static func contains(_ box: Box, _ columns: [Column], _ point: Point) -> Bool {
    zip(box.sets, columns).allSatisfy { set, column in
      guard let set, case .value(.field(_, let reference)) = column.key else { return true }
      let value = point[reference.index]
      return cell(of: value, column).map(set.contains) ?? false
    }
  }

  private static func cell(of value: IR.Value, _ column: Column) -> Int? {
    switch value {
    case .number(let number):
      column.cells.lastIndex { cell in
        guard case .number(let sample) = cell.sample else { return false }
        return sample <= number
      }
    case .day(let day): column.cell(of: day)
    default: column.cells.firstIndex { $0.sample == Cell.Sample(value) }
    }
  }

  @Test func gapsAndMeetingsEqualBruteForce() throws {
    for seed in 1...1_500 {
      var dice = SweepTests.Dice(seed: seed)
      let columns = 1 + dice.roll(5)
      let guards = (0..<1 + dice.roll(5)).map { _ in
        Self.condition(&dice, columns: columns, depth: 2)
      }
      let question = try RuleQuestion(
        Array(guards.indices), guards.map { Formula($0, in: Self.program) }, in: Self.program)
      let gaps = try question.gaps()
      let meetings = try question.meetings(limit: .max) { _, _ in true }
      var met = Set<[Int]>()
      let points = Self.grid.prefix(columns).reduce([Point()]) { points, values in
        points.flatMap { point in values.map { point + [$0] } }
      }
      for point in points {
        let acting = guards.indices.filter { Self.holds(guards[$0], point) }
        let inGap = gaps.contains { Self.contains($0, question.table.columns, point) }
        if inGap != acting.isEmpty { Issue.record("seed \(seed) gap \(point)") }
        for a in acting { for b in acting where a < b { met.insert([a, b]) } }
      }
      let found = Set(meetings.map { [$0.first, $0.second].sorted() })
      if found != met { Issue.record("seed \(seed): \(found) \(met)") }
    }
  }
}
