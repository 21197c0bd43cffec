import PolicyBase

/// Diagnostics as workflow commands, which a GitHub run shows at the lines of a change:
/// `::error file=…,line=…,col=…,title=P2016::…`.
struct GitHubCommands {
  let sources: [SourceText]
  let language: MessageLanguage

  func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map {
      line(
        $0.severity, at: $0.place, title: $0.code, message: FlatMessage.text($0, language))
    }.joined()
  }

  func line(
    _ severity: Diagnostic.Severity, at place: Place, title: String, message: String
  ) -> String {
    let properties = (self.properties(place) + [("title", title)])
      .map { "\($0.0)=" + GitHubCommands.property($0.1) }
    return "::\(command(severity)) " + properties.joined(separator: ",") + "::"
      + GitHubCommands.data(message) + "\n"
  }

  private func command(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// Columns are given only within one line.
  private func properties(_ place: Place) -> [(String, String)] {
    guard sources.indices.contains(Int(place.file)) else { return [] }
    let source = sources[Int(place.file)]
    let start = source.codePointPosition(of: place.start)
    let end = source.codePointPosition(of: max(place.start, place.end))
    let lines = [("file", source.name), ("line", String(start.line))]
    if start.line != end.line { return lines + [("endLine", String(end.line))] }
    return lines + [("col", String(start.column)), ("endColumn", String(end.column))]
  }

  /// The escapes of a message.
  static func data(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  /// The escapes of a property, which also ends at a comma and may hold no colon.
  static func property(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += escapes[$1] ?? String($1) }
  }
}
