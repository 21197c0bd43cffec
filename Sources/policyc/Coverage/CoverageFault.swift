import PolicyBase

/// What `test --coverage` finds (T5…). All its message texts stand here.
enum CoverageFault: Error {
  /// The list itself.
  case noList(String)
  case listNotUTF8
  case badLine
  case listedTwice(String)
  case badComputes(String)
  case badSpots(String)
  case noArgument(String)

  /// A norm that nothing is said of; with a 案例 that would do, when one is found.
  case unaccounted(String, candidate: String?)
  /// A line that says something untrue.
  case noSuchAddress(NormLine.Spot)
  case noSuchWords(NormLine.Spot)
  case nothingExecutes(String, [NormLine.Spot])
  case executes(String, at: String)
  case noText(String, NormLine.Spot)
  case noSuchExample(String, nearest: [String])
  case exampleTwice(String)
  case exampleSurvives(String, [NormLine.Spot])
  case exampleOfText(String)

  func at(_ place: Place, trail: String? = nil) -> Diagnostic {
    let text = listText ?? lineText
    return Diagnostic(
      code: text.code, place: place, message: text.message, repair: text.repair, trail: trail)
  }

  private struct Text {
    var code: String
    var message: Message
    var repair: Message?

    init(_ code: String, _ zh: String, _ en: String, repair: (zh: String, en: String)? = nil) {
      self.code = code
      message = Message(zh: zh, en: en)
      self.repair = repair.map { Message(zh: $0.zh, en: $0.en) }
    }
  }

  private var listText: Text? {
    switch self {
    case .noList(let path):
      Text(
        "T5001", "没有规范的清单：\(path)", "there is no list of the norms: \(path)",
        repair: ("把这部法规的全部规范逐行写入", "write every norm of the regulation into it"))
    case .listNotUTF8:
      Text(
        "T5002", "清单不是 UTF-8", "the list is not UTF-8", repair: ("另存为 UTF-8", "save it as UTF-8"))
    case .badLine:
      Text(
        "T5003", "这一行不是“规范 | 类别 | 能否计算 | 语句所在 | 案例 | 理由”",
        "this line is not “norm | class | computes | statements | 案例 | reason”",
        repair: ("前三部分不可缺，各部分用 | 隔开", "the first three are needed, with | between the parts"))
    case .listedTwice(let id): Text("T5004", "规范列了两次：\(id)", "norm listed twice: \(id)")
    case .badComputes(let word):
      Text(
        "T5005", "“\(word)”不能说明能否计算", "“\(word)” does not say whether the norm computes",
        repair: (
          "写 yes、partial、no，改列写 yes → no", "write yes, partial or no; yes → no to reclassify"
        ))
    case .badSpots(let text):
      Text(
        "T5006", "语句所在看不懂：\(text)", "cannot read where the statements stand: \(text)",
        repair: (
          "例如 12.1、17.s2 “语句里的几个字”、header", "for example 12.1、17.s2 “words of it”、header"
        ))
    case .noArgument(let id):
      Text(
        "T5007", "\(id) 改列没有理由", "\(id) is reclassified without an argument",
        repair: ("理由写在最后一列", "write it into the last column"))
    default: nil
    }
  }

  private static func list(_ spots: [NormLine.Spot]) -> String {
    spots.map(\.text).joined(separator: "、")
  }

  private var lineText: Text {
    switch self {
    case .unaccounted(let id, let candidate):
      Text(
        "T5008", "规范没有交代：\(id)", "norm not accounted for: \(id)",
        repair: candidate.map {
          ("写明语句所在和案例，例如案例“\($0)”", "name its statements and a 案例, for example “\($0)”")
        } ?? (
          "写明语句所在和案例；确不能执行的写明理由",
          "name its statements and a 案例, or give the reason why it cannot execute"
        ))
    case .noSuchAddress(let spot):
      Text(
        "T5009", "政策文件没有这个地址：\(spot.text)", "the policy has no such address: \(spot.text)",
        repair: ("地址见 policyc outline", "policyc outline shows the addresses"))
    case .noSuchWords(let spot):
      Text(
        "T5010", "那里没有含这些字的语句：\(spot.text)", "no statement there holds these words: \(spot.text)")
    case .nothingExecutes(let id, let spots):
      Text(
        "T5011", "\(id) 应当计算，但 \(CoverageFault.list(spots)) 没有可执行的语句",
        "\(id) computes, but nothing executes at \(CoverageFault.list(spots))",
        repair: ("写明实际执行它的语句所在", "name the statements that realise it"))
    case .executes(let id, let address):
      Text(
        "T5012", "\(id) 列为文字，但 \(address) 有可执行的语句",
        "\(id) is a text norm, but \(address) executes something",
        repair: ("改列为 yes 或 partial，写明理由", "reclassify it as yes or partial, with the argument"))
    case .noText(let id, let spot):
      Text(
        "T5013", "\(id) 列为文字，但 \(spot.text) 没有职责、说明或不编码",
        "\(id) is a text norm, but no 职责, 说明 or 不编码 stands at \(spot.text)",
        repair: ("在政策文件里写上，或者写明它在哪里", "write it in the policy, or name where it stands"))
    case .noSuchExample(let label, let nearest):
      Text(
        "T5014", "没有这个案例：\(label)", "there is no such 案例: \(label)",
        repair: nearest.isEmpty
          ? nil
          : (
            "是不是“\(nearest.joined(separator: "”“"))”？",
            "did you mean “\(nearest.joined(separator: "”, “"))”?"
          ))
    case .exampleTwice(let label):
      Text(
        "T5015", "有几个案例都叫“\(label)”", "several 案例 are called “\(label)”",
        repair: ("给它们不同的名称", "give them different labels"))
    case .exampleSurvives(let label, let spots):
      Text(
        "T5016", "改动 \(CoverageFault.list(spots)) 的语句，案例“\(label)”都不受影响",
        "no change of the statements at \(CoverageFault.list(spots)) makes the 案例 “\(label)” fail",
        repair: ("换一个会因此不通过的案例", "name a 案例 that fails with them"))
    case .exampleOfText(let id):
      Text(
        "T5017", "\(id) 列为文字，不应有案例", "\(id) is a text norm and has no 案例",
        repair: ("删去案例，或者改列", "remove the 案例, or reclassify the norm"))
    default: Text("T9999", "内部错误", "internal error")
    }
  }
}
