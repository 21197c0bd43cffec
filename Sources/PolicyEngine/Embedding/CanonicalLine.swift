import PolicyBase
import PolicyIR

/// A record as one line of the interchange form: read again it is the same record. Keys stand in one
/// order, and names are the program's keys, so that equal contents give equal lines.
struct CanonicalLine {
  let names: KindNames
  let program: IR.Program

  func text(_ record: IR.CaseRecord) -> String {
    let kind = kind(of: record)
    var members: [(String, JSONText)] = [
      (record.role == .subject ? "subject" : "event", .string(kind.key)),
      ("id", .string(record.id)),
    ]
    if let date = record.date { members.append(("date", text(date))) }
    if let known = record.known, known != record.date { members.append(("known", text(known))) }
    if record.order != 0 { members.append(("order", .whole(record.order))) }
    let fields = record.fields.map { (kind.field($0.name), value($0.value)) }
    members += fields.sorted { $0.0.precedesByBytes($1.0) }
    return JSONText.object(members).line
  }

  private struct Kind {
    var key: String
    var table: [String: Int] = [:]
    var fields: [IR.Field] = []
    /// Chinese words of a built-in event with their keys.
    var words: [String: String] = [:]

    func field(_ name: String) -> String {
      guard let index = table[name], fields.indices.contains(index) else {
        return words[name] ?? name
      }
      let key = fields[index].name.key
      // A key that a reader would take for something else is not used.
      let isHead = ["event", "question", "subject"].contains(key)
      return table[key] == index && CaseKey(reserved: key) == nil && !isHead ? key : name
    }
  }

  private func kind(of record: IR.CaseRecord) -> Kind {
    if record.role == .subject {
      guard let index = names.subjects[record.kind] else { return Kind(key: record.kind) }
      return Kind(
        key: key(record.kind, program.subjectKinds[index].name, index, names.subjects),
        table: names.subjectFields[index], fields: program.subjectKinds[index].fields)
    }
    if let index = names.events[record.kind] {
      return Kind(
        key: key(record.kind, program.eventKinds[index].name, index, names.events),
        table: names.eventFields[index], fields: program.eventKinds[index].fields)
    }
    return Kind(
      key: BuiltInEvent(record.kind)?.key ?? record.kind, words: CanonicalLine.builtInWords)
  }

  /// The key of a kind, unless it does not lead back to it.
  private func key(_ written: String, _ name: IR.Name, _ index: Int, _ table: [String: Int])
    -> String
  {
    table[name.key] == index ? name.key : written
  }

  private static let builtInWords = [
    "针对": "target", "对象": "subject", "字段": "field", "值": "value", "措施": "measure", "账户": "account",
    "起日": "start", "末日": "end", "理由": "reason", "决定人": "by", "文件": "document", "新编号": "new-id",
    "新日期": "new-date",
  ]

  // MARK: Values

  private func value(_ value: IR.InputValue) -> JSONText {
    switch value {
    case .text(let text), .cell(let text): .string(text)
    case .number(let number, _): .verbatim(number.description)
    case .truth(let truth): .truth(truth)
    case .period(let span):
      .object([("from", text(span.first)), ("to", span.last.map(text) ?? .null)])
    case .list(let values): .array(values.map(self.value))
    case .history(let items): .array(items.map(item))
    }
  }

  private func item(_ item: IR.InputValue.HistoryItem) -> JSONText {
    .object([("value", value(item.value))] + (item.from.map { [("from", text($0))] } ?? []))
  }

  private func text(_ day: CivilDay) -> JSONText { .string(day.description) }
}
