import Foundation
import PolicyBase
import Testing

@testable import PolicySyntax

/// What holds of every layout: it is its own layout, it changes nothing that is read, and blanks,
/// widths and line ends of the text it came from leave no trace.
@Suite struct LayoutLawTests {
  /// Files that are laid out together, and how many of them are laid out.
  struct Group: Sendable, CustomTestStringConvertible {
    var paths: [String]
    var testDescription: String { paths[0] }
    func formatter() throws -> PolicyFormatter {
      PolicyFormatter(try paths.map { try Files.source($0) })
    }
  }

  private static let vocabulary = "policies/medical-insurance.policy"
  private static let sketches = "Tests/PolicySyntaxTests/Golden/sketches/"

  static let policies = [
    ["policies/nanan-2020.policy", vocabulary], ["policies/chongqing-2025.policy", vocabulary],
    ["policies/zhanjiang-2021.policy", vocabulary],
    ["policies/suzhou-2021-draft.policy", vocabulary],
    ["policies/guangdong-2018.policy", vocabulary],
    [vocabulary], ["policies/state-council.policy"],
    [
      "examples/new-city/mingzhou-2026.policy", "policies/chongqing-2025.policy", vocabulary,
    ],
    [
      "examples/other-field/yunhu-driving-2024.policy",
      "examples/other-field/driving-words.policy",
    ],
    ["examples/other-field/driving-words.policy"], ["examples/other-field/yunhu-days.policy"],
  ].map { Group(paths: $0) }

  static let others =
    ["chongqing-2025", "zhanjiang-2021"].map {
      Group(paths: [sketches + $0 + ".policy", sketches + "vocabulary.policy"])
    } + [Group(paths: [sketches + "vocabulary.policy"])] + faulty

  /// The golden policies with faults that the parser does not see.
  private static var faulty: [Group] {
    let folder = "Tests/EndToEndTests/Golden/policy-faults/"
    let names =
      (try? FileManager.default.contentsOfDirectory(
        atPath: Files.root.appendingPathComponent(folder).path)) ?? []
    return names.filter { $0.hasSuffix(".policy") }.sorted().map {
      Group(paths: [folder + $0, folder + "small.vocabulary"])
    }.filter { group in
      guard let formatter = try? group.formatter() else { return false }
      return if case .text = formatter.layout(of: 0) { true } else { false }
    }
  }

  static func text(_ layout: LayoutResult, of source: SourceText? = nil) throws -> String {
    switch layout {
    case .text(let text): return text
    case .refused(let faults):
      for fault in faults {
        let line = source.map { $0.line($0.position(of: fault.place.start).line) }
        Issue.record("\(fault.code) \(fault.message.zh): \(line ?? "")")
      }
      throw CancellationError()
    }
  }

  @Test func manyGoldenFilesCount() { #expect(Self.others.count > 5) }

  @Test(arguments: others) func aLayoutIsItsOwnLayoutAndMeansTheSame(_ group: Group) throws {
    let sources = try group.paths.map { try Files.source($0) }
    let once = try Self.text(PolicyFormatter(sources).layout(of: 0))
    var written = sources
    written[0] = SourceText(name: sources[0].name, text: once)
    #expect(try Self.text(PolicyFormatter(written).layout(of: 0)) == once)
    var (before, after) = (parse(sources), parse(written))
    for index in before.trees.indices {
      #expect(before.trees[index].declaredNames == after.trees[index].declaredNames)
      // A set has no order to compare by.
      before.trees[index].declaredNames = []
      after.trees[index].declaredNames = []
    }
    Self.expectSame(dump(before.trees), dump(after.trees))
    Self.expectSame(dump(before.calendars), dump(after.calendars))
  }

  /// They are laid out already (`policyc fmt --check policies examples`).
  @Test(arguments: policies) func damageToOurOwnFilesIsUndone(_ group: Group) throws {
    let text = try Files.text(group.paths[0])
    try expectUndone(group, text, seeds: 1...1)
  }

  @Test(arguments: others) func damageIsUndone(_ group: Group) throws {
    try expectUndone(group, Self.text(group.formatter().layout(of: 0)), seeds: 1...2)
  }

  private func expectUndone(_ group: Group, _ text: String, seeds: ClosedRange<Int>) throws {
    var sources = try group.paths.map { try Files.source($0) }
    sources[0] = SourceText(name: sources[0].name, text: text)
    let formatter = PolicyFormatter(sources)
    let reading = formatter.reading(sources[0], 0)
    for seed in seeds {
      var damage = LayoutDamage(reading, formatter.cutter(0), seed: UInt64(seed))
      sources[0] = SourceText(name: "damaged", text: damage.text())
      let again = try Self.text(PolicyFormatter(sources).layout(of: 0), of: sources[0])
      Self.expectSame(again, text, "seed \(seed)")
    }
  }

  /// Shows only the first line that differs: the texts are long.
  static func expectSame(_ text: String, _ expected: String, _ note: String = "") {
    if text == expected { return }
    let pairs = zip(text.split(separator: "\n"), expected.split(separator: "\n"))
    let first = pairs.first { $0 != $1 }
    Issue.record("\(note) \(first?.0 ?? "…")\ninstead of \(first?.1 ?? "…")")
  }
}

/// Random changes of blanks, widths, indentation, line ends that keep what is read.
struct LayoutDamage {
  private let reading: FileReading
  private let lexer: Lexer
  private var state: UInt64
  /// What stands for each level of indentation.
  private var levels: [String] = [""]

