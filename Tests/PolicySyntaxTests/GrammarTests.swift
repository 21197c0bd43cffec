import Testing

@testable import PolicySyntax

/// grammar.md and the parser say the same.
struct GrammarTests {
  /// Productions of the code blocks of grammar.md: name → text with single blanks.
  static func productions(_ markdown: String) -> [String: String] {
    var found: [String: String] = [:]
    var name = ""
    for line in markdown.split(separator: "\n") where line.hasPrefix("    ") {
      let text = line.trimmingPrefix("    ")
      let words = text.split(separator: " ").map(String.init)
      if !text.hasPrefix(" "), words.count > 2, words[1] == "=" {
        name = words[0]
        found[name] = words.dropFirst(2).joined(separator: " ")
      } else if !name.isEmpty {
        found[name, default: ""] += " " + words.joined(separator: " ")
      }
    }
    return found
  }

  /// Productions quoted in doc comments of the parser.
  static func quoted(_ sources: [String]) -> [String: Set<String>] {
    var found: [String: Set<String>] = [:]
    for source in sources {
      var open: (name: String, text: String)?
      func close() {
        if let open { found[open.name, default: []].insert(open.text) }
        open = nil
      }
      for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
        let trimmed = line.drop { $0 == " " }
        let words = trimmed.dropFirst(3).split(separator: " ").map(String.init)
        guard trimmed.hasPrefix("///"), !words.isEmpty else {
          close()
          continue
        }
        if words.count > 2, words[1] == "=" {
          close()
          open = (words[0], words.dropFirst(2).joined(separator: " "))
        } else if let current = open {
          open = (current.name, current.text + " " + words.joined(separator: " "))
        }
      }
      close()
    }
    return found
  }

  /// Lexical productions that one reader shares, or that name plain text.
  static let unquoted: Set<String> = [
    "number", "unit", "date", "digits", "file", "heading", "statement", "text-norm",
    "header-line", "after-word",
  ]

  @Test func everyProductionIsQuotedOnItsParser() throws {
    let grammar = Self.productions(try Files.text("grammar.md"))
    let quoted = Self.quoted(try Files.swiftSources(under: "Sources/PolicySyntax"))
    #expect(grammar.count > 60)
    for (name, text) in grammar where !Self.unquoted.contains(name) {
      let texts = quoted[name] ?? []
      // A comment may go on after the quotation, and a long list of words may be cut short by “…”.
      let isQuoted = texts.contains { $0.hasPrefix(text) || $0.contains("…") }
      #expect(isQuoted, "\(name) = \(text)\n is quoted as \(texts)")
    }
  }

  @Test func quotationsNameOnlyProductionsOfTheGrammar() throws {
    let grammar = Self.productions(try Files.text("grammar.md"))
    let quoted = Self.quoted(try Files.swiftSources(under: "Sources/PolicySyntax/Parsing"))
    for name in quoted.keys where !name.contains("[") && name.allSatisfy({ $0.isASCII }) {
      #expect(grammar[name] != nil, "\(name) is no production of grammar.md")
    }
  }

  /// The Chinese words that stand in '…' in a production.
  static func quotedWords(_ production: String) -> [String] {
    var words: [String] = []
    for part in production.split(separator: " ") where part.hasPrefix("'") && part.hasSuffix("'") {
      let word = part.dropFirst().dropLast()
      if word.contains(where: { !$0.isASCII }) { words.append(String(word)) }
    }
    return words
  }

  @Test func keywordsAndGrammarAgree() throws {
    let text = try Files.text("grammar.md")
    let words = Set(Self.productions(text).values.flatMap(Self.quotedWords))
    let known = Set(
      Keywords.all + Keywords.header + Keywords.fileStarts + Keywords.calendarDays
        + [Keywords.published] + Units.words.map(\.0) + [
          "个", "第", "条", "款", "句", "章", "节", "附件", "之", "百分之", "「", "」", "《", "》", "：", "，", "、",
          "；",
          "（",
          "）",
        ])
    for word in words { #expect(known.contains(word), "grammar.md uses \(word)") }
    for keyword in Keywords.all where !["个周期"].contains(keyword) {
      let isNamed = text.contains(keyword)
      #expect(isNamed, "\(keyword) is missing in grammar.md")
    }
  }
}
