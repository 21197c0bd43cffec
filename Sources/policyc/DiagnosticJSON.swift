import PolicyBase

// Diagnostics for programs: stable keys, both languages.
extension DiagnosticPrinter {
  func json(_ diagnostics: [Diagnostic]) -> JSONText {
    .object([
      ("schema", .whole(1)),
      ("errors", .whole(diagnostics.count { $0.severity == .error })),
      ("warnings", .whole(diagnostics.count { $0.severity == .warning })),
      ("diagnostics", .array(diagnostics.map(json))),
    ])
  }

  private func json(_ diagnostic: Diagnostic) -> JSONText {
    var members: [(String, JSONText)] = [
      ("code", .string(diagnostic.code)),
      ("severity", .string(name(diagnostic.severity))),
    ]
    members += place(diagnostic.place)
    if let trail = diagnostic.trail { members.append(("article", .string(trail))) }
    members.append(("message", json(diagnostic.message)))
    if let repair = diagnostic.repair { members.append(("repair", json(repair))) }
    if let witness = diagnostic.witness { members.append(("witness", json(witness))) }
    if !diagnostic.related.isEmpty {
      let related = diagnostic.related.map { related in
        JSONText.object(place(related.place) + [("message", json(related.message))])
      }
      members.append(("related", .array(related)))
    }
    return .object(members)
  }

  private func json(_ witness: Witness) -> JSONText {
    let facts = witness.facts.map {
      JSONText.object([("name", .string($0.name)), ("value", .string($0.value))])
    }
    return .object([
      ("facts", .array(facts)), ("case", .array(witness.lines.map(JSONText.string))),
    ])
  }

  private func name(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  private func json(_ message: Message) -> JSONText {
    .object([("zh", .string(message.zh)), ("en", .string(message.en))])
  }

  private func place(_ place: Place) -> [(String, JSONText)] {
    guard sources.indices.contains(Int(place.file)) else { return [] }
    let source = sources[Int(place.file)]
    let start = source.position(of: place.start)
    let end = source.position(of: max(place.start, place.end))
    return [
      ("file", .string(source.name)), ("line", .whole(start.line)),
      ("column", .whole(start.column)), ("endLine", .whole(end.line)),
      ("endColumn", .whole(end.column)),
    ]
  }
}
