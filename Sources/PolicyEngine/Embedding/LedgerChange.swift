import PolicyBase

/// What lines appended to a ledger changed, or another policy: results before and after, compared as
/// of one day with the knowledge of another.
public struct LedgerChange: Hashable, Sendable {
  public enum What: String, Hashable, Sendable, CaseIterable {
    case account, measure, status, duty, decision, open, rejected, failure
  }

  /// One result that is not what it was.
  public struct Entry: Hashable, Sendable {
    public let what: What
    /// Kind and id of the subject or event, as `person/D1`.
    public let subject: String
    /// The account, measure, status, duty or question; the code of a rejection; the kind of an open
    /// point.
    public let name: String
    /// What tells it from others of its name: the cycle of an account, the id of a measure or duty.
    public let instance: String
    /// `nil`: there was no such result.
    public let before: String?
    /// `nil`: there is none any more.
    public let after: String?
    /// `code/address` of the statements it rests on now, or did.
    public let citations: [String]
  }

  public let asOf: CivilDay
  public let knownAt: CivilDay
  public let entries: [Entry]
  /// The meaning hash before and after; they differ where a ledger was resumed under another policy.
  public let policyBefore: String
  public let policyAfter: String

  public var isEmpty: Bool { entries.isEmpty }
  /// Whether the policy means something else than before.
  public var isOtherPolicy: Bool { policyBefore != policyAfter }

  /// Nothing changed.
  init(days: Ledger.Days, policy: String) {
    self.init(days: days, policy: policy, from: LedgerSummary(), to: LedgerSummary())
  }

  init(
    days: Ledger.Days, policy: String, policyBefore: String? = nil, from old: LedgerSummary,
    to new: LedgerSummary
  ) {
    asOf = days.asOf
    knownAt = days.knownAt
    policyAfter = policy
    self.policyBefore = policyBefore ?? policy
    var both = old
    both.add(new)
    entries = both.keys.compactMap { key in
      let (before, after) = (old.values[key], new.values[key])
      if before?.text == after?.text { return nil }
      return Entry(
        what: key.what, subject: key.subject, name: key.name, instance: key.instance,
        before: before?.text, after: after?.text,
        citations: (after ?? before)?.citations ?? [])
    }
  }

  /// The change as one JSON object.
  public var json: String { document.text() + "\n" }

  package var document: JSONText {
    let entries = entries.map { entry -> JSONText in
      var members: [(String, JSONText)] = [
        ("what", .string(entry.what.rawValue)), ("subject", .string(entry.subject)),
        ("name", .string(entry.name)),
      ]
      if !entry.instance.isEmpty { members.append(("instance", .string(entry.instance))) }
      members += [
        ("before", entry.before.map(JSONText.string) ?? .null),
        ("after", entry.after.map(JSONText.string) ?? .null),
        ("citations", .array(entry.citations.map(JSONText.string))),
      ]
      return .object(members)
    }
    var members: [(String, JSONText)] = [
      ("asOf", .string(asOf.description)), ("knownAt", .string(knownAt.description)),
    ]
    if isOtherPolicy {
      let hashes: [(String, JSONText)] = [
        ("before", .string(policyBefore)), ("after", .string(policyAfter)),
      ]
      members.append(("policy", .object(hashes)))
    }
    return .object(members + [("changes", .array(entries))])
  }
}
