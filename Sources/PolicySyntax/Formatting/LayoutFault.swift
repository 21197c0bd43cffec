import PolicyBase

/// Why a file that could be read is not laid out.
enum LayoutFault {
  /// P1031: the usual spelling of a line would be read otherwise.
  static func readOtherwise(_ place: Place) -> Diagnostic {
    Diagnostic(
      code: "P1031", place: place,
      message: Message(
        zh: "这一行按规范排版后读法会变，文件没有改动",
        en: "laid out as usual this line would be read otherwise; the file is left as it is"),
      repair: Message(
        zh: "检查这一行的缩进，把含有关键词的名称写进「」",
        en: "look at the line's indentation, and put names that hold keywords in 「」"))
  }
}
