import PolicyBase

/// 当, 除外, 须 after or below a statement, each at most once (R9).
public struct Clauses: Sendable {
  public var when: Condition?
  public var except: Condition?
  public var requires: Condition?
  public init() {}

  public var isEmpty: Bool { when == nil && except == nil && requires == nil }
}

/// 适用 ［条款：］条件 (E11).
public struct ScopeStatement: Sendable {
  /// Empty: what stands below the heading of this statement.
  public var articles: [Reference]
  public var condition: Condition
}

/// 下列各项 效果［，按 字段：值 n、…］ (E12).
public struct ItemsStatement: Sendable {
  /// 凡 E，: the event kind that the items are found by, when it must be said.
  public var event: Word?
  public var effects: [Effect]
  public var modifiers: EffectModifiers
  public var clauses: Clauses
}

/// 凡 触发，效果［，每… 至多 n］［，当 C］［，除外 C］ (E13).
public struct RuleStatement: Sendable {
  /// 各 K: the kind of subject that the rule runs over.
  public var subject: Word?
  public var trigger: Trigger
  public var effects: [Effect]
  public var modifiers: EffectModifiers
  public var clauses: Clauses
}

public enum Trigger: Sendable {
  case event(Word)
  case condition(Condition)
  /// R 每满 N
  case everyMultiple(Expression, Quantity)
  case measureStart(Path)
  case measureTermEnd(Path)
  case measureRelease(Path)
  /// 账户 周期届满
  case cycleEnd(Path)
  /// 自 D 起 满 N 未｜已 E
  case elapsed(from: Path, Quantity, happened: Bool, event: Word, filter: Condition?)
}

/// 分段 读数：［取最重｜单次优先，］［单次 按 字段，］其余 不处理｜文本未规定 (E14).
public struct BandingStatement: Sendable {
  /// `together`: 并处, all lines that apply act.
  public enum Pick: Sendable { case gravest, singleFirst, together }
  public enum Rest: Sendable { case nothing, silent }

  public var reading: Expression
  public var pick: Pick?
  /// 单次 按: entries that share this are one single act, with the sum of their values.
  public var singleBy: Path?
  public var rest: Rest?
  public var lines: [BandLine]
  public var clauses: Clauses
}

/// 范围｜单次 范围：效果［，当 C］［，除外 C］
public struct BandLine: Sendable {
  /// 单次: the counted value of one entry instead of the total.
  public var single: Bool
  public var range: Bounds
  public var effects: [Effect]
  public var modifiers: EffectModifiers
  public var clauses: Clauses
  public var heading: Int?
  public var ordinal: Int
  public var place: Place
  public var reading: ReadingMark?
}

/// 同一 键、键 计 账户：取最高｜计一次｜各计［；缺键 各自独立｜待定］［，跨周期］ (E15).
public struct MergeStatement: Sendable {
  public enum Pick: Sendable { case highest, once, each }
  public enum MissingKey: Sendable { case alone, pending }

  public var keys: [Path]
  public var accounts: [Word]
  public var pick: Pick
  public var missingKey: MissingKey?
  public var acrossCycles: Bool
}

/// 分档 按 字段：条款、条款、… (E15b).
public struct DivisionStatement: Sendable {
  public var facts: [Path]
  public var articles: [Reference]
  /// What lies in no part, when the text says nothing more.
  public var rest: BandingStatement.Rest?
  /// 重叠 任选: what lies in several parts may be found under any of them.
  public var mayOverlap: Bool
}

/// 调整 条款：可记 集合，当 C (E16).
public struct AdjustmentStatement: Sendable {
  public enum Allowed: Sendable {
    /// 本档［ 不高于 基准｜不低于 基准］
    case ownTier(bound: Bounds.Comparison?)
    case tierBelow
    case tierAbove
    case points(Quantity, Quantity)
  }

  public var articles: [Reference]
  public var allowed: [Allowed]
  public var clauses: Clauses
}

/// 期限 名：谁 自 X 起 N 内 … (E17).
public struct DutyStatement: Sendable {
  public enum Start: Sendable {
    case event(Word)
    case measureStart(Path)
    case measureTermEnd(Path)
    case field(Path)
  }

