import PolicyBase
import PolicyIR

/// A question of the policy on one state of a ledger: looked up and folded once, then answered for one
/// claim after the other, on any number of threads.
///
/// It answers as the record of the ledger would if the claim had been appended (S20), without
/// appending it. What is appended to the ledger later it does not see: prepare it anew.
public struct PreparedQuestion: Sendable {
  private let asking: Asking

  init(_ asking: Asking) { self.asking = asking }

  /// The key of the question.
  public var question: String { asking.kindName.key }

  /// The keys of its answers, the one that holds without any reason first.
  public var options: [String] {
    asking.program.eventKinds[asking.kind].answers.map { answers in
      asking.program.enumerations[answers].options.map(\.key)
    } ?? []
  }

  /// The answer for one claim, a JSON line as in a case. A claim that cannot be read is answered with
  /// what is wrong with it.
  public func answer(_ line: [UInt8]) -> Answer {
    switch asking.claim(line) {
    case .failure(let refusal): Answer(asking, refusal.diagnostics)
    case .success(let claim): asking.answer(claim)
    }
  }

  /// Whether the claim can be read: what measurements compare answers with.
  package func reads(_ line: [UInt8]) -> Bool {
    if case .success = asking.claim(line) { true } else { false }
  }

  /// The same for text.
  public func answer(_ line: String) -> Answer { answer(Array(line.utf8)) }
}

extension Ledger {
  /// Prepares a question, by its word or key, on all that the ledger holds now. Claims about days up
  /// to `until` are answered from one fold; by default a year beyond the last day.
  public func prepare(
    question: String, until: CivilDay? = nil
  ) throws(LedgerRefusal) -> PreparedQuestion {
    PreparedQuestion(try Asking(policy, held, question, until: until))
  }
}
