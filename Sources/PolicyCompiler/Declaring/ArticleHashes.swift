import PolicyBase
import PolicyIR
import PolicySyntax

extension Compiler {
  /// The articles of all texts with the hashes of their text and of what they mean, in the order
  /// of the texts. An article restated by 修订 is one with its restatements.
  public static func articles(
    _ parsed: ParseResult, sources: [SourceText], readings: [String: String] = [:]
  ) -> [Artefact.Article] {
    let selection = Selection(parsed, sources: sources, readings: readings)
    return selection.trees.indices.flatMap { ArticleHashes($0, selection).articles() }
  }
}

/// The articles of one text.
private struct ArticleHashes {
  let policy: Int
  let tree: PolicyTree
  let selection: Selection

  init(_ policy: Int, _ selection: Selection) {
    self.policy = policy
    tree = selection.trees[policy]
    self.selection = selection
  }

  func articles() -> [Artefact.Article] {
    var order: [Address] = []
    var headings: [Address: [Int]] = [:]
    for (index, heading) in tree.headings.enumerated() {
      guard let address = article(of: heading.address) else { continue }
      if headings[address] == nil { order.append(address) }
      headings[address, default: []].append(index)
    }
    let meaning = PolicyMeaning(tree, selection)
    return order.map { address in
      let own = headings[address] ?? []
      return Artefact.Article(
        policy: policy, address: address,
        label: own.first.map { tree.headings[$0].label.text } ?? "",
        sourceHash: SHA256.hex(Array(own.map(text).joined().utf8)),
        meaningHash: meaning.hash(under: Set(own)))
    }
  }

  /// 附件 and 条, or 一、 of a text without 条; `nil` for what stands above articles.
  private func article(of address: Address) -> Address? {
    let end = address.parts.firstIndex { part in
      switch part {
      case .article, .section: true
      default: false
      }
    }
    if let end { return Address(Array(address.parts[...end])) }
    return address.parts.isEmpty ? nil : address
  }

  /// From a heading to the next one of the same file.
  private func text(_ heading: Int) -> String {
    let start = tree.headings[heading].place
    guard start.file >= 0, Int(start.file) < selection.sources.count else { return "" }
    let end = tree.headings.dropFirst(heading + 1).first { $0.place.file == start.file }
    let last = end?.place.start ?? UInt32(selection.sources[Int(start.file)].bytes.count)
    return selection.text(Place(file: start.file, start: start.start, end: max(start.start, last)))
  }
}
