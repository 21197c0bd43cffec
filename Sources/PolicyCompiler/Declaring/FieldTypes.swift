import PolicyBase
import PolicyIR
import PolicySyntax

extension Declarations {
  /// The type that the words joined by 、 name: a basic type, kinds, or values of their own.
  mutating func type(_ words: [DeclaredName], named name: String, _ policy: Int) -> IR.FieldType? {
    guard let first = words.first else { return nil }
    // A declared kind may be called like a unit (人, 户).
    if words.count == 1, !isKindNamedLikeUnit(first.name.text, policy),
      let basic = FieldTypes.basic(first.name.text)
    {
      return basic
    }
    var subjects: [Int] = []
    var events: [Int] = []
    for word in words {
      for symbol in symbols(named: word.name.text, from: policy) {
        switch symbol.kind {
        case .subject(let kind): subjects.append(kind)
        case .event(let kind): events.append(kind)
        default: break
        }
      }
    }
    if subjects.count == words.count, events.isEmpty { return .subject(kinds: subjects) }
    if events.count == words.count, subjects.isEmpty { return .event(kinds: events) }
    if !subjects.isEmpty || !events.isEmpty {
      report(.mixedType(words.map(\.name.text)), first.name, policy)
      return nil
    }
    if words.count == 1 {
      let kinds = visibleSymbols(from: policy).filter {
        $0.category == .subject || $0.category == .event
      }
      let known = kinds.map(\.name.text) + FieldTypes.words
      report(
        .unknownType(first.name.text, Spelling.nearest(to: first.name.text, among: known)),
        first.name, policy)
      return nil
    }
    return .option(enumeration: enumeration(name, words, policy))
  }
}

extension Declarations {
  private func isKindNamedLikeUnit(_ name: String, _ policy: Int) -> Bool {
    guard Unit(rawValue: name) != nil else { return false }
    return symbols(named: name, from: policy).contains {
      $0.category == .subject || $0.category == .event
    }
  }
}

/// The basic types of fields.
enum FieldTypes {
  static let plain: [(word: String, type: IR.FieldType)] = [
    ("是否", .truth), ("日期", .day), ("数", .number(unit: nil)), ("编号", .identifier),
    ("文字", .text), ("条款", .clause), ("期间", .period), ("辖区", .region),
  ]

  static var words: [String] { plain.map(\.word) + Unit.allCases.map(\.rawValue) }

  static func basic(_ word: String) -> IR.FieldType? {
    if let found = plain.first(where: { $0.word == word }) { return found.type }
    guard let unit = Unit(rawValue: word) else { return nil }
    let canonical = Units.canonical(unit)
    return canonical.factor == 1 ? .number(unit: canonical.word) : nil
  }
}
