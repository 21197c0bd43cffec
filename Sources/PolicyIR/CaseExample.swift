import PolicyBase

extension IR {
  /// 案例: a case beside its article with what is expected of it (E21). Names of accounts, statuses
  /// and measures are resolved; ids of subjects and events are bound when the case is.
  public struct CaseExample: Sendable {
    public var label: String
    /// `nil` when it stands before the first heading.
    public var citation: Int?
    public var records: [CaseRecord]
    public var expectations: [Expectation]
    /// Readings under which it runs, when not as adopted.
    public var readings: [(key: String, choice: String)]
    /// The regulations that act in it: its own file's and those it names (连同).
    public var policies: Set<Int> = []
    public var place: Place
    public init(
      label: String, citation: Int?, records: [CaseRecord], expectations: [Expectation],
      readings: [(key: String, choice: String)], place: Place
    ) {
      self.label = label
      self.citation = citation
      self.records = records
      self.expectations = expectations
      self.readings = readings
      self.place = place
    }
  }

  /// One expected fact on a day. Naming a subject closes its measures and statuses on that day:
  /// what is in force and not expected fails the case.
  public struct Expectation: Sendable {
    public enum End: Hashable, Sendable {
      case lastDay(CivilDay)
      case forever
      /// 未定: open until an event, or pending a choice.
      case open
    }

    public enum DutyDue: Hashable, Sendable {
      case day(CivilDay)
      /// 届满 待公布
      case unpublished
    }

    public enum DutyState: Hashable, Sendable {
      /// 已届满: its due day is over.
      case over
      /// 已履行, in time or late.
      case performed
      /// 未履行: not performed so far, overdue or not.
      case unperformed
      /// 逾期, performed later or not.
      case overdue
      /// 无: there is no such duty.
      case absent
    }

    public enum Bearer: Hashable, Sendable {
      /// By its id.
      case subject(String)
      case nobody
    }

    public enum Report: Hashable, Sendable {
      /// 待定 or 情形与事实不符
      case open
      /// 不合法
      case rejected
      /// 冲突
      case conflict
    }

    public enum Kind: Sendable {
      case account(subject: String, account: Int, AccountReading, Number)
      case status(subject: String, status: Int, option: Int)
      /// A measure in force on the day, or a one-off measure imposed on it.
      case measure(subject: String, measure: Int, from: CivilDay?, end: End?)
      /// 无 措施: none at all; 无 M: not that one.
      case absent(subject: String, measure: Int?)
      /// `permitted`: an answer that may be given; `value`: the number it names; `bearer`: who bears
      /// the cost.
      case decision(
        question: String, option: Int, permitted: Bool, value: Number?, bearer: Bearer?)
      /// What is said about an event or subject; `why` must occur in its reason.
      case reported(Report, item: String, why: String?)
      /// A 期限 that concerns the subject, was opened by the event of that id, or is borne by the
      /// actor of that name.
      case duty(subject: String, duty: String, due: DutyDue?, state: DutyState?)
    }

    public var day: CivilDay
    public var known: CivilDay?
    public var kind: Kind
    public var place: Place
    public init(day: CivilDay, known: CivilDay?, kind: Kind, place: Place) {
      self.day = day
      self.known = known
      self.kind = kind
      self.place = place
    }
  }
}
