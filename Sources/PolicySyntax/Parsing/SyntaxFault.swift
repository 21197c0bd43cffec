import PolicyBase

/// Everything the front end can find wrong, and what it says about it.
enum SyntaxFault: Equatable {
  typealias Found = (fault: SyntaxFault, place: Place)

  case notUTF8(guess: String?)
  case empty
  case tooLarge(limit: Int)
  case tooManyLines(limit: Int)
  case lineTooLong(limit: Int)
  case tooDeep(limit: Int)
  case noFileLine(found: String)
  case noCode
  case unknownStatement(found: String, nearest: [String])
  case expected(what: Message, found: String, repair: SyntaxRepair?)
  case leftOver(found: String, repair: SyntaxRepair)
  case ambiguousCut(String, String, String)
  case unpaired(String)
  case mixedAndOr
  case strayDe
  case impossibleDate(String)
  case tooManyDecimals(String)
  case numberTooLarge(String)
  case repeatedClause(String)
  case reservedName(String)
  case lineOutside(what: Message, opener: String)
  case notAdopted(key: String)
  case misplaced(keyword: String, Message)
  case repeatedHeader(String)
  case secondScope(String)
  case unknownHeaderValue(String, Message)
  case yearLine(found: String)
  case daysWithoutYear
  case notInCalendar(found: String)
  case moreMessages(Int)

  var code: String {
    switch self {
    case .notUTF8: "P1001"
    case .empty: "P1002"
    case .tooLarge: "P1003"
    case .lineTooLong: "P1004"
    case .tooDeep: "P1005"
    case .noFileLine: "P1006"
    case .noCode: "P1007"
    case .unknownStatement: "P1010"
    case .expected: "P1011"
    case .leftOver: "P1012"
    case .ambiguousCut: "P1013"
    case .unpaired: "P1014"
    case .mixedAndOr: "P1015"
    case .strayDe: "P1016"
    case .impossibleDate: "P1017"
    case .tooManyDecimals: "P1018"
    case .numberTooLarge: "P1019"
    case .repeatedClause: "P1020"
    case .reservedName: "P1021"
    case .lineOutside: "P1022"
    case .notAdopted: "P1023"
    case .misplaced: "P1024"
    case .repeatedHeader: "P1025"
    case .secondScope: "P1026"
    case .unknownHeaderValue: "P1027"
    case .yearLine: "P1028"
    case .daysWithoutYear: "P1029"
    case .notInCalendar: "P1030"
    case .tooManyLines: "P1032"
    case .moreMessages: "P1033"
    }
  }

  /// Whether the line may be right and only misses what it belongs to.
  var belongsNowhere: Bool {
    switch self {
    case .unknownStatement, .lineOutside, .misplaced: true
    default: false
    }
  }

  func diagnostic(_ place: Place) -> Diagnostic {
    let (message, repair) = texts
    return Diagnostic(code: code, place: place, message: message, repair: repair)
  }

  private var texts: (Message, Message?) {
    switch self {
    case .notUTF8, .empty, .tooLarge, .tooManyLines, .lineTooLong, .tooDeep, .moreMessages:
      limitTexts
    case .noFileLine, .noCode:
      fileTexts
    case .impossibleDate, .tooManyDecimals, .numberTooLarge, .ambiguousCut, .unpaired, .mixedAndOr,
      .strayDe:
      wordTexts
    case .yearLine, .daysWithoutYear, .notInCalendar:
      calendarTexts
    default:
      statementTexts
    }
  }

