import PolicyBase

/// 断言 标签: a property of every history within a bound, proved by exploring them all.
public struct Assertion: Sendable {
  /// How a history becomes another that must not come out milder.
  public enum Change: Sendable {
    /// 添加 认定: one more event of the kind.
    case added(Word)
    /// 加重 认定 的 责任：轻、重: a graver value of a field.
    case graver(Path, [Word])
    /// 拆分 认定 的 处罚: an event moves to another of what it had in common with others.
    case split(Path)
  }

  public enum Property: Sendable {
    /// … 不使 甲、乙 减轻: accounts, statuses and measures that must not come out milder.
    case compared(Change, watched: [Word])
    /// 永不 申报 答复 可以支付，当 …; without an answer the name is a kind of subject.
    case never(Word, answer: Word?, Clauses)
  }

  /// 界限 4 次 认定、恢复决定
  public struct Bound: Sendable {
    public var count: Quantity
    public var kinds: [Word]
  }

  public var label: Word
  public var property: Property?
  public var bound: Bound?
  /// 已知不成立: the authors know that it fails.
  public var knownToFail: Place?
  /// 读法 键 选项: the readings under which it is claimed; empty means as adopted.
  public var readings: [ReadingMark] = []
  public var heading: Int?
  public var place: Place
}
