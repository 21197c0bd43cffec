import PolicyBase
import PolicyEngine
import PolicyIR

/// A random case for any program, line by line: subjects with missing facts and changes, events
/// that refer to earlier ones, some known late, and acts on them.
struct RandomCase {
  private var dice: Dice
  private let program: IR.Program
  private var lines: [String] = []
  /// Ids of subjects by kind.
  private var subjects: [[String]]
  private var events: [Event] = []
  private var acts = 0

  private struct Event {
    var kind: Int
    var id: String
    var date: CivilDay
    var known: CivilDay
  }

  /// What the case may hold beside subjects and plain events.
  struct Spice: OptionSet {
    let rawValue: Int
    static let lateKnowledge = Spice(rawValue: 1)
    static let acts = Spice(rawValue: 2)
    static let changes = Spice(rawValue: 4)
    static let openings = Spice(rawValue: 8)
    /// Facts that are not given.
    static let gaps = Spice(rawValue: 16)
    static let all: Spice = [.lateKnowledge, .acts, .changes, .openings, .gaps]
  }

  private let spice: Spice
  /// Put before each id, so that two cases share none.
  private let prefix: String

  static func lines(
    _ program: IR.Program, seed: UInt64, spice: Spice = .all, prefix: String = ""
  ) -> [String] {
    var story = RandomCase(program, Dice(seed &+ 1_000_003), spice, prefix)
    story.write()
    return story.lines
  }

  private init(_ program: IR.Program, _ dice: Dice, _ spice: Spice, _ prefix: String) {
    self.program = program
    self.dice = dice
    self.spice = spice
    self.prefix = prefix
    subjects = program.subjectKinds.map { _ in [] }
  }

  private mutating func write() {
    writeSubjects()
    for number in 0..<dice.number(4...26) { writeEvent(number) }
    if spice.contains(.changes) { for _ in 0..<dice.number(0...3) { writeChange() } }
    if spice.contains(.acts) { for _ in 0..<dice.number(0...4) { writeAct() } }
    if spice.contains(.openings), dice.chance(20) { writeOpening() }
  }

  // MARK: Values

  private static let days = [
    "2020-01-01", "2020-01-31", "2020-02-18", "2020-02-19", "2020-02-29", "2020-03-05",
    "2020-03-31", "2020-04-01", "2020-06-30", "2020-07-01", "2020-09-05", "2020-12-31",
    "2021-01-01", "2021-01-31", "2021-02-28", "2021-03-05", "2021-06-30", "2021-12-31",
    "2022-01-01",
  ].map(day)

  private mutating func date() -> CivilDay {
    if dice.chance(50) { return dice.one(Self.days) }
    return day("2020-01-01").plus(dice.number(0...760))
  }

  private func quoted(_ text: some StringProtocol) -> String { "\"\(text)\"" }
  /// 有效期 of a link is the language's own field and keeps its name.
  private func marked(_ name: IR.Name) -> String {
    name.key == "valid" ? name.key : Naming.marked(name.key)
  }

  /// JSON of one value; `nil` when there is nothing to name.
  private mutating func value(_ type: IR.FieldType, before day: CivilDay?) -> String? {
    switch type {
    case .truth: return dice.one(["true", "false"])
    case .day: return quoted(date().description)
    case .number: return dice.one(["1", "2", "3", "0", "1000", "4999.5", "5000", "0.5"])
    case .identifier: return quoted(dice.one(["K1", "K2", "K3"]))
    case .text: return quoted("话")
    case .region: return quoted(dice.one(["甲省", "甲省/乙市", "丙省"]))
    case .clause:
      guard !program.clauses.isEmpty else { return nil }
      let clause = dice.one(program.clauses)
      return quoted(program.policies[clause.policy].code + "/" + clause.address.ascii)
    case .period:
      let first = date()
      let last = first.plus(dice.one([0, 30, 89, 364, 729]))
      return #"{"from":"\#(first)","to":"\#(last)"}"#
    case .option(let enumeration):
      return quoted(marked(dice.one(program.enumerations[enumeration].options)))
    case .subject(let kinds):
      let known = kinds.flatMap { subjects[$0] }
      return known.isEmpty ? nil : quoted(dice.one(known))
    case .event(let kinds):
      let earlier = events.filter { kinds.contains($0.kind) && $0.date <= day ?? $0.date }
      return earlier.isEmpty ? nil : quoted(dice.one(earlier).id)
    }
  }

  /// `"key":value` of the fields that are given; `nil` when a needed one cannot be.
  private mutating func given(_ fields: [IR.Field], before day: CivilDay?) -> [String]? {
    var parts: [String] = []
    for field in fields {
      let isNeeded = !field.optional && field.missingMeans == nil
      if !isNeeded, spice.contains(.gaps), dice.chance(25) { continue }
      var values: [String] = []
      for _ in 0..<(field.many ? dice.number(1...2) : 1) {
        guard let value = value(field.type, before: day) else { continue }
        if !values.contains(value) { values.append(value) }
      }
      if values.isEmpty {
        if isNeeded { return nil }
        continue
      }
      let list = "[" + values.joined(separator: ",") + "]"
      parts.append("\"\(marked(field.name))\":" + (field.many ? list : values[0]))
    }
    return parts
  }

  private mutating func add(_ parts: [String]) {
    lines.append("{" + parts.joined(separator: ",") + "}")
  }

  // MARK: Subjects and events

