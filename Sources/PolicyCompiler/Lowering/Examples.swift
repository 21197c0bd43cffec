import PolicyBase
import PolicyIR
import PolicySyntax

/// 案例 (E21): records by word, expectations resolved. A case written for other readings than
/// those chosen belongs to their compilation, where its names and indices are.
extension Translator {
  mutating func examples() -> [IR.CaseExample] {
    var found: [IR.CaseExample] = []
    for (policy, tree) in selection.trees.enumerated() {
      for example in tree.examples {
        site = Site(policy: policy, heading: example.heading)
        if runsHere(example.readings) {
          if let lowered = lower(example) { found.append(lowered) }
        } else {
          checkReadings(example.readings, example.place)
        }
      }
    }
    return found
  }

  /// Whether the chosen readings are those that a case or 断言 is written for.
  func runsHere(_ marks: [ReadingMark]) -> Bool {
    let wanted = Dictionary(marks.map { ($0.key, $0.choice) }, uniquingKeysWith: { $1 })
    return selection.readings.allSatisfy { reading in
      wanted[reading.key].map { $0 == reading.choice } ?? reading.adopted
    } && wanted.keys.allSatisfy { selection.choices[$0] != nil }
  }

  mutating func checkReadings(_ marks: [ReadingMark], _ place: Place) {
    let ambiguities = selection.trees.flatMap(\.ambiguities)
    for mark in marks {
      guard let ambiguity = ambiguities.first(where: { $0.key.text == mark.key }) else {
        let keys = ambiguities.map(\.key.text)
        report(
          .unknownReadingKey(mark.key, Spelling.nearest(to: mark.key, among: keys)),
          place)
        continue
      }
      let names = ambiguity.choices.map(\.name.text)
      if !names.contains(mark.choice) {
        report(.unknownChoice(mark.key, mark.choice, names), place)
      }
    }
  }

  private mutating func lower(_ example: Example) -> IR.CaseExample? {
    let records =
      example.subjects.enumerated().map { record($1, .subject, $0) }
      + example.events.enumerated().map { record($1, .event, $0) }
    var expectations: [IR.Expectation] = []
    var complete = true
    for line in example.expectations {
      for expectation in line.expectations {
        guard let (kind, place) = self.kind(expectation, example) else {
          complete = false
          continue
        }
        expectations.append(
          IR.Expectation(day: line.day, known: line.known, kind: kind, place: place))
      }
    }
    guard complete else { return nil }
    let citation = example.heading == nil ? nil : cite(example.place)
    var lowered = IR.CaseExample(
      label: example.label.text, citation: citation, records: records, expectations: expectations,
      readings: example.readings.map { ($0.key, $0.choice) }, place: example.place)
    lowered.policies = regulations(example)
    return lowered
  }

  /// Its own regulation, in all its versions, and those it names (连同).
  private mutating func regulations(_ example: Example) -> Set<Int> {
    let code = program.policies[site.policy].code
    var found = Set(program.policies.indices.filter { program.policies[$0].code == code })
    for word in example.others {
      let named = selection.trees.indices.filter { Imports.isNamed(selection.trees[$0], word.text) }
      found.formUnion(named)
      if named.isEmpty {
        let names = selection.trees.map(\.code.text)
        report(
          .unknownPolicy(word.text, Spelling.nearest(to: word.text, among: names)), word.place)
      }
    }
    return found
  }

  // MARK: Records

  private func record(
    _ record: ExampleRecord, _ role: IR.CaseRecord.Role, _ order: Int
  ) -> IR.CaseRecord {
    let fields = fieldsOf(record.kind.text, role)
    return IR.CaseRecord(
      role: role, kind: record.kind.text, id: record.id.text, date: record.day,
      known: record.known, order: 0,
      fields: record.fields.map { field in
        let declaration = fields.first { $0.name.text == field.name.text }
        return IR.CaseRecord.Entry(
          name: field.name.text, value: input(field.values, declaration?.type),
          place: field.values.reduce(field.name.place) { $0.joined($1.place) })
      }, place: record.place)
  }

  private func fieldsOf(_ kind: String, _ role: IR.CaseRecord.Role) -> [IR.Field] {
    switch role {
    case .subject: subjectKind(named: kind).map { fields(ofSubject: $0) } ?? []
    case .event: eventKind(named: kind).map { fields(ofEvent: $0) } ?? []
    }
  }

  private func input(
    _ values: [ExampleRecord.Value], _ type: IR.FieldType?
  ) -> IR.InputValue {
    let plain = values.map { input($0.word, type) }
    if values.contains(where: { $0.from != nil }) {
      return .history(
        zip(plain, values).map { IR.InputValue.HistoryItem(value: $0, from: $1.from) })
    }
    return plain.count == 1 ? plain[0] : .list(plain)
  }

  private func input(_ value: ExampleValue, _ type: IR.FieldType?) -> IR.InputValue {
    switch value {
    case .word("是") where type == .truth: .truth(true)
    case .word("否") where type == .truth: .truth(false)
    case .word(let text): .text(text)
    case .quantity(let quantity) where quantity.unit == nil && isWritten(type):
      .text(quantity.number.description)
    case .quantity(let quantity): .number(quantity.number, unit: quantity.unit?.rawValue)
    case .day(let day): .text(day.description)
    case .period(let first, let last): .period(DaySpan(first: first, last: last))
    case .reference(let reference): .text(clauseText(reference))
    }
  }

  private func isWritten(_ type: IR.FieldType?) -> Bool { type == .identifier || type == .text }

  private func clauseText(_ reference: Reference) -> String {
    let named = reference.policy.flatMap { code in
      selection.trees.first { Imports.isNamed($0, code.text) }?.code.text ?? code.text
    }
    let own = selection.trees[site.policy]
    let code = named ?? (own.kind == .regulation ? own.code.text : nil)
    return (code.map { $0 + "/" } ?? "") + reference.address.ascii
  }
}
