import PolicyBase

extension IR {
  /// The one core form: anchor · trigger · guard · except · effects (design §3).
  public struct Rule: Sendable {
    /// What it stands for in explanations: the item, band line or statement it was lowered from.
    public var citation: Int
    public var trigger: Trigger
    /// 适用 conditions that govern the rule, read on the trigger day, once (S27). `false` means
    /// the regulation does not cover the case; nothing is reported as contradicted.
    public var scope: Guard?
    /// 当: acts only if true.
    public var when: Guard?
    /// 除外: acts only if false.
    public var except: Guard?
    public var effects: [Effect]
    /// Candidates of one pick group compete (S6).
    public var pick: Int?

    public init(
      citation: Int, trigger: Trigger, scope: Guard?, when: Guard?, except: Guard?,
      effects: [Effect], pick: Int?
    ) {
      self.citation = citation
      self.trigger = trigger
      self.scope = scope
      self.when = when
      self.except = except
      self.effects = effects
      self.pick = pick
    }
  }

  /// When a rule looks at the world. `.event`, `.subject` in terms are what the trigger binds.
  public enum Trigger: Sendable {
    /// An event of the kind; with a clause, one whose 条款 field names it (an item of 下列各项).
    /// `clauseField` is the field's index.
    case event(kind: Int, clause: Int?, clauseField: Int?)
    /// The total (or 余额) of the account entered the bounds from outside, or, for `single`, one
    /// entry's counted value lies in them (S4, S5). Binds the account's owner as `.subject`.
    case band(account: Int, single: Bool, bounds: [Bound])
    /// The condition became true for a subject of the kind (S2).
    case becameTrue(subjectKind: Int, Guard)
    /// The number reached a new multiple of `step` (S23). Binds `.subject`.
    case everyMultiple(subjectKind: Int, of: Term, step: Number)
    case measure(measure: Int, MeasureMoment)
    case cycleEnd(account: Int)
    /// 自 D 起 满 N 未｜已 E (S24): acts on the day after the span, once for each clock.
    case elapsed(Elapsed)
    /// A question of the kind is asked; `day` (于) is the day whose end it reads, default its date.
    case asked(question: Int, day: Term?)
    /// The day after a duty's due day, when it was not met (S25).
    case missed(duty: Int)
  }

  /// A span without (or with) an event, counted from a day of its own for each clock (S24).
  public struct Elapsed: Sendable {
    /// What a clock runs for; it binds `.event` or `.subject`, or both.
    public enum Clock: Sendable {
      /// Each event of the kind; the day is read with it as `.event`.
      case event(kind: Int, from: Term)
      /// Each subject of the kind; a new day starts a new clock.
      case subject(kind: Int, from: Term)
      /// Each measure imposed, from its first or last day.
      case measure(Int, MeasureDay)
      /// Each entry of the account, from its 记分日.
      case entry(account: Int)
    }

    public var clock: Clock
    public var length: Duration
    /// 已: the event must have happened in the span; 未: it must not.
    public var happened: Bool
    public var event: Int
    /// Read with the event as `.member`, must yield what `of` yields; both nil: any event.
    public var about: Term?
    public var of: Term?
    public var filter: Guard?
    public init(
      clock: Clock, length: Duration, happened: Bool, event: Int, about: Term?, of: Term?,
      filter: Guard?
    ) {
      self.clock = clock
      self.length = length
      self.happened = happened
      self.event = event
      self.about = about
      self.of = of
      self.filter = filter
    }
  }

  public enum MeasureMoment: CaseIterable, Hashable, Sendable { case started, termOver, released }

  public enum Comparison: CaseIterable, Hashable, Sendable {
    case less, atMost, more, atLeast, equal
  }

  public struct Bound: Hashable, Sendable {
    public var comparison: Comparison
    public var value: Number
    public init(_ comparison: Comparison, _ value: Number) {
      self.comparison = comparison
      self.value = value
    }

    public func admits(_ number: Number) -> Bool {
      switch comparison {
      case .less: number < value
      case .atMost: number <= value
      case .more: number > value
      case .atLeast: number >= value
      case .equal: number == value
      }
    }
  }

  public struct Effect: Sendable {
    /// 可: permitted, not imposed.
    public var permitted: Bool
    public var action: Action
    public init(permitted: Bool, action: Action) {
      self.permitted = permitted
      self.action = action
    }
  }

  public enum Action: Sendable {
    /// Puts points on (记, 扣: the account's own direction) an account of the subject.
    case post(account: Int, subject: Term, Amount)
    case impose(Imposition)
    /// An answer to the question, one reason for it.
    case answer(option: Int, value: Term?, borneBy: Term?)
    case reduce(account: Int, subject: Term, Amount)
    /// 加, 降至: moves the reading itself, up or down to a number.
    case adjust(account: Int, subject: Term, Amount, Adjustment)
    case clear(account: Int, subject: Term, restart: Bool)
    case release(measure: Int, subject: Term)
    case shorten(measure: Int, subject: Term, Amount, unit: DurationUnit, atLeast: Duration?)
    case extend(measure: Int, subject: Term, Amount, unit: DurationUnit)
    /// 撤回: from the day on the event that the term yields counts no more.
    case withdraw(Term)
    case setStatus(status: Int, subject: Term, option: Int)
    case moveStatus(status: Int, subject: Term, by: Int)
    case nothing
  }

  public enum Adjustment: CaseIterable, Hashable, Sendable { case raise, lowerTo }

