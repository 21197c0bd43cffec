import PolicyEngine
import Testing

/// The worked example of the library, as a host would write it: README quotes what stands between the
/// two marks, so it must compile and its figures hold.
@Suite struct EmbeddingExampleTests {
  @Test func theWorkedExample() throws {
    let policy = try DemoPolicy.policy()
    var said: [String] = []
    func print(_ text: String) { said.append(text) }

    // README begins
    // Events come as JSON lines, one by one or many at once. Each append answers what it changed.
    var ledger = Ledger(policy)
    try ledger.append(#"{"subject":"person","id":"D1","role":"doctor"}"#)
    try ledger.append(
      #"{"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"1.1"}"#)
    let change = try ledger.append(
      #"{"event":"finding","id":"F2","date":"2024-04-10","person":"D1","item":"1.1"}"#)
    for entry in change.entries {
      print("\(entry.subject) \(entry.name): \(entry.before ?? "–") → \(entry.after ?? "–")")
    }

    // What is wrong is refused as a whole, with its line, in both languages; the ledger is unchanged.
    do {
      try ledger.append(
        #"{"event":"finding","id":"F3","date":"2024-05-06","person":"D2","item":"1.1"}"#)
    } catch {
      for fault in error.diagnostics { print("\(fault.line ?? 0): \(fault.code) \(fault.en)") }
    }

    // All that follows on a day, from what was known on it.
    let record = ledger.record(asOf: CivilDay(parsing: "2024-05-01"))
    print(record.total("points", of: "D1")?.low ?? "no such account")
    print(record.status("standing", of: "D1")?.value ?? "no such status")

    // A question is prepared once, then answered for any number of claims on any thread.
    let claims = try ledger.prepare(question: "claim")
    let answer = claims.answer(
      #"{"question":"claim","id":"C1","date":"2024-05-01","provider":"D1"}"#)
    print(answer.answer)
    for reason in answer.reasons() {
      print("\(reason.citation) because of \(reason.because.joined(separator: ", "))")
    }

    // A ledger is saved as its events and derived anew.
    let (resumed, changes) = try Ledger.resume(ledger.save(), under: policy)
    print("\(resumed.count) records, \(changes.isEmpty ? "nothing differs" : changes.json)")
    // README ends

    #expect(
      said == [
        "person/D1 points: 3 → 6",
        "person/D1 suspend: – → in-force 2024-04-10/2024-07-10",
        "person/D1 standing: – → suspended",
        "1: C2030 “当事人（person）”: there is no 人员（person） with the id “D2”",
        "6", "suspended", "refused", "demo/3 because of F1, F2, C1",
        "3 records, nothing differs",
      ])
  }
}
