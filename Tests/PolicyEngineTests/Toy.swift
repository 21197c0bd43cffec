import PolicyBase
import PolicyIR

@testable import PolicyEngine

/// A small regulation built by hand: doctors and hospitals, penalties with findings, bands over
/// yearly totals, derived points, a question. Numbers are those that the tests derive by hand.
struct Toy {
  enum Subject { static let person = 0, hospital = 1 }
  enum Event { static let penalty = 0, finding = 1, rectified = 2, repair = 3, claim = 4 }
  enum Account { static let doctor = 0, hospital = 1 }
  enum Status { static let prescribing = 0, agreement = 1 }
  enum Measure {
    static let talk = 0, suspend = 1, cancel = 2, suspendAgreement = 3, terminate = 4
    static let suspendPay = 5
  }
  enum Answer { static let payable = 0, refused = 1, withheld = 2 }
  /// Items by points and account.
  enum Item { static let d12 = 0, d6 = 1, d3 = 2, h12 = 3, h6 = 4, h3 = 5, d6Loss = 6 }

  var program = IR.Program()

  init() {
    addKinds()
    addOutcomes()
    addItems()
    addMerge()
    addBands()
    addDerived()
    addClaims()
  }

  // MARK: Terms

  static func field(_ base: IR.Term, _ index: Int, _ key: String) -> IR.Term {
    .field(base, IR.FieldRef(index: index, key: key))
  }
  static func penalty(of finding: IR.Term) -> IR.Term { field(finding, 0, "penalty") }
  static let party = field(penalty(of: .event), 0, "party")
  static func site(of finding: IR.Term) -> IR.Term { field(penalty(of: finding), 1, "site") }
  static func number(_ value: Int32) -> IR.Term { .constant(.number(Number(value))) }
  static func exactly(_ value: Int32) -> IR.Amount {
    IR.Amount(low: number(value), high: nil, chosen: nil, table: nil)
  }
  static func test(_ test: IR.Test, _ text: String = "条件") -> IR.Guard { .test(test, text: text) }

  mutating func cite(_ article: Int, _ more: Address.Part...) -> Int {
    program.citations.append(
      IR.Citation(
        policy: 0, address: Address([.article(article, sub: 0)] + more), label: "",
        place: .nowhere))
    return program.citations.count - 1
  }

  mutating func add(
    _ trigger: IR.Trigger, _ actions: IR.Action..., cite: Int, scope: IR.Guard? = nil,
    when: IR.Guard? = nil, except: IR.Guard? = nil, pick: Int? = nil
  ) {
    program.rules.append(
      IR.Rule(
        citation: cite, trigger: trigger, scope: scope, when: when, except: except,
        effects: actions.map { IR.Effect(permitted: false, action: $0) }, pick: pick))
  }

  // MARK: Parts

  private static func field(
    _ name: String, _ type: IR.FieldType, optional: Bool = false, many: Bool = false
  ) -> IR.Field {
    IR.Field(
      name: IR.Name(name), type: type, optional: optional, missingMeans: nil, many: many,
      inverse: nil, personal: false)
  }

