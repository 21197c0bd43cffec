import Foundation
import PolicyBase
import Testing

@testable import PolicySyntax

/// Nothing in the program knows a declared name: all names and aliases of vocabulary, policy and
/// case are renamed, and the record is the same after renaming back.
@Suite struct RenamingTests {
  @Test(arguments: 1...2) func namesMeanNothing(_ seed: UInt64) throws {
    let sources = try Pipeline.nanan()
    let lines = try Pipeline.nananCase()
    let renaming = Renaming(sources, seed: seed)
    #expect(renaming.names.count > 100 && renaming.aliases.count > 100)
    let renamed = sources.map { renaming.renamed($0) }

    let straight = try Pipeline.json(
      try Pipeline.program(sources), lines.joined(separator: "\n"))
    let other = try Pipeline.json(
      try Pipeline.program(renamed),
      lines.map { renaming.renamed(jsonLine: $0) }.joined(separator: "\n"))
    #expect(other != straight)
    let (back, expected) = (Self.body(renaming.back(other)), Self.body(straight))
    #expect(back == expected)
  }

  /// Without the hashes of the texts, which differ, and without layout, which depends on lengths.
  static func body(_ json: String) -> String {
    json.replacing(/"(source|meaning)": "[0-9a-f]{64}"/, with: "").filter { !$0.isWhitespace }
  }
}

struct Renaming {
  /// Old name → new name.
  private(set) var names: [String: String] = [:]
  private(set) var aliases: [String: String] = [:]
  private let allNames: Set<String>

  /// Words of the language that stand where names are collected: types and units.
  private static let words = Set(
    ["是否", "日期", "数", "编号", "文字", "条款", "期间", "辖区"] + Units.words.map(\.0) + Keywords.all)

  init(_ sources: [SourceText], seed: UInt64) {
    var generator = Seeded(seed)
    let lines = sources.map { PhysicalLines.read($0) }
    let found = lines.reduce(into: Set<String>()) { $0.formUnion(NameCollector($1).names) }
    allNames = found
    var used = Set<String>()
    func fresh(_ make: (inout Seeded) -> String) -> String {
      while true {
        let word = make(&generator)
        if used.insert(word).inserted { return word }
      }
    }
    for name in found.subtracting(Self.words).sorted() {
      names[name] = fresh { generator in
        // Characters of CJK extension A: in no keyword and in no other name.
        String(
          String.UnicodeScalarView(
            (0..<3).map { _ in
              Unicode.Scalar(UInt32.random(in: 0x3400...0x4DB0, using: &generator))!
            }
          ))
      }
    }
    for source in sources {
      let text = String(decoding: source.bytes, as: UTF8.self)
      let body = text.split(separator: "\n").filter { !$0.hasPrefix("法规") && !$0.hasPrefix("词表") }
      for match in body.joined(separator: "\n").matches(of: /（([a-z][A-Za-z0-9-]*)）/) {
        let alias = String(match.1)
        // A period in JSON is {"from", "to"}: these words are the format's own.
        if aliases[alias] == nil, alias != "from", alias != "to" {
          aliases[alias] = fresh { "zz\(UInt32.random(in: 100_000...999_999, using: &$0))zz" }
        }
      }
    }
  }

  func renamed(_ source: SourceText) -> SourceText {
    let cutter = Cutter(names: allNames.sorted())
    let grouper = LineGrouper { cutter.startsWithName($0, longerThan: $1) }
    let lexer = Lexer(file: 0, cutter: cutter)
    var edits: [(Place, String)] = []
    for line in grouper.group(PhysicalLines.read(source)) {
      guard case .statement = line.kind else { continue }
      let tokens = lexer.tokens(line.lines, leading: Keywords.header + Keywords.statements).tokens
      for (index, token) in tokens.enumerated() where token.isWord {
        if index > 0, tokens[index - 1].isMark("("), let alias = aliases[token.text] {
          edits.append((token.place, alias))
        } else if let name = names[token.text] {
          edits.append((token.place, name))
        }
      }
    }
    var bytes: [UInt8] = []
    var at = 0
    for (place, text) in edits.sorted(by: { $0.0.start < $1.0.start }) {
      bytes += source.bytes[at..<Int(place.start)]
      bytes += Array(text.utf8)
      at = Int(place.end)
    }
    return SourceText(name: source.name, bytes: bytes + source.bytes[at...])
  }

  func renamed(jsonLine line: String) -> String {
    line.replacing(/"([^"]*)"/) { match in
      let parts = match.1.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      let renamed = parts.map { aliases[$0] ?? names[$0] ?? $0 }
      return "\"" + renamed.joined(separator: "/") + "\""
    }
  }

  func back(_ text: String) -> String {
    var text = text
    for (old, new) in aliases { text = text.replacingOccurrences(of: new, with: old) }
    for (old, new) in names { text = text.replacingOccurrences(of: new, with: old) }
    return text
  }
}