  /// A number or a range of numbers; a range waits for a choice (S11).
  public struct Amount: Sendable {
    public var low: Term
    public var high: Term?
    /// The field that carries the chosen value.
    public var chosen: Term?
    /// 按 字段：值 n: the base value by a fact.
    public var table: (by: Term, rows: [(option: Value, amount: Number)])?
    /// 调整: what else may be given, and the tiers that it speaks of.
    public var latitudes: [Latitude] = []
    public var tiers: [ClosedRange<Number>] = []
    /// 每 … 至多: what all amounts under it may come to.
    public var cap: Cap?
    public init(
      low: Term, high: Term?, chosen: Term?,
      table: (by: Term, rows: [(option: Value, amount: Number)])?
    ) {
      self.low = low
      self.high = high
      self.chosen = chosen
      self.table = table
    }
  }

  /// 调整 (E16): while it applies the points are chosen from its sets. Several that apply: from
  /// their union.
  public struct Latitude: Sendable {
    public enum Allowed: Hashable, Sendable {
      /// The item's own tier, cut at its base value when there is a bound.
      case ownTier(Comparison?)
      case tierBelow, tierAbove
      case points(ClosedRange<Number>)
    }

    public var allowed: [Allowed]
    public var when: Guard?
    public var except: Guard?
    public var citation: Int
    public init(allowed: [Allowed], when: Guard?, except: Guard?, citation: Int) {
      self.allowed = allowed
      self.when = when
      self.except = except
      self.citation = citation
    }
  }

  /// 每K每年 至多 n.
  public struct Cap: Sendable {
    public var keys: [Term]
    public var window: Window?
    public var limit: Number
    public init(keys: [Term], window: Window?, limit: Number) {
      self.keys = keys
      self.window = window
      self.limit = limit
    }
  }

  public struct Imposition: Sendable {
    public enum Length: Sendable {
      /// A one-off act, or a lasting measure whose length nobody wrote (reported).
      case none
      case fixed(Duration)
      /// Chosen between both, both included.
      case range(Duration, Duration)
      case period(Term)
      /// As many units as the term yields.
      case measured(Term, DurationUnit)
      /// Until the condition holds, read with the measure's subject as `.subject`.
      case until(Guard)
      case forever
      case decided
    }

    public enum Start: Sendable { case day, nextDay, field(Term) }

    public var measure: Int
    /// One subject, or with 各 all that the term yields.
    public var subject: Term
    public var length: Length
    public var start: Start
    public var actors: [Int]
    public var audience: [Int]
    public init(
      measure: Int, subject: Term, length: Length, start: Start, actors: [Int], audience: [Int]
    ) {
      self.measure = measure
      self.subject = subject
      self.length = length
      self.start = start
      self.actors = actors
      self.audience = audience
    }
  }

  /// 同一 …: a group {scope: account and cycle, keys, pick} (E15, S7).
  public struct Merge: Sendable {
    public enum Method: CaseIterable, Hashable, Sendable { case highest, once, each }
    public enum MissingKey: CaseIterable, Hashable, Sendable { case alone, pending }

    /// Read with the entry's event as `.event` and its subject as `.subject`.
    public var keys: [Term]
    /// The kinds of events from which the keys can be read; points of others merge with none.
    public var events: [Int]
    public var accounts: [Int]
    public var method: Method
    public var missingKey: MissingKey
    public var acrossCycles: Bool
    public var citation: Int
    public init(
      keys: [Term], events: [Int], accounts: [Int], method: Method, missingKey: MissingKey,
      acrossCycles: Bool, citation: Int
    ) {
      self.keys = keys
      self.events = events
      self.accounts = accounts
      self.method = method
      self.missingKey = missingKey
      self.acrossCycles = acrossCycles
      self.citation = citation
    }
  }

  /// The pick of one 分段 (S6). Scope: one subject in one round.
  public struct Pick: Sendable {
    /// `all`: no line yields to another; `together` says that this is meant (并处).
    public enum Method: CaseIterable, Hashable, Sendable {
      case all, together, gravest, singleFirst
    }
    public var method: Method
    /// 单次 按: entries of a cycle for whose events (`.event`) it yields the same are one single act
    /// with the sum of their values; without it, or where it is missing, each entry is one.
    public var singleBy: Term?
    /// 其余: what lies in no line is meant to; for the checker only.
    public var leavesRest: Bool
    public var citation: Int
    public init(method: Method, leavesRest: Bool = false, citation: Int) {
      self.method = method
      self.leavesRest = leavesRest
      self.citation = citation
    }
  }

  /// 分档 (E15b): rules of items that divide one question by a fact; for the checker only.
  public struct Division: Sendable {
    /// Read with the rules' trigger as `.event` or their subject as `.subject`.
    public var facts: [Term]
    public var rules: [Int]
    /// 其余: what lies in none of them is meant to.
    public var leavesRest: Bool
    /// 重叠 任选: what lies in several may be found under any.
    public var mayOverlap: Bool
    public var citation: Int
    public init(
      facts: [Term], rules: [Int], leavesRest: Bool, mayOverlap: Bool, citation: Int
    ) {
      self.facts = facts
      self.rules = rules
      self.leavesRest = leavesRest
      self.mayOverlap = mayOverlap
      self.citation = citation
    }
  }

  /// 优先 (E19): an applicable stronger reason displaces the weaker ones of the same question.
  public enum Priority: Sendable {
    case rules(stronger: [Int], weaker: [Int])
    /// Among the reasons of the policies in `of`: one policy does not rank what another says.
    case answers(question: Int, stronger: [Int], weaker: [Int], of: Set<Int>)
  }
}
