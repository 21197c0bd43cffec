import Foundation
import PolicyBase
import PolicyEngine
import PolicyIR

/// The reasons of a record: what it rests on, each result with its causes, and each rule that was
/// looked at with what came of it.
struct ExplainText {
  let run: CaseRun
  let record: Record
  let words: RecordWords
  let subject: Int?
  private let explanations: [Explanation]

  init(
    run: CaseRun, record: Record, explanations: [Explanation], subject: Int?,
    language: MessageLanguage
  ) {
    self.run = run
    self.record = record
    self.subject = subject
    words = RecordWords(program: run.program, bound: run.boundCase, language: language)
    let reach = CaseReach(run.boundCase)
    self.explanations = explanations.filter { explanation in
      guard let subject else { return true }
      return explanation.subject == subject
        || explanation.event.map { reach.event($0, concerns: subject) } ?? false
    }
  }

  func text() -> String {
    RunHeading(run: run, language: words.language).full() + "\n" + results() + duties() + rules()
  }

  // MARK: Results

  private func results() -> String {
    var text = ""
    for subject in record.subjects
    where self.subject.map({ $0 == subject.subject }) ?? !subject.isEmpty {
      var table = TextTable(indentation: 2)
      for entry in subject.entries { table.add(row(entry)) }
      for movement in subject.movements { table.add(row(movement)) }
      for measure in subject.measures { table.add(row(measure)) }
      for status in subject.statuses where status.value != 0 { table.add(row(status)) }
      if table.isEmpty { continue }
      text += "\(words.subject(subject.subject))  \(words.subjectKind(subject.subject))\n"
      text += table.text() + "\n"
    }
    return text
  }

  private func duties() -> String {
    var table = TextTable(indentation: 2)
    for duty in record.duties where subject.map(duty.subjects.contains) ?? true {
      table.add(DutyText(words: words).row(duty) + [causes(duty.causes) + missing(duty.missing)])
    }
    return table.isEmpty ? "" : words.pick("期限", "Duties") + "\n" + table.text() + "\n"
  }

  private func causes(_ causes: [Int]) -> String {
    causes.isEmpty
      ? ""
      : words.pick("因 ", "from ") + causes.map(words.event).joined(separator: words.pick("、", ", "))
  }

  private func row(_ entry: Record.EntryRecord) -> [String] {
    let name = words.account(entry.account)
    let points = words.amount(entry.points, account: entry.account)
    var counted =
      entry.counted == entry.points
      ? "" : words.pick("计 ", "counts ") + words.amount(entry.counted, account: entry.account)
    if let absorber = entry.absorbedBy {
      counted += words.pick("，并入 \(absorber)", ", absorbed by \(absorber)")
    }
    if let day = entry.removedOn {
      counted += words.pick("，\(day) 清零", ", cleared on \(day)")
    }
    return [
      entry.date.description, "\(name) \(points)", counted, words.citation(entry.citation),
      causes(entry.causes) + missing(entry.missing),
    ]
  }

  private func row(_ movement: Record.MovementRecord) -> [String] {
    let kind =
      switch movement.kind {
      case .reduction: words.pick("减免", "reduction")
      case .clearing: words.pick("清零", "cleared")
      case .carried: words.pick("转入", "carried over")
      case .opening: words.pick("期初", "opening balance")
      }
    return [
      movement.day.description,
      "\(words.account(movement.account)) \(kind) "
        + words.amount(movement.credited, account: movement.account),
      "", words.citation(movement.citation), causes(movement.causes) + missing(movement.missing),
    ]
  }

  private func row(_ measure: Record.MeasureRecord) -> [String] {
    [
      measure.start.description, words.measure(measure.measure),
      measure.end == .once ? "" : words.end(measure.end), words.citation(measure.citation),
      causes(measure.causes),
    ]
  }

  private func row(_ status: Record.StatusRecord) -> [String] {
    [
      status.since?.description ?? "", words.status(status.status),
      words.statusValue(status.status, status.value), "", causes(status.causes),
    ]
  }

  private func missing(_ missing: [Missing]) -> String {
    missing.isEmpty ? "" : words.pick("；待定 ", "; open: ") + words.missing(missing)
  }

  // MARK: Rules

  private func rules() -> String {
    var applied = TextTable(indentation: 2)
    var others = TextTable(indentation: 2)
    for explanation in explanations {
      let outcome = self.outcome(explanation.outcome)
      let row = [
        explanation.day.description, item(explanation), words.citation(explanation.citation),
        outcome,
      ]
      if case .applied = explanation.outcome { applied.add(row) } else { others.add(row) }
    }
    var text = ""
    if !applied.isEmpty {
      text += words.pick("适用的规定", "Rules that applied") + "\n" + applied.text()
    }
    if !others.isEmpty {
      text +=
        (text.isEmpty ? "" : "\n") + words.pick("没有适用的规定", "Rules that did not apply")
        + "\n" + others.text()
    }
    return text
  }

  private func item(_ explanation: Explanation) -> String {
    [explanation.event.map(words.event), explanation.subject.map(words.subject)]
      .compactMap { $0 }.joined(separator: " ")
  }

  private func outcome(_ outcome: Explanation.Outcome) -> String {
    switch outcome {
    case .applied: words.pick("适用", "applied")
    case .notCovered: words.pick("不在适用范围内", "not covered")
    case .failed(let condition, let readings):
      words.pick("不成立：", "fails: ") + condition
        + (readings.isEmpty ? "" : "（\(readings.joined(separator: "，"))）")
    case .unknown(let missing): words.pick("待定：", "open: ") + words.missing(missing)
    }
  }

  func json() -> JSONText {
    .object([
      ("schema", .whole(1)), ("asOf", .string(run.asOf.description)),
      ("knownAt", .string(run.knownAt.description)),
      ("rules", .array(explanations.map(json))),
    ])
  }

  private func json(_ explanation: Explanation) -> JSONText {
    var members: [(String, JSONText)] = [
      ("citation", .string(words.fullCitation(explanation.citation)))
    ]
    if let event = explanation.event { members.append(("event", .string(words.event(event)))) }
    if let subject = explanation.subject {
      members.append(("subject", .string(words.subject(subject))))
    }
    members.append(("day", .string(explanation.day.description)))
    switch explanation.outcome {
    case .applied: members.append(("outcome", .string("applied")))
    case .notCovered: members.append(("outcome", .string("not-covered")))
    case .failed(let condition, let readings):
      members.append(("outcome", .string("failed")))
      members.append(("condition", .string(condition)))
      members.append(("readings", .array(readings.map { .string($0) })))
    case .unknown(let missing):
      members.append(("outcome", .string("unknown")))
      members.append(("missing", .array(missing.map { .string("\($0.item): \($0.key)") })))
    }
    return .object(members)
  }
}
