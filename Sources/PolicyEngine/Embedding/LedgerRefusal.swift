import PolicyBase

/// Why a ledger did not take what it was given; it is as it was before.
public struct LedgerRefusal: Error, Hashable, Sendable {
  /// What is wrong, by line.
  public let diagnostics: [LedgerDiagnostic]
}

/// One finding about lines given to a ledger, in Chinese and in English.
public struct LedgerDiagnostic: Hashable, Sendable {
  /// Stable code, for example `C2001`; `policyc help CODE` explains it.
  public let code: String
  public let zh: String
  public let en: String
  /// How to mend it, when that is known.
  public let repairZh: String?
  public let repairEn: String?
  /// From 1, of the lines given; `nil` when no line of them is at fault.
  public let line: Int?

  /// Of something that is no line.
  package init(_ diagnostic: Diagnostic) { self.init(diagnostic, line: nil) }

  init(_ diagnostic: Diagnostic, line: Int?) {
    self.init(diagnostic.code, diagnostic.message, diagnostic.repair, line)
  }

  private init(_ code: String, _ message: Message, _ repair: Message?, _ line: Int?) {
    self.code = code
    zh = message.zh
    en = message.en
    repairZh = repair?.zh
    repairEn = repair?.en
    self.line = line
  }

  /// The same about another line.
  func on(_ line: Int?) -> LedgerDiagnostic {
    var repair: Message?
    if let repairZh, let repairEn { repair = Message(zh: repairZh, en: repairEn) }
    return LedgerDiagnostic(code, Message(zh: zh, en: en), repair, line)
  }

  /// As members of an answer: `{"code": …, "zh": …, "en": …}`.
  package var json: JSONText {
    var members: [(String, JSONText)] = [("code", .string(code))]
    if let line { members.append(("line", .whole(line))) }
    members += [("zh", .string(zh)), ("en", .string(en))]
    if let repairZh { members.append(("repairZh", .string(repairZh))) }
    if let repairEn { members.append(("repairEn", .string(repairEn))) }
    return .object(members)
  }
}

extension LedgerRefusal {
  /// Of one text; places in any other have no line.
  init(_ diagnostics: [Diagnostic], in source: SourceText, file: Int32) {
    self.diagnostics = diagnostics.map { diagnostic in
      LedgerDiagnostic(
        diagnostic,
        line: diagnostic.place.file == file
          ? source.position(of: diagnostic.place.start).line : nil)
    }
  }

  /// Of the text as a whole, or of the line given.
  init(_ fault: LedgerFault, line: Int? = nil) {
    let diagnosis = fault.diagnosis
    let diagnostic = Diagnostic(
      code: diagnosis.code, place: .nowhere, message: diagnosis.message, repair: diagnosis.repair)
    diagnostics = [LedgerDiagnostic(diagnostic, line: line)]
  }
}
