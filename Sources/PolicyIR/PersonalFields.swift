extension IR.Program {
  /// Whether a term reads a field that is 个人信息, itself or through a definition. A field of the
  /// same name elsewhere counts too: a value is rather masked once too often.
  public func isPersonal(_ term: IR.Term) -> Bool { readPersonal { $0.add(term) } }

  /// Whether the numbers or days that a rule reckons with may be read from a field that is 个人信息.
  public func isPersonal(rule index: Int) -> Bool {
    guard rules.indices.contains(index) else { return false }
    return readPersonal { reads in
      for effect in rules[index].effects {
        switch effect.action {
        case .post(let account, _, let amount):
          reads.add(amount)
          if accounts.indices.contains(account) { reads.add(accounts[account].scoreDay) }
        case .reduce(_, _, let amount), .adjust(_, _, let amount, _),
          .shorten(_, _, let amount, _, _), .extend(_, _, let amount, _):
          reads.add(amount)
        default: continue
        }
      }
    }
  }

  private func readPersonal(_ read: (inout IR.Reads) -> Void) -> Bool {
    let fields = subjectKinds.flatMap(\.fields) + eventKinds.flatMap(\.fields)
    let personal = Set(fields.filter(\.personal).map(\.name.key))
    if personal.isEmpty { return false }
    var reads = IR.Reads(self)
    read(&reads)
    return reads.fields.contains { key in
      personal.contains(String(key.drop { $0 != "." }.dropFirst()))
    }
  }
}
