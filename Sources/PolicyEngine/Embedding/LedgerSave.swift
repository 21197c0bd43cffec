import PolicyBase

extension Ledger {
  /// What resumes the ledger later: a line about it, then its records as JSON lines in the order in
  /// which they came. The line holds a digest of all that follows, the meaning hash of the policy, and
  /// a summary of what follows from the records, only to say what is different when it is resumed.
  public func save() -> String {
    let days = days(nil, nil)
    let summary = derived?.days == days ? derived?.summary : nil
    let rows = (summary ?? self.summary(held.bound, days)).rows
    let head: [(String, JSONText)] = [
      ("policy", .string(policy.meaningHash)), ("asOf", .string(days.asOf.description)),
      ("knownAt", .string(days.knownAt.description)), ("records", .whole(count)),
      ("summary", .array(rows.map { .array($0.map(JSONText.string)) })),
    ]
    // Without its brace: the digest stands before what it covers.
    let rest = JSONText.object(head).line.dropFirst() + "\n" + lines
    return SavedLedger.opening + "1" + SavedLedger.digest + SHA256.hex(Array(rest.utf8)) + "\","
      + rest
  }

  /// The ledger that was saved, derived anew from its records under a policy, and what follows
  /// differently from what followed when it was saved: under the same meaning nothing.
  public static func resume(
    _ saved: String, under policy: CompiledPolicy, showsPersonal: Bool = false
  ) throws(LedgerRefusal) -> (ledger: Ledger, changes: LedgerChange) {
    let saved = try SavedLedger(saved)
    var ledger = Ledger(policy, showsPersonal: showsPersonal)
    if !saved.lines.isEmpty {
      do throws(LedgerRefusal) {
        try ledger.add(saved.lines)
      } catch {
        throw error.movedByOneLine
      }
    }
    let summary = ledger.summary(ledger.held.bound, saved.days)
    ledger.derived = Derived(days: saved.days, summary: summary)
    let changes = LedgerChange(
      days: saved.days, policy: policy.meaningHash, policyBefore: saved.policy,
      from: saved.summary, to: summary)
    return (ledger, changes)
  }
}

/// A saved ledger taken apart, its digest checked.
struct SavedLedger {
  static let opening = "{\"ledger\":"
  static let digest = ",\"sha256\":\""

  let policy: String
  let days: Ledger.Days
  let summary: LedgerSummary
  let lines: String

  init(_ text: String) throws(LedgerRefusal) {
    guard text.utf8.starts(with: SavedLedger.opening.utf8) else {
      throw LedgerRefusal(.notALedger, line: 1)
    }
    let version = text.utf8.dropFirst(SavedLedger.opening.utf8.count).prefix { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    if version.isEmpty { throw LedgerRefusal(.notALedger, line: 1) }
    // A newer format may be anything from here on.
    if !version.elementsEqual("1".utf8) {
      throw LedgerRefusal(
        .newerLedger(String(decoding: version.prefix(20), as: UTF8.self)), line: 1)
    }
    let bytes = Array(text.utf8)
    let altered = LedgerRefusal(.alteredLedger)
    let start = SavedLedger.opening.utf8.count + 1 + SavedLedger.digest.utf8.count
    let rest = start + 64 + 2
    guard bytes.count > rest, bytes[..<start].elementsEqual(SavedLedger.beginning),
      SHA256.hex(Array(bytes[rest...])).utf8.elementsEqual(bytes[start..<start + 64]),
      bytes[start + 64..<rest].elementsEqual("\",".utf8),
      let end = bytes[rest...].firstIndex(of: UInt8(ascii: "\n")),
      let head = SavedLedger.members(Array("{".utf8) + bytes[rest..<end])
    else { throw altered }
    guard let policy = SavedLedger.text(head, "policy"),
      let asOf = SavedLedger.text(head, "asOf").flatMap({ CivilDay(parsing: $0) }),
      let knownAt = SavedLedger.text(head, "knownAt").flatMap({ CivilDay(parsing: $0) }),
      let summary = SavedLedger.rows(head).flatMap({ LedgerSummary(rows: $0) })
    else { throw altered }
    self.policy = policy
    days = Ledger.Days(asOf: asOf, knownAt: knownAt)
    self.summary = summary
    lines = String(decoding: bytes[(end + 1)...], as: UTF8.self)
  }

  private static let beginning = Array((opening + "1" + digest).utf8)

  private static func members(_ bytes: [UInt8]) -> [CaseJSON.Member]? {
    var parser = CaseJSONParser(bytes, range: 0..<bytes.count)
    guard case .object(let members)? = parser.line()?.kind else { return nil }
    return members
  }

  private static func text(_ members: [CaseJSON.Member], _ key: String) -> String? {
    guard case .text(let text)? = members.first(where: { $0.key == key })?.value.kind else {
      return nil
    }
    return text
  }

  private static func rows(_ members: [CaseJSON.Member]) -> [[String]]? {
    guard case .array(let rows)? = members.first(where: { $0.key == "summary" })?.value.kind else {
      return nil
    }
    var texts: [[String]] = []
    for row in rows {
      guard case .array(let cells) = row.kind else { return nil }
      texts.append(
        cells.compactMap { cell in
          if case .text(let text) = cell.kind { text } else { nil }
        })
    }
    return texts
  }
}

extension LedgerRefusal {
  /// Of the lines of a saved ledger, which begin with its second.
  fileprivate var movedByOneLine: LedgerRefusal {
    LedgerRefusal(diagnostics: diagnostics.map { $0.on($0.line.map { $0 + 1 }) })
  }
}
