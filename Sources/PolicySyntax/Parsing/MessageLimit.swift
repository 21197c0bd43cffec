import PolicyBase

extension [Diagnostic] {
  /// The first messages as they stand, and one last for those that are only counted, as severe as the
  /// worst of them: a text that is broken throughout is told so without a message for each line.
  public func limited(to limit: Int = SyntaxLimits.messages) -> [Diagnostic] {
    let rest = dropFirst(limit)
    guard let worst = rest.map(\.severity).max() else { return self }
    let told = SyntaxFault.moreMessages(rest.count).diagnostic(.nowhere)
    return prefix(limit) + [
      Diagnostic(
        code: told.code, severity: worst, place: told.place, message: told.message,
        repair: told.repair)
    ]
  }
}
