import PolicyBase
import PolicyIR
import PolicySyntax

/// 为, 不为, 曾为, 含 with their values.
extension Translator {
  mutating func membershipGuard(
    _ expression: Expression, _ membership: Condition.Membership, _ values: [Expression],
    _ window: Window?, _ place: Place, _ context: Context
  ) -> IR.Guard? {
    guard let left = term(expression, context) else { return nil }
    var terms: [IR.Term] = []
    var complete = true
    for value in values {
      if let term = self.value(value, like: left.type, context) {
        terms.append(term)
      } else {
        complete = false
      }
    }
    guard complete else { return nil }
    switch membership {
    case .isOne, .contains:
      return windowMisplaced(window, place) ? nil : guarded(.among(left.term, terms), place)
    case .isNone:
      return windowMisplaced(window, place) ? nil : guarded(.among(left.term, terms), place, false)
    case .wasOne:
      guard let window = window.map({ self.window($0, context, account: nil, place) }) else {
        return guarded(.everAmong(left.term, terms, .lifetime), place)
      }
      return window.map { guarded(.everAmong(left.term, terms, $0), place) }
    }
  }

  private mutating func windowMisplaced(_ window: Window?, _ place: Place) -> Bool {
    if window == nil { return false }
    report(.windowWithoutReading, place)
    return true
  }

  /// A value that must be of a type: after 为 any word is a value.
  mutating func value(
    _ expression: Expression, like type: IR.FieldType, _ context: Context
  ) -> IR.Term? {
    if case .path(let path) = expression, path.words.count == 1, !path.outer,
      let word = path.words.first
    {
      switch type {
      case .option(let enumeration):
        return optionTerm(word, enumeration, path, context)
      case .subject(let kinds):
        // 当事人 为 人员 asks of which kind it is.
        if kinds.count > 1, let kind = subjectKind(named: word.text), kinds.contains(kind) {
          return .constant(.kind(kind))
        }
      case .identifier, .text, .region:
        if candidates(word.text, context).isEmpty { return .constant(.text(word.text)) }
      default: break
      }
    }
    guard let right = term(expression, context) else { return nil }
    if isComparable(type, right.type) { return right.term }
    if case .number = type, case .number = right.type {
      report(.unlikeUnits(describe(type), describe(right.type)), expression.place)
    } else {
      report(.unlikeTypes(describe(type), describe(right.type)), expression.place)
    }
    return nil
  }

  /// A value of the enumeration, else a field of the same enumeration.
  private mutating func optionTerm(
    _ word: Word, _ enumeration: Int, _ path: Path, _ context: Context
  ) -> IR.Term? {
    if let index = optionNames(enumeration).firstIndex(of: word.text) {
      return .constant(.option(enumeration: enumeration, index: index))
    }
    let (typed, errors) = attempt { $0.value(path, context) }
    if errors == 0, let typed, typed.type == .option(enumeration: enumeration) {
      return typed.term
    }
    _ = option(word, of: enumeration)
    return nil
  }

  func isComparable(_ a: IR.FieldType, _ b: IR.FieldType) -> Bool {
    switch (a, b) {
    case (.number(let x), .number(let y)): Units.agree(x, y)
    case (.subject(let x), .subject(let y)): !Set(x).isDisjoint(with: y)
    case (.event(let x), .event(let y)): !Set(x).isDisjoint(with: y)
    default: a == b
    }
  }
}
