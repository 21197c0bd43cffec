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
          en: "Check that the file holds the regulation itself and that numbers start their lines."))
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
