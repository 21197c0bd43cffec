import PolicyBase

/// A name or a chain of fields: 机构 的 协议状态; 该 marks the outer subject inside a filter.
public struct Path: Hashable, Sendable {
  public var outer: Bool
  public var words: [Word]
  public var place: Place

  public init(outer: Bool, words: [Word], place: Place) {
    self.outer = outer
    self.words = words
    self.place = place
  }

  public var text: String { (outer ? "该" : "") + words.map(\.text).joined(separator: "的") }
}

/// The closed list of units (R5).
public enum Unit: String, Hashable, Sendable, CaseIterable {
  case points = "分", stars = "星", yuan = "元", tenThousandYuan = "万元", days = "天", calendarDays = "日"
  case workingDays = "工作日", months = "个月", month = "月", years = "年", weeks = "周"
  case quarters = "季度", hours = "小时", minutes = "分钟", classHours = "课时", times = "次"
  case personTimes = "人次", persons = "人", percent = "%", multiple = "倍", halfYears = "半年"
}

/// A number with its unit.
public struct Quantity: Hashable, Sendable {
  public var number: Number
  public var unit: Unit?
  public var place: Place
}

/// A range with at most two bounds (R6).
public struct Bounds: Hashable, Sendable {
  public enum Comparison: Hashable, Sendable { case less, atMost, more, atLeast, equal }

  public struct Bound: Hashable, Sendable {
    public var comparison: Comparison
    public var value: Expression
  }

  public var bounds: [Bound]
  public var place: Place
}

/// A value written in a statement.
public indirect enum Expression: Hashable, Sendable {
  case quantity(Quantity)
  case day(CivilDay, Place)
  /// 当日
  case today(Place)
  case path(Path)
  /// 自, a word that stays text: after 为 any word is a value.
  case reference(Reference)
  case truth(Bool, Place)
  /// 账户 累计｜余额｜单次; the path ends in the account's name.
  case account(Path, AccountReading, Place)
  case aggregate(Aggregate)
  /// 措施 的 起日 / 末日 are paths; arithmetic is 加 减 乘 除以.
  case arithmetic(Operator, Expression, Expression, Rounding?, Place)
  /// D 起 N 单位: a day a span after another.
  case offset(Expression, Quantity, Place)

  public enum Operator: Hashable, Sendable { case plus, minus, times, dividedBy }
  public enum AccountReading: Hashable, Sendable { case total, balance, single }
}

/// ［窗口］集合［中 条件 的］次数｜人数｜…
public struct Aggregate: Hashable, Sendable {
  public enum Measure: Hashable, Sendable {
    case times, persons, days, share, sum, highest, lowest, mean, streak
  }

  public var window: Window?
  /// The set: an event, 账户 记分, a measure, a cycle, related subjects.
  public var set: Path
  /// 记分: the entries of the account that `set` names.
  public var entries: Bool
  public var filter: Condition?
  public var measure: Measure
  /// 字段 before 合计 最高 人数 …: what is added up, compared or told apart.
  public var field: Path?
  /// 累计｜余额 behind `field`, which then is an account of the members.
  public var reading: Expression.AccountReading?
  public var place: Place
}

public enum PeriodWord: Hashable, Sendable {
  case day, month, quarter, halfYear, year, cycle, lifetime
}

public indirect enum Window: Hashable, Sendable {
  /// 当日 本月 本季度 本年 本周期 终身
  case current(PeriodWord)
  /// 上周期 上年
  case previous(PeriodWord)
  /// 最近 N 年｜个月｜日
  case last(Quantity)
  /// 最近 N 个周期
  case lastCycles(Quantity)
  /// 自 X 起
  case since(Expression)
  /// a 期间 field 内
  case within(Path)
}

/// A condition (R14), three-valued when evaluated (S12).
public indirect enum Condition: Hashable, Sendable {
  /// 值 为｜不为｜曾为｜含 列表
  case isAmong(Expression, Membership, [Expression], window: Window?, Place)
  /// 值 范围
  case inRange(Expression, Bounds, Place)
  /// 已｜未 事件［（条件）］
  case happened(Word, Bool, filter: Condition?, window: Window?, Place)
  /// A path that is true or false by itself, or a measure or duty without more.
  case holds(Path, Place)
  /// 有｜无
  case present(Path, Bool, Place)
  /// 措施 有效｜开始｜期满｜解除｜逾期
  case state(Path, StateWord, Place)
  case not(Condition, Place)
  case all([Condition], Place)
  case any([Condition], Place)

  public enum Membership: Hashable, Sendable { case isOne, isNone, wasOne, contains }
  public enum StateWord: Hashable, Sendable { case inForce, started, termOver, released, overdue }

  public var place: Place {
    switch self {
    case .isAmong(_, _, _, _, let p), .inRange(_, _, let p), .happened(_, _, _, _, let p),
      .holds(_, let p), .present(_, _, let p), .state(_, _, let p), .not(_, let p), .all(_, let p),
      .any(_, let p):
      p
    }
  }
}

extension Expression {
  public var place: Place {
    switch self {
    case .quantity(let q): q.place
    case .day(_, let p), .today(let p), .truth(_, let p), .account(_, _, let p),
      .arithmetic(_, _, _, _, let p), .offset(_, _, let p):
      p
    case .path(let path): path.place
    case .reference(let r): r.place
    case .aggregate(let a): a.place
    }
  }
}
