import PolicyIR

/// What the names of a statement can refer to.
struct Context {
  struct Subject {
    var term: IR.Term
    var kinds: [Int]
  }

  enum Member {
    case event(Int)
    case subject([Int])
  }

  /// The kind of the event or question that `.event` stands for.
  var event: Int?
  /// What the rule is about.
  var subject: Subject?
  /// Inside a filter: what `.member` stands for.
  var member: Member?
  /// The account whose cycle 本周期 means.
  var account: Int?
  /// Terms that can be several kinds in general and are these kinds in this statement.
  var narrowed: [Subject] = []
  /// The measure whose own end a bare 期满 means.
  var measure: Int?

  static let none = Context()

  static func event(_ kind: Int) -> Context { Context(event: kind) }

  static func subject(_ kind: Int) -> Context { subject([kind]) }

  static func subject(_ kinds: [Int]) -> Context {
    Context(subject: Subject(term: .subject, kinds: kinds))
  }

  /// What the subject that `term` yields can be here.
  func kinds(of term: IR.Term, _ kinds: [Int]) -> [Int] {
    narrowed.last { $0.term == term }?.kinds ?? kinds
  }

  func filtering(_ member: Member) -> Context {
    var inner = self
    inner.member = member
    return inner
  }
}

/// A value with its type.
struct Typed {
  var term: IR.Term
  var type: IR.FieldType
  /// Whether it is a list.
  var many = false
}

/// What a path stands for.
enum Meaning {
  case value(Typed)
  case measure(Int, of: IR.Term)
  case account(Int, of: IR.Term)
  /// Events of a kind, of one subject when a path names it.
  case events(Int, of: Context.Subject?)
  case duty(String, of: Context.Subject?)
}

/// A meaning with the path that would say it without doubt.
struct Candidate {
  var meaning: Meaning
  var spelling: String
  /// Set when the engine cannot read it yet.
  var notYet: UnsupportedForm?
}
