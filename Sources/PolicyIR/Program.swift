import PolicyBase

/// The intermediate representation: flat tables that refer to each other by index.
///
/// One core rule form (anchor · trigger · guard · except · effects) carries every statement of the
/// language; merging and picks among bands are one node {scope, key, pick} (design §3).
public enum IR {
  /// A compiled set of policies, ready to evaluate. A value without references: threads share it.
  public struct Program: Sendable {
    public var policies: [Policy] = []
    public var citations: [Citation] = []
    public var enumerations: [Enumeration] = []
    public var subjectKinds: [SubjectKind] = []
    public var eventKinds: [EventKind] = []
    public var statuses: [StatusKind] = []
    public var measures: [MeasureKind] = []
    public var accounts: [AccountKind] = []
    public var definitions: [Definition] = []
    public var parameters: [Parameter] = []
    public var actors: [Name] = []
    /// In order of application.
    public var merges: [Merge] = []
    public var picks: [Pick] = []
    public var rules: [Rule] = []
    public var duties: [Duty] = []
    public var calendars: [WorkCalendar] = []
    public var priorities: [Priority] = []
    public var divisions: [Division] = []
    public var clauses: [Clause] = []
    public var transitions: [Transition] = []
    public var versionDays: [VersionDay] = []
    public var readings: [SelectedReading] = []
    public var exclusions: [Exclusion] = []
    /// Accounts declared twice, for the checker: such a program is not run.
    public var rivalAccounts: [RivalAccount] = []
    /// By policy.
    public var conventions: [Conventions] = []
    /// Forms that are read and checked but not executed yet; a run must refuse them (R15).
    public var unsupported: [Unsupported] = []

    public init() {}
  }

  /// A declared name: the Chinese word and the key that interchange uses (the alias, or the word).
  public struct Name: Hashable, Sendable {
    public var text: String
    public var alias: String?
    public init(_ text: String, alias: String? = nil) {
      self.text = text
      self.alias = alias
    }
    public var key: String { alias ?? text }
  }

  /// One policy file.
  public struct Policy: Sendable {
    public var code: String
    public var title: String
    public var isVocabulary: Bool
    public var documentNumber: String?
    public var issuers: [String]
    public var jurisdiction: String?
    /// `nil`: a draft, or a vocabulary.
    public var inForce: DaySpan?
    public var isDraft: Bool
    /// 模拟 自: the day from which the 案例 of a draft take it to be in force.
    public var trialFrom: CivilDay?
    /// 沿用: code or title of the text that it takes over.
    public var takesOver: String?
    /// Loaded only for others that take it over: it acts on nothing.
    public var isSetAside = false
    /// SHA-256 of the bytes, and of the statements without blanks, comments and labels.
    public var sourceHash: String
    public var meaningHash: String
    /// 日历: index into `calendars`.
    public var calendar: Int?

    public init(
      code: String, title: String, isVocabulary: Bool, documentNumber: String?, issuers: [String],
      jurisdiction: String?, inForce: DaySpan?, isDraft: Bool, sourceHash: String,
      meaningHash: String
    ) {
      self.code = code
      self.title = title
      self.isVocabulary = isVocabulary
      self.documentNumber = documentNumber
      self.issuers = issuers
      self.jurisdiction = jurisdiction
      self.inForce = inForce
      self.isDraft = isDraft
      self.sourceHash = sourceHash
      self.meaningHash = meaningHash
    }
  }

  /// Where a rule stands; every result cites one.
  public struct Citation: Hashable, Sendable {
    public var policy: Int
    public var address: Address
    /// The author's label of the heading, for people.
    public var label: String
    /// The statement's text in its source.
    public var place: Place
    /// The days on which the statement was in force, where a 修订 restated its article; `nil`: as
    /// long as its policy.
    public var valid: DaySpan?

    public init(
      policy: Int, address: Address, label: String, place: Place, valid: DaySpan? = nil
    ) {
      self.policy = policy
      self.address = address
      self.label = label
      self.place = place
      self.valid = valid
    }
  }

