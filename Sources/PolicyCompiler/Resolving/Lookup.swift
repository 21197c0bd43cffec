import PolicyBase
import PolicyIR
import PolicySyntax

/// Names of one category, reported when unknown.
extension Translator {
  func subjectKind(named name: String) -> Int? {
    for symbol in symbols(name) { if case .subject(let kind) = symbol.kind { return kind } }
    return nil
  }

  func eventKind(named name: String) -> Int? {
    for symbol in symbols(name) { if case .event(let kind) = symbol.kind { return kind } }
    return nil
  }

  mutating func eventKind(_ word: Word) -> Int? {
    if let kind = eventKind(named: word.text) { return kind }
    report(.unknownName(word.text, .event, nearest(word.text, .event)), word.place)
    return nil
  }

  mutating func subjectKind(_ word: Word) -> Int? {
    if let kind = subjectKind(named: word.text) { return kind }
    report(.unknownName(word.text, .subject, nearest(word.text, .subject)), word.place)
    return nil
  }

  mutating func account(_ word: Word) -> Int? {
    for symbol in symbols(word.text) { if case .account(let index) = symbol.kind { return index } }
    report(.unknownName(word.text, .account, nearest(word.text, .account)), word.place)
    return nil
  }

  mutating func measure(_ word: Word) -> Int? {
    for symbol in symbols(word.text) { if case .measure(let index) = symbol.kind { return index } }
    report(.unknownName(word.text, .measure, nearest(word.text, .measure)), word.place)
    return nil
  }

  mutating func status(_ word: Word) -> Int? {
    for symbol in symbols(word.text) { if case .status(let index) = symbol.kind { return index } }
    report(.unknownName(word.text, .status, nearest(word.text, .status)), word.place)
    return nil
  }

  mutating func actor(_ word: Word) -> Int? {
    for symbol in symbols(word.text) { if case .actor(let index) = symbol.kind { return index } }
    report(.unknownName(word.text, .actor, nearest(word.text, .actor)), word.place)
    return nil
  }

  /// The index of a value among an enumeration's options, reported when unknown.
  mutating func option(_ word: Word, of enumeration: Int) -> Int? {
    let options = optionNames(enumeration)
    if let index = options.firstIndex(of: word.text) { return index }
    let nearest = Spelling.nearest(to: word.text, among: options)
    report(.unknownValue(word.text, options, nearest), word.place)
    return nil
  }

  func optionNames(_ enumeration: Int) -> [String] {
    guard program.enumerations.indices.contains(enumeration) else { return [] }
    return program.enumerations[enumeration].options.map(\.text)
  }

  func subjectName(_ kind: Int) -> String {
    program.subjectKinds.indices.contains(kind) ? program.subjectKinds[kind].name.text : "？"
  }

  func fields(ofSubject kind: Int) -> [IR.Field] {
    program.subjectKinds.indices.contains(kind) ? program.subjectKinds[kind].fields : []
  }

  func fields(ofEvent kind: Int) -> [IR.Field] {
    program.eventKinds.indices.contains(kind) ? program.eventKinds[kind].fields : []
  }

  func reference(_ index: Int, _ field: IR.Field, of owner: String) -> IR.FieldRef {
    IR.FieldRef(index: index, key: owner + "." + field.name.key)
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
