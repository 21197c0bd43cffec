extension IR.Program {
  /// Whether a term reads a field that is 个人信息, itself or through a definition. A field of the
  /// same name elsewhere counts too: a value is rather masked once too often.
  public func isPersonal(_ term: IR.Term) -> Bool {
    let fields = subjectKinds.flatMap(\.fields) + eventKinds.flatMap(\.fields)
    let personal = Set(fields.filter(\.personal).map(\.name.key))
    if personal.isEmpty { return false }
    var reads = IR.Reads(self)
    reads.add(term)
    return reads.fields.contains { key in
      personal.contains(String(key.drop { $0 != "." }.dropFirst()))
    }
  }
}
