import PolicyBase
import Testing

@testable import PolicyEngine

/// A ledger takes events one by one and says what changed (figures from `DemoPolicy` by hand).
@Suite struct LedgerTests {
  private func ledger(_ lines: String...) throws -> Ledger {
    var ledger = Ledger(try DemoPolicy.policy())
    for line in lines { try ledger.append(line) }
    return ledger
  }

  private func codes(_ body: () throws -> Void) -> [String] {
    do {
      try body()
      return []
    } catch let refusal as LedgerRefusal {
      return refusal.diagnostics.map(\.code)
    } catch {
      return ["\(error)"]
    }
  }

  private func shown(_ change: LedgerChange) -> [String] {
    change.entries.map {
      "\($0.what) \($0.subject) \($0.name): \($0.before ?? "–") → \($0.after ?? "–")"
    }
  }

  @Test func eachAppendSaysWhatChanged() throws {
    var ledger = try ledger(DemoPolicy.person)
    let first = try ledger.append(DemoPolicy.finding("F1", "2024-03-05"))
    #expect(
      shown(first) == [
        "account person/D1 points: – → 3",
        "measure person/D1 talk: – → in-force 2024-03-05",
      ])
    #expect(first.entries[0].citations == ["demo/1.1"])
    #expect(first.entries[1].citations == ["demo/2"])
    // Six points: three months without the day itself, 10 April to 10 July.
    let second = try ledger.append(DemoPolicy.finding("F2", "2024-04-10"))
    #expect(second.asOf.description == "2024-04-10")
    #expect(
      shown(second) == [
        "account person/D1 points: 3 → 6",
        "measure person/D1 suspend: – → in-force 2024-04-10/2024-07-10",
        "status person/D1 standing: – → suspended",
      ])
  }

  @Test func aLateEventAndAnAnnulmentChangeWhatWas() throws {
    var ledger = try ledger(DemoPolicy.person, DemoPolicy.finding("F2", "2024-04-10"))
    // Dated before the other and known a month after it: the talk is of its day, the other finding
    // makes six.
    let late = try ledger.append(DemoPolicy.finding("F1", "2024-03-05", known: "2024-05-08"))
    #expect(late.asOf.description == "2024-04-10" && late.knownAt.description == "2024-05-08")
    #expect(late.entries.first { $0.what == .account }?.after == "6")
    #expect(late.entries.contains { $0.name == "suspend" && $0.before == nil })
    let annulled = try ledger.append(
      #"{"event":"annul","id":"A1","date":"2024-06-03","target":"F1"}"#)
    #expect(annulled.entries.first { $0.what == .account }?.after == "3")
    #expect(annulled.entries.contains { $0.name == "suspend" && $0.after == nil })
  }

  @Test func theSameAgainIsNothingAndOtherContentIsRefused() throws {
    var ledger = try ledger(DemoPolicy.person, DemoPolicy.finding("F1", "2024-03-05"))
    let before = ledger.record().json
    #expect(try ledger.append(DemoPolicy.finding("F1", "2024-03-05")).isEmpty)
    // The same in Chinese words, in another order, with what is meant written out.
    #expect(
      try ledger.append(
        #"{"item":"第一条（一）","当事人":"D1","known":"2024-03-05","日期":"2024-03-05","编号":"F1","事件":"认定"}"#
      ).isEmpty)
    #expect(ledger.count == 2)
    #expect(codes { try ledger.append(DemoPolicy.finding("F1", "2024-03-06")) } == ["C3001"])
    #expect(
      codes { try ledger.append(#"{"subject":"person","id":"D1","role":"nurse"}"#) } == ["C3001"])
    #expect(ledger.record().json == before)
  }

  @Test func linesAreTakenAllOrNone() throws {
    var ledger = try ledger(DemoPolicy.person)
    let lines = [
      DemoPolicy.finding("F1", "2024-03-05"), "",
      #"{"event":"finding","id":"F2","date":"2024-03-06","person":"D2","item":"1.1"}"#,
    ].joined(separator: "\n")
    do {
      try ledger.append(lines)
      Issue.record("taken")
    } catch {
      #expect(error.diagnostics.map(\.code) == ["C2030"])
      #expect(error.diagnostics.map(\.line) == [3])
    }
    #expect(ledger.count == 1)
    #expect(ledger.record().total("points", of: "D1")?.low == "0")
    try ledger.append(DemoPolicy.finding("F1", "2024-03-05"))
    #expect(ledger.record().total("积分", of: "person/D1")?.low == "3")
    #expect(ledger.record().total("积分", of: "D9") == nil)
  }

  @Test func malformedLinesAreRefusedWithTheirLine() throws {
    var ledger = try ledger()
    #expect(codes { try ledger.append("") } == ["C1001"])
    for text in ["{", "[1]", "\u{0}", "{}", #"{"event":"annul"}"#] {
      #expect(!codes { try ledger.append(text) }.isEmpty, "\(text)")
    }
    #expect(!codes { try ledger.append([0xFF, 0xFE, 0x00]) }.isEmpty)
    #expect(ledger.count == 0)
  }

  @Test func anIdOfAnotherKindMakesReferencesAmbiguous() throws {
    var ledger = try ledger(
      DemoPolicy.person, DemoPolicy.finding("F1", "2024-03-05"),
      #"{"event":"annul","id":"A1","date":"2024-03-06","target":"F1"}"#)
    // As the whole case would be refused, so is the line that makes it so.
    #expect(
      codes {
        try ledger.append(#"{"question":"claim","id":"F1","date":"2024-03-07","provider":"D1"}"#)
      } == ["C2032"])
  }
}
