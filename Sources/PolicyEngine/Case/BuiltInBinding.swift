import PolicyBase
import PolicyIR

// The events that every policy has: their room in the case, 撤销, 撤回 and 变更.
extension BindingRun {
  /// Makes room in the case; what is left open here is bound with the record.
  mutating func slot(
    of event: BuiltInEvent, _ record: IR.CaseRecord, _ date: CivilDay
  ) -> Slot {
    let known = record.known ?? date
    switch event {
    case .annulment, .withdrawal, .correction:
      let index = bound.annulments.count
      bound.annulments.append(
        Case.Annulment(
          id: record.id, date: date, known: known,
          kind: event == .withdrawal ? .withdraw : .annul, target: .annulment(index),
          place: record.place))
      return event == .correction ? .correction(index) : .annulment(index)
    case .change:
      bound.changes.append(
        Case.Change(id: record.id, date: date, known: known, place: record.place))
      return .change(bound.changes.count - 1)
    case .choice:
      bound.choices.append(
        Case.Choice(
          id: record.id, date: date, known: known, target: .measure(""), value: .imposed,
          place: record.place))
      return .choice(bound.choices.count - 1)
    case .opening:
      bound.openings.append(
        Case.Opening(
          id: record.id, date: date, known: known, subject: -1,
          content: .balance(account: -1, .zero), place: record.place))
      return .opening(bound.openings.count - 1)
    }
  }

  /// A field of a built-in event: its names, and what a message says it must be; `nil` when it may
  /// be left out.
  struct Wanted {
    let names: [String]
    let expected: Message?
    init(_ chinese: String, _ english: String, _ expected: Message?) {
      names = [chinese, english]
      self.expected = expected
    }
  }

  /// The entries of a built-in event by what they mean; faults for missing, double and unknown ones.
  mutating func entries(
    _ record: IR.CaseRecord, _ wanted: [Wanted]
  ) -> [IR.CaseRecord.Entry?]? {
    let before = faults.count
    var found: [IR.CaseRecord.Entry?] = []
    for field in wanted {
      let given = record.fields.filter { field.names.contains($0.name) }
      if given.count > 1 {
        faults.add(BindingFault.fieldTwice(given[1].name).diagnosis, given[1].place)
      }
      found.append(given.first)
      if given.isEmpty, let expected = field.expected {
        faults.add(
          BindingFault.missingField(field.names[1], expected: expected).diagnosis, record.place)
      }
    }
    let known = wanted.flatMap(\.names)
    for entry in record.fields where !known.contains(entry.name) {
      let nearest = Spelling.nearest(to: entry.name, among: known)
      faults.add(
        BindingFault.unknownField(
          unknown(entry.name, nearest), kind: record.kind, nearest: nearest, known: known
        ).diagnosis, entry.place)
    }
    return faults.count == before ? found : nil
  }

  static let idText = Message(zh: "编号", en: "an id")
  static let fieldText = Message(zh: "字段名", en: "the name of a field")
  static let valueText = Message(zh: "新值", en: "the new value")

  func textField(_ name: String, _ place: Place) -> FieldPlace {
    let field = IR.Field(
      name: IR.Name(name), type: .text, optional: false, missingMeans: nil, many: false,
      inverse: nil, personal: false)
    return FieldPlace(field, place)
  }

  mutating func text(_ entry: IR.CaseRecord.Entry) -> String? {
    let field = textField(entry.name, entry.place)
    guard case .text(let text)? = value(entry.value, field) else { return nil }
    return text
  }

  // MARK: 撤销, 撤回

  mutating func bindAnnulment(_ record: IR.CaseRecord, _ index: Int) {
    guard
      let entry = entries(record, [Wanted("针对", "target", BindingRun.idText)])?.first ?? nil,
      let target = target(of: entry)
    else { return }
    switch target {
    case .event(let event):
      referenced.insert(event)
      bound.annulments[index].target = .event(version(of: event, asOf: bound.annulments[index]))
    default:
      if bound.annulments[index].kind == .withdraw {
        faults.add(BindingFault.onlyOfEvents(record.kind).diagnosis, entry.place)
        return
      }
      bound.annulments[index].target = target
    }
  }

  /// What an act is about, by its id or by `kind/id`.
  mutating func target(of entry: IR.CaseRecord.Entry) -> Case.Annulment.Target? {
    guard let text = text(entry) else { return nil }
    var targets = annulled(text, kind: nil)
    if targets.isEmpty, let (kind, id) = CaseIDs.qualified(text) {
      targets = annulled(id, kind: kind)
    }
    if targets.count == 1 { return targets[0].target }
    let field = textField(entry.name, entry.place)
    if targets.count > 1 {
      fault(
        .ambiguousReference(
          field: field.name, id: shown(entry.value, field),
          choices: targets.map { $0.kind + "/" + text }), field)
    } else if reading.lostLines == 0 {
      fault(
        .unknownReference(
          field: field.name, kinds: ["事件"], found: shown(entry.value, field),
          nearest: nearestID(text, among: bound.events.lazy.map(\.id))), field)
    }
    return nil
  }