  private var limitTexts: (Message, Message?) {
    switch self {
    case .notUTF8(let guess):
      let zh = guess.map { "，看起来是 \($0) 编码" } ?? ""
      let en = guess.map { "; it looks like \($0)" } ?? ""
      return (
        Message(zh: "文件不是 UTF-8 编码" + zh, en: "the file is not UTF-8" + en),
        Message(
          zh: "用编辑器“另存为”选择 UTF-8 后重试", en: "save it again as UTF-8 from your editor")
      )
    case .empty:
      return (
        Message(zh: "文件里没有内容", en: "the file holds nothing"),
        Message(
          zh: "第一行写“法规 名称（代码）”或“词表 名称（代码）”",
          en: "start it with 法规 title（code） or 词表 title（code）")
      )
    case .tooLarge(let limit):
      return (
        Message(
          zh: "文件超过 \(limit) 字节的上限", en: "the file is larger than the limit of \(limit) bytes"),
        Message(zh: "把它分成几个文件", en: "split it into several files")
      )
    case .tooManyLines(let limit):
      return (
        Message(zh: "文件超过 \(limit) 行的上限", en: "the file has more than \(limit) lines"),
        Message(zh: "把它分成几个文件", en: "split it into several files")
      )
    case .lineTooLong(let limit):
      return (
        Message(zh: "这一行超过 \(limit) 字节的上限", en: "this line is longer than \(limit) bytes"),
        Message(zh: "在逗号或顿号后换行", en: "break the line after a comma")
      )
    case .tooDeep(let limit):
      return (
        Message(zh: "括号嵌套超过 \(limit) 层", en: "brackets nest deeper than \(limit) levels"),
        Message(zh: "用“定义”给内层条件起名", en: "name the inner condition with 定义")
      )
    case .moreMessages(let count):
      return (
        Message(
          zh: "另有 \(count) 条没有列出（上限 \(SyntaxLimits.messages)）",
          en: "\(count) more are not listed (limit \(SyntaxLimits.messages))"),
        Message(zh: "先改正列出的，再检查", en: "mend those that are listed and check again")
      )
    default: return fileTexts
    }
  }

  private var fileTexts: (Message, Message?) {
    switch self {
    case .noFileLine(let found):
      return (
        Message(
          zh: "第一行应为“法规 …”或“词表 …”，这里是“\(found)”",
          en: "the first line must be 法规 … or 词表 …, but is “\(found)”"),
        Message(zh: "在文件开头写“法规 名称（代码）”", en: "write 法规 title（code） at the top")
      )
    default:
      return (
        Message(zh: "名称后面缺少括号里的代码", en: "the code in brackets after the title is missing"),
        Message(
          zh: "写成“法规 名称（my-city-2026）”，代码用小写字母、数字和连字符",
          en: "write 法规 title（my-city-2026）: small letters, digits and hyphens")
      )
    }
  }

  private var wordTexts: (Message, Message?) {
    switch self {
    case .impossibleDate(let text):
      return (
        Message(zh: "没有“\(text)”这一天", en: "there is no day “\(text)”"),
        Message(
          zh: "写成 2020-02-19 或 2020年2月19日（1949 年至 2199 年）",
          en: "write 2020-02-19 or 2020年2月19日 (years 1949 to 2199)")
      )
    case .tooManyDecimals(let text):
      return (
        Message(zh: "“\(text)”的小数超过四位", en: "“\(text)” has more than four decimals"),
        Message(zh: "最多写四位小数；不会替你四舍五入", en: "write at most four; nothing is rounded for you")
      )
    case .numberTooLarge(let text):
      return (
        Message(zh: "“\(text)”不是能表示的数", en: "“\(text)” is not a number that can be held"),
        Message(
          zh: "数的范围是正负九百二十二万亿，千位分隔逗号每三位一个",
          en: "numbers reach ±922×10¹²; separators stand before groups of three digits")
      )
    case .ambiguousCut(let chunk, let first, let second):
      return (
        Message(
          zh: "“\(chunk)”有两种断法：“\(first)”或“\(second)”",
          en: "“\(chunk)” can be cut in two ways: “\(first)” or “\(second)”"),
        Message(zh: "在词与词之间加空格", en: "put blanks between the words")
      )
    case .unpaired(let mark):
      return (
        Message(zh: "“\(mark)”没有配对", en: "“\(mark)” has no partner"),
        Message(zh: "补上另一半，或删去它", en: "add the other half or delete it")
      )
    case .mixedAndOr:
      return (
        Message(zh: "“且”和“或”混用而没有括号", en: "且 and 或 are mixed without brackets"),
        Message(zh: "用括号写明先后，例如 （甲 且 乙） 或 丙", en: "use brackets, e.g. （甲 且 乙） 或 丙")
      )
    default:
      return (
        Message(zh: "这里的“的”没有意义", en: "this 的 means nothing"),
        Message(
          zh: "“的”只用于取字段（机构 的 级别）或收束筛选（集合 中 条件 的 次数）；否则删去",
          en: "的 only reaches a field or closes a filter; delete it otherwise")
      )
    }
  }

