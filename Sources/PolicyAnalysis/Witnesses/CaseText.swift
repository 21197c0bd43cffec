import PolicyBase
import PolicyIR

/// A case as the lines of a 案例, in the words of its program: what is printed compiles again, under
/// any heading of the policy that it is printed for.
package struct CaseText: Sendable {
  let program: IR.Program
  /// The policy in whose file the 案例 will stand: its own norms need no code.
  let policy: Int?
  private let values: ValueWords

  package init(_ program: IR.Program, policy: Int? = nil) {
    self.program = program
    self.policy = policy
    values = ValueWords(program: program, policy: policy)
  }

  /// 案例 label, its readings, other regulations, subjects, events and expectations; ends with a
  /// line end.
  package func text(_ example: IR.CaseExample, indentation: Int = 0) -> String {
    let margin = String(repeating: " ", count: indentation)
    return lines(example).map { margin + $0 + "\n" }.joined()
  }

  package func lines(_ example: IR.CaseExample) -> [String] {
    var body = example.readings.map { "读法 \($0.key) \($0.choice)" }
    let others = otherCodes(example)
    if !others.isEmpty { body.append("连同 " + others.joined(separator: "、")) }
    body += example.records.filter { $0.role == .subject }.map(line)
    body += example.records.filter { $0.role == .event }.map(line)
    body += ExpectationWords(program: program, records: example.records).lines(
      example.expectations)
    return ["案例 " + example.label] + body.map { "  " + $0 }
  }

  private func otherCodes(_ example: IR.CaseExample) -> [String] {
    let own = policy.flatMap { program.policies.indices.contains($0) ? program.policies[$0] : nil }
    var codes: [String] = []
    for index in example.policies.sorted() where program.policies.indices.contains(index) {
      let code = program.policies[index].code
      if code != own?.code, !codes.contains(code) { codes.append(code) }
    }
    return own == nil ? [] : codes
  }

  /// A subject or event on one line: 2020-03-05 处罚 P1：当事人 张三，地点 某医院
  package func line(_ record: IR.CaseRecord) -> String {
    let (kind, fields) = declaration(record)
    var line = record.date.map { "\($0) " } ?? ""
    line += "\(kind) \(CaseWords.quoted(record.id))"
    if let known = record.known, known != record.date { line += " 知悉 \(known)" }
    let entries = record.fields.map { entry in
      let field = fields.first { $0.name.text == entry.name || $0.name.alias == entry.name }
      let name = field?.name.text ?? CaseWords.builtIn(entry.name)
      return name + " " + values.text(entry.value, field?.type)
    }
    return entries.isEmpty ? line : line + "：" + entries.joined(separator: "，")
  }

  /// The Chinese word of a record's kind and the fields that it declares.
  private func declaration(_ record: IR.CaseRecord) -> (kind: String, fields: [IR.Field]) {
    switch record.role {
    case .subject:
      let kind = program.subjectKinds.first { $0.name.isSpelled(record.kind) }
      return (kind?.name.text ?? record.kind, kind?.fields ?? [])
    case .event:
      let kind = program.eventKinds.first { $0.name.isSpelled(record.kind) }
      return (kind?.name.text ?? CaseWords.builtIn(record.kind), kind?.fields ?? [])
    }
  }
}

/// Values as a 案例 gives them.
struct ValueWords: Sendable {
  let program: IR.Program
  let policy: Int?

  func text(_ value: IR.InputValue, _ type: IR.FieldType?) -> String {
    switch value {
    case .truth(let truth): truth ? "是" : "否"
    case .number(let number, let unit): unit.map { "\(number) \($0)" } ?? "\(number)"
    case .period(let span): "\(span.first) 至 " + (span.last.map { "\($0)" } ?? "无期")
    case .list(let items): items.map { text($0, type) }.joined(separator: "、")
    case .history(let items):
      items.map { text($0.value, type) + ($0.from.map { " 自 \($0)" } ?? "") }
        .joined(separator: "、")
    case .text(let word), .cell(let word): self.word(word, type)
    }
  }

  private func word(_ word: String, _ type: IR.FieldType?) -> String {
    switch type {
    case .option(let enumeration) where program.enumerations.indices.contains(enumeration):
      let option = program.enumerations[enumeration].options.first { $0.isSpelled(word) }
      return CaseWords.quoted(option?.text ?? word)
    case .clause: return clause(word) ?? CaseWords.quoted(word)
    default: return CaseWords.quoted(word)
    }
  }

  /// 第十二条（二）1, with the code of its regulation where that is another.
  private func clause(_ text: String) -> String? {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    let found = program.clauses.first { clause in
      guard program.policies.indices.contains(clause.policy) else { return false }
      let code = program.policies[clause.policy].code
      return text == code + "/" + clause.address.ascii
        || (parts.count == 1 && text == clause.address.ascii)
    }
    guard let found else { return nil }
    let code = program.policies[found.policy].code
    let own = policy.flatMap { program.policies.indices.contains($0) ? program.policies[$0] : nil }
    return (own?.code == code ? "" : "《\(code)》") + found.address.chinese
  }
}

/// Words of a 案例 that no program declares.
enum CaseWords {
  /// Text that holds blanks or marks stands in 「」.
  static func quoted(_ text: String) -> String {
    let marks = " \t\u{3000}：:，,；;（(）)、#《》。"
    return text.isEmpty || text.contains(where: marks.contains) ? "「\(text)」" : text
  }

  /// The Chinese names of the events that every policy has and of their fields.
  private static let builtIns = [
    "change": "变更", "annul": "撤销", "withdraw": "撤回", "correct": "更正", "choice": "裁量",
    "opening": "期初", "subject": "对象", "field": "字段", "value": "值", "target": "针对",
    "new-date": "新日期", "new-id": "新编号", "measure": "措施", "start": "起日", "end": "末日",
    "reason": "理由", "by": "决定人", "account": "账户", "document": "文件",
  ]

  static func builtIn(_ name: String) -> String { builtIns[name] ?? name }
}

extension IR.Name {
  /// Whether it is written so: by its word or its alias.
  func isSpelled(_ text: String) -> Bool { self.text == text || alias == text }
}
