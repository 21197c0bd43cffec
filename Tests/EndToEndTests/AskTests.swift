import Foundation
import PolicyBase
import Testing

@testable import policyc

/// Claims in a stream: every one answered alone, in order, and a run can go on where it stopped.
@Suite struct AskTests {
  private static let events = """
    {"subject":"person","id":"D1"}
    {"event":"penalty","id":"P1","date":"2020-03-05","party":"D1","item":"rules-1/1.1"}
    {"event":"penalty","id":"P2","date":"2020-04-01","party":"D1","item":"rules-1/1.1"}

    """

  private static func claim(_ number: Int, _ date: String) -> String {
    #"{"question":"claim","id":"C\#(number)","date":"\#(date)","provider":"D1"}"#
  }

  /// Six points on 1 April suspend to 1 July, both included.
  private static let claims =
    [
      claim(1, "2020-03-31"), claim(2, "2020-04-01"), "", "not json", claim(3, "2020-07-01"),
      claim(4, "2020-07-02"),
    ].joined(separator: "\n") + "\n"

  private static func with(
    _ claims: String, _ body: (_ folder: String, _ arguments: [String]) throws -> Void
  ) throws {
    let files = SmallPolicy.files.merging(
      ["events.jsonl": events, "claims.jsonl": claims], uniquingKeysWith: { $1 })
    try Folder.with(files) { folder in
      try body(
        folder,
        [
          "ask", folder + "/rules.policy", folder + "/events.jsonl", "--claims",
          folder + "/claims.jsonl", "-o", folder + "/answers.jsonl",
        ])
    }
  }

  private static func answers(_ folder: String) throws -> [String] {
    try String(contentsOfFile: folder + "/answers.jsonl", encoding: .utf8)
      .split(separator: "\n").map { line in
        let object = try #require(
          JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        return object["answer"] as? String ?? "none"
      }
  }

  @Test func eachClaimIsAnsweredAlone() throws {
    try Self.with(Self.claims) { folder, arguments in
      let result = Tool.run(arguments)
      #expect(result.exit == .input, "one is refused")
      #expect(result.errors == "回答了 5 个问题：payable 2，refused 2，unanswered 1\n")
      let answers = try Self.answers(folder)
      #expect(answers == ["payable", "refused", "none", "refused", "payable"])
      #expect(!FileManager.default.fileExists(atPath: folder + "/answers.jsonl.part"))
    }
  }

  @Test func aRunGoesOnWhereItStopped() throws {
    try Self.with(Self.claims) { folder, arguments in
      _ = Tool.run(arguments)
      let whole = try String(contentsOfFile: folder + "/answers.jsonl", encoding: .utf8)
      // Two answers and a piece of the third, as an interrupted run leaves them.
      let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
      let part = lines.prefix(2).joined(separator: "\n") + "\n" + lines[2].prefix(10)
      try Data(part.utf8).write(to: URL(fileURLWithPath: folder + "/answers.jsonl.part"))
      try FileManager.default.removeItem(atPath: folder + "/answers.jsonl")

      let wrong = Tool.run(arguments + ["--skip", "3"])
      #expect(wrong.exit == .input)
      #expect(wrong.errors.contains("T2009"))
      #expect(wrong.errors.contains("--skip 2"))

      let result = Tool.run(arguments + ["--skip", "2"])
      #expect(result.errors.hasPrefix("回答了 3 个问题"))
      let joined = try String(contentsOfFile: folder + "/answers.jsonl", encoding: .utf8)
      #expect(joined == whole)
    }
  }

  @Test func moreSkippedThanThereAreLeavesNothing() throws {
    try Self.with(Self.claims) { folder, arguments in
      let result = Tool.run(arguments + ["--skip", "99"])
      #expect(result.errors == "回答了 0 个问题\n")
      let answers = try Self.answers(folder)
      #expect(answers == [])
    }
  }

  @Test func whatIsMissingIsSaid() throws {
    try Self.with(Self.claims) { folder, arguments in
      #expect(Tool.run(Array(arguments.prefix(3))).errors.contains("T1023"))
      let gone = arguments.map { $0.replacing("claims.jsonl", with: "clams.jsonl") }
      #expect(Tool.run(gone).errors.contains("T2001"))
      let other = Tool.run(arguments + ["--question", "clam"])
      #expect(other.exit == .input)
      #expect(other.errors.contains("claim"))
      let broken = folder + "/broken.jsonl"
      try Data("{}\n".utf8).write(to: URL(fileURLWithPath: broken))
      let refused = Tool.run(["ask", folder + "/rules.policy", broken] + arguments.dropFirst(3))
      #expect(refused.errors.contains("broken.jsonl:1"))
    }
  }

  // MARK: Lines

  private static func lines(_ bytes: [UInt8], limit: Int) throws -> [String] {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("policyc-" + UUID().uuidString)
    try Data(bytes).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    var stream = LineStream(try FileHandle(forReadingFrom: file), limit: limit)
    var lines: [String] = []
    while let line = try stream.next() {
      switch line {
      case .line(let bytes): lines.append(String(decoding: bytes, as: UTF8.self))
      case .tooLong: lines.append("!")
      }
    }
    return lines
  }

  @Test func linesAreCutWhereverPiecesEnd() throws {
    #expect(try Self.lines([], limit: 10) == [])
    #expect(try Self.lines(Array("a\r\n\nb".utf8), limit: 10) == ["a", "", "b"])
    #expect(try Self.lines(Array("a\n".utf8), limit: 10) == ["a"])
    #expect(try Self.lines(Array("12345\n123456\n1\n".utf8), limit: 5) == ["12345", "!", "1"])
    let long = [UInt8](repeating: 65, count: 200_000)
    #expect(try Self.lines(long + [10, 66, 10], limit: 1000) == ["!", "B"])
    #expect(try Self.lines(long, limit: 1000) == ["!"])
    let many = (0..<40_000).map { "line \($0)" }
    #expect(try Self.lines(Array(many.joined(separator: "\n").utf8), limit: 100) == many)
  }

  /// A host that waits for an answer has sent no more than its line.
  @Test(.timeLimit(.minutes(1))) func aLineIsReadAsSoonAsItIsThere() throws {
    let pipe = Pipe()
    var stream = LineStream(pipe.fileHandleForReading, limit: 100)
    try pipe.fileHandleForWriting.write(contentsOf: Data("first\n".utf8))
    guard case .line(let line)? = try stream.next() else {
      Issue.record("no line")
      return
    }
    #expect(line == Array("first".utf8))
    try pipe.fileHandleForWriting.close()
    let end = try stream.next()
    if end != nil { Issue.record("more than there is") }
  }
}