  private mutating func addKinds() {
    program.policies = [
      IR.Policy(
        code: "toy", title: "办法", isVocabulary: false, documentNumber: nil, issuers: [],
        jurisdiction: nil, inForce: DaySpan(first: day("2020-01-01"), last: nil), isDraft: false,
        sourceHash: "", meaningHash: "")
    ]
    program.enumerations = [
      IR.Enumeration(name: "级别", options: ["一级", "二级", "三级"].map { IR.Name($0) }),
      IR.Enumeration(
        name: "处方资格", options: ["normal", "suspended", "cancelled"].map { IR.Name($0) }),
      IR.Enumeration(name: "协议状态", options: ["valid", "suspended", "ended"].map { IR.Name($0) }),
      IR.Enumeration(name: "答复", options: ["payable", "refused", "withheld"].map { IR.Name($0) }),
    ]
    program.subjectKinds = [
      IR.SubjectKind(name: IR.Name("人员", alias: "person"), joins: [], fields: []),
      IR.SubjectKind(
        name: IR.Name("机构", alias: "hospital"), joins: [],
        fields: [Toy.field("级别", .option(enumeration: 0), optional: true)]),
    ]
    func event(_ name: String, _ fields: [IR.Field], question: Bool = false) -> IR.EventKind {
      IR.EventKind(
        name: IR.Name(name), isQuestion: question, fields: fields, answers: question ? 3 : nil,
        answersDeclared: question)
    }
    program.eventKinds = [
      event(
        "penalty",
        [
          Toy.field("party", .subject(kinds: [0, 1])),
          Toy.field("site", .subject(kinds: [1]), optional: true),
        ]),
      event(
        "finding",
        [
          Toy.field("penalty", .event(kinds: [0]), optional: true), Toy.field("item", .clause),
          Toy.field("loss", .number(unit: nil), optional: true),
        ]),
      event("rectified", [Toy.field("hospital", .subject(kinds: [1]))]),
      event(
        "repair",
        [Toy.field("party", .subject(kinds: [0])), Toy.field("points", .number(unit: nil))]),
      event(
        "claim",
        [
          Toy.field("provider", .subject(kinds: [0])), Toy.field("serviceDate", .day),
          Toy.field("emergency", .truth, optional: true),
        ], question: true),
    ]
  }

  private mutating func addOutcomes() {
    let cite = cite(17)
    func measure(
      _ name: String, _ owner: Int, status: Int? = nil, option: Int = 0, lasting: Bool = true
    )
      -> IR.MeasureKind
    {
      IR.MeasureKind(
        name: IR.Name(name), owners: [owner], lasting: lasting, overlap: .parallel,
        statusEffects: status.map {
          [
            IR.MeasureKind.StatusEffect(
              status: $0, option: option, when: nil, except: nil, citation: cite)
          ]
        } ?? [], release: nil, releaseCitation: nil, citation: cite)
    }
    program.statuses = [
      IR.StatusKind(name: IR.Name("prescribing"), owner: 0, enumeration: 1, citation: cite),
      IR.StatusKind(name: IR.Name("agreement"), owner: 1, enumeration: 2, citation: cite),
    ]
    program.measures = [
      measure("talk", 0, lasting: false), measure("suspend", 0, status: 0, option: 1),
      measure("cancel", 0, status: 0, option: 2),
      measure("suspend-agreement", 1, status: 1, option: 1),
      measure("terminate", 1, status: 1, option: 2), measure("suspend-pay", 1),
    ]
    let scoreDay = IR.Term.dateOf(Toy.penalty(of: .event))
    program.accounts = ["doctor-points", "hospital-points"].enumerated().map { owner, name in
      IR.AccountKind(
        name: IR.Name(name), owner: owner, unit: "分", start: .zero, deducts: false,
        step: Number(3), cycle: .calendarYear, scoreDay: scoreDay, floor: nil, ceiling: nil,
        reductionCap: nil, closings: [], stopped: [], citation: cite)
    }
  }

  private mutating func addItems() {
    let items: [(points: Int32, account: Int)] = [
      (12, 0), (6, 0), (3, 0), (12, 1), (6, 1), (3, 1), (6, 0),
    ]
    for (index, item) in items.enumerated() {
      let cite = cite(12 + index / 3, .item(index + 1))
      program.clauses.append(
        IR.Clause(policy: 0, address: program.citations[cite].address, label: ""))
      let loss = Toy.test(
        .compare(Toy.field(.event, 2, "loss"), .atLeast, Toy.number(1000)), "loss 不低于 1000")
      add(
        .event(kind: Event.finding, clause: index, clauseField: 1),
        .post(account: item.account, subject: Toy.party, Toy.exactly(item.points)), cite: cite,
        when: index == Item.d6Loss ? loss : nil)
    }
  }

  private mutating func addMerge() {
    program.merges = [
      IR.Merge(
        keys: [Toy.penalty(of: .event)], events: [Event.finding], accounts: [0, 1],
        method: .highest, missingKey: .pending, acrossCycles: false,
        citation: cite(16, .sentence(2)))
    ]
  }

  static func impose(_ measure: Int, _ length: IR.Imposition.Length) -> IR.Action {
    .impose(
      IR.Imposition(
        measure: measure, subject: .subject, length: length, start: .day, actors: [], audience: []))
  }
  static func months(_ count: Int) -> IR.Duration { IR.Duration(count: count, unit: .months) }

