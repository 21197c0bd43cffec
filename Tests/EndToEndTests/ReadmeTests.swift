import Foundation
import Testing

@testable import policyc

/// What the README shows is what the program prints.
@Suite struct ReadmeTests {
  struct Block: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var lines: [String]
    var testDescription: String { arguments.joined(separator: " ") }
  }

  /// Fenced blocks that begin with `$ swift run policyc …`.
  static let blocks: [Block] = {
    let text = (try? Pipeline.text("README.md")) ?? ""
    return text.components(separatedBy: "```").enumerated().compactMap { index, block in
      let lines = block.split(separator: "\n").map(String.init)
      guard index % 2 == 1, let first = lines.first, first.hasPrefix("$ swift run policyc ") else {
        return nil
      }
      let arguments = first.dropFirst("$ swift run policyc ".count).split(separator: " ")
      return Block(arguments: arguments.map(String.init), lines: Array(lines.dropFirst()))
    }
  }()

  /// Files of the reader's own, with the golden output that shows the same and its file.
  private static let goldens = [
    "mine.policy": (golden: "policy-faults/misspelt-name.expected", file: "misspelt-name.policy"),
    "bands.policy": (golden: "help/P5010.expected", file: "示例.policy"),
  ]

  @Test func thereAreBlocks() { #expect(Self.blocks.count >= 3) }

  @Test(arguments: blocks) func showsRealOutput(_ block: Block) throws {
    let output: String
    if let last = block.arguments.last, let shown = Self.goldens[last] {
      output = try String(
        contentsOf: Pipeline.golden.appendingPathComponent(shown.golden), encoding: .utf8
      ).replacing(shown.file, with: last)
    } else {
      output = Tool.run(Self.absolute(block.arguments)).output
    }
    var rest = output.split(separator: "\n").map(String.init)[...]
    for line in block.lines where line != "…" {
      let at = rest.firstIndex(of: line)
      #expect(at != nil, "\(line) is not printed")
      if let at { rest = rest[(at + 1)...] }
    }
  }

  private static func absolute(_ arguments: [String]) -> [String] {
    arguments.map {
      $0.contains("/") && !$0.hasPrefix("-")
        ? Pipeline.root.appendingPathComponent($0).path : $0
    }
  }

  // MARK: Quoted files

  struct Quote: Sendable, CustomTestStringConvertible {
    var file: String
    var lines: [String]
    var testDescription: String { file }
  }

  /// Blocks that stand under `<!-- from FILE -->`.
  private static let quotes: [Quote] = {
    let text = (try? Pipeline.text("README.md")) ?? ""
    return text.matches(of: /<!-- from (\S+) -->\n```\w+\n([\s\S]*?)\n```/).map { match in
      Quote(
        file: String(match.1),
        lines: match.2.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }()

  @Test func filesAreQuoted() { #expect(Self.quotes.count >= 5) }

  /// What is quoted stands in the file, in this order; … leaves lines out.
  @Test(arguments: quotes) func quotesWhatIsThere(_ quote: Quote) throws {
    var rest = try Pipeline.text(quote.file).split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }[...]
    for line in quote.lines.map({ $0.trimmingCharacters(in: .whitespaces) })
    where !line.isEmpty && line != "…" {
      let at = rest.firstIndex(of: line)
      #expect(at != nil, "\(line)")
      if let at { rest = rest[(at + 1)...] }
    }
  }
}
