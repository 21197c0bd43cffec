import PolicyIR
import PolicySyntax

extension Declarations {
  /// A parameter is given like a field of the subject it belongs to (E9): a history, known from a
  /// day, that 变更 may change.
  mutating func declareParameter(_ index: Int, _ parameter: ParameterDeclaration, _ policy: Int) {
    let type = self.type(parameter.type, named: parameter.name.name.text, policy) ?? .text
    program.parameters[index].type = type
    let kind: Int
    if let word = parameter.owner {
      guard let found = owner(word, policy) else { return }
      kind = found
    } else {
      kind = globalOwner()
      program.parameters[index].isOwned = false
    }
    program.parameters[index].owner = kind
    let name = irName(parameter.name)
    let fields = program.subjectKinds[kind].fields
    if let same = fields.firstIndex(where: { $0.name.text == name.text || $0.name.key == name.key })
    {
      // Two policies may ask for one value; anything else of that name is another thing.
      let isParameter = program.parameters.contains { $0.owner == kind && $0.field == same }
      guard isParameter, fields[same].type == type else {
        let owner = program.subjectKinds[kind].name.text
        report(.fieldTwice(name.text, of: owner), parameter.name.name, policy)
        return
      }
      program.parameters[index].field = same
      return
    }
    program.parameters[index].field = fields.count
    program.subjectKinds[kind].fields.append(
      IR.Field(
        name: name, type: type, optional: true, missingMeans: nil, many: false, inverse: nil,
        personal: false))
  }

  private mutating func globalOwner() -> Int {
    let name = ParameterOwner.name
    if let kind = program.subjectKinds.firstIndex(where: { $0.name == name }) { return kind }
    program.subjectKinds.append(IR.SubjectKind(name: name, joins: [], fields: []))
    return program.subjectKinds.count - 1
  }
}
