import PolicySyntax

extension Condition {
  /// The first word of its first path: it may show the rule's subject.
  var firstWord: String? {
    switch self {
    case .all(let parts, _), .any(let parts, _): parts.first?.firstWord
    case .not(let part, _): part.firstWord
    case .isAmong(let value, _, _, _, _), .inRange(let value, _, _): value.firstWord
    case .holds(let path, _), .present(let path, _, _), .state(let path, _, _):
      path.words.first?.text
    case .happened: nil
    }
  }
}

extension Expression {
  var firstWord: String? {
    switch self {
    case .path(let path), .account(let path, _, _): path.words.first?.text
    case .aggregate(let aggregate): aggregate.set.words.first?.text
    case .arithmetic(_, let left, _, _, _): left.firstWord
    case .offset(let day, _, _): day.firstWord
    case .quantity, .day, .today, .reference, .truth: nil
    }
  }
}
