import PolicyBase
import PolicyEngine
import PolicyIR

/// A record for people: the answer first, then what is open and what was refused.
struct RecordText {
  let record: Record
  let words: RecordWords
  /// Only this subject, when set.
  let subject: Int?

  private var program: IR.Program { words.program }

  func text() -> String {
    var sections = [subjects(), decisions(), open(), rejected(), failures()]
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
    for status in subject.statuses where status.value != 0 || status.possible.count > 1 {
      table.add(row(status))
    }
    for measure in subject.measures { table.add(row(measure)) }
    if table.isEmpty {
      table.add([words.pick("没有记分、措施或非初始状态", "no points, measures or other statuses")])
    }
    return head + table.text()
  }

  private func row(_ account: Record.AccountRecord) -> [String] {
    let missing =
      account.missing.isEmpty ? "" : words.pick("待定：", "open: ") + words.missing(account.missing)
    return [
      words.account(account.account), words.amount(account.total, account: account.account),
      words.span(account.cycle), missing,
    ]
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
    return [words.status(status.status), value, since, words.missing(status.missing)]
  }

  private func row(_ measure: Record.MeasureRecord) -> [String] {
    let isActive = measure.state == .inForce
    let state =
      measure.end == .once && isActive ? words.pick("已作出", "imposed") : words.state(measure.state)
    let dates =
      measure.end == .once
      ? measure.start.description
      : words.pick("自 \(measure.start) ", "from \(measure.start) ") + words.end(measure.end)
    return [words.measure(measure.measure), state, dates, words.citation(measure.citation)]
  }

  // MARK: Decisions and what is open

  private func decisions() -> String {
    var table = TextTable(indentation: 2)
    for decision in record.decisions {
      let kind = words.bound.events[decision.event].kind
      let reasons = decision.reasons.map { words.citation($0.citation) }
      let open = decision.undecided.map {
        words.pick("待定 ", "open ") + words.citation($0.citation) + " " + words.missing($0.missing)
      }
      table.add([
        words.event(decision.event), DecisionText.answer(decision, kind, words),
        words.pick("于 \(decision.day)", "on \(decision.day)"),
        (reasons + open).joined(separator: words.pick("；", "; ")),
      ])
    }
    return section(words.pick("裁定", "Decisions"), table)
  }

  private func open() -> String {
    var table = TextTable(indentation: 2)
    for point in record.open {
      if let subject, let about = point.subject, about != subject { continue }
      let item = point.event.map(words.event) ?? point.subject.map(words.subject) ?? ""
      table.add([item, OpenReasons.text(point, words), words.citation(point.citation)])
    }
    return section(words.pick("待定", "Open points"), table)
  }

  private func rejected() -> String {
    var table = TextTable(indentation: 2)
    for rejection in record.rejected {
      table.add([
        words.event(rejection.event), rejection.why.text(words.language),
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

  private func section(_ title: String, _ table: TextTable) -> String {
    table.isEmpty ? "" : title + "\n" + table.text()
  }
}
