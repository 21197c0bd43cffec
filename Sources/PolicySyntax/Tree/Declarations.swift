import PolicyBase

/// 说明｜职责｜不编码｜待编码｜缺号 文字 (E3).
public struct TextNorm: Sendable {
  public enum Kind: Sendable { case explanation, duty, notCoded, toBeCoded, missingNumber }
  public var kind: Kind
  public var text: Word
}

/// 主体 名（alias）［连接 A、B］ and its field lines (E4).
public struct SubjectDeclaration: Sendable {
  public var name: DeclaredName
  /// Empty, or the two kinds that a link joins.
  public var joins: [Word]
  public var fields: [FieldDeclaration]
}

/// 事件｜问题 名（alias） and its field lines (E5).
public struct EventDeclaration: Sendable {
  public var name: DeclaredName
  public var isQuestion: Bool
  public var fields: [FieldDeclaration]
  /// 答复（answer）：… of a question, in order; the first is the answer when no reason applies.
  public var answers: [DeclaredName]
}

/// 字段（alias）：类型［，可缺：含义］［，可多个］［，反称 X］［，个人信息］
public struct FieldDeclaration: Sendable {
  public var name: DeclaredName
  /// The words of the type joined by 、: a basic type, kinds of subjects or events, or values.
  public var type: [DeclaredName]
  public var optional: Bool
  /// What a missing value means, when the declaration says so.
  public var missingMeans: Word?
  public var many: Bool
  public var inverse: DeclaredName?
  public var personal: Bool
  public var place: Place
}

/// 状态 名 归 主体：轻、…、重 (E6).
public struct StatusDeclaration: Sendable {
  public var name: DeclaredName
  public var owner: Word
  public var values: [DeclaredName]
}

/// 措施 名 归 主体：一次｜期间［，重叠 …］ with its status lines (E7).
public struct MeasureDeclaration: Sendable {
  public enum Overlap: Sendable { case parallel, deferred, replace, extend, absorb }

  public struct StatusLine: Sendable {
    public var status: Word
    public var value: Word
    public var clauses: Clauses
    public var place: Place
  }

  public var name: DeclaredName
  /// The kinds of subjects that it may be imposed on.
  public var owners: [Word]
  public var lasting: Bool
  public var overlap: Overlap?
  public var statusLines: [StatusLine]
}

/// 措施 名：解除 须 条件 (E7).
public struct MeasureRelease: Sendable {
  public var measure: Word
  public var condition: Condition
}

/// 角色 名（alias）、…: who carries something out or is told; computes nothing.
public struct ActorDeclaration: Sendable {
  public var names: [DeclaredName]
}

/// 账户 名 归 主体：自 N 累加｜扣减，… (E8).
public struct AccountDeclaration: Sendable {
  public enum Cycle: Sendable {
    case calendarYear, halfYear, quarter
    /// N 个月 自 字段: periods counted from an anchor date of the subject.
    case anchored(Quantity, Path)
    /// A period field of the subject (the agreement term).
    case period(Path)
    /// 滚动 N 个月: each entry is valid for its own term.
    case rolling(Quantity)
    /// 终身: one cycle without end.
    case lifetime
  }

  public var name: DeclaredName
  public var owner: Word
  public var start: Quantity
  public var deducts: Bool
  /// 整数 → 1; 步长 0.5 → 0.5; `nil` for 小数.
  public var step: Number?
  public var unit: Unit?
  public var cycle: Cycle?
  public var scoreDay: Path?
  public var floor: Quantity?
  public var ceiling: Quantity?
  /// 减免 每周期 至多 N.
  public var reductionCap: Quantity?
  public var place: Place
}

/// 账户 名：期满 … or 账户 名：停记 … (E8), each line with its own citation.
public struct AccountRule: Sendable {
  public enum Kind: Sendable {
    case clear
    case keep
    /// 期满 推迟 至 C［，当 C］
    case postpone(until: Condition)
    case stopScoring
  }

  public var account: Word
  public var kind: Kind
  public var clauses: Clauses
  public var carried: Carried?

  /// 其中 … 的 记分 转入: entries carried into the next cycle.
  public enum Carried: Sendable {
    /// 期满以后: those of a postponed cycle that are dated after its nominal end.
    case afterEnd
    case such(Condition)
  }
}

/// 参数 名：类型，由 … 提供 (E9).
public struct ParameterDeclaration: Sendable {
  public var name: DeclaredName
  /// 归 主体: a value of its own for each subject; `nil` for one value for all.
  public var owner: Word?
  public var type: [DeclaredName]
  public var provider: Word?
}

/// 定义 名 归 K：条件｜算式｜首项｜取最大｜取最小｜档、档 (E10).
public struct DefinitionDeclaration: Sendable {
  public enum Choice: Sendable { case first, largest, smallest }

  public enum Body: Sendable {
    case condition(Condition)
    case expression(Expression)
    case table(Choice)
    case tiers([(Quantity, Quantity)])
  }

  public var name: DeclaredName
  public var owner: Word?
  public var body: Body
  public var lines: [ValueLine]
}

/// 值 v［，至多 w］［，当 C］, citing the item under which it stands.
public struct ValueLine: Sendable {
  public var value: Expression
  public var atMost: Expression?
  public var clauses: Clauses
  public var heading: Int?
  public var ordinal: Int
  public var place: Place
}

/// 通则 名：值 (E22).
public struct ConventionStatement: Sendable {
  public var name: Word
  public var value: Word
}

/// 互斥 甲、乙: measures that contradict each other when a subject has them at once.
public struct ExclusionStatement: Sendable {
  public var measures: [Word]
}

/// 按 日期字段 选版本 (E23).
public struct VersionChoice: Sendable {
  public var day: Path
}

/// 施行 A［至 B］ in a 读法: the regulation's validity under this reading.
public struct ValidityStatement: Sendable {
  public var from: CivilDay
  public var to: CivilDay?
}

/// 过渡 沿用｜重算｜清零［，从旧兼从轻］ (E23).
public struct TransitionStatement: Sendable {
  public enum Kind: Sendable { case continued, recomputed, cleared }
  public var kind: Kind
  public var milderLaw: Bool
}
