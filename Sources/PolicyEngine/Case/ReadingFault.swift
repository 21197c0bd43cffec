import PolicyBase

/// Everything that can be wrong with a case file before it is bound to a program: its message
/// texts (codes C1…). No text repeats a field's value or its name, for nothing is known yet
/// of who may see it, and data may stand where a name should.
enum ReadingFault: Hashable, Sendable {
  case noRecords
  case otherEncoding(String)
  case brokenUTF8
  case fileTooLarge(limit: Int)
  case tooManyLines(limit: Int)
  case lineTooLong(Int)
  case tooDeep
  case moreFaults(Int)
  case unexpected(String, expected: Expected)
  case lineEnds(expected: Expected)
  case textAfterValue
  case duplicateKey
  case exponent, leadingZero, tooManyDecimals, numberTooLarge
  case controlCharacter, badEscape, openString
  case notAnObject, noRole, noID, badID
  case notText(key: String)
  case orderNotWhole
  case dayNotText
  case badDay(InputDay)
  case null
  case mixedHistory
  case unknownHistoryKey
  case unknownPeriodKey
  case periodWithoutFirstDay
  case periodReversed
  case noRows, noEventKind, noIDColumn
  case columnTwice
  case cellCount(Int, expected: Int)
  case cellWithoutColumn
  case openCell, textAfterQuotes

  enum Expected: Hashable, Sendable {
    case value, key, colon, commaOrBrace, commaOrBracket, digit

    var text: Message {
      switch self {
      case .value:
        Message(zh: "一个值（文字、数、true、false、列表）", en: "a value (text, number, true, false, list)")
      case .key: Message(zh: "带双引号的字段名", en: "a field name in double quotes")
      case .colon: Message(zh: "字段名后的冒号 :", en: "a colon : after the field name")
      case .commaOrBrace: Message(zh: "逗号 , 或右花括号 }", en: "a comma , or a closing brace }")
      case .commaOrBracket: Message(zh: "逗号 , 或右方括号 ]", en: "a comma , or a closing bracket ]")
      case .digit: Message(zh: "数字", en: "a digit")
      }
    }
  }

  var diagnosis: Diagnosis {
    fileFault ?? syntaxFault ?? numberFault ?? tableFault ?? recordFault
  }

  private var fileFault: Diagnosis? {
    switch self {
    case .noRecords:
      Diagnosis(
        "C1001", zh: "文件里没有任何主体、事件或问题", en: "the file holds no subject, event or question",
        repairZh: "每行写一个 JSON 对象，例如 {\"subject\":\"…\",\"id\":\"…\"}",
        repairEn: "write one JSON object a line, for example {\"subject\":\"…\",\"id\":\"…\"}")
    case .otherEncoding(let name):
      Diagnosis(
        "C1002", zh: "文件的编码像是 \(name)，只读 UTF-8",
        en: "the file looks like \(name); only UTF-8 is read",
        repairZh: "另存为 UTF-8，或运行 iconv -f \(name) -t UTF-8 原文件 > 新文件",
        repairEn: "save it as UTF-8, or run iconv -f \(name) -t UTF-8 OLD > NEW")
    case .brokenUTF8:
      Diagnosis(
        "C1003", zh: "此处的字节不是 UTF-8，文件可能已损坏或被截断",
        en: "the bytes here are not UTF-8; the file may be damaged or cut off",
        repairZh: "从原系统重新导出", repairEn: "export the file again")
    case .lineTooLong(let bytes):
      Diagnosis(
        "C1004", zh: "这一行有 \(bytes) 字节，上限是 \(CaseLimits.lineBytes)",
        en: "this line has \(bytes) bytes; the limit is \(CaseLimits.lineBytes)",
        repairZh: "每个主体、事件、问题各占一行", repairEn: "put each subject, event and question on its own line"
      )
    case .tooDeep:
      Diagnosis(
        "C1005", zh: "括号嵌套超过 \(CaseLimits.nesting) 层",
        en: "brackets are nested more than \(CaseLimits.nesting) deep",
        repairZh: "案件数据至多需要四层，请检查导出程序",
        repairEn: "a case needs four levels at most; check the program that wrote it")
    case .tooManyLines(let limit):
      Diagnosis(
        "C1007", zh: "文件超过 \(limit) 行的上限", en: "the file has more than \(limit) lines",
        repairZh: "分成几个文件，每个主体及其事件放在一起",
        repairEn: "split it into several files, each subject with its events")
    case .fileTooLarge(let limit):
      Diagnosis(
        "C1008", zh: "文件超过 \(limit) 字节的上限",
        en: "the file is larger than the limit of \(limit) bytes",
        repairZh: "分成几个文件，每个主体及其事件放在一起",
        repairEn: "split it into several files, each subject with its events")
    case .moreFaults(let count):
      Diagnosis(
        "C1006", zh: "另有 \(count) 处错误没有列出（上限 \(CaseLimits.faults)）",
        en: "\(count) more faults are not listed (limit \(CaseLimits.faults))")
    default: nil
    }
  }

