import PolicyBase

/// An example of a page: a piece of a policy, lines of a case, or a command line.
///
/// A first line `policyc …` is the command to run; else a policy is checked and a case run. What
/// follows goes into `示例.policy` below the shared beginning, or is the case when the code is about
/// cases. A line `▸ NAME` begins another file, which is written down whole. `⟪D6 D0⟫` stands for two
/// bytes and `⟪（×65⟫` for 65 repetitions.
struct HelpExample: Sendable {
  var lines: [String]

  /// A file of the folder in which the example is run.
  struct File: Sendable {
    var name: String
    var lines: [String]
    var bytes: [UInt8] { HelpExample.bytes(lines) }
  }

  static let policy = "示例.policy"
  static let vocabulary = "词汇.policy"
  static let calendar = "日历.policy"
  static let tested = "小办法.policy"
  static let caseFile = "案件.jsonl"

  /// The words of the command line after `policyc`.
  func arguments(of code: String) -> [String] {
    if let first = lines.first, first == "policyc" || first.hasPrefix("policyc ") {
      return first.split(separator: " ").dropFirst().map(String.init)
    }
    return code.hasPrefix("C")
      ? ["run", Self.policy, Self.caseFile, "--as-of", "2024-12-31"] : ["check", Self.policy]
  }

  /// The files to write before the command runs: the shared ones, and those of the example.
  func files(of code: String) -> [File] {
    var files = [
      File(name: Self.vocabulary, lines: ExampleTexts.vocabulary),
      File(name: Self.calendar, lines: ExampleTexts.calendar),
      File(name: Self.policy, lines: ExampleTexts.beginning + ExampleTexts.articles),
      File(name: Self.tested, lines: ExampleTexts.tested),
      File(name: Self.caseFile, lines: ExampleTexts.records),
    ]
    // The tested policy needs the shared vocabulary, which an example may write anew.
    if !arguments(of: code).contains(Self.tested) { files.removeAll { $0.name == Self.tested } }
    for file in written(code) {
      files.removeAll { $0.name == file.name }
      files.append(file)
    }
    return files
  }

  private func written(_ code: String) -> [File] {
    let body = lines.first?.hasPrefix("policyc") == true ? lines.dropFirst() : lines[...]
    let sections = body.split(omittingEmptySubsequences: false) { $0.hasPrefix("▸ ") }
    let names = body.filter { $0.hasPrefix("▸ ") }.map { String($0.dropFirst(2)) }
    var files = zip(names, sections.dropFirst()).map { File(name: $0, lines: Array($1)) }
    if let first = sections.first, !first.isEmpty {
      let isCase = code.hasPrefix("C")
      files.insert(
        File(
          name: isCase ? Self.caseFile : Self.policy,
          lines: (isCase ? [] : ExampleTexts.beginning) + first), at: 0)
    }
    return files
  }

  /// Without empty lines at the ends.
  var trimmed: HelpExample {
    var rest = lines[...]
    while rest.first?.isEmpty == true { rest = rest.dropFirst() }
    while rest.count > 1, rest.last?.isEmpty == true { rest = rest.dropLast() }
    return HelpExample(lines: Array(rest))
  }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines {
      for (index, piece) in line.split(
        omittingEmptySubsequences: false, whereSeparator: { $0 == "⟪" || $0 == "⟫" }
      ).enumerated() {
        bytes += index.isMultiple(of: 2) ? Array(piece.utf8) : meant(piece)
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// What stands between `⟪` and `⟫`.
  private static func meant(_ text: Substring) -> [UInt8] {
    let parts = text.split(separator: "×", maxSplits: 1)
    if parts.count == 2, let count = Int(parts[1]), count >= 0 {
      return Array(String(repeating: String(parts[0]), count: count).utf8)
    }
    return text.split(separator: " ").compactMap { UInt8($0, radix: 16) }
  }
}
