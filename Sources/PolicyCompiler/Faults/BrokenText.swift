import PolicyBase
import PolicySyntax

/// Findings that follow from text that could not be read: a heading or a declaration in a broken line
/// is missing for all that stands elsewhere. They show when that line is mended.
struct BrokenText {
  /// The broken lines of each file.
  private var lines: [Int32: [String]] = [:]
  /// What the lines begin with whose opening line is lost.
  private let lostNames: [Int32: Set<String>]
  /// Files in which a declaration has lost its opening line.
  private let undeclared: Set<Int32>
  private let sources: [SourceText]

  /// Keys of 存疑, numbering, references and lines of lists, which a broken heading or opening line
  /// shifts, and headings of which it was all that they say.
  private static let shifted: Set<String> = [
    "P2001", "P2002", "P2003", "P2031", "P2033", "P4006", "P4040", "P4041", "P4042", "P4043",
    "P4055",
  ]
  /// Statements that cannot be cut or read on, as when a name in them is not known.
  private static let unread: Set<String> = ["P1011", "P1012", "P1013", "P1015", "P1016"]

  init(_ parsed: ParseResult, _ sources: [SourceText]) {
    self.sources = sources
    lostNames = Dictionary(
      parsed.trees.map { ($0.file, $0.lostNames) }, uniquingKeysWith: { $0.union($1) })
    undeclared = Set(parsed.trees.filter(\.lacksDeclaration).map(\.file))
    for fault in parsed.diagnostics where fault.severity == .error {
      guard let text = line(of: fault.place) else { continue }
      lines[fault.place.file, default: []].append(text)
    }
  }

  /// Syntax faults without those of statements that use what a lost block declared.
  func removed(fromSyntax diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter { diagnostic in
      guard Self.unread.contains(diagnostic.code), let text = line(of: diagnostic.place) else {
        return true
      }
      return !lostNames[diagnostic.place.file, default: []].contains { text.contains($0) }
    }
  }

  func isFollowOn(_ diagnostic: Diagnostic) -> Bool {
    guard let broken = lines[diagnostic.place.file] else { return false }
    if Self.shifted.contains(diagnostic.code) { return true }
    guard diagnostic.code.hasPrefix("P2") else { return false }
    if undeclared.contains(diagnostic.place.file) { return true }
    guard let source = source(diagnostic.place) else { return false }
    let text = source.text(diagnostic.place)
    return !text.isEmpty && broken.contains { $0.contains(text) }
  }

  private func line(of place: Place) -> String? {
    source(place).map { $0.line($0.position(of: place.start).line) }
  }

  private func source(_ place: Place) -> SourceText? {
    sources.indices.contains(Int(place.file)) ? sources[Int(place.file)] : nil
  }
}