  private mutating func writeSubjects() {
    let plain = program.subjectKinds.indices.filter { program.subjectKinds[$0].joins.isEmpty }
    let links = program.subjectKinds.indices.filter { !program.subjectKinds[$0].joins.isEmpty }
    for kind in plain + links {
      for number in 0..<dice.number(1...3) {
        let declared = program.subjectKinds[kind]
        let id = "\(prefix)S\(kind)\(["a", "b", "c"][number])"
        var parts = [#""subject":"\#(marked(declared.name))""#, #""id":"\#(id)""#]
        let ends = declared.joins.compactMap { end in
          subjects[end].isEmpty
            ? nil
            : "\"\(marked(program.subjectKinds[end].name))\":" + quoted(dice.one(subjects[end]))
        }
        guard ends.count == declared.joins.count,
          let fields = given(declared.fields, before: nil)
        else { continue }
        parts += ends + fields
        add(parts)
        subjects[kind].append(id)
      }
    }
  }

  private mutating func writeEvent(_ number: Int) {
    let scoring = program.eventKinds.indices.filter { kind in
      program.eventKinds[kind].fields.contains { $0.type == .clause }
    }
    var kind = dice.number(0...program.eventKinds.count - 1)
    if dice.chance(45), let finding = scoring.first { kind = finding }
    let date = date()
    if dice.chance(60) { writeNeeded(of: kind, date, "\(number)") }
    write(kind, "\(prefix)E\(number)", date)
  }

  /// An event of the day for each event that the kind must name, so that acts come whole.
  private mutating func writeNeeded(of kind: Int, _ date: CivilDay, _ number: String) {
    for field in program.eventKinds[kind].fields where !field.optional {
      guard case .event(let kinds) = field.type, let needed = kinds.first else { continue }
      writeNeeded(of: needed, date, number + "x")
      write(needed, "\(prefix)N\(number)", date)
    }
  }

  private mutating func write(_ kind: Int, _ id: String, _ date: CivilDay) {
    let declared = program.eventKinds[kind]
    guard let fields = given(declared.fields, before: date) else { return }
    var known = date
    if spice.contains(.lateKnowledge), dice.chance(15) {
      known = date.plus(dice.number(1...200))
    }
    // An event that names another is not known before it.
    for event in events where fields.contains(where: { $0.contains("\"\(event.id)\"") }) {
      known = max(known, event.known)
    }
    var parts = [
      #""event":"\#(marked(declared.name))""#, #""id":"\#(id)""#, #""date":"\#(date)""#,
    ]
    if known != date { parts.append(#""known":"\#(known)""#) }
    if dice.chance(5) { parts.append(#""order":1"#) }
    add(parts + fields)
    events.append(Event(kind: kind, id: id, date: date, known: known))
  }

  private mutating func writeChange() {
    let kind = dice.number(0...program.subjectKinds.count - 1)
    guard let subject = subjects[kind].first,
      let field = program.subjectKinds[kind].fields.first(where: { _ in dice.chance(40) }),
      !field.many, let value = value(field.type, before: nil)
    else { return }
    acts += 1
    // A day of its own: two values of one field on one day are refused.
    let date = day("2020-02-01").plus(acts * 97 + dice.number(0...60))
    add([
      #""event":"change""#, #""id":"\#(prefix)V\#(acts)""#, #""date":"\#(date)""#,
      #""subject":"\#(subject)""#, #""field":"\#(marked(field.name))""#, #""value":\#(value)"#,
    ])
  }

  // MARK: Acts

  private mutating func writeAct() {
    guard !events.isEmpty else { return }
    acts += 1
    let target = dice.one(events)
    let date = max(target.known, target.date).plus(dice.number(0...300))
    let id = "\(prefix)A\(acts)"
    let head = [#""id":"\#(id)""#, #""date":"\#(date)""#, #""target":"\#(target.id)""#]
    switch dice.number(0...4) {
    case 0: add([#""event":"annul""#] + head)
    case 1 where !program.eventKinds[target.kind].isQuestion:
      add([#""event":"withdraw""#] + head)
    case 2:
      let fields = program.eventKinds[target.kind].fields.filter { field in
        if case .event = field.type { return false }
        return true
      }
      guard !fields.isEmpty, !lines.contains(where: { $0.contains("\"target\":\"\(target.id)\"") })
      else { return }
      let field = dice.one(fields)
      guard !field.many, let value = value(field.type, before: target.date) else { return }
      add([#""event":"correct""#] + head + ["\"\(marked(field.name))\":\(value)"])
    case 3:
      add([#""event":"annul""#] + head)
      add([
        #""event":"annul""#, #""id":"\#(id)r""#, #""date":"\#(date.plus(20))""#,
        #""target":"\#(id)""#,
      ])
    default:
      guard let measure = program.measures.filter(\.lasting).randomElement(using: &dice) else {
        return
      }
      add(
        [#""event":"choice""#] + head + [
          #""measure":"\#(marked(measure.name))""#,
          #""value":"\#(dice.one(["1 个月", "2 个月", "3 个月", "60 天"]))""#,
        ])
    }
  }

  private mutating func writeOpening() {
    let accounts = program.accounts.filter { !subjects[$0.owner].isEmpty }
    guard !accounts.isEmpty else { return }
    let account = dice.one(accounts)
    acts += 1
    add([
      #""event":"opening""#, #""id":"\#(prefix)O\#(acts)""#, #""date":"2020-03-01""#,
      #""subject":"\#(subjects[account.owner][0])""#, #""account":"\#(marked(account.name))""#,
      #""value":\#(dice.number(1...8))"#,
    ])
  }
}

extension CivilDay {
  fileprivate func plus(_ days: Int) -> CivilDay { advanced(by: days) ?? self }
}
