import PolicyBase

/// First pass: the names a file declares, found without understanding its statements, so that the
/// second pass can cut unspaced text by them.
struct NameCollector {
  private(set) var names: Set<String> = []
  /// Titles and codes of the files it imports.
  private(set) var imports: [String] = []
  private(set) var title = ""
  private(set) var code = ""
  private var inFields = false

  init(_ lines: [PhysicalLine]) {
    let grouper = LineGrouper { _, _ in false }
    for line in grouper.group(lines) { collect(line) }
  }

  private mutating func collect(_ line: LogicalLine) {
    switch line.kind {
    case .heading: inFields = false
    case .prose(let keyword, let rest):
      inFields = false
      if Keywords.fileStarts.contains(keyword) {
        let parts = rest.split { $0.isCharacter("(") || $0.isCharacter(")") }
        title = parts.first?.text.trimmedBlanks ?? ""
        code = parts.dropFirst().last?.text.trimmedBlanks ?? ""
      }
    case .statement: collect(line.lines.flatMap { Array($0) })
    }
  }

  private mutating func collect(_ glyphs: [Glyph]) {
    let line = glyphs[...]
    let keyword = Keywords.statements.first { line.starts(with: $0) }
    let isSetOff = keyword.map { line.dropFirst($0.unicodeScalars.count).first?.isBlank ?? true }
    // A glued line may be a field whose name begins like a keyword (状态维护): its alias tells.
    if inFields, isSetOff != true, isField(line, needsAlias: keyword != nil) {
      nameList(line.prefix { !$0.isCharacter(":") })
      fieldParts(line.drop { !$0.isCharacter(":") }.dropFirst())
    } else if let word = keyword, Keywords.declarations.contains(word) {
      declaration(word, line.dropFirst(word.unicodeScalars.count).drop { $0.isBlank })
      inFields = ["主体", "事件", "问题"].contains(word)
    } else if line.starts(with: "引用") || line.starts(with: "沿用") {
      imports += line.dropFirst(2).split { Lexer.isMark($0) }.map { $0.text.trimmedBlanks }
    } else if keyword == "答复" {
      values(line.drop { !$0.isCharacter(":") }.dropFirst())
    } else if keyword != nil {
      inFields = false
    }
  }

  /// 名： or 名（alias）： — a declaration goes on with 归, 连接 or nothing instead.
  private func isField(_ line: ArraySlice<Glyph>, needsAlias: Bool) -> Bool {
    var rest = line.drop { !$0.isBlank && !Lexer.isMark($0) }.drop { $0.isBlank }
    if rest.first?.isCharacter("(") ?? false {
      rest = rest.drop { !$0.isCharacter(")") }.dropFirst().drop { $0.isBlank }
    } else if needsAlias {
      return false
    }
    return rest.first?.isCharacter(":") ?? false
  }

  private mutating func declaration(_ keyword: String, _ rest: ArraySlice<Glyph>) {
    if keyword == "角色" {
      values(rest)
      return
    }
    var name = rest.prefix { !$0.isBlank && !Lexer.isMark($0) }
    let after = rest.dropFirst(name.count).drop { $0.isBlank }
    if after.first?.isCharacter("「") ?? false || name.isEmpty {
      name = rest.drop { $0.isCharacter("「") }.prefix { !$0.isCharacter("」") }
    }
    // Glued: 账户医师积分归人员 — the name ends before the last 归 or 连接.
    for link in ["归", "连接"] where !after.starts(with: link) {
      if let at = name.indices.last(where: { name[$0...].starts(with: link) }), at > name.startIndex
      {
        name = name[..<at]
        break
      }
    }
    names.insert(name.text)
    if keyword == "主体", after.starts(with: "连接") { names.insert(Keywords.linkSpan) }
    let colon = rest.drop { !$0.isCharacter(":") }.dropFirst()
    if keyword == "状态" { values(colon) }
    if keyword == "参数" { fieldParts(colon) }
  }

  private mutating func fieldParts(_ glyphs: ArraySlice<Glyph>) {
    for (index, part) in glyphs.split(whereSeparator: { $0.isCharacter(",") }).enumerated() {
      let part = part.drop { $0.isBlank }
      if index == 0 {
        values(part)
      } else if part.starts(with: "反称") {
        nameList(part.dropFirst(2).drop { $0.isBlank })
      }
    }
  }

  private mutating func values(_ glyphs: ArraySlice<Glyph>) {
    for part in glyphs.split(whereSeparator: { $0.isCharacter("、") }) { nameList(part) }
  }

  private mutating func nameList(_ glyphs: ArraySlice<Glyph>) {
    let name = glyphs.drop { $0.isBlank || $0.isCharacter("「") }
      .prefix { !$0.isBlank && !Lexer.isMark($0) }.text
    if !name.isEmpty { names.insert(name) }
  }
}

extension String {
  var trimmedBlanks: String {
    var text = self[...]
    while let first = text.first, first == " " || first == "\t" || first == "\u{3000}" {
      text.removeFirst()
    }
    while let last = text.last, last == " " || last == "\t" || last == "\u{3000}" {
      text.removeLast()
    }
    return String(text)
  }
}