  private func annulled(
    _ id: String, kind: String?
  ) -> [(kind: String, target: Case.Annulment.Target)] {
    var found: [(kind: String, target: Case.Annulment.Target)] = []
    let kinds = kind.map { name in names.events[name].map { [$0] } ?? [] }
    for (kind, index) in ids.events(id, kinds: kinds ?? Array(program.eventKinds.indices)) {
      found.append((program.eventKinds[kind].name.key, .event(index)))
    }
    let builtIn = kind.map(BuiltInEvent.init)
    func add(_ events: [BuiltInEvent], _ target: Case.Annulment.Target?) {
      guard let target, builtIn.map({ $0.map(events.contains) ?? false }) ?? true else { return }
      found.append((events[0].key, target))
    }
    add([.annulment, .withdrawal, .correction], ids.annulments[id].map { .annulment($0) })
    add([.change], ids.changes[id].map { .change($0) })
    add([.choice], ids.choices[id].map { .choice($0) })
    add([.opening], ids.openings[id].map { .opening($0) })
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
        guard let next = actBefore(current) else { break }
        current = next
      }
      guard let next = path.last.flatMap({ actBefore($0) }),
        let first = path.firstIndex(of: next), isBound(next)
      else { continue }
      let circle = (path[first...] + [next]).map { bound.annulments[$0].id }
      faults.add(
        BindingFault.annulmentCycle(circle).diagnosis, bound.annulments[next].place)
      refuseCase()
    }
  }

  /// The act that an act is about, itself or by the event that it put into the case.
  private func actBefore(_ index: Int) -> Int? {
    switch bound.annulments[index].target {
    case .annulment(let next): next
    case .event(let event) where bound.events.indices.contains(event):
      bound.events[event].correction
    default: nil
    }
  }

  /// An annulment whose target was refused still points to itself; that is no circle of its own.
  private func isBound(_ index: Int) -> Bool {
    bound.annulments[index].target != .annulment(index)
      || !faults.hasFault(in: bound.annulments[index].place)
  }

  // MARK: 变更

  mutating func bindChange(_ record: IR.CaseRecord, _ index: Int) {
    let wanted = [
      Wanted("对象", "subject", BindingRun.idText), Wanted("字段", "field", BindingRun.fieldText),
      Wanted("值", "value", BindingRun.valueText),
    ]
    guard let entries = entries(record, wanted), let about = entries[0],
      let fieldEntry = entries[1], let valueEntry = entries[2], let date = record.date,
      let fieldName = text(fieldEntry), let subject = anySubject(about)
    else { return }
    let kind = bound.subjects[subject].kind
    guard let number = names.subjectFields[kind][fieldName] else {
      let known = names.subjectFields[kind].keys.sorted()
      let nearest = Spelling.nearest(to: fieldName, among: known)
      faults.add(
        BindingFault.changedField(
          unknown(fieldName, nearest), kind: KindNames.shown(program.subjectKinds[kind].name),
          nearest: nearest
        ).diagnosis, fieldEntry.place)
      return
    }
    let field = FieldPlace(program.subjectKinds[kind].fields[number], valueEntry.place)
    guard let value = value(valueEntry.value, field) else { return }
    let others = bound.subjects[subject].fields[number].items.filter { item in
      item.from == date && !(item.change.map(isAnnulled) ?? false)
    }
    if !others.isEmpty, !isAnnulled(index) {
      fault(.twoValuesOneDay(field: field.name, day: date.description), field)
      return
    }
    bound.subjects[subject].fields[number].items.append(
      .init(from: date, value: value, known: record.known ?? date, change: index))
    bound.subjects[subject].fields[number].sort()
  }

  /// Whether some 撤销 is about the change: then another may take its place on the same day.
  private func isAnnulled(_ change: Int) -> Bool {
    bound.annulments.contains { $0.target == .change(change) }
  }

  mutating func anySubject(_ entry: IR.CaseRecord.Entry) -> Int? {
    let field = IR.Field(
      name: IR.Name(entry.name), type: .subject(kinds: Array(program.subjectKinds.indices)),
      optional: false, missingMeans: nil, many: false, inverse: nil, personal: false)
    guard case .subject(let index)? = value(entry.value, FieldPlace(field, entry.place))
    else { return nil }
    return index
  }
}
