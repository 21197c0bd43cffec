import PolicyBase

/// Shows diagnostics to people: where, what, why, how to mend it, with the line underlined.
struct DiagnosticPrinter {
  let sources: [SourceText]
  let language: MessageLanguage
  /// Files whose lines are not repeated, because they may hold personal information.
  var withoutExcerpt: Set<Int32> = []

  /// All diagnostics; those that say the same in several places are shown once, with the other
  /// places listed. Ends with a summary line.
  func text(_ diagnostics: [Diagnostic]) -> String {
    var text = ""
    var printer = self
    printer.withoutExcerpt.formUnion(unreadable(diagnostics))
    for group in groups(diagnostics) { text += printer.text(of: group) + "\n" }
    return diagnostics.isEmpty ? "" : text + summary(diagnostics) + "\n"
  }

  /// Files of another encoding, whose lines would only print as rubbish.
  private func unreadable(_ diagnostics: [Diagnostic]) -> [Int32] {
    let files = Set(diagnostics.flatMap { [$0.place.file] + $0.related.map(\.place.file) })
    return files.filter { file in
      sources.indices.contains(Int(file))
        && TextEncoding.recognise(sources[Int(file)].bytes) != .utf8
    }
  }

  func summary(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    let first = (diagnostics.first { $0.severity == .error } ?? diagnostics.first)?.code ?? ""
    if language == .zh {
      return "\(errors) 个错误，\(warnings) 个警告；policyc help \(first) 有解释"
    }
    return
      "\(errors) error\(errors == 1 ? "" : "s"), \(warnings) warning\(warnings == 1 ? "" : "s"); "
      + "policyc help \(first) explains"
  }

  private func groups(_ diagnostics: [Diagnostic]) -> [[Diagnostic]] {
    struct Key: Hashable {
      let code: String
      let message: Message
      let repair: Message?
      let file: Int32
    }
    var positions: [Key: Int] = [:]
    var groups: [[Diagnostic]] = []
    for diagnostic in diagnostics {
      let key = Key(
        code: diagnostic.code, message: diagnostic.message, repair: diagnostic.repair,
        file: diagnostic.place.file)
      if let position = positions[key] {
        groups[position].append(diagnostic)
      } else {
        positions[key] = groups.count
        groups.append([diagnostic])
      }
    }
    return groups
  }

  private func text(of group: [Diagnostic]) -> String {
    guard let first = group.first else { return "" }
    let head = [severity(first.severity) + " " + first.code, location(first.place), first.trail]
    var text = head.compactMap { $0 }.joined(separator: "  ") + "\n"
    text += indented(first.message.text(language))
    text += excerpt(first.place)
    for related in first.related {
      let place = location(related.place).map { $0 + " " } ?? ""
      text += indented(label("相关：", "see: ") + place + related.message.text(language))
      text += excerpt(related.place)
    }
    if group.count > 1 {
      let places = group.dropFirst().compactMap { shortLocation($0.place) }
      let shown = places.prefix(20).joined(separator: ", ") + (places.count > 20 ? " …" : "")
      text += indented(label("同样见：", "also at: ") + shown)
    }
    if let witness = first.witness {
      text += indented(label("例：", "example:"))
      text += witness.lines.map { "    " + $0 + "\n" }.joined()
    }
    if let repair = first.repair {
      text += indented(label("修改：", "repair: ") + repair.text(language))
    }
    return text
  }

  private func label(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func indented(_ text: String) -> String {
    LineBreaking.wrap(text, width: TextTable.screenWidth - 2).map { "  " + $0 + "\n" }.joined()
  }

  func severity(_ severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: label("错误", "error")
    case .warning: label("警告", "warning")
    case .note: label("提示", "note")
    }
  }

  private func source(_ place: Place) -> SourceText? {
    sources.indices.contains(Int(place.file)) ? sources[Int(place.file)] : nil
  }

  /// `file:line:column`; `nil` for a place outside every file.
  func location(_ place: Place) -> String? {
    guard let source = source(place) else { return nil }
    let (line, column) = source.position(of: place.start)
    return "\(source.name):\(line):\(column)"
  }

  private func shortLocation(_ place: Place) -> String? {
    guard let source = source(place) else { return nil }
    let (line, column) = source.position(of: place.start)
    return "\(line):\(column)"
  }

  /// The line of the place with the place underlined; long lines are cut around it.
  private func excerpt(_ place: Place) -> String {
    guard let source = source(place), !withoutExcerpt.contains(place.file) else { return "" }
    let (line, column) = source.position(of: place.start)
    let whole = Array(source.line(line).map { $0 == "\t" || $0.isNewline ? " " : $0 })
    if whole.allSatisfy(\.isWhitespace) { return "" }
    let room = TextTable.screenWidth - String(line).count - 6
    let first = min(max(0, column - 1), whole.count)
    let length = max(1, source.text(place).split(separator: "\n").first?.count ?? 0)
    let cut = ExcerptWindow(whole, from: first, count: length, width: room)
    let margin = String(repeating: " ", count: String(line).count)
    let mark =
      String(repeating: " ", count: cut.leading) + String(repeating: "^", count: cut.marked)
    return "  \(line) | \(cut.text)\n  \(margin) | \(mark)\n"
  }
}

/// The part of a long line that shows a marked span.
private struct ExcerptWindow {
  let text: String
  /// Columns before the mark, and of the mark.
  let leading: Int
  let marked: Int

  init(_ line: [Character], from first: Int, count: Int, width: Int) {
    var columns = [0]
    for character in line {
      columns.append(columns[columns.count - 1] + DisplayWidth.of(character))
    }
    var start = 0
    if columns[line.count] > width {
      while start < first, columns[first] - columns[start] > width / 3 { start += 1 }
    }
    var end = start
    while end < line.count, columns[end + 1] - columns[start] <= width - 2 { end += 1 }
    if end == line.count - 1, columns[line.count] - columns[start] <= width { end = line.count }
    let last = min(first + count, end)
    text = (start > 0 ? "…" : "") + String(line[start..<end]) + (end < line.count ? "…" : "")
    leading = (start > 0 ? 1 : 0) + columns[min(first, end)] - columns[start]
    marked = first < last ? max(1, columns[last] - columns[first]) : 1
  }
}
