import PolicyBase

/// Turns the glyphs of a logical line into tokens.
struct Lexer {
  let file: Int32
  let cutter: Cutter

  struct Result {
    var tokens: [Token] = []
    var faults: [SyntaxFault.Found] = []
  }

  /// `lines`: the glyphs of the physical lines that form one logical line. A chunk that cannot be
  /// cut but starts the line with one of the `leading` keywords is cut behind it (采用甲).
  func tokens(_ lines: [ArraySlice<Glyph>], leading: [String]) -> Result {
    var result = Result()
    for (index, line) in lines.enumerated() {
      var rest = line
      if index == 0, let word = leadingKeyword(line, leading) {
        let length = word.unicodeScalars.count
        append(.word(known: true), line.prefix(length), &result)
        rest = line.dropFirst(length)
      }
      scan(rest, &result)
    }
    if case .mark(let scalar)? = result.tokens.last?.kind, scalar == 0x3002 || scalar == 0x3B {
      result.tokens.removeLast()
    }
    let end = result.tokens.last?.place.end ?? 0
    result.tokens.append(
      Token(kind: .end, text: "", place: Place(file: file, start: end, end: end), chunk: -1))
    return result
  }

  private func leadingKeyword(_ line: ArraySlice<Glyph>, _ leading: [String]) -> String? {
    guard let word = leading.first(where: { line.starts(with: $0) }) else { return nil }
    let chunk = line[..<chunkEnd(line, from: line.startIndex)]
    return cutter.cut(chunk) == .unknown ? word : nil
  }

  private func scan(_ glyphs: ArraySlice<Glyph>, _ result: inout Result) {
    var at = glyphs.startIndex
    while at < glyphs.endIndex {
      let glyph = glyphs[at]
      if glyph.isBlank {
        at += 1
      } else if glyph.isCharacter("「") {
        at = quoted(glyphs, from: at, &result)
      } else if let (reference, end) = ReferenceReader(file: file).read(glyphs, from: at) {
        append(.reference(reference), glyphs[at..<end], &result)
        at = end
      } else if Lexer.isMark(glyph) {
        append(.mark(glyph.scalar), glyphs[at...at], &result)
        at += 1
      } else {
        let end = chunkEnd(glyphs, from: at)
        cut(glyphs[at..<end], &result)
        at = end
      }
    }
  }

  static func isMark(_ glyph: Glyph) -> Bool {
    switch Unicode.Scalar(glyph.scalar) {
    case ",", ":", ";", "(", ")", "、", "。", "「", "」", "《", "》", "〔", "〕", "[", "]": true
    default: false
    }
  }

  /// A chunk ends at a blank or mark, but a half-width comma between digits belongs to a number,
  /// and a reference starts a word of its own.
  private func chunkEnd(_ glyphs: ArraySlice<Glyph>, from start: Int) -> Int {
    var at = start
    while at < glyphs.endIndex {
      let glyph = glyphs[at]
      if glyph.isBlank { break }
      if Lexer.isMark(glyph), !isThousandsComma(glyphs, at: at, from: start) { break }
      if at > start, glyph.isCharacter("第") || glyph.isCharacter("附"),
        ReferenceReader(file: file).read(glyphs, from: at) != nil
      {
        break
      }
      at += 1
    }
    return at
  }

  private func isThousandsComma(_ glyphs: ArraySlice<Glyph>, at: Int, from start: Int) -> Bool {
    guard glyphs[at].isCharacter(","), glyphs[at].isPlain, at > start, glyphs[at - 1].isDigit else {
      return false
    }
    let after = glyphs[(at + 1)...].prefix(4)
    return after.prefix(3).count == 3 && after.prefix(3).allSatisfy(\.isDigit)
      && !(after.count == 4 && after.last!.isDigit)
  }

  private func quoted(_ glyphs: ArraySlice<Glyph>, from start: Int, _ result: inout Result) -> Int {
    var end = start + 1
    while end < glyphs.endIndex, !glyphs[end].isCharacter("」") { end += 1 }
    if end == glyphs.endIndex {
      result.faults.append((.unpaired("「"), place(glyphs[start...start])))
      append(.quoted, glyphs[(start + 1)..<end], &result)
      return end
    }
    if end == start + 1 {
      let inside = Place(file: file, start: glyphs[start].end, end: glyphs[start].end)
      result.tokens.append(
        Token(kind: .quoted, text: "", place: inside, chunk: result.tokens.count))
    } else {
      append(.quoted, glyphs[(start + 1)..<end], &result)
    }
    return end + 1
  }

  private func cut(_ chunk: ArraySlice<Glyph>, _ result: inout Result) {
    switch cutter.cut(chunk) {
    case .unknown:
      if let fault = NumberFault.find(chunk) { result.faults.append((fault, place(chunk))) }
      append(.word(known: false), chunk, &result)
    case .tie(let first, let second):
      let show = { (segments: [Cutter.Segment]) in
        segments.map { chunk[$0.range].text }.joined(separator: " ")
      }
      result.faults.append(
        (.ambiguousCut(chunk.text, show(first), show(second)), place(chunk)))
      append(segments: first, chunk, &result)
    case .cut(let segments):
      append(segments: segments, chunk, &result)
    }
  }

  private func append(
    segments: [Cutter.Segment], _ chunk: ArraySlice<Glyph>, _ result: inout Result
  ) {
    let number = result.tokens.count
    for segment in segments {
      let kind: Token.Kind =
        switch segment.piece {
        case .name, .keyword: .word(known: true)
        case .unit(let unit): .unit(unit)
        case .number(let number): .number(number)
        case .date(let day): .date(day)
        }
      append(kind, chunk[segment.range], &result, chunk: number)
    }
  }

  private func append(
    _ kind: Token.Kind, _ glyphs: ArraySlice<Glyph>, _ result: inout Result, chunk: Int? = nil
  ) {
    result.tokens.append(
      Token(
        kind: kind, text: glyphs.text, place: place(glyphs), chunk: chunk ?? result.tokens.count))
  }

  private func place(_ glyphs: ArraySlice<Glyph>) -> Place {
    Place(file: file, start: glyphs.first?.offset ?? 0, end: glyphs.last?.end ?? 0)
  }
}

/// What is wrong with a chunk that looks like a number or a date.
enum NumberFault {
  static func find(_ chunk: ArraySlice<Glyph>) -> SyntaxFault? {
    guard let first = chunk.first, first.isDigit else { return nil }
    let text = chunk.text
    let parts = text.split(separator: "-")
    if parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }), parts[0].count == 4 {
      return .impossibleDate(text)
    }
    if text.hasSuffix("日"), text.contains("年"), text.contains("月") { return .impossibleDate(text) }
    let digits = chunk.prefix { $0.isDigit || $0.scalar == 0x2E || $0.scalar == 0x2C }.text
    let decimals = digits.split(separator: ".").dropFirst().first?.count ?? 0
    if decimals > 4 { return .tooManyDecimals(digits) }
    if Number(parsing: digits) == nil, !digits.contains(",") { return .numberTooLarge(digits) }
    return nil
  }
}