  static func band(_ account: Int, _ low: Int32, _ high: Int32?, single: Bool = false) -> IR.Trigger
  {
    let upper = high.map { [IR.Bound(.less, Number($0))] } ?? []
    return .band(
      account: account, single: single, bounds: [IR.Bound(.atLeast, Number(low))] + upper)
  }

  static let rectified = test(
    .happened(
      event: Event.rectified, about: field(.member, 0, "hospital"), of: .subject, filter: nil,
      window: nil), "已 整改合格")

  private mutating func addBands() {
    let doctor = cite(20)
    program.picks = [
      IR.Pick(method: .singleFirst, citation: doctor), IR.Pick(method: .all, citation: doctor),
    ]
    add(Toy.band(0, 3, 6), Toy.impose(Measure.talk, .none), cite: cite(20, .sentence(1)), pick: 1)
    add(
      Toy.band(0, 6, 9), Toy.impose(Measure.suspend, .fixed(Toy.months(3))),
      cite: cite(20, .sentence(2)), pick: 1)
    add(
      Toy.band(0, 9, 12), Toy.impose(Measure.suspend, .fixed(Toy.months(6))),
      cite: cite(20, .sentence(3)), pick: 1)
    add(
      Toy.band(0, 12, nil), Toy.impose(Measure.cancel, .forever), cite: cite(20, .sentence(4)),
      pick: 1)
    add(
      Toy.band(1, 9, 12), Toy.impose(Measure.suspendPay, .range(Toy.months(3), Toy.months(6))),
      cite: cite(19, .sentence(2)), pick: 0)
    add(
      Toy.band(1, 12, nil), Toy.impose(Measure.suspendAgreement, .until(Toy.rectified)),
      cite: cite(19, .sentence(3)), pick: 0)
    add(
      Toy.band(1, 12, nil, single: true), Toy.impose(Measure.terminate, .forever),
      cite: cite(19, .sentence(4)), pick: 0)
  }

  private mutating func addDerived() {
    let atSite = Toy.test(.among(Toy.site(of: .member), [.subject]), "地点 为 该 机构")
    let scores = IR.Term.aggregate(
      IR.Aggregate(
        window: nil, members: .entries(account: Account.doctor, of: nil), filter: atSite,
        measure: .times, field: nil))
    func level(_ index: Int, _ name: String) -> IR.Guard {
      Toy.test(
        .among(Toy.field(.subject, 0, "级别"), [.constant(.option(enumeration: 0, index: index))]),
        "级别 为 \(name)")
    }
    for (step, index, name) in [(Int32(3), 2, "三级"), (2, 1, "二级")] {
      add(
        .everyMultiple(subjectKind: Subject.hospital, of: scores, step: Number(step)),
        .post(account: Account.hospital, subject: .subject, Toy.exactly(3)), cite: cite(15),
        when: level(index, name))
    }
    let suspensions = IR.Term.aggregate(
      IR.Aggregate(
        window: .lifetime, members: .impositions(measure: Measure.suspendAgreement, of: .subject),
        filter: nil, measure: .times, field: nil))
    add(
      .everyMultiple(subjectKind: Subject.hospital, of: suspensions, step: Number(3)),
      .post(account: Account.hospital, subject: .subject, Toy.exactly(12)),
      cite: cite(12, .item(1), .subitem(3)))
  }

  private mutating func addClaims() {
    let provider = Toy.field(.event, 0, "provider")
    let day = Toy.field(.event, 1, "serviceDate")
    let emergency = Toy.test(.holds(Toy.field(.event, 2, "emergency")), "急诊")
    let barred = Toy.test(
      .among(
        .status(provider, status: Status.prescribing),
        [1, 2].map { .constant(.option(enumeration: 1, index: $0)) }), "处方资格 为 暂停、取消")
    add(
      .asked(question: Event.claim, day: day),
      .answer(option: Answer.refused, value: nil, borneBy: nil), cite: cite(10), when: barred,
      except: emergency)
  }
}

/// A day of a test; tests only write days that exist.
func day(_ text: String) -> CivilDay { CivilDay(parsing: text) ?? CivilDay.first }
