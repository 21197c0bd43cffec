import PolicyBase

extension IR {
  /// Values that a field or a status can take, in order.
  public struct Enumeration: Sendable {
    public var name: String
    public var options: [Name]
    public init(name: String, options: [Name]) {
      self.name = name
      self.options = options
    }
  }

  public enum FieldType: Hashable, Sendable {
    case truth
    case day
    /// The unit is the Chinese unit word, `nil` for a bare 数.
    case number(unit: String?)
    /// 编号: an opaque key.
    case identifier
    /// 文字: free text, never compared by rules.
    case text
    /// 辖区: a place in the hierarchy of regions (省/市/区); the policies whose 辖区 holds it govern.
    case region
    /// 条款: one or several numbered norms.
    case clause
    /// 期间: a first and a last day, the last may be open.
    case period
    case option(enumeration: Int)
    case subject(kinds: [Int])
    case event(kinds: [Int])
  }

  public struct Field: Sendable {
    public var name: Name
    public var type: FieldType
    public var optional: Bool
    /// What a missing value means, when the declaration says so; otherwise missing is unknown.
    public var missingMeans: Value?
    public var many: Bool
    public var inverse: Name?
    public var personal: Bool
    public init(
      name: Name, type: FieldType, optional: Bool, missingMeans: Value?, many: Bool,
      inverse: Name?, personal: Bool
    ) {
      self.name = name
      self.type = type
      self.optional = optional
      self.missingMeans = missingMeans
      self.many = many
      self.inverse = inverse
      self.personal = personal
    }
  }

  /// 主体. Every field is a history (S28).
  public struct SubjectKind: Sendable {
    public var name: Name
    /// Empty, or the two kinds that a link joins.
    public var joins: [Int]
    public var fields: [Field]
    /// Of a link: the field with the days on which it exists, one or several periods. A link that
    /// gives none always exists.
    public var span: Int?
    /// The policy that declares it; `nil`: none in particular.
    public var policy: Int?
    public init(name: Name, joins: [Int], fields: [Field]) {
      self.name = name
      self.joins = joins
      self.fields = fields
    }
  }

  /// 事件 or 问题.
  public struct EventKind: Sendable {
    public var name: Name
    public var isQuestion: Bool
    public var fields: [Field]
    /// Index into `enumerations` of a question's answers; the first is the answer when no reason
    /// applies.
    public var answers: Int?
    /// Whether the file declares the answers (otherwise they are collected from 裁定).
    public var answersDeclared: Bool
    /// The policy that declares it; `nil`: none in particular.
    public var policy: Int?
    public init(name: Name, isQuestion: Bool, fields: [Field], answers: Int?, answersDeclared: Bool)
    {
      self.name = name
      self.isQuestion = isQuestion
      self.fields = fields
      self.answers = answers
      self.answersDeclared = answersDeclared
    }
  }

  /// 状态: ordered from mild to grave; the first value is initial (E6, S19).
  public struct StatusKind: Sendable {
    public var name: Name
    public var owner: Int
    public var enumeration: Int
    public var citation: Int
    public init(name: Name, owner: Int, enumeration: Int, citation: Int) {
      self.name = name
      self.owner = owner
      self.enumeration = enumeration
      self.citation = citation
    }
  }

  /// 措施 (E7, S17).
  public struct MeasureKind: Sendable {
    public enum Overlap: CaseIterable, Hashable, Sendable {
      case parallel, deferred, replace, extend, absorb
    }

    public struct StatusEffect: Sendable {
      public var status: Int
      public var option: Int
      /// Acts only on subjects of the status's own kind. Read with the measure's subject as `.subject`.
      public var when: Guard?
      public var except: Guard?
      public var citation: Int
      public init(status: Int, option: Int, when: Guard?, except: Guard?, citation: Int) {
        self.status = status
        self.option = option
        self.when = when
        self.except = except
        self.citation = citation
      }
    }

    public var name: Name
    /// The kinds of subjects that it may be imposed on.
    public var owners: [Int]
    /// 期间; otherwise a one-off act.
    public var lasting: Bool
    public var overlap: Overlap
    public var statusEffects: [StatusEffect]
    /// 解除 须 …: until it holds the effect goes on after the term; `nil`: ends with its term.
    public var release: Guard?
    public var releaseCitation: Int?
    public var citation: Int
    public init(
      name: Name, owners: [Int], lasting: Bool, overlap: Overlap, statusEffects: [StatusEffect],
      release: Guard?, releaseCitation: Int?, citation: Int
    ) {
      self.name = name
      self.owners = owners
      self.lasting = lasting
      self.overlap = overlap
      self.statusEffects = statusEffects
      self.release = release
      self.releaseCitation = releaseCitation
      self.citation = citation
    }
  }

