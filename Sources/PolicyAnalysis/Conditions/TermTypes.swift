import PolicyIR

/// The types of terms, as far as columns need them.
struct TermTypes {
  struct Typed {
    var type: IR.FieldType
    /// Several values at once.
    var many: Bool
  }

  private let program: IR.Program
  private let kinds: [String: [IR.Field]]

  init(_ program: IR.Program) {
    self.program = program
    let subjects = program.subjectKinds.map { ($0.name.key, $0.fields) }
    let events = program.eventKinds.map { ($0.name.key, $0.fields) }
    kinds = Dictionary(subjects + events) { first, _ in first }
  }

  /// `nil`: nothing is known of its values.
  func type(of term: IR.Term) -> Typed? {
    switch term {
    case .field(let base, let reference):
      field(reference).map { Typed(type: $0.type, many: $0.many || isMany(base)) }
    case .status(let base, let status):
      program.statuses.indices.contains(status)
        ? Typed(
          type: .option(enumeration: program.statuses[status].enumeration), many: isMany(base))
        : nil
    case .parameter(let index, let base):
      program.parameters.indices.contains(index)
        ? Typed(type: program.parameters[index].type, many: base.map(isMany) ?? false) : nil
    case .account(let account, let base, _):
      program.accounts.indices.contains(account)
        ? Typed(type: .number(unit: program.accounts[account].unit), many: isMany(base)) : nil
    case .dateOf(let base), .measureDay(_, let base, _), .periodDay(let base, _),
      .offset(let base, _):
      Typed(type: .day, many: isMany(base))
    case .today: Typed(type: .day, many: false)
    case .aggregate(let aggregate): type(of: aggregate)
    case .inverse(_, let kind, _): Typed(type: .subject(kinds: [kind]), many: true)
    case .links(_, let kind, _): Typed(type: .subject(kinds: [kind]), many: true)
    case .link(let kind, _, _): Typed(type: .subject(kinds: [kind]), many: false)
    case .plus, .minus, .product, .ratio: Typed(type: .number(unit: nil), many: false)
    case .constant, .subject, .event, .member, .linkEnd, .definition: nil
    }
  }

  private func type(of aggregate: IR.Aggregate) -> Typed {
    let unit: String? =
      switch aggregate.measure {
      case .times, .streak: "次"
      case .persons: "人"
      case .days: "天"
      case .share, .sum, .highest, .lowest, .mean: nil
      }
    return Typed(type: .number(unit: unit), many: false)
  }

  func field(_ reference: IR.FieldRef) -> IR.Field? {
    let kind = String(reference.key.prefix { $0 != "." })
    guard let fields = kinds[kind], fields.indices.contains(reference.index) else { return nil }
    return fields[reference.index]
  }

  private func isMany(_ term: IR.Term) -> Bool {
    switch term {
    case .inverse, .links: true
    case .field(let base, let reference): field(reference)?.many ?? false || isMany(base)
    case .dateOf(let base), .linkEnd(let base, _), .status(let base, _),
      .definition(_, let base), .account(_, let base, _), .measureDay(_, let base, _),
      .periodDay(let base, _), .offset(let base, _):
      isMany(base)
    case .link(_, let a, let b): isMany(a) || isMany(b)
    default: false
    }
  }
}
