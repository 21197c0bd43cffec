import PolicyBase

extension FileParser {
  /// header-line = '文号' text | '发布' text | '辖区' text | …
  mutating func headerProse(
    _ keyword: String, _ rest: ArraySlice<Glyph>, _ line: LogicalLine
  ) -> Bool {
    switch keyword {
    case "文号":
      if tree.header.documentNumber != nil { report(.repeatedHeader(keyword), line.place) }
      tree.header.documentNumber = prose(rest)
    case "发布":
      if !tree.header.issuers.isEmpty { report(.repeatedHeader(keyword), line.place) }
      tree.header.issuers = rest.split { $0.isCharacter("、") }.map { prose($0) }
    case "辖区":
      if tree.header.jurisdiction != nil { report(.repeatedHeader(keyword), line.place) }
      tree.header.jurisdiction = prose(rest)
    default: return false
    }
    return true
  }

  /// header-line = … | '施行' date [ '至' date ] | '草案' [ '模拟' '自' date ] | '引用' name { '、' name } | '日历' name
  ///             | '期间' name | '沿用' ( '《' code '》' | code )
  mutating func headerLine(_ parser: inout StatementParser) throws(SyntaxFailure) -> Bool {
    guard parser.cursor.current.isWord,
      let keyword = Keywords.header.first(where: { $0 == parser.cursor.current.text })
    else { return false }
    let start = parser.cursor.advance().place
    switch keyword {
    case "施行":
      if tree.header.effective != nil {
        throw SyntaxFailure(fault: .repeatedHeader(keyword), place: start)
      }
      let from = try parser.date()
      let to = parser.cursor.skip("至") ? try parser.date() : nil
      if let to, to < from {
        throw SyntaxFailure(
          fault: .unknownHeaderValue(
            to.description, Message(zh: "晚于起日的日期", en: "a date after the first day")),
          place: parser.cursor.place(from: start))
      }
      tree.header.effective = (from, to)
      tree.header.effectivePlace = parser.cursor.place(from: start)
    case "草案":
      tree.header.draft = start
      if parser.cursor.skip("模拟") {
        try parser.cursor.expect("自")
        tree.header.trialFrom = try parser.date()
      }
    case "引用":
      tree.header.imports += try parser.list { (p: inout StatementParser) throws(SyntaxFailure) in
        try p.chunk(Message(zh: "词表的名称", en: "the title of a vocabulary"))
      }
    case "日历": tree.header.calendar = try parser.chunk(Message(zh: "日历的名称", en: "a calendar"))
    case "期间":
      tree.header.periodConvention = try parser.chunk(Message(zh: "期间的算法", en: "a convention"))
    default:
      let bracketed = parser.cursor.skipMark("《")
      tree.header.takesOver = try parser.chunk(Message(zh: "法规的代码", en: "a regulation's code"))
      if bracketed { try parser.cursor.expectMark("》") }
    }
    try parser.finish()
    return true
  }
}