  public enum Term: Sendable {
    /// 自 X 起［ N 内］ 事件
    case after(Start, Quantity?)
    /// 于 X 前［ N 内］ 事件
    case before(Start, Quantity?)
    /// 每年 不少于 N 次 事件
    case perPeriod(PeriodWord, Bounds)
  }

  public var name: DeclaredName
  public var bearer: Path
  public var term: Term
  public var act: Word
  public var filter: Condition?
  public var lateEffects: [Effect]
  /// 原则上: missing it is a warning.
  public var soft: Bool
  public var clauses: Clauses
}

/// 裁定 问题［于 日期］：［可］答复［值］［，由 X 承担］［，当…］ (E18).
public struct DecisionStatement: Sendable {
  public enum Requirement: Sendable {
    case allOfItems
    case anyOfItems
  }

  public var question: Word
  public var day: Path?
  public var permitted: Bool
  public var answer: Word
  public var value: Expression?
  public var borneBy: Path?
  /// 须 下列各项｜任一 下列各项: the conditions stand under the items.
  public var items: Requirement?
  public var clauses: Clauses
}

/// 优先 A、… 于 B、… (E19): between addresses or answers.
public struct PriorityStatement: Sendable {
  public enum Side: Sendable {
    case references([Reference])
    case answers([Word])
  }

  public var stronger: Side
  public var weaker: Side
}

/// An effect of a rule, band line or item list.
public struct Effect: Sendable {
  /// 可: permitted, not imposed.
  public var permitted: Bool
  /// 对 ［各］ path.
  public var target: Path?
  public var each: Bool
  public var action: Action
  /// （由 谁、对 谁）
  public var actors: [Word]
  public var audience: [Word]
  public var place: Place
}

public enum Action: Sendable {
  /// 记 / 扣 ［path］［账户］ n［ 至 m］ 分; names in the order written.
  case post(deduct: Bool, names: [Path], Amount)
  /// 减免 账户 n［ 至 m］ 分［ 由 字段］
  case reduce(account: Path, Amount)
  case raise(account: Path, Amount)
  case lowerTo(account: Path, Amount)
  case clear(account: Path)
  case restart(account: Path)
  case impose(measure: Word, Length?)
  case release(measure: Path)
  case shorten(measure: Path, Amount)
  case extend(measure: Path, Amount)
  case setStatus(Word, to: Word)
  case moveStatus(Word, up: Bool)
  case withdraw(Path)
  case deem(Word)
  case nothing
}

/// n［ 至 m］ 单位［ 由 字段］, or an expression.
public struct Amount: Sendable {
  public var low: Expression
  public var high: Expression?
  /// The field of the trigger that carries the chosen value.
  public var chosenBy: Path?
  public var place: Place
}

public enum Length: Sendable {
  /// n［ 至 m］ 单位
  case fixed(Quantity, Quantity?)
  /// 依 期间字段
  case period(Path)
  /// 至 条件
  case until(Condition)
  /// 无期, 永久
  case forever
  /// 由决定: named by the decision, not by the text.
  case decided
}

/// What stands between the effects and 当: caps, floors, tables, start days.
public struct EffectModifiers: Sendable {
  /// 按 字段：值 n、…
  public struct Table: Sendable {
    public var field: Path
    public var rows: [(value: Word, amount: Quantity)]
  }

  /// 每K每年 至多 n
  public struct Cap: Sendable {
    public var keys: [Word]
    public var period: PeriodWord?
    public var limit: Quantity
  }

  public enum Start: Sendable {
    case nextDay
    case field(Path)
  }

  public var table: Table?
  public var cap: Cap?
  public var atLeast: Quantity?
  public var start: Start?
  public init() {}
}

/// 第十二条（二）1, 第二十九条 至 第三十二条, 《city-2026》第十二条 (R13).
public struct Reference: Hashable, Sendable {
  public var policy: Word?
  public var address: Address
  public var through: Address?
  public var place: Place
}