  init(_ reading: FileReading, _ cutter: Cutter, seed: UInt64) {
    self.reading = reading
    lexer = Lexer(file: 0, cutter: cutter)
    state = seed &* 0x9E37_79B9_7F4A_7C15
    for _ in 1...40 {
      let more = ["\t", " ", "    ", "\u{3000}", " \t "][random(5)]
      levels.append((levels.last ?? "") + more)
    }
  }

  private mutating func random(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private mutating func chance(_ percent: Int) -> Bool { random(100) < percent }

  private mutating func blanks() -> String {
    (0...random(3)).map { _ in [" ", "\t", "\u{3000}", "\u{A0}"][random(4)] }.joined()
  }

  mutating func text() -> String {
    var text = chance(30) ? "\u{FEFF}" : ""
    if chance(30) { text += "\n \n" }
    let end = chance(50) ? "\r\n" : "\n"
    let source = reading.source
    var parts = reading.lines.flatMap { line in line.line.lines.indices.map { (line, $0) } }[...]
    for index in source.lineStarts.indices {
      let line = source.line(index + 1)
      let isComment = line.drop { $0 == " " }.hasPrefix("#")
      if line.isEmpty {
        if index < source.lineStarts.count - 1 || chance(50) {
          text += String(repeating: blanks() + end, count: 1 + random(2))
        }
      } else if isComment {
        text += blanks() + line.drop { $0 == " " } + (chance(20) ? blanks() : "") + end
      } else if let (read, part) = parts.popFirst() {
        let level = line.prefix { $0 == " " }.count / 2
        text += part == 0 ? levels[level] : blanks()
        text += damaged(read, part, String(line.drop { $0 == " " }))
        text += (chance(20) ? blanks() : "") + end
      }
    }
    return text
  }

  private mutating func damaged(_ line: ReadLine, _ part: Int, _ text: String) -> String {
    guard line.tokens.count > 1 else { return lead(line, text) }
    let glyphs = line.line.lines[part]
    guard let first = glyphs.first, let last = glyphs.last else { return text }
    var damaged = ""
    var at = first.offset
    for index in line.tokens.indices where !line.tokens[index].isEnd {
      let token = line.tokens[index]
      guard token.place.start >= first.offset, token.place.start < last.end else { continue }
      damaged += gap(line, index, at: at)
      damaged += word(token)
      at = token.written.end
    }
    damaged += between(at, last.end)
    let remark = text.range(of: "  #").map { "\t" + text[$0.upperBound...].description } ?? ""
    let whole = damaged + (remark.isEmpty ? "" : " #" + remark.dropFirst())
    return isReadAlike(damaged, line, part) ? whole : text
  }

  /// A line of prose or a heading: only the blank behind its first word.
  private mutating func lead(_ line: ReadLine, _ text: String) -> String {
    if line.role == .fileLine { return text }
    guard case .statement = line.line.kind else {
      guard let blank = text.firstIndex(of: " ") else { return text }
      let isMark = text[..<blank].allSatisfy { !"0123456789（".contains($0) }
      return isMark ? text[..<blank] + blanks() + text[text.index(after: blank)...] : text
    }
    return text
  }

  private func between(_ start: UInt32, _ end: UInt32) -> String {
    start < end ? reading.source.text(Place(file: 0, start: start, end: end)) : ""
  }

  private mutating func gap(_ line: ReadLine, _ index: Int, at: UInt32) -> String {
    let token = line.tokens[index]
    let written = between(at, token.written.start)
    let isFirst = index == 0 || written.contains { $0.isNewline }
    if isFirst { return "" }
    // 辖区外 （outside） would begin with a word of the header.
    if line.joined.contains(index), !token.isMark("(") || index == 1 { return written }
    if written.isEmpty {
      let mayPart = line.tokens[index - 1].chunk != token.chunk
      return mayPart && chance(10) ? blanks() : ""
    }
    // Ids are free words: in cases a blank may be what keeps them apart. And 期限书面（…）： below an
    // event is a field of it.
    let mayGlue = line.role != .exampleLine && index > 1
    return mayGlue && chance(15) ? "" : chance(40) ? blanks() : written
  }

  private mutating func word(_ token: Token) -> String {
    let text = Spelled.token(token, reading.source)
    if token.kind == .quoted || !chance(30) { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar {
          case "，", "：", "；", "（", "）": Unicode.Scalar(scalar.value - 0xFF01 + 0x21) ?? scalar
          case "0"..."9", "a"..."z", "A"..."Z", "%":
            token.text.contains(",") ? scalar : Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
          default: scalar
          }
        }))
  }

  /// Whether the words of the part are cut as before.
  private func isReadAlike(_ text: String, _ line: ReadLine, _ part: Int) -> Bool {
    let glyphs = GlyphReader.read(Array(text.utf8), 0..<text.utf8.count)
    let leading = part == 0 ? Keywords.header + Keywords.statements + Keywords.calendarDays : []
    let old = lexer.tokens([line.line.lines[part]], leading: leading)
    let new = lexer.tokens([glyphs[...]], leading: leading)
    // 且 at the end of a line goes on only after a blank.
    let endsOpen = old.tokens.dropLast().last.map { ["且", "或"].contains($0.text) } ?? false
    return new.faults.isEmpty && !endsOpen && old.tokens.map(\.text) == new.tokens.map(\.text)
      && zip(old.tokens, new.tokens).allSatisfy { $0.kind == $1.kind || $0.kind.isReference }
  }
}

extension Token.Kind {
  fileprivate var isReference: Bool { if case .reference = self { true } else { false } }
}