  private var calendarTexts: (Message, Message?) {
    switch self {
    case .yearLine(let found):
      return (
        Message(zh: "“\(found)”不是一年的开头", en: "“\(found)” does not begin a year"),
        Message(
          zh: "写成“年 2026（文号，公布 2025-11-04）”", en: "write 年 2026（document，公布 2025-11-04）")
      )
    case .daysWithoutYear:
      return (
        Message(zh: "这一行上面没有“年 …”", en: "no 年 stands above this line"),
        Message(zh: "先写“年 2026（文号，公布 2025-11-04）”", en: "write 年 2026（…，公布 …） first")
      )
    case .notInCalendar(let found):
      return (
        Message(zh: "“\(found)”不是日历的一行", en: "“\(found)” begins no line of a calendar"),
        Message(
          zh: "日历里只有以“年”“放假”“上班”开头的行；说明写在 # 之后",
          en: "a calendar holds lines that start with 年, 放假 or 上班; remarks follow a #")
      )
    default: return statementTexts
    }
  }

  private var statementTexts: (Message, Message?) {
    switch self {
    case .unknownStatement(let found, let nearest):
      return (
        Message(zh: "“\(found)”不是语句的开头", en: "no statement starts with “\(found)”"),
        SyntaxFault.didYouMean(nearest)
          ?? Message(
            zh: "语句以“凡、裁定、分段、下列各项、期限、说明”等词开头（policyc help language 列出全部）",
            en: "statements start with words such as 凡 裁定 分段 下列各项 (see policyc help language)")
      )
    case .expected(let what, let found, let repair):
      return (
        Message(
          zh: found.isEmpty ? "这里缺少\(what.zh)" : "这里应是\(what.zh)，却写着“\(found)”",
          en: found.isEmpty
            ? "\(what.en) is missing here" : "expected \(what.en) here, found “\(found)”"),
        (repair ?? .seeGrammar).message
      )
    case .leftOver(let found, let repair):
      return (
        Message(
          zh: "语句到这里已完整，多出“\(found)”", en: "the statement is complete; “\(found)” is left over"),
        repair.message
      )
    case .repeatedClause(let word):
      return (
        Message(zh: "一条语句里“\(word)”只能出现一次", en: "a statement holds “\(word)” only once"),
        Message(zh: "用“且”合并两个条件", en: "join the two conditions with 且")
      )
    case .reservedName(let word):
      return (
        Message(zh: "“\(word)”是语言的词，不能用作名称", en: "“\(word)” is a word of the language, not a name"),
        Message(zh: "换一个名称，例如加上前缀", en: "choose another name, for example with a prefix")
      )
    case .lineOutside(let what, let opener):
      return (
        Message(
          zh: "\(what.zh)上面没有打开的“\(opener)”", en: "\(what.en) stands under no open \(opener)"),
        Message(
          zh: "先写“\(opener) …”；它对所在标题及其下各级有效",
          en: "write \(opener) … first; it is open for its heading and all below")
      )
    case .notAdopted(let key):
      return (
        Message(zh: "存疑 \(key) 没有写明采用哪种读法", en: "ambiguity \(key) adopts no reading"),
        Message(zh: "在最后一个读法后写“采用 甲”", en: "write 采用 甲 after the last reading")
      )
    case .misplaced(let keyword, let where_):
      return (
        Message(
          zh: "“\(keyword)”不能写在这里：\(where_.zh)", en: "\(keyword) cannot stand here: \(where_.en)"),
        nil
      )
    case .repeatedHeader(let word):
      return (
        Message(zh: "“\(word)”写了两次", en: "“\(word)” is written twice"),
        Message(zh: "删去一处", en: "delete one of them")
      )
    case .secondScope(let word):
      return (
        Message(
          zh: "同一标题下已有“\(word)”", en: "the same heading already holds a \(word)"),
        Message(zh: "给第二处另设一个标题", en: "give the second one a heading of its own")
      )
    case .unknownHeaderValue(let found, let what):
      return (
        Message(zh: "“\(found)”不是\(what.zh)", en: "“\(found)” is not \(what.en)"), nil
      )
    default:
      return (Message(zh: "读不懂这一处", en: "this cannot be read"), nil)
    }
  }

  static func didYouMean(_ nearest: [String]) -> Message? {
    nearest.isEmpty ? nil : SyntaxRepair.meant(nearest).message
  }
}
