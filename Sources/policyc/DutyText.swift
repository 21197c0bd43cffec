import PolicyBase
import PolicyEngine
import PolicyIR

/// 期限 of a record in the words of people.
struct DutyText {
  let words: RecordWords

  private var program: IR.Program { words.program }

  func name(_ duty: Record.DutyRecord) -> String { words.name(program.duties[duty.duty].name) }

  /// Who bears it.
  func bearer(_ duty: Record.DutyRecord) -> String {
    if let actor = duty.actor, program.actors.indices.contains(actor) {
      return words.name(program.actors[actor])
    }
    return duty.bearers.map(words.subject).joined(separator: words.pick("、", ", "))
  }

  /// The event, measure, subject or period that opened it.
  func trigger(_ duty: Record.DutyRecord) -> String {
    switch duty.trigger {
    case .event(let event): words.event(event)
    case .measure(let measure): measure
    case .subject(let subject): words.subject(subject)
    case .period(let days): words.span(days)
    }
  }

  func due(_ due: Record.DutyRecord.Due) -> String {
    switch due {
    case .day(let day): words.pick("届满 \(day)", "due \(day)")
    case .none: words.pick("没有期限", "no limit")
    case .unpublished(let year):
      words.pick("届满待公布（\(year) 年的工作日）", "due day not published (working days of \(year))")
    case .open: words.pick("届满待定", "due day open")
    }
  }

  func state(_ duty: Record.DutyRecord) -> String {
    let by = duty.metBy.map(words.event).joined(separator: words.pick("、", ", "))
    let silence =
      duty.deemed.isEmpty
      ? ""
      : words.pick("，视为", ", deemed ") + duty.deemed.joined(separator: words.pick("、", ", "))
    switch duty.state {
    case .running: return words.pick("未届满", "running")
    case .met: return words.pick("已履行", "met") + (by.isEmpty ? "" : " " + by)
    case .missed:
      let late =
        duty.soft ? words.pick("逾期（原则上）", "overdue (a rule of thumb)") : words.pick("逾期", "overdue")
      return late + silence
    case .performedLate:
      return words.pick("逾期，后由 \(by) 履行", "overdue, performed later by \(by)") + silence
    case .undetermined: return words.pick("待定", "open")
    case .lapsed: return words.pick("不再适用", "lapsed")
    }
  }

  func row(_ duty: Record.DutyRecord) -> [String] {
    [
      bearer(duty), name(duty), trigger(duty), due(duty.due), state(duty),
      words.citation(duty.citation),
    ]
  }
}

/// A duty that a 案例 expects, beside those of the record.
struct DutyExpectation {
  let item: String
  let name: String
  let due: IR.Expectation.DutyDue?
  let state: IR.Expectation.DutyState?

  func text(_ words: RecordWords) -> String {
    if state == .absent { return words.pick("\(item) 无 \(name)", "\(item) without \(name)") }
    return ([item, name] + [dueText(words), stateText(words)].compactMap { $0 })
      .joined(separator: " ")
  }

  private func dueText(_ words: RecordWords) -> String? {
    switch due {
    case .unpublished: words.pick("届满待公布", "due day not published")
    case .day(let day): words.pick("届满 \(day)", "due \(day)")
    case nil: nil
    }
  }

  private func stateText(_ words: RecordWords) -> String? {
    switch state {
    case .over: words.pick("已届满", "due day over")
    case .performed: words.pick("已履行", "performed")
    case .unperformed: words.pick("未履行", "not performed")
    case .overdue: words.pick("逾期", "overdue")
    case .absent, nil: nil
    }
  }

  /// `nil` when some duty is as expected, else what there is instead.
  func difference(from record: Record, _ words: RecordWords) -> String? {
    let found = record.duties(named: name, of: item, words.program, words.bound)
    if found.contains(where: { matches($0, on: record.asOf) }) { return nil }
    if found.isEmpty, state == .absent { return nil }
    if found.isEmpty {
      return words.pick("\(item) 没有期限 \(name)", "\(item) has no duty \(name)")
    }
    let text = DutyText(words: words)
    return found.map {
      "\(item) \(name) " + text.due($0.due) + words.pick("，", ", ") + text.state($0)
    }
    .joined(separator: words.pick("；", "; "))
  }

  private func matches(_ duty: Record.DutyRecord, on day: CivilDay) -> Bool {
    hasDue(duty) && hasState(duty, on: day)
  }

  private func hasDue(_ duty: Record.DutyRecord) -> Bool {
    switch (due, duty.due) {
    case (nil, _), (.unpublished, .unpublished): true
    case (.day(let day), let due): due == .day(day)
    default: false
    }
  }

  private func hasState(_ duty: Record.DutyRecord, on day: CivilDay) -> Bool {
    switch state {
    case nil: true
    case .over: duty.isOver(on: day)
    case .performed: duty.state == .met || duty.state == .performedLate
    case .unperformed: duty.state == .running || duty.state == .missed
    case .overdue: duty.isOverdue
    case .absent: false
    }
  }
}
