import PolicyBase
import PolicyEngine
import PolicyIR

/// A compiled policy described for people and programs.
struct ArtefactText {
  let artefact: Artefact
  let size: Int
  let language: MessageLanguage

  private var program: IR.Program { artefact.program }
  private func pick(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// What `build` says when it is done.
  func short(_ path: String) -> String {
    pick(
      "已生成 \(path)（\(size) 字节）\n含义 \(artefact.meaningHash)\n",
      "built \(path) (\(size) bytes)\nmeaning \(artefact.meaningHash)\n")
  }

  func full() -> String {
    ([head(), policies(), readings(), tables()].joined(separator: "\n")) + "\n"
      + pick("向宿主系统要的：\n\n", "what the host must supply:\n\n")
      + InputList(program: program, language: language).text()
  }

  private func head() -> String {
    pick(
      "编译好的政策，\(size) 字节，格式第 \(Artefact.formatVersion) 版，语言第 \(Artefact.languageVersion) 版，"
        + "由 \(artefact.builder) 生成\n含义 \(artefact.meaningHash)\n",
      "compiled policy, \(size) bytes, format \(Artefact.formatVersion), language "
        + "\(Artefact.languageVersion), built by \(artefact.builder)\nmeaning \(artefact.meaningHash)\n"
    )
  }

  private func policies() -> String {
    program.policies.enumerated().map { index, policy in
      let articles = artefact.articles.count { $0.policy == index }
      let count =
        articles == 0 ? "" : pick("，\(articles) 个条目", ", \(articles) articles")
      return "\(policy.title)（\(policy.code)）\(count)\n"
        + pick("  原文 ", "  source ") + policy.sourceHash + "\n"
        + pick("  含义 ", "  meaning ") + policy.meaningHash + "\n"
    }.joined()
  }

  private func readings() -> String {
    program.readings.map { reading in
      pick("读法 ", "reading ") + "\(reading.key)=\(reading.choice)"
        + (reading.adopted ? "" : pick("（另选）", " (chosen)")) + "\n"
    }.joined()
  }

  private func tables() -> String {
    var table = TextTable(indentation: 2)
    for (zh, en, count) in counts { table.add([pick(zh, en), String(count)]) }
    return table.text()
  }

  private var counts: [(zh: String, en: String, count: Int)] {
    [
      ("规则", "rules", program.rules.count),
      ("主体", "kinds of subjects", program.subjectKinds.count),
      ("事件", "kinds of events", program.eventKinds.count { !$0.isQuestion }),
      ("问题", "questions", program.eventKinds.count { $0.isQuestion }),
      ("账户", "accounts", program.accounts.count), ("措施", "measures", program.measures.count),
      ("状态", "statuses", program.statuses.count), ("期限", "duties", program.duties.count),
      ("参数", "parameters", program.parameters.count),
      ("引用处", "citations", program.citations.count),
    ]
  }

  // MARK: JSON

  func json() -> JSONText {
    .object([
      ("schema", .whole(1)), ("format", .whole(Artefact.formatVersion)),
      ("language", .whole(Artefact.languageVersion)), ("builder", .string(artefact.builder)),
      ("bytes", .whole(size)), ("meaning", .string(artefact.meaningHash)),
      ("policies", .array(program.policies.indices.map(policy))),
      (
        "readings",
        .array(
          program.readings.map { reading in
            .object([
              ("key", .string(reading.key)), ("choice", .string(reading.choice)),
              ("adopted", .truth(reading.adopted)),
            ])
          })
      ),
      ("tables", .object(counts.map { ($0.en, .whole($0.count)) })),
      ("inputs", InputList(program: program, language: language).json()),
    ])
  }

  private func policy(_ index: Int) -> JSONText {
    let policy = program.policies[index]
    let articles = artefact.articles.filter { $0.policy == index }.map { article -> JSONText in
      .object([
        ("address", .string(article.address.ascii)), ("label", .string(article.label)),
        ("source", .string(article.sourceHash)), ("meaning", .string(article.meaningHash)),
      ])
    }
    return .object([
      ("code", .string(policy.code)), ("title", .string(policy.title)),
      ("source", .string(policy.sourceHash)), ("meaning", .string(policy.meaningHash)),
      ("articles", .array(articles)),
    ])
  }
}
