import Foundation
import PolicyBase

/// Diagnostics as a SARIF 2.1.0 log (OASIS), which code hosts and editors read.
struct SarifLog {
  let sources: [SourceText]
  let language: MessageLanguage

  static let schema = "https://json.schemastore.org/sarif-2.1.0.json"

  func json(_ diagnostics: [Diagnostic]) -> JSONText {
    let rules = rules(diagnostics)
    let positions = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.code, $0) })
    let driver = JSONText.object([
      ("name", .string("policyc")), ("rules", .array(rules.map(json))),
    ])
    let run = JSONText.object([
      ("tool", .object([("driver", driver)])),
      // Places count code points, as the columns of this log do.
      ("columnKind", .string("unicodeCodePoints")),
      ("results", .array(diagnostics.map { result($0, rule: positions[$0.code] ?? 0) })),
    ])
    return .object([
      ("$schema", .string(SarifLog.schema)), ("version", .string("2.1.0")),
      ("runs", .array([run])),
    ])
  }

  /// One diagnostic of each code, in the order of codes.
  private func rules(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var first: [String: Diagnostic] = [:]
    for diagnostic in diagnostics where first[diagnostic.code] == nil {
      first[diagnostic.code] = diagnostic
    }
    return first.values.sorted { $0.code < $1.code }
  }

  private func json(rule: Diagnostic) -> JSONText {
    let page = HelpPages.page(rule.code)
    let title = page?.title ?? rule.message
    let help = page?.meaning ?? rule.repair ?? rule.message
    return .object([
      ("id", .string(rule.code)),
      ("shortDescription", text(title.text(language))),
      ("help", text(help.text(language))),
      ("defaultConfiguration", .object([("level", .string(level(rule.severity)))])),
    ])
  }

  private func result(_ diagnostic: Diagnostic, rule: Int) -> JSONText {
    var members: [(String, JSONText)] = [
      ("ruleId", .string(diagnostic.code)), ("ruleIndex", .whole(rule)),
      ("level", .string(level(diagnostic.severity))),
      ("message", text(FlatMessage.text(diagnostic, language))),
    ]
    if let place = physicalLocation(diagnostic.place) {
      members.append(("locations", .array([.object([place])])))
    }
    let related = diagnostic.related.enumerated().compactMap { index, related -> JSONText? in
      guard let place = physicalLocation(related.place) else { return nil }
      return .object([
        ("id", .whole(index + 1)), place, ("message", text(related.message.text(language))),
      ])
    }
    if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
    return .object(members)
  }

  private func level(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  private func text(_ text: String) -> JSONText { .object([("text", .string(text))]) }

  private func physicalLocation(_ place: Place) -> (String, JSONText)? {
    guard sources.indices.contains(Int(place.file)) else { return nil }
    let source = sources[Int(place.file)]
    let start = source.codePointPosition(of: place.start)
    let end = source.codePointPosition(of: max(place.start, place.end))
    let region = JSONText.object([
      ("startLine", .whole(start.line)), ("startColumn", .whole(start.column)),
      ("endLine", .whole(end.line)), ("endColumn", .whole(end.column)),
    ])
    return (
      "physicalLocation",
      .object([
        ("artifactLocation", .object([("uri", .string(SarifLog.uri(source.name)))])),
        ("region", region),
      ])
    )
  }

  /// A path as a URI reference: an absolute one as `file:`, a relative one as it is, with all that a
  /// URI does not hold encoded.
  static func uri(_ path: String) -> String {
    var encoded = ""
    for byte in path.utf8 {
      let character = Character(Unicode.Scalar(byte))
      let isPlain = byte < 0x80 && (character.isLetter || character.isNumber)
      if isPlain || "-._~/".contains(character) {
        encoded.append(character)
      } else {
        encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return path.hasPrefix("/") ? "file://" + encoded : encoded
  }
}

/// A diagnostic as one text: what is wrong, a case that shows it, how to mend it.
enum FlatMessage {
  static func text(_ diagnostic: Diagnostic, _ language: MessageLanguage) -> String {
    let trail = diagnostic.trail.map { $0 + (language == .zh ? "：" : ": ") } ?? ""
    let repair = diagnostic.repair.map {
      (language == .zh ? "\n修改：" : "\nrepair: ") + $0.text(language)
    }
    let witness = diagnostic.witness.map {
      ([language == .zh ? "\n例：" : "\nexample:"] + $0.lines).joined(separator: "\n")
    }
    return trail + diagnostic.message.text(language) + (witness ?? "") + (repair ?? "")
  }
}
