import PolicyBase
import PolicyIR
import Testing

@testable import PolicyEngine

/// Random findings under two merges, some with a fact missing: the total contains what the
/// case with the fact gives, whatever the fact is (S7, S12).
@Suite struct RandomMergeTests {
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// A finding; the loss and the place of those that are open are missing.
  private struct Finding {
    var date: String
    var item: Int
    var loss: Int32?
    var place: Int?
  }

  private static let places = 4
  private static let dates = ["2020-03-01", "2020-03-01", "2020-05-06", "2020-05-06", "2021-02-01"]
  private static let items = [Toy.Item.d3, Toy.Item.d6Loss, Toy.Item.d6Loss, Toy.Item.d6]

  private static func merge(
    _ key: IR.Term, _ missing: IR.Merge.MissingKey, acrossCycles: Bool
  ) -> IR.Merge {
    IR.Merge(
      keys: [key], events: [Toy.Event.finding], accounts: [0], method: .highest,
      missingKey: missing, acrossCycles: acrossCycles, citation: 0)
  }

  private static func toy(_ dice: inout Seeded) -> Toy {
    var toy = Toy()
    let keys = [Toy.site(of: .event), Toy.field(.event, 1, "item")]
    let across = Int.random(in: 0..<4, using: &dice) == 0
    toy.program.merges = keys.shuffled(using: &dice).map {
      merge($0, .pending, acrossCycles: across)
    }
    return toy
  }

  private static func findings(_ dice: inout Seeded) -> [Finding] {
    (0..<Int.random(in: 2...5, using: &dice)).map { _ in
      Finding(
        date: dates.randomElement(using: &dice) ?? "", item: items.randomElement(using: &dice) ?? 0,
        loss: [nil, nil, 1000].randomElement(using: &dice) ?? nil,
        place: Int.random(in: 0..<6, using: &dice) == 0
          ? nil : Int.random(in: 0..<2, using: &dice))
    }
  }

  /// The total of each year.
  private static func totals(_ findings: [Finding], _ toy: Toy) -> [NumberRange] {
    var story = Story()
    let doctor = story.person("D")
    let hospitals = (0..<places + findings.count).map { story.hospital("H\($0)") }
    for (index, finding) in findings.enumerated() {
      let penalty = story.penalty(
        "P\(index)", finding.date, doctor, at: finding.place.map { hospitals[$0] })
      story.finding("F\(index)", finding.date, penalty, finding.item, loss: finding.loss)
    }
    return ["2020-12-31", "2021-12-31"].compactMap { date in
      story.record(date, toy).reading(.total, account: 0, of: doctor, toy.program)
    }
  }

  /// The findings with each missing fact given: the loss on both sides of the line, the place one
  /// that others have or its own.
  private static func completions(_ findings: [Finding]) -> [[Finding]] {
    findings.enumerated().reduce([[]]) { ways, item in
      let (index, finding) = item
      let losses: [Int32] =
        finding.loss.map { [$0] }
        ?? (finding.item == Toy.Item.d6Loss ? [0, 1000] : [0])
      let places: [Int] = finding.place.map { [$0] } ?? [0, 1, Self.places + index]
      return ways.flatMap { way in
        losses.flatMap { loss in
          places.map { place in
            way + [Finding(date: finding.date, item: finding.item, loss: loss, place: place)]
          }
        }
      }
    }
  }

  @Test func theTotalContainsThatOfEachCompletion() {
    for seed in 1...150 {
      var dice = Seeded(state: UInt64(seed))
      let toy = Self.toy(&dice)
      let findings = Self.findings(&dice)
      let ways = Self.completions(findings)
      guard ways.count > 1, ways.count <= 64 else { continue }
      let open = Self.totals(findings, toy)
      for way in ways {
        let given = Self.totals(way, toy)
        for (range, total) in zip(open, given)
        where total.low < range.low || total.high > range.high {
          Issue.record("seed \(seed): \(total) of \(way) is not in \(range) of \(findings)")
          return
        }
      }
    }
  }
}
