import PolicyBase
import PolicyIR
import PolicySyntax

/// A declared name and what it stands for: an index into the table of its kind.
struct Symbol {
  enum Kind: Hashable {
    case subject(Int), event(Int), status(Int), measure(Int), account(Int), parameter(Int)
    case definition(Int), duty(Int), actor(Int)
  }

  var name: Word
  var alias: Word?
  var kind: Kind
  /// Index of the tree that declares it.
  var policy: Int

  /// Whether it is a kind of subject or event, which input names.
  var isKind: Bool { category == .subject || category == .event }

  var category: NameCategory {
    switch kind {
    case .subject: .subject
    case .event: .event
    case .status: .status
    case .measure: .measure
    case .account: .account
    case .parameter: .parameter
    case .definition: .definition
    case .duty: .duty
    case .actor: .actor
    }
  }
}

/// The sorts of names, for messages.
enum NameCategory {
  case subject, event, question, status, measure, account, parameter, definition, duty, actor
  case field, value, name
}

/// A pseudo field declared by 反称: the subjects whose field refers here.
struct InverseName {
  var name: String
  /// Kinds of subjects that have the pseudo field.
  var owners: [Int]
  /// The kind with the referring field.
  var kind: Int
  var field: IR.FieldRef
}

/// A declared thing with the statement that declares it, to be resolved later.
struct Declared<Body> {
  var policy: Int
  var statement: Statement
  var body: Body
}
