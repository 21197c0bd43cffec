import PolicyBase

/// One parsed `.policy` file: headings in order, statements that belong to them, and cases.
///
/// The tree holds what was written; nothing in it is resolved. Parsing never fails: a tree comes
/// with diagnostics (see `ParseResult`), and what could not be read is simply absent.
public struct PolicyTree: Sendable {
  public enum Kind: Sendable { case regulation, vocabulary }

  public var file: Int32
  public var kind: Kind = .regulation
  public var title = Word(text: "", place: .nowhere)
  /// The ASCII code in brackets after the title; addresses start with it.
  public var code = Word(text: "", place: .nowhere)
  public var header = Header()
  public var headings: [Heading] = []
  public var statements: [Statement] = []
  public var ambiguities: [Ambiguity] = []
  public var examples: [Example] = []
  public var assertions: [Assertion] = []
  /// Names the file declares, also where the declaration itself could not be read: using one of
  /// them is no second fault.
  public var declaredNames: Set<String> = []
  /// What the lines begin with whose block is lost: they may have been declarations.
  public internal(set) var lostNames: Set<String> = []
  /// Whether the opening line of a declaration is lost, so that nobody knows what it declared.
  public internal(set) var lacksDeclaration = false
  /// Whether the text could be read at all (encoding, limits, not empty).
  public var isReadable = true

  public init(file: Int32) { self.file = file }
}

/// The lines below 法规 or 词表.
public struct Header: Sendable {
  public var documentNumber: Word?
  public var issuers: [Word] = []
  public var jurisdiction: Word?
  /// 施行 A［至 B］; a 草案 has none.
  public var effective: (from: CivilDay, to: CivilDay?)?
  public var effectivePlace: Place?
  /// 草案: a text that was never put into force.
  public var draft: Place?
  /// 模拟 自: the day from which its 案例 take the draft to be in force.
  public var trialFrom: CivilDay?
  public var imports: [Word] = []
  public var calendar: Word?
  public var periodConvention: Word?
  /// 沿用: the regulation that this file takes over.
  public var takesOver: Word?
}

/// A written word with its place.
public struct Word: Hashable, Sendable {
  public var text: String
  public var place: Place

  public init(text: String, place: Place) {
    self.text = text
    self.place = place
  }
}

/// A declared name with its optional ASCII alias: 医师积分（doctor-points）.
public struct DeclaredName: Hashable, Sendable {
  public var name: Word
  public var alias: Word?

  public init(name: Word, alias: Word? = nil) {
    self.name = name
    self.alias = alias
  }
}

/// A numbered line of the regulation: 第十二条, （二）, 3. …, with a label of the author's own words.
public struct Heading: Sendable {
  public enum Mark: Hashable, Sendable {
    case annex(Int)
    case chapter(Int)
    case division(Int)
    case article(Int, sub: Int)
    /// 一、 of a document without 条.
    case section(Int)
    case paragraph(Int)
    case sentence(Int)
    case item(Int)
    case subitem(Int)
  }

  public var mark: Mark
  public var label: Word
  public var place: Place
  /// Columns of blanks before the line; a statement belongs to the nearest open heading that is
  /// indented less than it.
  public var indentation: Int
  /// Index of the enclosing heading.
  public var parent: Int?
  public var address: Address
  /// Set when the heading stands in a 修订: what it says is in force from that day.
  public var amendment: CivilDay?
}

/// One statement, band line or condition line, with what it belongs to.
public struct Statement: Sendable {
  public var body: StatementBody
  public var place: Place
  /// Index into `headings`; `nil` before the first heading.
  public var heading: Int?
  /// Set when the statement stands in a 读法 of a 存疑.
  public var reading: ReadingMark?
  /// Set when the statement stands in a 修订: in force from that day.
  public var amendment: CivilDay?
  /// 1 for the first statement of its heading, 2 for the second, …
  public var ordinal: Int
}

/// Which reading of which ambiguity a statement belongs to.
public struct ReadingMark: Hashable, Sendable {
  public var key: String
  public var choice: String
}

/// 存疑 键 标签 … 采用 甲 (E20).
public struct Ambiguity: Sendable {
  public struct Choice: Sendable {
    public var name: Word
    public var label: Word
  }

  public var key: Word
  public var label: Word
  public var choices: [Choice]
  public var adopted: Word?
  public var heading: Int?
  public var place: Place
}

public enum StatementBody: Sendable {
  case textNorm(TextNorm)
  case subject(SubjectDeclaration)
  case event(EventDeclaration)
  case status(StatusDeclaration)
  case measure(MeasureDeclaration)
  case measureRelease(MeasureRelease)
  case account(AccountDeclaration)
  case accountRule(AccountRule)
  case actors(ActorDeclaration)
  case parameter(ParameterDeclaration)
  case definition(DefinitionDeclaration)
  case scope(ScopeStatement)
  case items(ItemsStatement)
  case itemCondition(Clauses)
  case rule(RuleStatement)
  case banding(BandingStatement)
  case merge(MergeStatement)
  case division(DivisionStatement)
  case adjustment(AdjustmentStatement)
  case duty(DutyStatement)
  case decision(DecisionStatement)
  case priority(PriorityStatement)
  case convention(ConventionStatement)
  case exclusion(ExclusionStatement)
  case versionChoice(VersionChoice)
  case validity(ValidityStatement)
  case transition(TransitionStatement)
  /// In a file with 沿用: a line of a 分段 or 定义 of the text that it takes over.
  case strayBand(BandLine)
  case strayValue(ValueLine)
}