  private var syntaxFault: Diagnosis? {
    switch self {
    case .unexpected(let found, let expected): unexpectedText(found, expected)
    case .lineEnds(let expected):
      Diagnosis(
        "C1011", zh: "行到此结束，还缺\(expected.text.zh)",
        en: "the line ends here; missing \(expected.text.en)",
        repairZh: "一个对象写在同一行里", repairEn: "write one whole object on one line")
    case .textAfterValue:
      Diagnosis(
        "C1012", zh: "对象之后还有内容", en: "there is more after the object",
        repairZh: "每行只写一个对象", repairEn: "write one object a line")
    case .duplicateKey:
      Diagnosis(
        "C1013", zh: "同一字段在一行里出现两次", en: "a field occurs twice in one line",
        repairZh: "只留一个", repairEn: "keep one of them")
    case .controlCharacter:
      Diagnosis(
        "C1014", zh: "文字里有控制字符（如制表符）", en: "there is a control character (such as a tab) in a text",
        repairZh: "制表符写成 \\t，或删去", repairEn: "write a tab as \\t, or remove it")
    case .badEscape:
      Diagnosis(
        "C1015", zh: "反斜杠后的写法不成字符", en: "what follows the backslash is no character",
        repairZh: "反斜杠本身写成 \\\\", repairEn: "write a backslash itself as \\\\")
    case .openString:
      Diagnosis(
        "C1016", zh: "文字缺右引号", en: "the text has no closing quotation mark",
        repairZh: "补上 \"", repairEn: "add \"")
    default: nil
    }
  }

  private func unexpectedText(_ found: String, _ expected: Expected) -> Diagnosis {
    // A letter or digit is the beginning of a value.
    let isText = found.count == 1 && found.allSatisfy { $0.isLetter || $0.isNumber }
    let shown = isText ? Message(zh: "文字", en: "a letter or digit") : Message(found)
    let repair: (zh: String, en: String)? =
      switch found {
      case "：", "，", "“", "”", "｛", "｝", "［", "］", "（", "）":
        ("标点用半角", "use ASCII punctuation")
      case "'": ("用双引号 \"", "use double quotes \"")
      case "}", "]": ("删去前面多余的逗号", "remove the comma before it")
      case "N", "T", "F", "I":
        ("是否写成 true、false，没有值的字段不写", "write true or false; leave out a field without a value")
      default: nil
      }
    return Diagnosis(
      "C1010", zh: "此处应为\(expected.text.zh)，却是 \(shown.zh)",
      en: "expected \(expected.text.en) here, found \(shown.en)", repairZh: repair?.zh,
      repairEn: repair?.en)
  }

  private var numberFault: Diagnosis? {
    switch self {
    case .exponent:
      Diagnosis(
        "C1020", zh: "数不能用指数写法（1e3）", en: "a number must not have an exponent (1e3)",
        repairZh: "写出全部数字，例如 1000", repairEn: "write all digits, for example 1000")
    case .leadingZero:
      Diagnosis(
        "C1021", zh: "数不能以 0 开头", en: "a number must not begin with 0",
        repairZh: "编号请加引号", repairEn: "put an identifier in quotes")
    case .tooManyDecimals:
      Diagnosis(
        "C1022", zh: "数的小数超过四位；这里从不舍入",
        en: "the number has more than four decimals; nothing is ever rounded here",
        repairZh: "由数据来源按其规定取到四位以内",
        repairEn: "round it at its source, by the rule that holds there")
    case .numberTooLarge:
      Diagnosis(
        "C1023", zh: "数值超限（绝对值约 922 万亿以内）", en: "the number is out of range (about ±922 × 10¹²)")
    default: nil
    }
  }

  private var tableFault: Diagnosis? {
    switch self {
    case .noRows:
      Diagnosis(
        "C1050", zh: "表里没有任何事件", en: "the table holds no event",
        repairZh: "第一行写列名，以下每行一个事件",
        repairEn: "column names on the first line, one event a line below")
    case .noEventKind:
      Diagnosis(
        "C1051", zh: "看不出这个表是哪种事件", en: "nothing says what kind of event the table holds",
        repairZh: "加一列 event，或用 --event 给出种类",
        repairEn: "add a column “event”, or name the kind with --event")
    case .noIDColumn:
      Diagnosis(
        "C1052", zh: "没有编号列 id", en: "there is no column “id”",
        repairZh: "加一列 id，同一种类内不重复", repairEn: "add a column “id”, unique in its kind")
    case .columnTwice:
      Diagnosis(
        "C1053", zh: "前面已有同名的列", en: "a column of this name stands before it",
        repairZh: "只留一个", repairEn: "keep one of them")
    case .cellCount(let found, let expected):
      Diagnosis(
        "C1054", zh: "这一行有 \(found) 格，列名有 \(expected) 个",
        en: "this row has \(found) cells, the header has \(expected)",
        repairZh: "含逗号的内容加双引号", repairEn: "put a cell that holds a comma in double quotes")
    case .cellWithoutColumn:
      Diagnosis(
        "C1055", zh: "这一格所在的列没有列名", en: "the column of this cell has no name",
        repairZh: "在第一行写上列名，或删去这一格", repairEn: "name it on the first line, or remove the cell")
    case .openCell:
      Diagnosis(
        "C1056", zh: "这一格缺右引号", en: "the cell has no closing quotation mark",
        repairZh: "补上 \"；格内的引号写两个", repairEn: "add \"; write a quotation mark inside twice")
    case .textAfterQuotes:
      Diagnosis(
        "C1057", zh: "引号之后还有内容", en: "there is more after the quotation mark",
        repairZh: "整格放进引号，格内的引号写两个",
        repairEn: "put the whole cell in quotes and write a quotation mark inside twice")
    default: nil
    }
  }

