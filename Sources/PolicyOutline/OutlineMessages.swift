import PolicyBase

/// What can be wrong with an official text as a whole.
enum OutlineFault {
  case notUTF8
  case noNorms

  func diagnostic(_ place: Place) -> Diagnostic {
    switch self {
    case .notUTF8:
      Diagnostic(
        code: "P7001", severity: .warning, place: place,
        message: Message(
          zh: "文本不是 UTF-8 编码，无法识别的字符已用替代符显示。",
          en: "The text is not UTF-8; characters that could not be read are shown as replacements."),
        repair: Message(
          zh: "请先把文本另存为 UTF-8（例如 iconv -f GB18030 -t UTF-8）。",
          en: "Save the text as UTF-8 first (for example iconv -f GB18030 -t UTF-8)."))
    case .noNorms:
      Diagnostic(
        code: "P7002", place: place,
        message: Message(
          zh: "文本中没有找到任何编号的条文（第N条、一、）。",
          en: "No numbered norm (第N条 or 一、) was found in the text."),
        repair: Message(
          zh: "请检查文件是否为法规正文，编号是否在行首。",
          en: "Check that the file holds the regulation itself and that numbers start their lines.")
      )
    }
  }
}

/// Fixed words of drafts, outlines and comparisons.
enum OutlineText {
  static let skeletonNote = Message(
    zh: "由公文文本起草：编号已全部列出。请把 todo 换成代码，把标签改成自己的话，逐条编码后删去“待编码”。",
    en: "Drafted from an official text: every number is there; choose the code, label and encode.")
  static let untitled = Message(zh: "未识别标题", en: "untitled")
  static let unknown = Message(zh: "请按原文填写", en: "to be filled in from the text")
  static let missingNumber = Message(zh: "原文缺号", en: "number missing in the text")
  static let missingNumberReason = Message(zh: "原文没有这个编号", en: "the text lacks this number")
}

extension Outline.Kind {
  package var name: Message {
    switch self {
    case .executing: Message(zh: "可执行", en: "executing")
    case .explanation: Message(zh: "说明", en: "explained")
    case .duty: Message(zh: "职责", en: "duty")
    case .notCoded: Message(zh: "不编码", en: "not coded")
    case .toBeCoded: Message(zh: "待编码", en: "to be coded")
    case .missingNumber: Message(zh: "缺号", en: "missing number")
    case .headingOnly: Message(zh: "仅标题", en: "heading only")
    case .empty: Message(zh: "空", en: "empty")
    }
  }
}

extension Outline {
  /// The table as rows of columns: number (indented by level), label, kind, statements, address.
  package func columns(_ language: MessageLanguage) -> [[String]] {
    rows.map { row in
      [
        String(repeating: "  ", count: row.depth) + row.number, row.label,
        row.kind.name.text(language), row.statements == 0 ? "" : String(row.statements),
        row.address.ascii,
      ]
    }
  }

  /// `可执行 12` … for each kind that occurs, then the number of headings.
  package func totalLines(_ language: MessageLanguage) -> [String] {
    totals.filter { $0.count > 0 }.map { "\($0.kind.name.text(language)) \($0.count)" }
      + [Message(zh: "共 \(rows.count) 个编号", en: "\(rows.count) numbers in all").text(language)]
  }
}

extension Difference {
  /// What differs, for people.
  package var message: Message {
    let chinese = address.parts.isEmpty || isChapter ? number : address.chinese
    let more = inside == 0 ? "" : "（连同其中 \(inside) 个编号）"
    let moreEnglish = inside == 0 ? "" : " (with \(inside) numbers inside it)"
    return switch kind {
    case .numberOnlyInText:
      Message(
        zh: "\(chinese)\(more)：原文有，政策没有。",
        en: "\(chinese)\(moreEnglish) is in the text but not in the policy.")
    case .numberOnlyInPolicy:
      Message(
        zh: "\(chinese)\(more)：政策有，原文没有。",
        en: "\(chinese)\(moreEnglish) is in the policy but not in the text.")
    case .declaredMissing:
      Message(
        zh: "\(chinese)：政策写作缺号，原文却有。",
        en: "\(chinese) is declared missing (缺号) but the text has it.")
    case .figureOnlyInText(let figure):
      Message(
        zh: "\(chinese)：原文有“\(figure.text)”，语句中没有。",
        en: "\(chinese): the text has “\(figure.text)”, the statements do not.")
    case .figureOnlyInPolicy(let figure):
      Message(
        zh: "\(chinese)：语句有“\(figure.text)”，原文没有。",
        en: "\(chinese): a statement has “\(figure.text)”, the text does not.")
    }
  }

