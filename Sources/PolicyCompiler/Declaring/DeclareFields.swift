import PolicyBase
import PolicyIR
import PolicySyntax

extension Declarations {
  /// Second pass: fields, owners and values, now that all names are known.
  mutating func declareFields() {
    var next = (subject: 0, event: 0, status: 0, measure: 0, account: 0, parameter: 0)
    var parameters: [(index: Int, body: ParameterDeclaration, policy: Int)] = []
    for (policy, statements) in selection.statements.enumerated() {
      for statement in statements where selection.restates(statement, policy) == nil {
        switch statement.body {
        case .subject(let it):
          fill(subject: next.subject, it, policy)
          next.subject += 1
        case .event(let it):
          fill(event: next.event, it, policy)
          next.event += 1
        case .status(let it):
          program.statuses[next.status].owner = owner(it.owner, policy) ?? -1
          next.status += 1
        case .measure(let it):
          program.measures[next.measure].owners = it.owners.compactMap { owner($0, policy) }
          next.measure += 1
        case .account(let it):
          program.accounts[next.account].owner = owner(it.owner, policy) ?? -1
          next.account += 1
        case .parameter(let it):
          parameters.append((next.parameter, it, policy))
          next.parameter += 1
        default:
          break
        }
      }
    }
    for (index, parameter, policy) in parameters { declareParameter(index, parameter, policy) }
  }

  /// The kind of subject that something belongs to.
  mutating func owner(_ word: Word, _ policy: Int) -> Int? {
    for symbol in symbols(named: word.text, from: policy) {
      if case .subject(let kind) = symbol.kind { return kind }
    }
    report(.unknownName(word.text, .subject, nearest(word.text, .subject, policy)), word, policy)
    return nil
  }

  func nearest(_ word: String, _ category: NameCategory, _ policy: Int) -> [String] {
    let names = visibleSymbols(from: policy).filter { $0.category == category }.map(\.name.text)
    return Spelling.nearest(to: word, among: names)
  }

  private mutating func fill(subject index: Int, _ subject: SubjectDeclaration, _ policy: Int) {
    program.subjectKinds[index].joins = subject.joins.compactMap { owner($0, policy) }
    var fields = self.fields(subject.fields, of: subject.name.name.text, policy)
    if !subject.joins.isEmpty {
      for field in subject.fields where LinkSpan.isReserved(field.name) {
        report(.linkSpanDeclared(field.name.name.text), field.name.name, policy)
      }
      program.subjectKinds[index].span = fields.count
      fields.append(LinkSpan.field)
    }
    program.subjectKinds[index].fields = fields
    for (position, declaration) in subject.fields.enumerated() {
      guard let inverse = declaration.inverse, position < fields.count else { continue }
      guard case .subject(let owners) = fields[position].type else {
        report(.inverseOfValue(declaration.name.name.text), inverse.name, policy)
        continue
      }
      let reference = IR.FieldRef(index: position, key: fields[position].name.key)
      inverses.append(
        InverseName(name: inverse.name.text, owners: owners, kind: index, field: reference))
    }
  }

  private mutating func fill(event index: Int, _ event: EventDeclaration, _ policy: Int) {
    program.eventKinds[index].fields = fields(event.fields, of: event.name.name.text, policy)
    for declaration in event.fields {
      guard let inverse = declaration.inverse else { continue }
      report(.inverseOfEvent(declaration.name.name.text), inverse.name, policy)
    }
    if event.isQuestion, !event.answers.isEmpty {
      program.eventKinds[index].answers = enumeration(event.name.name.text, event.answers, policy)
    }
  }

  private mutating func fields(
    _ declarations: [FieldDeclaration], of owner: String, _ policy: Int
  ) -> [IR.Field] {
    var seen: [String: Place] = [:]
    return declarations.map { declaration in
      let name = declaration.name
      for key in [name.name, name.alias].compactMap({ $0 }) {
        if let first = seen.updateValue(key.place, forKey: key.text) {
          report(.fieldTwice(key.text, of: owner), key, policy, related: [first])
        }
      }
      let type = self.type(declaration.type, named: owner + "." + name.name.text, policy) ?? .text
      return IR.Field(
        name: irName(name), type: type, optional: declaration.optional,
        missingMeans: declaration.missingMeans.flatMap { value($0, of: type, policy) },
        many: declaration.many, inverse: declaration.inverse.map(irName),
        personal: declaration.personal)
    }
  }

  /// What 可缺：值 says a missing field means.
  private mutating func value(_ word: Word, of type: IR.FieldType, _ policy: Int) -> IR.Value? {
    switch type {
    case .truth where word.text == "是": return .truth(true)
    case .truth where word.text == "否": return .truth(false)
    case .option(let enumeration):
      let options = program.enumerations[enumeration].options
      if let index = options.firstIndex(where: { $0.text == word.text }) {
        return .option(enumeration: enumeration, index: index)
      }
      let nearest = Spelling.nearest(to: word.text, among: options.map(\.text))
      report(.unknownValue(word.text, options.map(\.text), nearest), word, policy)
      return nil
    case .number:
      if let number = Number(parsing: word.text) { return .number(number) }
    case .day:
      if let day = CivilDay(parsing: word.text) { return .day(day) }
    case .identifier, .text: return .text(word.text)
    default: break
    }
    report(.missingMeansMisfit(word.text), word, policy)
    return nil
  }
}
