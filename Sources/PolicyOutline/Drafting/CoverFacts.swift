import PolicyBase
import PolicySyntax

/// What the cover and the closing articles say about the regulation itself: only what is certain
/// may become a header line, the rest is offered as a hint.
struct CoverFacts {
  private(set) var title: String?
  /// Every line that is a document number and nothing else.
  private(set) var documentNumbers: [String] = []
  /// Every line that is the name of an authority and nothing else.
  private(set) var issuers: [String] = []
  /// 自 D 起施行 in an article of the main text.
  private(set) var effective: CivilDay?
  /// The sentence that speaks of the entry into force, when it names no full date.
  private(set) var effectiveHint: String?
  private(set) var isDraft = false

  init(_ text: RegulationText) {
    let cover = text.remainders.filter { $0.kind == .preamble }.map(\.passage.text)
    findTitle(cover)
    for line in cover where line.count <= 40 {
      if CoverFacts.isDocumentNumber(line), !documentNumbers.contains(line) {
        documentNumbers.append(line)
      }
      if CoverFacts.isAuthority(line), !issuers.contains(line) { issuers.append(line) }
    }
    isDraft = cover.contains { $0.contains("征求意见稿") || $0.contains("（草案") }
    findEffectiveDay(text)
  }

  private static let kinds = [
    "办法", "细则", "制度", "规定", "规程", "条例", "标准", "方案", "意见", "规则", "协议", "通知", "决定",
  ]

  /// The last line of the cover that names a kind of regulation, with the lines that it continues.
  private mutating func findTitle(_ cover: [String]) {
    guard
      let end = cover.lastIndex(where: { line in
        let bare = CoverFacts.withoutBracket(line)
        return line.count <= 80 && CoverFacts.kinds.contains { bare.hasSuffix($0) }
      })
    else { return }
    var start = end
    while start > 0, cover[end].count < 15, CoverFacts.mayStartTitle(cover[start - 1]) {
      start -= 1
    }
    var lines = Array(cover[start...end])
    if end + 1 < cover.count, cover[end + 1].hasPrefix("（"), cover[end + 1].hasSuffix("）"),
      !cover[end + 1].contains("公开")
    {
      lines.append(cover[end + 1])
    }
    title = lines.joined()
  }

  private static func mayStartTitle(_ line: String) -> Bool {
    guard let last = line.unicodeScalars.last else { return false }
    return line.count <= 40 && !Punctuation.ends.contains(last) && !isDocumentNumber(line)
      && !isAuthority(line) && !line.hasPrefix("附件")
  }

  private static func withoutBracket(_ line: String) -> Substring {
    guard line.hasSuffix("）"), let open = line.lastIndex(of: "（") else { return line[...] }
    return line[..<open]
  }

  /// `某发〔2020〕3号` as a whole line.
  private static func isDocumentNumber(_ line: String) -> Bool {
    guard line.hasSuffix("号"), let open = line.firstIndex(of: "〔"),
      let close = line.firstIndex(of: "〕"), open < close, open > line.startIndex
    else { return false }
    let year = line[line.index(after: open)..<close]
    let number = line[line.index(after: close)...].dropLast()
    return year.count == 4 && Int(year) != nil && Int(number) != nil
  }

  private static func isAuthority(_ line: String) -> Bool {
    line.count <= 20 && ["局", "委员会", "办公室", "人民政府"].contains { line.hasSuffix($0) }
      && !line.contains("关于")
  }

  /// The last article that speaks of the entry into force; only a single full date is certain.
  private mutating func findEffectiveDay(_ text: RegulationText) {
    for norm in text.norms.reversed() where norm.address.parts.first?.isMainText ?? false {
      for sentence in norm.sentences {
        let words = sentence.text
        guard ["起施行", "起执行", "日执行", "日施行"].contains(where: words.contains) else { continue }
        let days = FigureScanner.dates(in: sentence)
        effective = days.count == 1 ? days.first : nil
        effectiveHint = words
        return
      }
    }
  }
}

extension Address.Part {
  var isMainText: Bool { if case .annex = self { false } else { true } }
}
