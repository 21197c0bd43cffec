import PolicyBase
import PolicyIR

/// A case that is being made up: records whose fields are filled until terms have wanted values.
/// What it cannot bring about it refuses; whether it came out as wanted only a replay tells.
struct CaseSketch {
  /// What stands for the subject, the event and the member of a condition.
  struct Scope {
    var subject: Int?
    var event: Int?
    var member: Int?
  }

  private(set) var records: [IR.CaseRecord] = []
  /// By record: index of its kind.
  private var kinds: [Int] = []
  /// What the case is about and may not lose: records, and fields by record and name.
  private(set) var wanted = Set<[String]>()
  /// Whether what is given now is wanted for itself.
  var givesWanted = false
  /// How a reading is come to.
  enum Route: CaseIterable {
    /// Day by day, so that only the last step is of the day.
    case dayByDay
    /// On one day, so that all that lies on the way is entered on it.
    case atOnce
  }

  let route: Route
  /// Readings that the case must show.
  var wantedReadings: [WantedReading] = []
  /// So many entries an account must have.
  var wantedEntries: [(account: Int, count: Int)] = []
  /// The day on which the wanted thing happens.
  let day: CivilDay
  let program: IR.Program
  let types: TermTypes

  init(_ program: IR.Program, day: CivilDay, route: Route) {
    self.program = program
    self.route = route
    self.day = day
    types = TermTypes(program)
  }

  func kind(_ item: Int) -> Int { kinds[item] }

  func id(_ item: Int) -> String { records[item].id }

  func date(_ item: Int) -> CivilDay { records[item].date ?? day }

  // MARK: Records

  mutating func addSubject(_ kind: Int) -> Int {
    let name = program.subjectKinds[kind].name
    let count = records.count { $0.role == .subject && $0.kind == name.text }
    return add(.subject, kind, name.text, "\(name.text)\(count + 1)", nil)
  }

  mutating func addEvent(_ kind: Int, on day: CivilDay? = nil) -> Int {
    let name = program.eventKinds[kind].name
    let letter = name.key.first.map { String($0).uppercased() } ?? "E"
    let initial = letter.allSatisfy { $0.isASCII && $0.isLetter } ? letter : "E"
    let count = records.count { $0.role == .event && $0.id.hasPrefix(initial) }
    return add(.event, kind, name.text, "\(initial)\(count + 1)", day ?? self.day)
  }

  private mutating func add(
    _ role: IR.CaseRecord.Role, _ kind: Int, _ name: String, _ id: String, _ date: CivilDay?
  ) -> Int {
    records.append(
      IR.CaseRecord(
        role: role, kind: name, id: id, date: date, known: nil, order: 0, fields: [],
        place: .nowhere))
    kinds.append(kind)
    return records.count - 1
  }

  /// 期初: a measure that already runs for the subject on the day.
  mutating func addOpening(measure: Int, of subject: Int) -> Bool {
    let owners = program.measures[measure].owners
    guard records[subject].role == .subject, owners.contains(kinds[subject]) else { return false }
    let count = records.count { $0.kind == "期初" }
    records.append(
      IR.CaseRecord(
        role: .event, kind: "期初", id: "B\(count + 1)", date: day.previous ?? day, known: nil,
        order: 0,
        fields: [
          entry("对象", .text(id(subject))),
          entry("措施", .text(program.measures[measure].name.text)),
          entry("起日", .text((day.previous ?? day).description)), entry("末日", .text("无期")),
        ], place: .nowhere))
    kinds.append(-1)
    return true
  }

  // MARK: Fields

  private func entry(_ name: String, _ value: IR.InputValue) -> IR.CaseRecord.Entry {
    IR.CaseRecord.Entry(name: name, value: value, place: .nowhere)
  }

  private func fields(_ item: Int) -> [IR.Field] {
    guard kinds.indices.contains(item), kinds[item] >= 0 else { return [] }
    return records[item].role == .subject
      ? program.subjectKinds[kinds[item]].fields : program.eventKinds[kinds[item]].fields
  }

  func value(_ item: Int, _ field: Int) -> IR.InputValue? {
    let declared = fields(item)
    guard declared.indices.contains(field) else { return nil }
    return records[item].fields.first { $0.name == declared[field].name.text }?.value
  }

