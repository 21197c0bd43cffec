import PolicyBase
import PolicyEngine
import PolicyIR

/// A record for people: the answer first, then what is open and what was refused.
struct RecordText {
  let record: Record
  let words: RecordWords
  /// Only this subject and the events that concern it, when set.
  let subject: Int?

  private func isShown(_ event: Int?, _ about: Int?) -> Bool {
    guard let subject else { return true }
    return about == subject
      || event.map { CaseReach(words.bound).event($0, concerns: subject) } ?? false
  }

  private var program: IR.Program { words.program }

  func text() -> String {
    var sections = [
      subjects(), duties(), decisions(), conflicts(), open(), rejected(), failures(),
    ]
    if sections.allSatisfy(\.isEmpty) {
      sections = [words.pick("没有产生任何结果\n", "nothing follows from the case\n")]
    }
    return sections.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  // MARK: Subjects

  private func subjects() -> String {
    let shown = record.subjects.filter { record in
      subject.map { $0 == record.subject } ?? !record.isEmpty
    }
    return shown.map(text).joined(separator: "\n")
  }

  private func text(_ subject: Record.SubjectRecord) -> String {
    let head = "\(words.subject(subject.subject))  \(words.subjectKind(subject.subject))\n"
    var table = TextTable(indentation: 2)
    for account in subject.accounts { table.add(row(account)) }
    for status in subject.statuses
    where status.value != 0 || status.possible.count > 1 || isDossier {
      table.add(row(status))
    }
    // What holds on the day comes before what is over.
    for measure in subject.measures where !isOver(measure) { table.add(row(measure)) }
    for measure in subject.measures where isOver(measure) { table.add(row(measure)) }
    let nothing = words.pick("  没有记分、措施或非初始状态\n", "  no points, measures or statuses\n")
    let entries = isDossier ? self.entries(subject) : ""
    return head + (table.isEmpty ? nothing : table.text()) + openTexts(subject) + entries
  }

  /// One subject alone is shown whole, like a file kept on it.
  private var isDossier: Bool { subject != nil }

  /// Each scoring with what of it counts, and what moved the account besides.
  private func entries(_ subject: Record.SubjectRecord) -> String {
    var table = TextTable(indentation: 2)
    for entry in subject.entries {
      let counted =
        entry.counted == entry.points
        ? "" : words.pick("计 ", "counts ") + words.amount(entry.counted, account: entry.account)
      let why = entry.absorbedBy.map { words.pick("并入 \($0)", "absorbed by \($0)") } ?? ""
      let gone = entry.removedOn.map { words.pick("\($0) 清零", "cleared on \($0)") } ?? ""
      table.add([
        entry.date.description, entry.event.map(words.event) ?? words.pick("累计所生", "derived"),
        words.account(entry.account) + " " + words.amount(entry.points, account: entry.account),
        words.citation(entry.citation),
        [counted, why, gone].filter { !$0.isEmpty }.joined(separator: words.pick("，", ", ")),
      ])
    }
    for movement in subject.movements {
      table.add([
        movement.day.description, words.movement(movement.kind),
        words.account(movement.account) + " "
          + words.amount(movement.credited, account: movement.account),
        words.citation(movement.citation), "",
      ])
    }
    return section(words.pick("记分", "Points"), table, before: "\n")
  }

  private func isOver(_ measure: Record.MeasureRecord) -> Bool {
    switch measure.state {
    case .ended, .released: true
    case .future, .inForce, .termOver, .pending, .permitted, .needsDecision: false
    }
  }

  /// What is missing for its totals and statuses, below the table that it would tear apart.
  private func openTexts(_ subject: Record.SubjectRecord) -> String {
    var table = TextTable(indentation: 2)
    for account in subject.accounts where !account.missing.isEmpty {
      table.add([
        words.pick("待定", "open"), words.account(account.account), words.missing(account.missing),
      ])
    }
    for status in subject.statuses where !status.missing.isEmpty {
      table.add([
        words.pick("待定", "open"), words.status(status.status), words.missing(status.missing),
      ])
    }
    return table.text()
  }

  private func row(_ account: Record.AccountRecord) -> [String] {
    [
      words.account(account.account), words.amount(account.total, account: account.account),
      words.span(account.cycle), isDossier ? ahead(account) : "",
    ]
  }

  /// What is left before the next measure of a 分段, in the current cycle.
  private func ahead(_ account: Record.AccountRecord) -> String {
    guard account.cycle.contains(record.asOf),
      let next = NextMeasure.of(
        account: account.account, reading: account.total, on: record.asOf, program)
    else { return "" }
    let amount = words.amount(NumberRange(next.distance), account: account.account)
    let measures = next.measures.map(words.measure).joined(separator: words.pick("、", ", "))
    let citation = words.citation(next.citation)
    return program.accounts[account.account].deducts
      ? words.pick(
        "再扣 \(amount)：\(measures)（\(citation)）", "\(amount) before \(measures) (\(citation))")
      : words.pick(
        "再记 \(amount)：\(measures)（\(citation)）", "\(amount) before \(measures) (\(citation))")
  }

  private func row(_ status: Record.StatusRecord) -> [String] {
    var value = words.statusValue(status.status, status.value)
    let others = status.possible.filter { $0 != status.value }
    if !others.isEmpty {
      value +=
        words.pick("，可能为 ", ", possibly ")
        + others.map { words.statusValue(status.status, $0) }.joined(
          separator: words.pick("、", ", "))
    }
    let since = status.since.map { words.pick("自 \($0) 起", "from \($0)") } ?? ""
    return [words.status(status.status), value, since, ""]
  }

  private func row(_ measure: Record.MeasureRecord) -> [String] {
    let isDone = measure.end == .once && (measure.state == .inForce || measure.state == .ended)
    let state = isDone ? words.pick("已作出", "imposed") : words.state(measure.state)
    let dates =
      measure.end == .once
      ? measure.start.description
      : words.pick("自 \(measure.start) ", "from \(measure.start) ") + words.end(measure.end)
    return [words.measure(measure.measure), state, dates, words.citation(measure.citation)]
  }

  private func duties() -> String {
    var table = TextTable(indentation: 2)
    for duty in record.duties where subject.map(duty.subjects.contains) ?? true {
      table.add(DutyText(words: words).row(duty))
    }
    return section(words.pick("期限", "Duties"), table)
  }

  // MARK: Decisions and what is open

  private func decisions() -> String {
    var table = TextTable(indentation: 2)
    for decision in record.decisions where isShown(decision.event, nil) {
      let kind = words.bound.events[decision.event].kind
      let reasons = decision.reasons.map { words.citation($0.citation) }
      let open = decision.undecided.map {
        words.pick("待定 ", "open ") + words.citation($0.citation) + " " + words.missing($0.missing)
      }
      table.add([
        words.event(decision.event),
        DecisionText.answer(decision, kind, words) + DecisionText.permitted(decision, kind, words),
        words.pick("于 \(decision.day)", "on \(decision.day)"),
        (reasons + open).joined(separator: words.pick("；", "; ")),
      ])
    }
    return section(words.pick("裁定", "Decisions"), table)
  }

  private func conflicts() -> String {
    var table = TextTable(indentation: 2)
    for conflict in record.conflicts where subject.map({ $0 == conflict.subject }) ?? true {
      table.add([
        words.subject(conflict.subject), words.pick("自 \(conflict.from)", "from \(conflict.from)"),
        conflict.why.text(words.language),
        conflict.citations.map { words.citation($0) }.joined(separator: words.pick("；", "; ")),
      ])
    }
    return section(words.pick("冲突", "Conflicts"), table)
  }

  private func open() -> String {
    var table = TextTable(indentation: 2)
    for point in record.open where isShown(point.event, point.subject) {
      let item = point.event.map(words.event) ?? point.subject.map(words.subject) ?? ""
      table.add([item, Reported.text(point, words), words.citation(point.citation)])
    }
    return section(words.pick("待定", "Open points"), table)
  }

  private func rejected() -> String {
    var table = TextTable(indentation: 2)
    for rejection in record.rejected where isShown(rejection.event, nil) {
      table.add([
        rejection.event.map(words.event) ?? rejection.act ?? "", rejection.why.text(words.language),
        words.citation(rejection.citation),
      ])
    }
    return section(words.pick("不合法的输入", "Rejected input"), table)
  }

  private func failures() -> String {
    var table = TextTable(indentation: 2)
    for failure in record.failures {
      table.add([
        failure.item, failure.why.text(words.language) + " (\(failure.code))",
        words.citation(failure.citation),
      ])
    }
    return section(words.pick("未能计算", "Not computed"), table)
  }

  private func section(_ title: String, _ table: TextTable, before: String = "") -> String {
    table.isEmpty ? "" : before + title + "\n" + table.text()
  }
}
