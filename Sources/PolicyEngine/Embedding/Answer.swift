import PolicyBase
import PolicyIR

/// The answer to one claim; its reasons are put into words only when they are asked for.
public struct Answer: Sendable {
  public enum Verdict: Hashable, Sendable {
    /// The key of the option.
    case answered(String)
    /// Several statements give different answers and no 优先 decides: the keys of the options.
    case conflict([String])
    /// A missing fact or choice could change it.
    case undetermined
    /// The claim cannot be read, or no policy answers it on its day.
    case refused([LedgerDiagnostic])
  }

  /// Why an answer is given, or could be.
  public struct Reason: Hashable, Sendable {
    /// `code/address` of the statement.
    public let citation: String
    /// The author's label of its heading.
    public let label: String
    /// The key of the option.
    public let answer: String
    /// Whether it applies; else what is missing decides.
    public let applies: Bool
    /// 可: permitted, not given.
    public let permitted: Bool
    /// The amount it names, a decimal text; `low` and `high` of a range.
    public let value: LedgerRecord.Amount?
    /// Id of the subject that bears it.
    public let borneBy: String?
    /// What is missing: `item:kind.field`.
    public let missing: [String]
    /// Ids of the events it rests on.
    public let because: [String]
  }

  public let verdict: Verdict
  private let source: Source?
  private let asking: Asking
  private let claim: Case.Event?

  /// What the words of an answer are made from.
  private struct Source: Sendable {
    var decision: Record.Decision
  }

  /// The key of the option, or `conflict`, `undetermined` or `unanswered`.
  public var answer: String {
    switch verdict {
    case .answered(let option): option
    case .conflict: "conflict"
    case .undetermined: "undetermined"
    case .refused: "unanswered"
    }
  }

  init(_ asking: Asking, _ refused: [LedgerDiagnostic], _ claim: Case.Event? = nil) {
    self.asking = asking
    self.claim = claim
    verdict = .refused(refused)
    source = nil
  }

  init(_ asking: Asking, _ claim: Case.Event, _ decision: Record.Decision) {
    self.asking = asking
    self.claim = claim
    source = Source(decision: decision)
    func key(_ option: Int) -> String { asking.program.answerKey(option, of: asking.kind) }
    verdict =
      switch decision.answer {
      case .option(let option): .answered(key(option))
      case .undetermined: .undetermined
      case .conflict(let options): .conflict(options.map(key))
      }
  }

  /// The reasons that apply and that no stronger one displaced, then those of which it is unknown.
  public func reasons() -> [Reason] {
    guard let decision = source?.decision, let json = words else { return [] }
    func text(_ reason: Record.Decision.Reason, applies: Bool) -> Reason {
      let citations = asking.program.citations
      return Reason(
        citation: asking.program.citationName(reason.citation),
        label: citations.indices.contains(reason.citation) ? citations[reason.citation].label : "",
        answer: asking.program.answerKey(reason.option, of: asking.kind), applies: applies,
        permitted: reason.permitted, value: reason.value.map(LedgerRecord.Amount.init),
        borneBy: reason.borneBy.map { json.id(subject: $0) },
        missing: reason.missing.map { $0.item + ":" + $0.key },
        because: reason.causes.map { json.id(event: $0) })
    }
    return decision.reasons.map { text($0, applies: true) }
      + decision.undecided.map { text($0, applies: false) }
  }

  /// As an element of `decisions` in the record of a run; a refusal with its findings.
  public var json: String { document.text() }

  /// The same on one line.
  public var line: String { document.line }

  package var document: JSONText {
    if case .refused(let diagnostics) = verdict {
      var members: [(String, JSONText)] = claim.map { [("event", .string($0.id))] } ?? []
      members += [
        ("question", .string(asking.kindName.key)),
        ("refused", .array(diagnostics.map(\.json))),
      ]
      return .object(members)
    }
    guard let decision = source?.decision, let words else { return .object([]) }
    return words.decision(decision)
  }

  private var words: RecordJSON? {
    claim.map { RecordJSON(asking.program, asking.facts, asked: $0) }
  }
}

extension Answer {
  /// From what a fold would have noted of the claim.
  init(
    _ asking: Asking, _ claim: Case.Event, _ outcome: DecisionMaker.Outcome,
    order: (Causes) -> [Int]
  ) {
    func reason(_ reason: Fold.Reason) -> Record.Decision.Reason {
      Record.Decision.Reason(
        rule: reason.rule, option: reason.option,
        citation: asking.program.rules[reason.rule].citation, permitted: reason.permitted,
        value: reason.value, borneBy: reason.borneBy, missing: reason.missing,
        causes: order(reason.causes))
    }
    self.init(
      asking, claim,
      Record.Decision(
        question: asking.kind, event: asking.facts.events.count, day: claim.date,
        answer: outcome.answer, reasons: outcome.reasons.map(reason),
        undecided: outcome.undecided.map(reason), byPolicy: outcome.byPolicy))
  }
}
