import PolicyBase

/// What is said about one code: why it is asked for, one example that breaks it and one that does not.
struct HelpPage: Sendable {
  var code: String
  var title: Message
  var meaning: Message
  /// Missing only where no file or command line can show the fault.
  var wrong: HelpExample?
  var right: HelpExample?

  /// The page as text for the screen.
  func text(_ language: MessageLanguage) -> String {
    var text = "\(code)  \(title.text(language))\n\n"
    let lines = LineBreaking.wrap(meaning.text(language), width: TextTable.screenWidth)
    text += lines.joined(separator: "\n") + "\n"
    let labels = language == .zh ? ("不对", "对") : ("wrong", "right")
    for (label, example) in [(labels.0, wrong), (labels.1, right)] {
      guard let example else { continue }
      text += "\n\(label)\n" + example.lines.map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined()
    }
    if wrong != nil {
      text +=
        language == .zh
        ? "\n例中的名字见 policyc help examples\n" : "\nfor the names in it see policyc help examples\n"
    }
    return text
  }
}

/// Reads pages from the form in which they are written:
///
///     = P4010 标题 | title
///     中文的说明，可以有几行
///     | English explanation, on any number of lines
///     ✗
///     the wrong example, as it would be typed
///     ✓
///     the right one
enum HelpPageReader {
  static func pages(_ text: String) -> [HelpPage] {
    var pages: [HelpPage] = []
    var part = Part.meaning
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("= ") {
        pages.append(opened(line))
        part = .meaning
      } else if line == "✗" {
        part = .wrong
      } else if line == "✓" {
        part = .right
      } else if !pages.isEmpty {
        add(line, to: part, of: &pages[pages.count - 1])
      }
    }
    return pages.map(trimmed)
  }

  private static func trimmed(_ page: HelpPage) -> HelpPage {
    var page = page
    page.wrong = page.wrong?.trimmed
    page.right = page.right?.trimmed
    return page
  }

  private enum Part { case meaning, wrong, right }

  private static func opened(_ line: String) -> HelpPage {
    let words = line.dropFirst(2).split(separator: " ", maxSplits: 1)
    let titles = (words.count > 1 ? String(words[1]) : "").components(at: " | ")
    return HelpPage(
      code: words.first.map(String.init) ?? "",
      title: Message(zh: titles.first ?? "", en: titles.dropFirst().joined(separator: " | ")),
      meaning: Message(""))
  }

  private static func add(_ line: String, to part: Part, of page: inout HelpPage) {
    switch part {
    case .wrong: page.wrong = HelpExample(lines: (page.wrong?.lines ?? []) + [line])
    case .right: page.right = HelpExample(lines: (page.right?.lines ?? []) + [line])
    case .meaning:
      let (zh, en) = (page.meaning.zh, page.meaning.en)
      let isEnglish = line.hasPrefix("| ")
      page.meaning = Message(
        zh: isEnglish ? zh : zh + line,
        en: isEnglish ? (en.isEmpty ? "" : en + " ") + line.dropFirst(2) : en)
    }
  }
}

extension String {
  /// The parts between the separators.
  fileprivate func components(at separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
