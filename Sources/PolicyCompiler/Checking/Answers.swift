import PolicyBase
import PolicyIR

/// 裁定 that change nothing.
extension Translator {
  /// The answer that is given anyway, with nothing that could be answered otherwise.
  mutating func reportIdleAnswers() {
    for kind in program.eventKinds.indices where program.eventKinds[kind].isQuestion {
      let reasons = reasons(kind)
      guard reasons.allSatisfy({ $0.option == 0 && !$0.saysMore }) else { continue }
      for reason in reasons {
        site = Site(policy: program.citations[reason.citation].policy)
        report(.answerChangesNothing, program.citations[reason.citation].place)
      }
    }
  }

  private struct AnswerReason {
    var citation: Int
    var option: Int
    /// Whether it says more than the answer: an amount, or who bears it.
    var saysMore: Bool
  }

  private func reasons(_ question: Int) -> [AnswerReason] {
    program.rules.compactMap { rule in
      guard case .asked(question, _) = rule.trigger else { return nil }
      for effect in rule.effects where !effect.permitted {
        guard case .answer(let option, let value, let bearer) = effect.action else { continue }
        return AnswerReason(
          citation: rule.citation, option: option, saysMore: value != nil || bearer != nil)
      }
      return nil
    }
  }
}
