import PolicyBase
import Testing

@testable import PolicyEngine

/// A saved ledger is its records; what follows is derived anew and compared.
@Suite struct LedgerSaveTests {
  private func ledger() throws -> Ledger {
    var ledger = Ledger(try DemoPolicy.policy())
    try ledger.append(DemoPolicy.person)
    try ledger.append(DemoPolicy.finding("F1", "2024-03-05"))
    try ledger.append(DemoPolicy.finding("F2", "2024-04-10"))
    return ledger
  }

  @Test func resumedItIsWhatItWas() throws {
    let ledger = try ledger()
    let saved = ledger.save()
    var (again, changes) = try Ledger.resume(saved, under: ledger.policy)
    #expect(changes.isEmpty && !changes.isOtherPolicy)
    #expect(again.save() == saved)
    #expect(again.record().json == ledger.record().json)
    #expect(try again.append(DemoPolicy.finding("F2", "2024-04-10")).isEmpty)
    let empty = Ledger(ledger.policy)
    #expect(try Ledger.resume(empty.save(), under: ledger.policy).ledger.count == 0)
  }

  @Test func underAnotherPolicyItSaysWhatChanged() throws {
    let saved = try ledger().save()
    // Two points a finding: four in all, so a talk on the second and no suspension.
    let milder = try DemoPolicy.policy(DemoPolicy.text.replacing("积分 3 分", with: "积分 2 分"))
    let (_, changes) = try Ledger.resume(saved, under: milder)
    #expect(changes.isOtherPolicy)
    let shown = changes.entries.map {
      "\($0.what) \($0.name): \($0.before ?? "–") → \($0.after ?? "–")"
    }
    #expect(
      shown == [
        "account points: 6 → 4",
        "measure suspend: in-force 2024-04-10/2024-07-10 → –",
        "measure talk: ended 2024-03-05 → –",
        "measure talk: – → in-force 2024-04-10",
        "status standing: suspended → –",
      ])
  }

  /// With the digest made right again: what is stored is compared, never believed.
  @Test func aSummaryThatIsNotDerivedIsToldAndNotTrusted() throws {
    let ledger = try ledger()
    let saved = try redigested(ledger.save().replacing("\"6\"", with: "\"5\""))
    let (again, changes) = try Ledger.resume(saved, under: ledger.policy)
    #expect(!changes.isOtherPolicy)
    #expect(changes.entries.map(\.before) == ["5"] && changes.entries.map(\.after) == ["6"])
    #expect(again.record().json == ledger.record().json)
  }

  @Test func damagedSavesAreRefused() throws {
    let ledger = try ledger()
    let saved = ledger.save()
    func code(_ text: String) -> String? {
      do {
        _ = try Ledger.resume(text, under: ledger.policy)
        return nil
      } catch {
        return error.diagnostics.first?.code
      }
    }
    #expect(code("") == "C3003")
    #expect(code(DemoPolicy.person) == "C3003")
    #expect(code(saved.replacing("{\"ledger\":1", with: "{\"ledger\":2")) == "C3004")
    #expect(code(String(saved.dropLast())) == "C3005")
    #expect(code(String(saved.prefix(200))) == "C3005")
    #expect(code(saved.replacing("2024-04-10", with: "2024-04-11")) == "C3005")
    #expect(code(saved + "\n") == "C3005")
  }

  @Test func noMutationStopsTheProgram() throws {
    let ledger = try ledger()
    let saved = ledger.save()
    var dice = Seeded(state: 11)
    for round in 0..<3000 {
      var bytes = Array(saved.utf8)
      for _ in 0...Int.random(in: 0...3, using: &dice) {
        let at = Int.random(in: 0..<bytes.count, using: &dice)
        switch Int.random(in: 0...3, using: &dice) {
        case 0: bytes[at] = UInt8.random(in: 0...255, using: &dice)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &dice)], at: at)
        default: bytes.removeSubrange(at..<min(bytes.count, at + 40))
        }
        if bytes.isEmpty { break }
      }
      let damaged = String(decoding: bytes, as: UTF8.self)
      if damaged != saved {
        #expect(throws: LedgerRefusal.self) { try Ledger.resume(damaged, under: ledger.policy) }
      }
      // Most would only show that the digest is right.
      if round < 1500, let repaired = try? redigested(damaged) {
        _ = try? Ledger.resume(repaired, under: ledger.policy)
      }
    }
  }

  /// The text with the digest that it needs.
  private func redigested(_ text: String) throws -> String {
    // {"ledger":1,"sha256":"…", and the rest.
    let marks = text.split(separator: "\"", maxSplits: 6, omittingEmptySubsequences: false)
    struct NoHead: Error {}
    guard marks.count == 7, marks[6].hasPrefix(",") else { throw NoHead() }
    let rest = String(marks[6].dropFirst())
    return marks[..<5].joined(separator: "\"") + "\"" + SHA256.hex(Array(rest.utf8)) + "\"," + rest
  }
}

/// A generator with a seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