  /// Gives the field the value; `false` when it has another one or there is no such field.
  mutating func give(_ item: Int, _ field: Int, _ value: IR.InputValue) -> Bool {
    let declared = fields(item)
    guard declared.indices.contains(field) else { return false }
    if givesWanted { keep(item, declared[field].name.text) }
    if let given = self.value(item, field) {
      if given == value { return true }
      guard declared[field].many, let index = position(item, declared[field]) else { return false }
      let before = if case .list(let items) = given { items } else { [given] }
      if !before.contains(value) { records[item].fields[index].value = .list(before + [value]) }
      return true
    }
    records[item].fields.append(entry(declared[field].name.text, value))
    return true
  }

  private func position(_ item: Int, _ field: IR.Field) -> Int? {
    records[item].fields.firstIndex { $0.name == field.name.text }
  }

  mutating func setDate(_ item: Int, _ day: CivilDay) {
    records[item].date = day
    if givesWanted { wanted.insert([id(item)]) }
  }

  /// Marks the record, and the field of it, as what the case is about.
  mutating func keep(_ item: Int, _ field: String? = nil) {
    wanted.insert([id(item)])
    if let field { wanted.insert([id(item), field]) }
  }

  // MARK: What terms stand for

  /// The record that the term yields, made when there is none yet.
  mutating func item(_ term: IR.Term, _ scope: Scope) -> Int? {
    switch Unfolding(program)(term) {
    case .subject: return scope.subject
    case .event: return scope.event
    case .member: return scope.member
    case .field(let base, let reference):
      guard let owner = item(base, scope), hasKind(owner, reference) else { return nil }
      return referred(owner, reference)
    case .inverse(let base, let kind, let reference):
      guard let target = item(base, scope) else { return nil }
      let made = addSubject(kind)
      return give(made, reference.index, .text(id(target))) ? made : nil
    case .link(let kind, let one, let other):
      guard let a = item(one, scope), let b = item(other, scope) else { return nil }
      return link(kind, [a, b])
    default: return nil
    }
  }

  /// Whether the field belongs to the record's kind.
  private func hasKind(_ item: Int, _ reference: IR.FieldRef) -> Bool {
    let declared = fields(item)
    guard kinds[item] >= 0, declared.indices.contains(reference.index) else { return false }
    let name =
      records[item].role == .subject
      ? program.subjectKinds[kinds[item]].name : program.eventKinds[kinds[item]].name
    return reference.key == name.key + "." + declared[reference.index].name.key
  }

  private mutating func referred(_ owner: Int, _ reference: IR.FieldRef) -> Int? {
    if case .text(let id)? = value(owner, reference.index) {
      if givesWanted { keep(owner, fields(owner)[reference.index].name.text) }
      return records.firstIndex { $0.id == id }
    }
    guard let field = types.field(reference) else { return nil }
    let made: Int
    switch field.type {
    case .subject(let possible):
      guard let kind = possible.first else { return nil }
      let name = program.subjectKinds[kind].name.text
      made = records.firstIndex { $0.role == .subject && $0.kind == name } ?? addSubject(kind)
    case .event(let possible):
      guard let kind = possible.first else { return nil }
      made = addEvent(kind, on: date(owner))
    default: return nil
    }
    return give(owner, reference.index, .text(id(made))) ? made : nil
  }

  private mutating func link(_ kind: Int, _ ends: [Int]) -> Int? {
    let name = program.subjectKinds[kind].name.text
    let known = records.indices.first { index in
      records[index].kind == name
        && ends.allSatisfy { end in
          records[index].fields.contains { $0.value == .text(id(end)) }
        }
    }
    if let known { return known }
    let joins = program.subjectKinds[kind].joins
    guard joins.count == 2 else { return nil }
    let made = addSubject(kind)
    for joined in joins {
      guard let end = ends.first(where: { kinds[$0] == joined }) else { return nil }
      records[made].fields.append(
        entry(program.subjectKinds[joined].name.text, .text(id(end))))
    }
    return made
  }

  /// Makes the term yield the record.
  mutating func point(_ term: IR.Term, to target: Int, _ scope: Scope) -> Bool {
    switch Unfolding(program)(term) {
    case .subject: return scope.subject == target
    case .event: return scope.event == target
    case .field(let base, let reference):
      guard let owner = item(base, scope), hasKind(owner, reference),
        let field = types.field(reference)
      else { return false }
      switch field.type {
      case .subject(let possible), .event(let possible):
        guard possible.contains(kinds[target]) else { return false }
        return give(owner, reference.index, .text(id(target)))
      default: return false
      }
    case .linkEnd(let base, _):
      guard let owner = item(base, scope) else { return false }
      return records[owner].fields.contains { $0.value == .text(id(target)) }
    default: return false
    }
  }
}