  private var recordFault: Diagnosis {
    switch self {
    case .notAnObject:
      Diagnosis(
        "C1030", zh: "这一行不是 JSON 对象", en: "this line is no JSON object",
        repairZh: "每行一个 {…}，不用外层方括号", repairEn: "write one {…} a line, without enclosing brackets")
    case .noRole:
      Diagnosis(
        "C1031", zh: "看不出这一行是什么：没有 subject、event 或 question",
        en: "nothing says what this line is: no subject, event or question",
        repairZh: "加上 \"subject\":\"主体种类\" 或 \"event\":\"事件种类\"",
        repairEn: "add \"subject\":\"KIND\" or \"event\":\"KIND\"")
    case .noID:
      Diagnosis(
        "C1032", zh: "没有编号 id", en: "there is no id",
        repairZh: "加上 \"id\":\"…\"，同一种类内不重复", repairEn: "add \"id\":\"…\", unique in its kind")
    case .badID:
      Diagnosis(
        "C1033", zh: "编号 id 为空、首尾有空白或含控制字符",
        en: "the id is empty, begins or ends with a blank, or holds a control character")
    case .notText(let key):
      Diagnosis(
        "C1034", zh: "“\(key)”应为文字", en: "“\(key)” must be a text",
        repairZh: "加双引号", repairEn: "put it in double quotes")
    case .orderNotWhole:
      Diagnosis("C1035", zh: "序应为整数", en: "the order must be a whole number")
    case .dayNotText: InputFaultTexts.day("C1036", .otherForm(nil))
    case .badDay(let day): InputFaultTexts.day("C1036", day)
    case .null:
      Diagnosis(
        "C1037", zh: "值不能为 null", en: "a value must not be null",
        repairZh: "不知道的事实不写该字段", repairEn: "leave out the field of an unknown fact")
    default: shapeFault
    }
  }

  private var shapeFault: Diagnosis {
    switch self {
    case .mixedHistory:
      Diagnosis(
        "C1040", zh: "历史里的这一项没有 value", en: "this item of the history has no value",
        repairZh: "每一项写成 {\"value\":…,\"from\":\"2020-01-01\"}",
        repairEn: "write each item as {\"value\":…,\"from\":\"2020-01-01\"}")
    case .unknownHistoryKey:
      Diagnosis(
        "C1041", zh: "历史的一项只有 value 和 from", en: "an item of a history has value and from only")
    case .unknownPeriodKey:
      Diagnosis("C1042", zh: "期间只有 from 和 to", en: "a period has from and to only")
    case .periodReversed:
      Diagnosis(
        "C1044", zh: "期间的末日早于首日", en: "the period ends before it begins",
        repairZh: "核对 from 和 to", repairEn: "check from and to")
    default:
      Diagnosis(
        "C1043", zh: "期间缺首日 from", en: "the period has no first day (from)",
        repairZh: "写成 {\"from\":\"2020-01-01\",\"to\":\"2020-12-31\"}，无末日则不写 to",
        repairEn:
          "write {\"from\":\"2020-01-01\",\"to\":\"2020-12-31\"}; leave out to for an open end")
    }
  }
}

/// Texts that reading and binding share.
enum InputFaultTexts {
  static func day(_ code: String, _ day: InputDay) -> Diagnosis {
    switch day {
    case .dateTime:
      Diagnosis(
        code, zh: "应为日期，却是带时刻的时间", en: "expected a day, found a date with a time",
        repairZh: "先换算成 Asia/Shanghai 的日期，例如 2020-03-05",
        repairEn: "convert it to a day in Asia/Shanghai first, for example 2020-03-05")
    case .impossible:
      Diagnosis(
        code, zh: "没有这一天，或不在 1949-01-01 至 2199-12-31 之间",
        en: "there is no such day, or it is not between 1949-01-01 and 2199-12-31")
    case .day(let day): otherForm(code, day)
    case .otherForm(let meant): otherForm(code, meant)
    }
  }

  private static func otherForm(_ code: String, _ meant: CivilDay?) -> Diagnosis {
    let example = meant?.description ?? "2020-03-05"
    return Diagnosis(
      code, zh: "应为日期，写成四位年-两位月-两位日", en: "expected a day, written year-month-day",
      repairZh: meant == nil ? "例如 \"\(example)\"" : "写成 \"\(example)\"",
      repairEn: meant == nil ? "for example \"\(example)\"" : "write \"\(example)\"")
  }
}
