import PolicyBase
import PolicyIR

// The events that every policy has: 撤销 and 变更.
extension BindingRun {
  /// The entries of a built-in event by what they mean; faults for missing, double and unknown ones.
  private mutating func entries(
    _ record: IR.CaseRecord, _ wanted: [(names: [String], expected: Message)]
  ) -> [IR.CaseRecord.Entry]? {
    let before = faults.count
    var found: [IR.CaseRecord.Entry] = []
    for (names, expected) in wanted {
      let given = record.fields.filter { names.contains($0.name) }
      if given.count > 1 {
        faults.add(BindingFault.fieldTwice(given[1].name).diagnosis, given[1].place)
      }
      if let entry = given.first {
        found.append(entry)
      } else {
        faults.add(
          BindingFault.missingField(names[1], expected: expected).diagnosis, record.place)
      }
    }
    let known = wanted.flatMap(\.names)
    for entry in record.fields where !known.contains(entry.name) {
      faults.add(
        BindingFault.unknownField(
          entry.name, kind: record.kind, nearest: Spelling.nearest(to: entry.name, among: known),
          known: known
        ).diagnosis, entry.place)
    }
    return faults.count == before ? found : nil
  }

  private static let idText = Message(zh: "编号", en: "an id")
  private static let fieldText = Message(zh: "字段名", en: "the name of a field")
  private static let valueText = Message(zh: "新值", en: "the new value")

  private func textField(_ name: String, _ place: Place) -> FieldPlace {
    let field = IR.Field(
      name: IR.Name(name), type: .text, optional: false, missingMeans: nil, many: false,
      inverse: nil, personal: false)
    return FieldPlace(field, place)
  }

  private mutating func text(_ entry: IR.CaseRecord.Entry) -> String? {
    let field = textField(entry.name, entry.place)
    guard case .text(let text)? = value(entry.value, field) else { return nil }
    return text
  }

  // MARK: 撤销

  mutating func bindAnnulment(_ record: IR.CaseRecord, _ index: Int) {
    guard let entry = entries(record, [(["针对", "target"], BindingRun.idText)])?.first,
      let text = text(entry)
    else { return }
    var targets = annulled(text, kind: nil)
    if targets.isEmpty, let (kind, id) = CaseIDs.qualified(text) {
      targets = annulled(id, kind: kind)
    }
    let field = textField(entry.name, entry.place)
    if targets.isEmpty {
      if ids.changes.contains(text) {
        faults.add(BindingFault.unsupportedEvent("撤销 变更").diagnosis, entry.place)
      } else if reading.lostLines == 0 {
        fault(
          .unknownReference(
            field: field.name, kinds: ["事件"], found: shown(entry.value, field),
            nearest: nearestID(text, among: bound.events.lazy.map(\.id))), field)
      }
    } else if targets.count > 1 {
      fault(
        .ambiguousReference(
          field: field.name, id: shown(entry.value, field),
          choices: targets.map { $0.kind + "/" + text }), field)
    } else {
      bound.annulments[index].target = targets[0].target
      if case .event(let event) = targets[0].target { referenced.insert(event) }
    }
  }

  private func annulled(
    _ id: String, kind: String?
  ) -> [(kind: String, target: Case.Annulment.Target)] {
    let isBuiltIn = kind.map { BuiltInEvent($0) == .annulment } ?? true
    var found: [(kind: String, target: Case.Annulment.Target)] = []
    let kinds = kind.map { name in names.events[name].map { [$0] } ?? [] }
    for (kind, index) in ids.events(id, kinds: kinds ?? Array(program.eventKinds.indices)) {
      found.append((program.eventKinds[kind].name.key, .event(index)))
    }
    if isBuiltIn, let index = ids.annulments[id] { found.append(("annul", .annulment(index))) }
    return found
  }

  /// Annulments that annul each other in a circle have no meaning.
  mutating func refuseAnnulmentCycles() {
    var settled = Set<Int>()
    for start in bound.annulments.indices where !settled.contains(start) {
      var path: [Int] = []
      var current = start
      while settled.insert(current).inserted {
        path.append(current)
        guard case .annulment(let next) = bound.annulments[current].target else { break }
        current = next
      }
      guard case .annulment(let next)? = path.last.map({ bound.annulments[$0].target }),
        let first = path.firstIndex(of: next), isBound(next)
      else { continue }
      let circle = (path[first...] + [next]).map { bound.annulments[$0].id }
      faults.add(
        BindingFault.annulmentCycle(circle).diagnosis, bound.annulments[next].place)
      refuseCase()
    }
  }

  /// An annulment whose target was refused still points to itself; that is no circle of its own.
  private func isBound(_ index: Int) -> Bool {
    bound.annulments[index].target != .annulment(index)
      || !faults.hasFault(in: bound.annulments[index].place)
  }

  // MARK: 变更

  mutating func bindChange(_ record: IR.CaseRecord) {
    let wanted = [
      (names: ["对象", "subject"], expected: BindingRun.idText),
      (names: ["字段", "field"], expected: BindingRun.fieldText),
      (names: ["值", "value"], expected: BindingRun.valueText),
    ]
    guard let entries = entries(record, wanted), let date = record.date,
      let fieldName = text(entries[1]), let index = changedSubject(entries[0])
    else { return }
    let kind = bound.subjects[index].kind
    guard let number = names.subjectFields[kind][fieldName] else {
      let known = names.subjectFields[kind].keys.sorted()
      faults.add(
        BindingFault.changedField(
          fieldName, kind: KindNames.shown(program.subjectKinds[kind].name),
          nearest: Spelling.nearest(to: fieldName, among: known)
        ).diagnosis, entries[1].place)
      return
    }
    let field = FieldPlace(program.subjectKinds[kind].fields[number], entries[2].place)
    guard let value = value(entries[2].value, field) else { return }
    if bound.subjects[index].fields[number].items.contains(where: { $0.from == date }) {
      fault(.twoValuesOneDay(field: field.name, day: date), field)
      return
    }
    bound.subjects[index].fields[number].items.append(
      .init(from: date, value: value, known: record.known ?? date))
    bound.subjects[index].fields[number].sort()
  }

  private mutating func changedSubject(_ entry: IR.CaseRecord.Entry) -> Int? {
    let field = IR.Field(
      name: IR.Name(entry.name), type: .subject(kinds: Array(program.subjectKinds.indices)),
      optional: false, missingMeans: nil, many: false, inverse: nil, personal: false)
    guard case .subject(let index)? = value(entry.value, FieldPlace(field, entry.place))
    else { return nil }
    return index
  }
}
