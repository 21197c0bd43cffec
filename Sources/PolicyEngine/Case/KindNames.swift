import PolicyIR

/// The declared names of a program, each under its word and its alias.
struct KindNames: Sendable {
  /// A 反称 of a subject kind: the field that it follows from.
  struct Inverse: Sendable {
    var kind: Int
    var field: Int
  }

  let subjects: [String: Int]
  let events: [String: Int]
  /// By kind, then by name of the field.
  let subjectFields: [[String: Int]]
  let eventFields: [[String: Int]]
  let options: [[String: Int]]
  private(set) var inverses: [[String: Inverse]]

  init(_ program: IR.Program) {
    subjects = KindNames.table(program.subjectKinds.map { ($0.name, $0.policy) }, program)
    events = KindNames.table(program.eventKinds.map { ($0.name, $0.policy) }, program)
    subjectFields = program.subjectKinds.map { KindNames.table($0.fields.map(\.name)) }
    eventFields = program.eventKinds.map { KindNames.table($0.fields.map(\.name)) }
    options = program.enumerations.map { KindNames.table($0.options) }
    inverses = Array(repeating: [:], count: program.subjectKinds.count)
    for (kind, declaration) in program.subjectKinds.enumerated() {
      for (index, field) in declaration.fields.enumerated() {
        guard let inverse = field.inverse, case .subject(let targets) = field.type else { continue }
        for target in targets where inverses.indices.contains(target) {
          for name in KindNames.spellings(inverse) {
            inverses[target][name] = Inverse(kind: kind, field: index)
          }
        }
      }
    }
  }

  static func spellings(_ name: IR.Name) -> [String] {
    name.alias.map { [name.text, $0] } ?? [name.text]
  }

  /// As messages show a declared name: the word, with its alias in brackets.
  static func shown(_ name: IR.Name) -> String {
    name.alias.map { "\(name.text)（\($0)）" } ?? name.text
  }

  /// Kinds by name. What two acting policies call by one name is only found as `code/name`; a policy
  /// that is set aside lends its kinds where no other has the name.
  private static func table(
    _ kinds: [(name: IR.Name, policy: Int?)], _ program: IR.Program
  ) -> [String: Int] {
    func isSetAside(_ index: Int) -> Bool {
      kinds[index].policy.map { program.policies[$0].isSetAside } ?? false
    }
    let acting = kinds.indices.filter { !isSetAside($0) }
    var table = table(acting.map { kinds[$0].name }).mapValues { acting[$0] }
    // Versions of one text are one home.
    var homes: [String: Set<String>] = [:]
    for index in acting {
      let code = kinds[index].policy.map { program.policies[$0].code } ?? ""
      for spelling in spellings(kinds[index].name) { homes[spelling, default: []].insert(code) }
    }
    for (spelling, codes) in homes where codes.count > 1 {
      // Unless it is the one's word and another's alias.
      let words = acting.count { kinds[$0].name.text == spelling }
      if words != 1 { table[spelling] = nil }
    }
    for index in kinds.indices {
      guard let policy = kinds[index].policy else { continue }
      for spelling in spellings(kinds[index].name) {
        table[program.policies[policy].code + "/" + spelling] = index
        if table[spelling] == nil, isSetAside(index), homes[spelling] == nil {
          table[spelling] = index
        }
      }
    }
    return table
  }

  /// The full names `code/name` of a name that several policies have; `nil` when none has it.
  static func homes(of name: String, in table: [String: Int]) -> [String]? {
    let homes = table.keys.filter { $0.hasSuffix("/" + name) }.sorted()
    return homes.isEmpty ? nil : homes
  }

  private static func table(_ names: [IR.Name]) -> [String: Int] {
    var table: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      // A word goes before another's alias; the compiler refuses two homes for one name.
      for spelling in spellings(name) where table[spelling] == nil || spelling == name.text {
        table[spelling] = index
      }
    }
    return table
  }
}

/// Events that every policy has.
enum BuiltInEvent: Hashable, Sendable {
  case annulment, change, withdrawal, correction, choice, opening

  init?(_ name: String) {
    switch name {
    case "撤销", "annul": self = .annulment
    case "变更", "change": self = .change
    case "撤回", "withdraw": self = .withdrawal
    case "更正", "correct": self = .correction
    case "裁量", "choice": self = .choice
    case "期初", "opening": self = .opening
    default: return nil
    }
  }

  static let names = [
    "撤销", "annul", "变更", "change", "撤回", "withdraw", "更正", "correct", "裁量", "choice", "期初",
    "opening",
  ]

  /// As a target names it: `change/X2`.
  var key: String {
    switch self {
    case .annulment: "annul"
    case .change: "change"
    case .withdrawal: "withdraw"
    case .correction: "correct"
    case .choice: "choice"
    case .opening: "opening"
    }
  }
}
