import Foundation
import PolicyBase
import PolicyCompiler
import PolicyEngine
import PolicySyntax
import Testing

@testable import policyc

/// A host over standard input and output: every line gets one line, whatever it is.
@Suite struct ServeTests {
  private static func session() throws -> ServeSession {
    let sources = [SmallPolicy.vocabulary, SmallPolicy.regulation()].enumerated().map {
      SourceText(name: "\($0.offset)", text: $0.element)
    }
    return ServeSession(
      CompiledPolicy(program: try Pipeline.program(sources)), showsPersonal: false)
  }

  private static func replies(_ lines: [String]) throws -> [[String: Any]] {
    var session = try session()
    return try lines.map { line in
      let reply = session.reply(to: Array(line.utf8))
      #expect(!reply.contains("\n"))
      return try #require(
        JSONSerialization.jsonObject(with: Data(reply.utf8)) as? [String: Any], "\(reply)")
    }
  }

  private static let person = #"{"subject":"person","id":"D1"}"#
  /// Two acts of 3 points: 6 points suspend for three months from the second on.
  private static func act(_ id: String, _ date: String) -> String {
    #"{"event":"penalty","id":"\#(id)","date":"\#(date)","party":"D1","item":"rules-1/1.1"}"#
  }

  @Test func aHostAppendsAndAsks() throws {
    let replies = try Self.replies([
      #"{"op":"append","records":[\#(Self.person),\#(Self.act("P1", "2020-03-05"))],"id":1}"#,
      #"{"op":"append","records":\#(Self.act("P2", "2020-04-01"))}"#,
      #"{"op":"ask","claim":{"question":"claim","id":"C1","date":"2020-04-02","provider":"D1"},"id":"b"}"#,
      #"{"op":"record","asOf":"2020-12-31"}"#,
    ])
    #expect(replies.allSatisfy { $0["ok"] as? Bool == true })
    #expect(replies[0]["id"] as? Int == 1)
    #expect(replies[2]["id"] as? String == "b")
    let changes = try #require(
      (replies[1]["result"] as? [String: Any])?["changes"] as? [[String: Any]])
    let points = try #require(changes.first { $0["what"] as? String == "account" })
    #expect(points["before"] as? String == "3")
    #expect(points["after"] as? String == "6")
    let answer = try #require(replies[2]["result"] as? [String: Any])
    #expect(answer["answer"] as? String == "refused")
    let record = try #require(replies[3]["result"] as? [String: Any])
    #expect(record["asOf"] as? String == "2020-12-31")
  }

  @Test func aLedgerIsSavedAndResumed() throws {
    var session = try Self.session()
    _ = session.reply(
      to: Array(
        #"{"op":"append","records":[\#(Self.person),\#(Self.act("P1", "2020-03-05"))]}"#.utf8))
    let reply = session.reply(to: Array(#"{"op":"save"}"#.utf8))
    let saved = try #require(
      (JSONSerialization.jsonObject(with: Data(reply.utf8)) as? [String: Any])?["result"]
        as? String)
    var other = try Self.session()
    let resumed = other.reply(
      to: Array(#"{"op":"resume","saved":\#(JSONText.quoted(saved))}"#.utf8))
    #expect(resumed.contains(#""changes": []"#))
    #expect(other.reply(to: Array(#"{"op":"save"}"#.utf8)) == reply)
  }

  private static let refused: [(line: String, code: String)] = [
    ("", "C1"), ("nonsense", "C1010"), ("[]", "C1"), ("3", "C1"), ("{}", "T8001"),
    (#"{"op":"appendd"}"#, "T8002"), (#"{"op":3}"#, "T8001"),
    (#"{"op":"append","recrods":[]}"#, "T8003"), (#"{"op":"append"}"#, "T8004"),
    (#"{"op":"append","records":7}"#, "T8004"),
    (#"{"op":"record","asOf":"2020-13-01"}"#, "T8005"),
    (#"{"op":"record","asOf":20201231}"#, "T8005"),
    (#"{"op":"ask","claim":{"id":"C1"}}"#, "T8006"),
    (#"{"op":"ask","claim":{"question":"clam","id":"C1"}}"#, "C3"),
    (#"{"op":"append","records":[{"event":"penlty","id":"P1"}]}"#, "C2"),
    (#"{"op":"append","records":["text"]}"#, "C1"), (#"{"op":"resume","saved":"x"}"#, "C3"),
    (#"{"op":"resume"}"#, "T8004"), (#"{"op":"policy","op":"save"}"#, "C1"),
    (#"{"op":"policy","id":1e999}"#, "C1"),
  ]

  @Test(arguments: refused.indices) func whatIsWrongIsAnswered(_ index: Int) throws {
    let (line, code) = Self.refused[index]
    let reply = try #require(try Self.replies([line, #"{"op":"policy"}"#]).first)
    #expect(reply["ok"] as? Bool == false)
    let errors = try #require(reply["errors"] as? [[String: Any]])
    #expect((errors.first?["code"] as? String)?.hasPrefix(code) == true, "\(errors)")
    #expect(errors.allSatisfy { ($0["zh"] as? String)?.isEmpty == false })
  }

  /// Any bytes at all get an answer.
  @Test func noiseIsAnswered() throws {
    var session = try Self.session()
    var dice = Seeded(5)
    let lines = [
      #"{"op":"append","records":[\#(Self.person)]}"#,
      #"{"op":"ask","claim":{"question":"claim","id":"C1","date":"2020-04-02","provider":"D1"}}"#,
    ].map { Array($0.utf8) }
    for _ in 0..<500 {
      var line = lines[Int.random(in: 0..<lines.count, using: &dice)]
      for _ in 0..<Int.random(in: 1...4, using: &dice) {
        line[Int.random(in: 0..<line.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
      }
      let reply = session.reply(to: line)
      #expect(reply.hasPrefix("{") && reply.hasSuffix("}") && !reply.contains("\n"))
    }
  }
}