  private var isChapter: Bool { number.hasSuffix("章") || number.hasSuffix("节") }

  /// How to mend it, or how to say that nothing is to be mended.
  private var repair: Message {
    switch kind {
    case .numberOnlyInText:
      Message(
        zh: "补上这个编号；无需编码的写“职责”或“不编码 原因”。",
        en: "Add the number; where nothing is to be coded write 职责 or 不编码 with the reason.")
    case .numberOnlyInPolicy:
      Message(
        zh: "核对编号；原文确实缺少的写“缺号”。",
        en: "Check the number; write 缺号 under it when the text does leave it out.")
    case .declaredMissing:
      Message(zh: "删去“缺号”并编码。", en: "Remove 缺号 and encode the norm.")
    case .figureOnlyInText(let figure), .figureOnlyInPolicy(let figure):
      Message(
        zh: "核对数字；有理由不同的，在这个编号下写“说明”并提到“\(figure.text)”。",
        en: "Check the number; where the difference is meant, name “\(figure.text)” in a 说明 here.")
    }
  }

  /// Why it is no difference to mend; `nil` while it is open.
  package var explanationText: Message? {
    switch explanation {
    case nil: nil
    case .textNorm: Message(zh: "政策已说明", en: "explained in the policy")
    case .missingNumber: Message(zh: "政策已写缺号", en: "declared missing")
    case .toBeCoded: Message(zh: "待编码", en: "to be coded")
    case .statedNearby:
      Message(zh: "见同条的总述或分项", en: "stated in the lead or the items of the same article")
    }
  }

  private var explanationPlace: Place? {
    switch explanation {
    case nil: nil
    case .textNorm(let place), .missingNumber(let place), .toBeCoded(let place),
      .statedNearby(let place):
      place
    }
  }

  /// A warning while it is open, a note once it is explained. Both places are given: the policy
  /// first, the official text as related, or the text alone when the policy has nothing there.
  package var diagnostic: Diagnostic {
    let code =
      switch kind {
      case .numberOnlyInText: "P7101"
      case .numberOnlyInPolicy: "P7102"
      case .declaredMissing: "P7103"
      case .figureOnlyInText: "P7104"
      case .figureOnlyInPolicy: "P7105"
      }
    var related: [Diagnostic.Related] = []
    if policyPlace != nil, let textPlace {
      related.append(.init(place: textPlace, message: Message(zh: "原文在此", en: "in the text")))
    }
    if let explanationPlace, let explanationText {
      related.append(.init(place: explanationPlace, message: explanationText))
    }
    return Diagnostic(
      code: code, severity: isOpen ? .warning : .note,
      place: policyPlace ?? textPlace ?? .nowhere, message: message,
      repair: isOpen ? repair : nil, related: related)
  }
}

extension TextComparison {
  /// One line for each difference, open ones first, then the totals.
  package func lines(_ language: MessageLanguage) -> [String] {
    let explainedLines = explained.map { difference in
      let why = difference.explanationText?.text(language) ?? ""
      return language == .zh
        ? "\(difference.message.zh)（\(why)）" : "\(difference.message.en) (\(why))"
    }
    let totals = Message(
      zh:
        "编号一致 \(matchedNumbers) 个，数字一致 \(matchedFigures) 个，待核对 \(open.count) 处，已说明 \(explained.count) 处。",
      en:
        "\(matchedNumbers) numbers and \(matchedFigures) figures agree; \(open.count) differences open, \(explained.count) explained."
    )
    return open.map { $0.message.text(language) } + explainedLines + [totals.text(language)]
  }
}
