import PolicyBase

/// How to mend a statement that cannot be read on.
enum SyntaxRepair: Equatable {
  case meant([String])
  case insert(String, before: String)
  /// A list may go on with the word, or the mark is missing.
  case goOn(String, before: String)
  case replace(String, by: String)
  case append(String)
  case oneOf([String])
  /// A word that is no unit stands after a number.
  case unit
  /// A word that opens no clause stands after a comma.
  case clause(found: String)
  case removeOrSetOff
  case seeGrammar

  var message: Message {
    switch self {
    case .meant(let nearest):
      let list = nearest.map { "“\($0)”" }
      return Message(
        zh: "是不是 " + list.joined(separator: " 或 ") + "？",
        en: "did you mean " + list.joined(separator: " or ") + "?")
    case .insert(let word, let found):
      return Message(zh: "在“\(found)”前加“\(word)”", en: "put “\(word)” before “\(found)”")
    case .goOn(let word, let found):
      return Message(
        zh: "“\(found)”若是同列的一项，前面加“、”；否则加“\(word)”",
        en: "if “\(found)” is one more of the list, put “、” before it, otherwise “\(word)”")
    case .replace(let found, let word):
      return Message(zh: "把“\(found)”改为“\(word)”", en: "write “\(word)” instead of “\(found)”")
    case .append(let word):
      return Message(
        zh: "在行末加“\(word)”，并写完这一句", en: "add “\(word)” and complete the statement")
    case .oneOf(let words):
      let shown = words.prefix(12).joined(separator: "、")
      return Message(zh: "这里写\(shown)", en: "write one of \(shown)")
    case .unit:
      let units = Unit.allCases.map(\.rawValue).joined(separator: "、")
      return Message(zh: "数后面写单位：\(units)", en: "after a number write a unit: \(units)")
    case .clause(let found):
      let words = Keywords.clauses.joined(separator: "、")
      return Message(
        zh: "“\(found)”不能作从句的开头；逗号后写\(words)，否则删去",
        en: "“\(found)” opens no clause; after the comma write \(words), or delete it")
    case .removeOrSetOff:
      return Message(
        zh: "删去多出的词，或在前面加逗号写成从句", en: "delete it, or set it off with a comma as a clause")
    case .seeGrammar:
      return Message(
        zh: "按上面所说补上或改正；写法见 grammar.md",
        en: "supply or correct it; grammar.md has all forms")
    }
  }
}
