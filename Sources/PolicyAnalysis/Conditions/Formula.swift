import PolicyIR

/// A condition with its definitions written out and its negations at the leaves.
indirect enum Formula {
  /// `text` is the condition as written.
  case literal(IR.Test, holds: Bool, text: String)
  case all([Formula])
  case any([Formula])

  static let always = Formula.all([])
  static let never = Formula.any([])

  /// What must hold for a rule to act: 适用 and 当, and not 除外.
  init(_ rule: IR.Rule, in program: IR.Program) {
    self = Formula(
      scope: rule.scope, when: rule.when, except: rule.except, in: program)
  }

  init(scope: IR.Guard? = nil, when: IR.Guard?, except: IR.Guard?, in program: IR.Program) {
    var parts = [scope, when].compactMap { $0 }.map {
      Formula($0, holds: true, in: program, depth: 0)
    }
    if let except { parts.append(Formula(except, holds: false, in: program, depth: 0)) }
    self = .all(parts)
  }

  init(_ condition: IR.Guard, holds: Bool = true, in program: IR.Program) {
    self = Formula(condition, holds: holds, in: program, depth: 0)
  }

  private init(_ condition: IR.Guard, holds: Bool, in program: IR.Program, depth: Int) {
    func inner(_ part: IR.Guard, _ holds: Bool) -> Formula {
      Formula(part, holds: holds, in: program, depth: depth)
    }
    switch condition {
    case .not(let part): self = inner(part, !holds)
    case .cited(let part, _): self = inner(part, holds)
    case .all(let parts):
      self = holds ? .all(parts.map { inner($0, true) }) : .any(parts.map { inner($0, false) })
    case .any(let parts):
      self = holds ? .any(parts.map { inner($0, true) }) : .all(parts.map { inner($0, false) })
    case .test(.always(let truth), _): self = truth == holds ? .always : .never
    case .test(.holds(let term), _) where Unfolding(program)(term).truth != nil:
      self = Unfolding(program)(term).truth == holds ? .always : .never
    case .test(.holds(let term), let text):
      if depth < Formula.definitionDepth, let meaning = Unfolding(program).condition(term) {
        self = Formula(meaning, holds: holds, in: program, depth: depth + 1)
      } else {
        self = .literal(.holds(Unfolding(program)(term)), holds: holds, text: text)
      }
    case .test(let test, let text):
      self = .literal(Unfolding(program)(test), holds: holds, text: text)
    }
  }

  /// Definitions of definitions are written out so deep.
  static let definitionDepth = 16
}

extension IR.Term {
  fileprivate var truth: Bool? {
    if case .constant(.truth(let truth)) = self { truth } else { nil }
  }
}

/// Writes out definitions that stand for one expression under every version of their article.
struct Unfolding {
  private let program: IR.Program

  init(_ program: IR.Program) { self.program = program }

  /// The condition that a term stands for, if it is a definition by one.
  func condition(_ term: IR.Term) -> IR.Guard? {
    guard case .definition(let index, let owner) = term, let definition = plain(index),
      case .condition(let condition) = definition.body
    else { return nil }
    return substitution(definition, owner)(condition)
  }

  func callAsFunction(_ test: IR.Test) -> IR.Test {
    switch test {
    case .among(let term, let values): .among(self(term), values)
    case .compare(let a, let comparison, let b): .compare(self(a), comparison, self(b))
    case .present(let term): .present(self(term))
    default: test
    }
  }

  func callAsFunction(_ term: IR.Term) -> IR.Term {
    var term = term
    for _ in 0..<Formula.definitionDepth {
      guard case .definition(let index, let owner) = term, let definition = plain(index),
        case .expression(let meaning) = definition.body
      else { return term }
      term = substitution(definition, owner)(meaning)
    }
    return term
  }

  private func plain(_ index: Int) -> IR.Definition? {
    guard program.definitions.indices.contains(index),
      program.definitions[index].replaced.isEmpty
    else { return nil }
    return program.definitions[index]
  }

  private func substitution(_ definition: IR.Definition, _ owner: IR.Term) -> Substitution {
    switch definition.owner {
    case .subject: Substitution(subject: owner)
    case .event: Substitution(event: owner)
    case .none: Substitution()
    }
  }
}
