import PolicyBase
import PolicyIR

/// 预期 lines of a 案例: one for each day (and day of knowledge), a subject said once.
struct ExpectationWords: Sendable {
  let program: IR.Program
  /// Of the same case: they say of which kind a question is.
  let records: [IR.CaseRecord]

  private struct Line {
    let day: CivilDay
    let known: CivilDay?
    var parts: [String]
    /// The id that goes on.
    var item: String
  }

  func lines(_ expectations: [IR.Expectation]) -> [String] {
    var lines: [Line] = []
    for expectation in expectations {
      let (item, words) = parts(expectation.kind)
      let said = item.isEmpty ? words : CaseWords.quoted(item) + " " + words
      guard let last = lines.last, last.day == expectation.day, last.known == expectation.known
      else {
        lines.append(
          Line(day: expectation.day, known: expectation.known, parts: [said], item: item))
        continue
      }
      lines[lines.count - 1].parts.append(item == last.item && !item.isEmpty ? words : said)
      if !item.isEmpty { lines[lines.count - 1].item = item }
    }
    return lines.map { line in
      "预期 \(line.day)" + (line.known.map { " 知悉 \($0)" } ?? "") + "："
        + line.parts.joined(separator: "，")
    }
  }

  /// The id that it is about, empty where it stands inside the words, and the words.
  private func parts(_ kind: IR.Expectation.Kind) -> (item: String, words: String) {
    switch kind {
    case .account(let id, let account, let reading, let number):
      let kind = program.accounts[safe: account]
      let unit = kind?.unit.map { " " + $0 } ?? ""
      return (id, "\(name(kind?.name)) \(word(reading)) \(number)\(unit)")
    case .status(let id, let status, let option):
      let kind = program.statuses[safe: status]
      return (id, "\(name(kind?.name)) 为 \(self.option(option, of: kind?.enumeration))")
    case .measure(let id, let measure, let from, let end):
      let start = from.map { " 自 \($0)" } ?? ""
      return (id, measureName(measure) + start + (end.map { " " + word($0) } ?? ""))
    case .absent(let id, let measure):
      return (id, "无 " + (measure.map(measureName) ?? "措施"))
    case .decision(let id, let option, let permitted, let value, let bearer):
      return (
        id,
        "\(permitted ? "可" : "答复") \(self.option(option, of: answers(id)))"
          + (value.map { " \($0)" } ?? "") + (bearer.map { " 由 \(word($0)) 承担" } ?? "")
      )
    case .reported(let report, let item, let why):
      return ("", "\(word(report)) \(CaseWords.quoted(item))" + (why.map { " " + $0 } ?? ""))
    case .duty(let id, let duty, _, .absent): return (id, "无 \(duty)")
    case .duty(let id, let duty, let due, let state):
      return (id, duty + (due.map { " 届满 " + word($0) } ?? "") + (state.map(word) ?? ""))
    }
  }

  private func name(_ name: IR.Name?) -> String { CaseWords.quoted(name?.text ?? "？") }

  private func measureName(_ measure: Int) -> String { name(program.measures[safe: measure]?.name) }

  private func option(_ option: Int, of enumeration: Int?) -> String {
    name(enumeration.flatMap { program.enumerations[safe: $0] }?.options[safe: option])
  }

  private func answers(_ question: String) -> Int? {
    let record = records.first { $0.role == .event && $0.id == question }
    return record.flatMap { record in
      program.eventKinds.first { $0.name.isSpelled(record.kind) }?.answers
    }
  }

  private func word(_ reading: IR.AccountReading) -> String {
    switch reading {
    case .total: "累计"
    case .balance: "余额"
    case .single: "单次"
    }
  }

  private func word(_ end: IR.Expectation.End) -> String {
    switch end {
    case .lastDay(let day): "至 \(day)"
    case .forever: "无期"
    case .open: "未定"
    }
  }

  private func word(_ bearer: IR.Expectation.Bearer) -> String {
    switch bearer {
    case .subject(let id): CaseWords.quoted(id)
    case .nobody: "无人"
    }
  }

  private func word(_ report: IR.Expectation.Report) -> String {
    switch report {
    case .open: "待定"
    case .rejected: "不合法"
    case .conflict: "冲突"
    }
  }

  private func word(_ due: IR.Expectation.DutyDue) -> String {
    switch due {
    case .day(let day): "\(day)"
    case .unpublished: "待公布"
    }
  }

  private func word(_ state: IR.Expectation.DutyState) -> String {
    switch state {
    case .over: " 已届满"
    case .performed: " 已履行"
    case .unperformed: " 未履行"
    case .overdue: " 逾期"
    case .absent: ""
    }
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
