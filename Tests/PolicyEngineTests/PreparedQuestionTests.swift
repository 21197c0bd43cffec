import PolicyBase
import Testing

@testable import PolicyEngine

/// Claims asked beside a ledger (days from `DemoPolicy` by hand).
@Suite struct PreparedQuestionTests {
  /// Suspended from 10 April to 10 July.
  private func prepared(_ more: String...) throws -> PreparedQuestion {
    var ledger = Ledger(try DemoPolicy.policy())
    try ledger.add(
      ([
        DemoPolicy.person, DemoPolicy.finding("F1", "2024-03-05"),
        DemoPolicy.finding("F2", "2024-04-10"),
      ] + more).joined(separator: "\n"))
    return try ledger.prepare(question: "申报")
  }

  private func claim(_ date: String, _ provider: String = "D1") -> String {
    #"{"question":"claim","id":"C1","date":"\#(date)","provider":"\#(provider)"}"#
  }

  @Test(
    arguments: [
      ("2024-04-09", "payable"), ("2024-04-10", "refused"), ("2024-07-10", "refused"),
      ("2024-07-11", "payable"), ("2030-01-01", "payable"),
    ]) func aDayIsReadAtItsEnd(_ date: String, _ expected: String) throws
  {
    #expect(try prepared().answer(claim(date)).answer == expected)
  }

  @Test func theReasonsAreThere() throws {
    let answer = try prepared().answer(claim("2024-05-01"))
    #expect(answer.verdict == .answered("refused"))
    let reasons = answer.reasons()
    #expect(reasons.map(\.citation) == ["demo/3"])
    #expect(reasons.map(\.label) == ["支付"])
    #expect(reasons.map(\.because) == [["F1", "F2", "C1"]])
    #expect(
      answer.json
        == #"""
        {
          "event": "C1",
          "question": "claim",
          "answer": "refused",
          "reasons": [{"citation": "demo/3", "answer": "refused", "because": ["F1", "F2", "C1"]}]
        }
        """#)
  }

  @Test func whatBecameKnownLaterIsNotKnown() throws {
    // A third finding dated before the others, known in August: it does not bring the suspension of
    // 10 April about for whoever asks in May, the other two do; it brings one of 5 March for whoever
    // asks in September.
    let prepared = try prepared(DemoPolicy.finding("F0", "2024-03-04", known: "2024-08-01"))
    func answer(_ date: String, known: String) -> String {
      prepared.answer(
        #"{"question":"claim","id":"C1","date":"\#(date)","known":"\#(known)","provider":"D1"}"#
      ).answer
    }
    #expect(answer("2024-03-06", known: "2024-03-06") == "payable")
    #expect(answer("2024-03-06", known: "2024-07-31") == "payable")
    #expect(answer("2024-03-06", known: "2024-08-01") == "refused")
  }

  @Test func beforeThePolicyThereIsNoAnswer() throws {
    let answer = try prepared().answer(claim("2023-05-01"))
    guard case .refused(let why) = answer.verdict else {
      Issue.record("\(answer.verdict)")
      return
    }
    #expect(why.map(\.code) == ["not-in-force"] && answer.answer == "unanswered")
  }

  @Test func malformedClaimsAreAnsweredWithWhatIsWrong() throws {
    let prepared = try prepared()
    let lines: [(String, String)] = [
      ("", "C1001"), ("  \n", "C1001"), ("{", "C1011"), ("[]", "C1030"), ("{}", "C1031"),
      (claim("2024-05-01", "D9"), "C2030"), (claim("2024-02-30"), "C1036"),
      (#"{"question":"claim","id":"C1","provider":"D1"}"#, "C2005"),
      (#"{"question":"claim","id":"C1","date":"2024-05-01"}"#, "C2013"),
      (#"{"question":"clam","id":"C1","date":"2024-05-01"}"#, "C2001"),
      (DemoPolicy.finding("F9", "2024-05-01"), "C3007"), (DemoPolicy.person, "C3007"),
      (claim("2024-05-01") + "\n" + claim("2024-05-02"), "C3008"),
    ]
    for (line, code) in lines {
      guard case .refused(let why) = prepared.answer(line).verdict else {
        Issue.record("\(line) is answered")
        continue
      }
      #expect(why.map(\.code) == [code], "\(line)")
    }
    #expect(prepared.answer([0xFF, 0x00]).answer == "unanswered")
    #expect(prepared.answer([]).json.contains("C1001"))
  }

  @Test func anIdOfTheLedgerIsTaken() throws {
    var ledger = Ledger(try DemoPolicy.policy())
    try ledger.add(DemoPolicy.person + "\n" + claim("2024-05-01"))
    let answer = try ledger.prepare(question: "claim").answer(claim("2024-05-01"))
    guard case .refused(let why) = answer.verdict else {
      Issue.record("answered")
      return
    }
    #expect(why.map(\.code) == ["C2004"])
  }

  @Test func anUnknownQuestionIsRefused() throws {
    let ledger = Ledger(try DemoPolicy.policy())
    #expect(throws: LedgerRefusal.self) { try ledger.prepare(question: "clam") }
    // An event is no question.
    #expect(throws: LedgerRefusal.self) { try ledger.prepare(question: "finding") }
  }

  @Test func threadsShareIt() async throws {
    let prepared = try prepared(DemoPolicy.finding("F0", "2024-03-04", known: "2024-08-01"))
    let answers = await withTaskGroup(of: String.self) { group in
      for number in 0..<200 {
        let day = "2024-0\(number % 9 + 1)-0\(number % 7 + 1)"
        let line = claim(day)
        group.addTask { prepared.answer(line).json }
      }
      return await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(answers.count == 2 || answers.count == 3, "\(answers)")
  }
}