  /// 过渡: what becomes of the accounts when a 修订 or a new version of a text begins (E23).
  public struct Transition: Sendable {
    public enum Kind: CaseIterable, Hashable, Sendable { case continued, recomputed, cleared }
    public var policy: Int
    public var from: CivilDay
    public var kind: Kind
    /// 从旧兼从轻: an act from before is judged by the old text, unless the new one is milder.
    public var milderLaw: Bool
    public var accounts: [Int]
    public var citation: Int
    public init(
      policy: Int, from: CivilDay, kind: Kind, milderLaw: Bool, accounts: [Int], citation: Int
    ) {
      self.policy = policy
      self.from = from
      self.kind = kind
      self.milderLaw = milderLaw
      self.accounts = accounts
      self.citation = citation
    }
  }

  /// 按 日期 选版本: the day that decides which version governs events of the kind (E23).
  public struct VersionDay: Sendable {
    public var policy: Int
    public var event: Int
    /// Read with the event as `.event`.
    public var day: Term
    public init(policy: Int, event: Int, day: Term) {
      self.policy = policy
      self.event = event
      self.day = day
    }
  }

  /// A numbered norm that a finding's 情形 may name.
  public struct Clause: Hashable, Sendable {
    public var policy: Int
    public var address: Address
    public var label: String
    public init(policy: Int, address: Address, label: String) {
      self.policy = policy
      self.address = address
      self.label = label
    }
  }

  public struct SelectedReading: Hashable, Sendable {
    public var key: String
    public var choice: String
    /// Whether the file adopts it; `false` when a caller chose another.
    public var adopted: Bool
    public init(key: String, choice: String, adopted: Bool) {
      self.key = key
      self.choice = choice
      self.adopted = adopted
    }
  }

  public struct Unsupported: Hashable, Sendable {
    public var place: Place
    public var what: Message
    public init(place: Place, what: Message) {
      self.place = place
      self.what = what
    }
  }

  /// Two declarations of one account, by index.
  public struct RivalAccount: Hashable, Sendable {
    public var first: Int
    public var second: Int
    public init(first: Int, second: Int) {
      self.first = first
      self.second = second
    }
  }

  /// 互斥: measures that contradict each other when a subject has two of them at once.
  public struct Exclusion: Sendable {
    public var measures: [Int]
    public var citation: Int
    public init(measures: [Int], citation: Int) {
      self.measures = measures
      self.citation = citation
    }
  }

  /// 通则: conventions that no text states, as they hold for one policy (E22).
  public struct Conventions: Hashable, Sendable {
    /// 分段进入: a band acts once when it is entered (S4); otherwise after every worsening inside.
    public var bandActsOnEntry = true
    /// 措施末日: the corresponding day (Civil Code 201–202, S21), otherwise its eve.
    public var lastDayIsCorrespondingDay = true
    /// 其他通则 by name, listed by the tools.
    public var listed: [(name: String, value: String, citation: Int)] = []
    public init() {}

    public static func == (a: Conventions, b: Conventions) -> Bool {
      a.bandActsOnEntry == b.bandActsOnEntry
        && a.lastDayIsCorrespondingDay == b.lastDayIsCorrespondingDay
    }
    public func hash(into hasher: inout Hasher) {
      hasher.combine(bandActsOnEntry)
      hasher.combine(lastDayIsCorrespondingDay)
    }
  }
}

extension IR.Program {
  /// The policy of a citation; `nil` for what cites nothing.
  public func policy(citation: Int) -> Int? {
    guard citations.indices.contains(citation),
      policies.indices.contains(citations[citation].policy)
    else { return nil }
    return citations[citation].policy
  }

  /// The regulations that act: those that are there only for others are none.
  public var regulations: [IR.Policy] { policies.filter { !$0.isVocabulary && !$0.isSetAside } }

  /// The program with its drafts in force as their own 案例 assume.
  public func onTrial() -> IR.Program {
    var program = self
    for index in policies.indices where policies[index].isDraft {
      program.policies[index].inForce = policies[index].trialFrom.map {
        DaySpan(first: $0, last: nil)
      }
    }
    return program
  }

  /// The program with all other regulations set aside.
  public func with(onlyRegulations kept: Set<Int>) -> IR.Program {
    var program = self
    for index in policies.indices where !policies[index].isVocabulary && !kept.contains(index) {
      program.policies[index].isSetAside = true
    }
    return program
  }

  /// The conventions of the policy that a citation belongs to.
  public func conventions(citation: Int) -> IR.Conventions {
    guard let policy = policy(citation: citation), conventions.indices.contains(policy) else {
      return IR.Conventions()
    }
    return conventions[policy]
  }
}
