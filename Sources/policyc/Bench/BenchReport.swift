import PolicyBase

/// What `policyc bench check` measured.
struct BenchReport {
  let times: [BenchTimes]
  let language: MessageLanguage

  func text() -> String {
    let note =
      language == .zh
      ? "\(BenchCommand.repetitions) 次（超过一秒的只一次）的中位数：对同样字节切词用时的倍数，处理器微秒\n"
      : "median of \(BenchCommand.repetitions) (of one above a second): multiples of lexing the same bytes, microseconds of processor time\n"
    return note + times.map { "\n" + table($0) }.joined()
  }

  private func table(_ times: BenchTimes) -> String {
    let texts = times.family.texts
    var table = TextTable(
      [.left] + Array(repeating: .right, count: texts.count * 2 + 1), indentation: 2)
    let growth = texts.count > 1 ? [pick("增长", "growth")] : []
    table.add(
      [""] + texts.flatMap { ["", "\($0.size) " + times.family.unit.text(language)] } + growth)
    for stage in BenchStage.allCases {
      let figures = texts.indices.flatMap { text in
        [
          times.multiple(stage, text: text) ?? "–",
          times.microseconds(stage, text: text).map { "\($0) µs" } ?? pick("太长", "too long"),
        ]
      }
      let exponent = times.exponent(stage).map { [$0] } ?? []
      table.add([stage.name.text(language)] + figures + exponent)
    }
    let bytes = texts.map { "\($0.bytes)" }.joined(separator: pick("、", ", "))
    return times.family.name.text(language) + pick("（\(bytes) 字节）", " (\(bytes) bytes)") + "\n"
      + table.text()
  }

  private func pick(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func json() -> JSONText {
    .object([
      ("schema", .whole(1)), ("repetitions", .whole(BenchCommand.repetitions)),
      ("families", .array(times.map(json))),
    ])
  }

  private func json(_ times: BenchTimes) -> JSONText {
    let texts = times.family.texts.enumerated().map { index, text in
      JSONText.object([
        ("size", .whole(text.size)), ("bytes", .whole(text.bytes)),
        (
          "microseconds",
          stages { times.microseconds($0, text: index).map(JSONText.whole) ?? .null }
        ),
        (
          "timesLexing",
          stages { times.multiple($0, text: index).map(JSONText.string) ?? .null }
        ),
      ])
    }
    var members: [(String, JSONText)] = [
      ("name", .string(times.family.name.en)), ("unit", .string(times.family.unit.en)),
      ("texts", .array(texts)),
    ]
    if texts.count > 1 {
      members.append(("growth", stages { times.exponent($0).map(JSONText.string) ?? .null }))
    }
    return .object(members)
  }

  private func stages(_ value: (BenchStage) -> JSONText) -> JSONText {
    .object(BenchStage.allCases.map { ($0.rawValue, value($0)) })
  }
}
