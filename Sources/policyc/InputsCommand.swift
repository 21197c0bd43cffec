import PolicyBase
import PolicyIR

/// `policyc inputs POLICY…`: what an integrator must deliver for each result.
enum InputsCommand {
  static func run(_ options: Options) -> CommandResult {
    guard !options.paths.isEmpty else { return Reporting.faults([.noPath(.inputs)], options) }
    let (policies, faults) = PolicySet.loadProgram(options.paths, libraries: options.libraries)
    if !faults.isEmpty { return Reporting.faults(faults, options) }
    do throws(CaseRun.Refusal) {
      let program = try PolicyProgram.compile(policies, options.readings, options)
      let list = InputList(program: program, language: options.language)
      let text = options.format == .json ? list.json().text() + "\n" : list.text()
      return Reporting.output(text, options)
    } catch {
      return error.result
    }
  }
}

/// The needs of a program's results, for people and programs.
struct InputList {
  let program: IR.Program
  let language: MessageLanguage

  private func pick(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  private func name(_ name: IR.Name) -> String {
    name.alias.map { pick("\(name.text)（\($0)）", $0) } ?? name.text
  }

  // MARK: Text

  func text() -> String {
    let sections = program.inputNeeds().map { need in
      var table = TextTable(indentation: 2)
      for (label, list) in rows(need.reads) where !list.isEmpty {
        table.add([label, list.joined(separator: pick("、", ", "))])
      }
      for (kind, fields) in fieldsByKind(need.reads) {
        table.add([
          pick("字段", "fields"), kind + pick("：", ": ") + fields.joined(separator: pick("、", ", ")),
        ])
      }
      let nothing = pick("  没有要送来的\n", "  nothing\n")
      return "\(topic(need.topic)) \(name(need.name))\n" + (table.isEmpty ? nothing : table.text())
    }
    return sections.joined(separator: "\n")
  }

  private func topic(_ topic: IR.Program.InputNeed.Topic) -> String {
    switch topic {
    case .question: pick("问题", "question")
    case .account: pick("账户", "account")
    case .status: pick("状态", "status")
    case .measure: pick("措施", "measure")
    case .duty: pick("期限", "duty")
    }
  }

  private func rows(_ reads: IR.Reads) -> [(String, [String])] {
    let rests =
      names(reads.accounts, program.accounts.map(\.name), pick("账户 ", "account "))
      + names(reads.statuses, program.statuses.map(\.name), pick("状态 ", "status "))
      + names(reads.measures, program.measures.map(\.name), pick("措施 ", "measure "))
      + names(reads.duties, program.duties.map(\.name), pick("期限 ", "duty "))
    return [
      (pick("依据", "rests on"), rests),
      (pick("事件", "events"), names(reads.events, program.eventKinds.map(\.name), "")),
      (pick("参数", "parameters"), names(reads.parameters, program.parameters.map(\.name), "")),
    ]
  }

  private func names(_ indices: Set<Int>, _ names: [IR.Name], _ lead: String) -> [String] {
    indices.sorted().compactMap { names.indices.contains($0) ? lead + name(names[$0]) : nil }
  }

  /// The fields read, by their kind in the order of declaration; a field that may be absent is
  /// marked.
  private func fieldsByKind(_ reads: IR.Reads) -> [(String, [String])] {
    let kinds =
      program.eventKinds.map { ($0.name, $0.fields) }
      + program.subjectKinds.map { ($0.name, $0.fields) }
    return kinds.compactMap { kind, fields in
      let read = fields.filter { reads.fields.contains(kind.key + "." + $0.name.key) }
      if read.isEmpty { return nil }
      let optional = pick("〔可缺〕", " (optional)")
      return (
        name(kind),
        read.map { name($0.name) + ($0.optional || $0.missingMeans != nil ? optional : "") }
      )
    }
  }

  // MARK: JSON

  func json() -> JSONText {
    .object([
      ("schema", .whole(1)), ("needs", .array(program.inputNeeds().map(json))),
    ])
  }

  private func json(_ need: IR.Program.InputNeed) -> JSONText {
    let reads = need.reads
    return .object([
      ("topic", .string(need.topic.rawValue)), ("name", .string(need.name.key)),
      ("events", keys(reads.events, program.eventKinds.map(\.name))),
      ("fields", .array(reads.fields.sorted().map { .string($0) })),
      ("parameters", keys(reads.parameters, program.parameters.map(\.name))),
      ("accounts", keys(reads.accounts, program.accounts.map(\.name))),
      ("statuses", keys(reads.statuses, program.statuses.map(\.name))),
      ("measures", keys(reads.measures, program.measures.map(\.name))),
      ("duties", keys(reads.duties, program.duties.map(\.name))),
    ])
  }

  private func keys(_ indices: Set<Int>, _ names: [IR.Name]) -> JSONText {
    .array(
      indices.sorted().compactMap { names.indices.contains($0) ? .string(names[$0].key) : nil })
  }
}
