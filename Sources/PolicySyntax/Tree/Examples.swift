import PolicyBase

/// 案例 标签 (E21): a test that stands beside its article.
public struct Example: Sendable {
  public var label: Word
  public var subjects: [ExampleRecord]
  public var events: [ExampleRecord]
  public var expectations: [ExpectationLine]
  public var heading: Int?
  /// 读法 键 选项: the reading under which this case is run; empty means as adopted.
  public var readings: [ReadingMark]
  /// 连同: other regulations that are in force with this one.
  public var others: [Word] = []
  public var place: Place
}

/// 人员 张三：岗位 医师，… or 2020-03-05 认定 F1：处罚 P1，…
public struct ExampleRecord: Sendable {
  public struct Value: Sendable {
    public var word: ExampleValue
    /// 自 日期: the value holds from that day.
    public var from: CivilDay?
    public var place: Place
  }

  public struct Field: Sendable {
    public var name: Word
    public var values: [Value]
  }

  public var day: CivilDay?
  /// 知悉 日期
  public var known: CivilDay?
  public var kind: Word
  public var id: Word
  public var fields: [Field]
  public var place: Place
}

public enum ExampleValue: Hashable, Sendable {
  case word(String)
  case quantity(Quantity)
  case day(CivilDay)
  case period(CivilDay, CivilDay?)
  case reference(Reference)
}

/// 预期 日期［知悉 日期］：…
public struct ExpectationLine: Sendable {
  public var day: CivilDay
  public var known: CivilDay?
  public var expectations: [Expectation]
  public var place: Place
}

public enum Expectation: Sendable {
  /// 张三 医师积分 累计 12 分
  case account(subject: Word, account: Word, Expression.AccountReading, Quantity, Place)
  /// 张三 处方资格 为 取消
  case status(subject: Word, status: Word, value: Word, Place)
  /// 张三 取消资格［ 至 日期｜无期｜自 日期 至 日期］
  case measure(subject: Word, measure: Word, from: CivilDay?, end: End?, Place)
  /// 张三 无 措施 / 张三 无 取消资格
  case absent(subject: Word, measure: Word?, Place)
  /// C1 答复 不予支付［ 由 甲院 承担］; 可: what may be answered.
  case decision(
    question: Word, answer: Word, isPermitted: Bool, value: Quantity?, bearer: Word?, Place)
  /// 待定 F1［ 原因］
  case reported(Report, item: Word, why: Word?, Place)
  /// 张三 提出申诉 届满 2025-04-17［ 已履行］
  case duty(subject: Word, duty: Word, due: Due?, state: Word?, Place)

  public enum Due: Hashable, Sendable {
    case day(CivilDay)
    /// 待公布
    case unpublished
  }

  /// 由 无人 承担
  public static let nobody = "无人"

  /// What the engine says of an event or subject.
  public enum Report: Hashable, Sendable {
    /// 待定, 不合法, 冲突
    case open, rejected, conflict
  }

  public enum End: Hashable, Sendable {
    case lastDay(CivilDay)
    case forever
    /// 未定: open until an event, or pending a choice.
    case open
  }
}