  /// 账户 (E8).
  public struct AccountKind: Sendable {
    public enum Cycle: Hashable, Sendable {
      case calendarYear, halfYear, quarter
      /// Periods of so many months from an anchor day of the subject (read with `.subject`).
      case anchored(months: Int, from: Term)
      /// A 期间 of the subject (read with `.subject`); several periods may be given.
      case period(Term)
      /// Each entry is valid for its own term.
      case rolling(Duration)
      case lifetime
    }

    /// 期满 …; lines are read in order, `postpone` ones all together (S13).
    public struct Closing: Sendable {
      public enum Kind: Sendable {
        case clear, keep
        case postpone(until: Guard)
      }
      public var kind: Kind
      public var when: Guard?
      public var except: Guard?
      /// Entries (as `.member`) carried into the next cycle.
      public var carried: Guard?
      /// 期满以后: carried are those of them that are dated after the nominal end of the cycle.
      public var carriesAfterEnd = false
      public var citation: Int
      public init(kind: Kind, when: Guard?, except: Guard?, carried: Guard?, citation: Int) {
        self.kind = kind
        self.when = when
        self.except = except
        self.carried = carried
        self.citation = citation
      }
    }

    public var name: Name
    public var owner: Int
    public var unit: String?
    public var start: Number
    public var deducts: Bool
    /// Amounts are multiples of it; `nil`: any decimal.
    public var step: Number?
    public var cycle: Cycle
    /// 记分日, read with the scoring event as `.event`.
    public var scoreDay: Term
    public var floor: Number?
    public var ceiling: Number?
    public var reductionCap: Number?
    public var closings: [Closing]
    /// 停记: while it holds for the subject nothing is scored.
    public var stopped: [(when: Guard, citation: Int)]
    public var citation: Int
    public init(
      name: Name, owner: Int, unit: String?, start: Number, deducts: Bool, step: Number?,
      cycle: Cycle, scoreDay: Term, floor: Number?, ceiling: Number?, reductionCap: Number?,
      closings: [Closing], stopped: [(when: Guard, citation: Int)], citation: Int
    ) {
      self.name = name
      self.owner = owner
      self.unit = unit
      self.start = start
      self.deducts = deducts
      self.step = step
      self.cycle = cycle
      self.scoreDay = scoreDay
      self.floor = floor
      self.ceiling = ceiling
      self.reductionCap = reductionCap
      self.closings = closings
      self.stopped = stopped
      self.citation = citation
    }
  }

  /// 定义 (E10).
  public struct Definition: Sendable {
    public enum Choice: CaseIterable, Hashable, Sendable { case first, largest, smallest }

    public struct Line: Sendable {
      public var value: Term
      public var atMost: Term?
      public var when: Guard?
      public var except: Guard?
      public var citation: Int
      public init(value: Term, atMost: Term?, when: Guard?, except: Guard?, citation: Int) {
        self.value = value
        self.atMost = atMost
        self.when = when
        self.except = except
        self.citation = citation
      }
    }

    public enum Body: Sendable {
      case condition(Guard)
      case expression(Term)
      case table(Choice, [Line])
      case tiers([ClosedRange<Number>])
    }

    /// What it belongs to: read with `.subject` or, for a question or event, `.event`.
    public enum Owner: Hashable, Sendable { case subject(Int), event(Int), none }

    public var name: Name
    public var owner: Owner
    public var body: Body
    /// Restated by 修订: from each day on by another definition, in order of days.
    public var replaced: [Replacement] = []
    public var citation: Int

    public struct Replacement: Sendable {
      public var from: CivilDay
      public var definition: Int
      public init(from: CivilDay, definition: Int) {
        self.from = from
        self.definition = definition
      }
    }

    public init(name: Name, owner: Owner, body: Body, citation: Int) {
      self.name = name
      self.owner = owner
      self.body = body
      self.citation = citation
    }
  }

  /// 参数: supplied by the host or an agreement; missing means 待定 (E9).
  public struct Parameter: Sendable {
    public var name: Name
    /// The kind of subject that the value is given for; `nil` before it is resolved.
    public var owner: Int?
    /// The field of the owner that holds the value: a history, like every field.
    public var field: Int?
    /// 归: each subject of the kind has a value of its own; otherwise one value holds for all, given
    /// by the single subject of the kind `ParameterOwner`.
    public var isOwned = true
    public var type: FieldType
    public var provider: String?
    public var citation: Int
    public init(name: Name, owner: Int?, type: FieldType, provider: String?, citation: Int) {
      self.name = name
      self.owner = owner
      self.type = type
      self.provider = provider
      self.citation = citation
    }
  }
}

/// The kind of subject under which a case gives parameters that belong to no subject.
public enum ParameterOwner {
  public static let name = IR.Name("全局参数", alias: "parameters")
}
