import PolicyBase
import PolicyIR

// 裁量: an officer's choice of a length, of points, or whether something is imposed (S11).
extension BindingRun {
  private static let chosenText = Message(zh: "选定的值", en: "the value chosen")
  private static let targetText = Message(
    zh: "措施或事件的编号", en: "the id of a measure or an event")

  mutating func bindChoice(_ record: IR.CaseRecord, _ index: Int) {
    let wanted = [
      Wanted("针对", "target", BindingRun.targetText), Wanted("措施", "measure", nil),
      Wanted("对象", "subject", nil), Wanted("值", "value", nil), Wanted("起日", "start", nil),
      Wanted("理由", "reason", nil), Wanted("决定人", "by", nil),
    ]
    guard let entries = entries(record, wanted), let about = entries[0],
      let target = choiceTarget(about, measure: entries[1], subject: entries[2])
    else { return }
    bound.choices[index].target = target
    if let entry = entries[3], let value = choiceValue(entry) { bound.choices[index].value = value }
    if case .points = target, entries[3] == nil {
      faults.add(
        BindingFault.missingField("value", expected: BindingRun.chosenText).diagnosis,
        record.place)
    }
    if let entry = entries[4] { bound.choices[index].start = day(entry) }
    if let entry = entries[5] { bound.choices[index].reason = text(entry) }
    if let entry = entries[6] { bound.choices[index].actor = text(entry) }
  }

  private mutating func choiceTarget(
    _ entry: IR.CaseRecord.Entry, measure: IR.CaseRecord.Entry?, subject: IR.CaseRecord.Entry?
  ) -> Case.Choice.Target? {
    if let measure {
      guard let kind = measureKind(measure), let event = chosenEvent(entry) else { return nil }
      var index: Int?
      if let subject {
        guard let found = anySubject(subject) else { return nil }
        index = found
      }
      return .measureOf(event: event, measure: kind, subject: index)
    }
    guard let text = text(entry) else { return nil }
    guard let id = MeasureID(text) else { return chosenEvent(entry).map { .points(event: $0) } }
    if exists(id) { return .measure(text) }
    if reading.lostLines == 0 {
      let field = textField(entry.name, entry.place)
      fault(
        .unknownReference(
          field: field.name, kinds: ["措施"], found: shown(entry.value, field), nearest: []), field)
    }
    return nil
  }

  private mutating func chosenEvent(_ entry: IR.CaseRecord.Entry) -> Int? {
    guard let target = target(of: entry) else { return nil }
    if case .event(let event) = target {
      referenced.insert(event)
      return event
    }
    faults.add(BindingFault.onlyOfEvents("裁量").diagnosis, entry.place)
    return nil
  }

  /// Whether a measure of that id can come about: its rule, its subject and its cause exist.
  private func exists(_ id: MeasureID) -> Bool {
    let citation = id.citation.split(separator: "~").first.map(String.init) ?? ""
    let isImposed = program.rules.contains { rule in
      program.citationName(rule.citation) == citation
        && rule.effects.contains { effect in
          guard case .impose(let imposition) = effect.action,
            program.measures.indices.contains(imposition.measure)
          else { return false }
          return program.measures[imposition.measure].name.key == id.measure
        }
    }
    let isCaused =
      !ids.events(id.root, kinds: program.eventKinds.indices).isEmpty
      || CivilDay(parsing: id.root) != nil
    return isImposed && isCaused
      && !ids.subjects(id.subject, kinds: program.subjectKinds.indices).isEmpty
  }

  mutating func measureKind(_ entry: IR.CaseRecord.Entry) -> Int? {
    named(entry, program.measures.map(\.name)) {
      BindingFault.unknownMeasure($0, nearest: $1)
    }
  }

  /// The index of a declared name, by its word or its alias.
  mutating func named(
    _ entry: IR.CaseRecord.Entry, _ names: [IR.Name],
    _ fault: (String, [String]) -> BindingFault
  ) -> Int? {
    guard let text = text(entry) else { return nil }
    if let index = names.firstIndex(where: { KindNames.spellings($0).contains(text) }) {
      return index
    }
    let spellings = names.flatMap(KindNames.spellings)
    let nearest = Spelling.nearest(to: text, among: spellings)
    faults.add(fault(unknown(text, nearest), nearest).diagnosis, entry.place)
    return nil
  }

  mutating func day(_ entry: IR.CaseRecord.Entry) -> CivilDay? {
    let field = IR.Field(
      name: IR.Name(entry.name), type: .day, optional: false, missingMeans: nil, many: false,
      inverse: nil, personal: false)
    if case .day(let day)? = value(entry.value, FieldPlace(field, entry.place)) { return day }
    return nil
  }

  /// 是 or 否, a number with its unit, or any other word: what may be chosen shows only in the run.
  private mutating func choiceValue(_ entry: IR.CaseRecord.Entry) -> Case.Choice.Value? {
    var given = entry.value
    if case .cell(let text) = given { given = .text(text) }
    switch given {
    case .truth(let truth): return truth ? .imposed : .refused
    case .number(let number, let unit): return .number(number, unit: unit)
    case .text("是"): return .imposed
    case .text("否"): return .refused
    case .text(let text):
      if case .number(let number, let unit) = Units.split(text) {
        return .number(number, unit: unit)
      }
      return BindingRun.quantity(text) ?? .other(text)
    default:
      let field = textField(entry.name, entry.place)
      fault(
        .wrongType(
          field: field.name, expected: BindingRun.chosenText, found: shown(entry.value, field)),
        field)
      return nil
    }
  }

  /// `4 months`: a whole number and an English unit of time.
  private static func quantity(_ text: String) -> Case.Choice.Value? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = String(text.dropFirst(digits.count).drop { $0 == " " })
    guard let number = Number(parsing: digits),
      IR.DurationUnit.named(unit, as: .decided) != nil || unit == "working-days"
    else { return nil }
    return .number(number, unit: unit)
  }
}
