import PolicyBase
import PolicyIR
import Testing

@testable import PolicyEngine

/// Merges one after another while something is unknown: which entry is the strongest decides what
/// the next merge sees, so the total is what some completion gives, and every one of them (S7, S12).
@Suite struct ChainedMergeTests {
  typealias Item = Toy.Item

  static let item = Toy.field(.event, 1, "item")

  private func merge(
    _ key: IR.Term, missing: IR.Merge.MissingKey = .alone, acrossCycles: Bool = false
  ) -> IR.Merge {
    IR.Merge(
      keys: [key], events: [Toy.Event.finding], accounts: [0], method: .highest,
      missingKey: missing, acrossCycles: acrossCycles, citation: 0)
  }

  /// First by the place, then by the item.
  private func toy(first: IR.Merge? = nil) -> Toy {
    var toy = Toy()
    toy.program.merges = [first ?? merge(Toy.site(of: .event)), merge(Self.item)]
    return toy
  }

  /// Which entry of the place is the strongest hangs on the loss: without it F1 counts 3 beside the
  /// 6 of F2; with it F3 absorbs F1 and is itself of F2's item, so that 6 is all.
  @Test func anUnknownEntryMayTakeAnotherAlong() {
    let toy = toy()
    func story(loss: Int32?) -> (Story, Int) {
      var story = Story()
      let doctor = story.person("D1")
      let hospital = story.hospital("H1")
      story.scored("1", "2020-03-01", doctor, Item.d3, at: hospital)
      story.finding(
        "F2", "2020-03-01", story.penalty("P2", "2020-03-01", doctor), Item.d6Loss, loss: 1000)
      story.finding(
        "F3", "2020-03-01", story.penalty("P3", "2020-03-01", doctor, at: hospital), Item.d6Loss,
        loss: loss)
      return (story, doctor)
    }
    let (without, doctor) = story(loss: 999)
    #expect(without.record("2020-03-01", toy).total(0, doctor, toy) == "9")
    let (with, _) = story(loss: 1000)
    #expect(with.record("2020-03-01", toy).total(0, doctor, toy) == "6")
    let record = story(loss: nil).0.record("2020-03-01", toy)
    #expect(record.total(0, doctor, toy) == "6～9")
    let account = record.record(of: doctor)?.accounts.first
    #expect(account?.missing == [Missing(.fact, item: "F3", key: "finding.loss")])
  }

  /// The chain is one act in every completion: never more than its strongest entry.
  @Test func aChainOfOneGroupStaysOne() {
    let toy = toy()
    var story = Story()
    let doctor = story.person("D1")
    let hospital = story.hospital("H1")
    let penalty = story.penalty("P1", "2020-03-01", doctor, at: hospital)
    story.finding("F1", "2020-03-01", penalty, Item.d3)
    story.finding("F2", "2020-03-02", penalty, Item.d3)
    story.finding("F3", "2020-03-03", penalty, Item.d6Loss)
    #expect(story.record("2020-03-03", toy).total(0, doctor, toy) == "3～6")
  }

  /// The first may be of F2's penalty, and then takes it along to F3, which is of its item: 6. If it
  /// is not, F2 counts beside both: 12.
  @Test func aMissingKeyMayTakeAnotherAlong() {
    var toy = toy(first: merge(Toy.penalty(of: .event), missing: .pending))
    toy.program.accounts[0].scoreDay = .dateOf(.event)
    for index in toy.program.rules.indices {
      guard case .event(_, Item.d6?, _) = toy.program.rules[index].trigger else { continue }
      toy.program.rules[index].effects = [
        IR.Effect(
          permitted: false,
          action: .post(account: 0, subject: .constant(.subject(0)), Toy.exactly(6)))
      ]
    }
    var story = Story()
    let doctor = story.person("D1")
    story.finding("F1", "2020-03-01", nil, Item.d6)
    story.finding(
      "F2", "2020-03-02", story.penalty("P2", "2020-03-02", doctor), Item.d6Loss, loss: 1000)
    story.scored("3", "2020-03-03", doctor, Item.d6)
    #expect(story.record("2020-03-03", toy).total(0, doctor, toy) == "6～12")
  }

  /// Either of two entries of one group may be the one that counts: in the later cycle 6 if only
  /// the second does, nothing otherwise.
  @Test func acrossCyclesTheDifferenceIsOfOneCompletion() {
    var toy = Toy()
    toy.program.merges = [merge(Self.item, acrossCycles: true)]
    var story = Story()
    let doctor = story.person("D1")
    for (id, date) in [("1", "2020-12-01"), ("2", "2021-02-01")] {
      story.finding("F" + id, date, story.penalty("P" + id, date, doctor), Item.d6Loss)
    }
    #expect(story.record("2020-12-31", toy).total(0, doctor, toy) == "0～6")
    #expect(story.record("2021-02-01", toy).total(0, doctor, toy) == "0～6")
  }
}
