import PolicyBase
import PolicySyntax

/// An official text read as a tree of numbered norms, each with its own words (language.md R11).
///
/// Reading never fails: every visible character of the source is in exactly one norm (its number,
/// its title or a passage) or in one remainder. Numbers are decided by their sequence, because
/// sentences cite other articles and scanned texts break lines anywhere.
package struct RegulationText: Sendable {
  /// A numbered norm, or a paragraph of an article that has more than one.
  package struct Norm: Sendable {
    package let mark: Heading.Mark
    package let address: Address
    /// Index of the enclosing norm.
    package let parent: Int?
    /// The number as written; empty for a paragraph, which is not numbered in the text.
    package let number: Passage
    /// Title of an annex, a chapter or a section; empty for the others.
    package let title: Passage
    /// The norm's own words without those of the norms inside it.
    package let paragraphs: [Passage]

    package var place: Place { (number.isEmpty ? paragraphs.first ?? title : number).place }

    /// Sentences of all its paragraphs in order (第一句 is the first).
    package var sentences: [Passage] { paragraphs.flatMap(\.sentences) }
  }

  /// Text that belongs to no norm.
  package struct Remainder: Sendable {
    package enum Kind: Sendable {
      /// Cover letter, title, document number.
      case preamble
      /// Signature, distribution list, list of annexes.
      case tail
      case comment, bookmark, listMarker, emphasis
    }

    package let kind: Kind
    package let passage: Passage
  }

  /// A number that a sequence leaves out.
  package struct Gap: Hashable, Sendable {
    package let mark: Heading.Mark
    package let address: Address
    /// Index of the norm before which it is missing.
    package let before: Int
  }

  package let name: String
  package let norms: [Norm]
  package let remainders: [Remainder]
  package let diagnostics: [Diagnostic]

  /// Reads a text; `file` is the index that its places carry, so that they differ from those of
  /// the policy files it is compared with.
  package init(reading source: SourceText, file: Int32 = 0) {
    var diagnostics: [Diagnostic] = []
    if String(validating: source.bytes, as: UTF8.self) == nil {
      diagnostics.append(OutlineFault.notUTF8.diagnostic(Place(file: file, start: 0, end: 0)))
    }
    let valid = SourceText(name: source.name, text: String(decoding: source.bytes, as: UTF8.self))
    let cleaner = LineCleaner(valid, file: file)
    let splitter = BlockSplitter(cleaner.lines)
    var builder = NormBuilder(splitter.divisions, file: file)
    builder.build()
    name = source.name
    norms = builder.norms
    remainders = (cleaner.remainders + builder.remainders).sorted {
      $0.passage.place.start < $1.passage.place.start
    }
    if norms.isEmpty {
      diagnostics.append(OutlineFault.noNorms.diagnostic(Place(file: file, start: 0, end: 0)))
    }
    self.diagnostics = diagnostics
  }

  /// Whether other norms stand inside this one.
  package func hasChildren(_ index: Int) -> Bool { norms.contains { $0.parent == index } }

  /// Numbers left out between two that are there, for example 第十一条 of a text that goes from
  /// 第十条 to 第十二条.
  package var gaps: [Gap] {
    var last: [SequenceKey: Heading.Mark] = [:]
    var gaps: [Gap] = []
    for (index, norm) in norms.enumerated() {
      let key = SequenceKey(norm, in: self)
      let previous = last[key]?.ordinal ?? 0
      last[key] = norm.mark
      guard norm.mark.ordinal > previous + 1 else { continue }
      let enclosing = Address(norm.address.parts.dropLast())
      for number in previous + 1..<norm.mark.ordinal {
        let mark = norm.mark.renumbered(number)
        let address = mark.part.map { Address(enclosing.parts + [$0]) } ?? norm.address
        gaps.append(Gap(mark: mark, address: address, before: index))
      }
    }
    return gaps
  }
}

/// What numbers are counted together: articles through all chapters of one annex, items of one
/// article.
private struct SequenceKey: Hashable {
  let level: Int
  let scope: Int?

  init(_ norm: RegulationText.Norm, in text: RegulationText) {
    level = norm.mark.level
    var scope = norm.parent
    if case .article = norm.mark {
      while let index = scope, !text.norms[index].mark.isAnnex { scope = text.norms[index].parent }
    }
    self.scope = scope
  }
}

extension Heading.Mark {
  var isAnnex: Bool { if case .annex = self { true } else { false } }

  /// The number, without 之N.
  var ordinal: Int {
    switch self {
    case .annex(let n), .chapter(let n), .division(let n), .article(let n, _), .section(let n),
      .paragraph(let n), .sentence(let n), .item(let n), .subitem(let n):
      n
    }
  }

  func renumbered(_ n: Int) -> Heading.Mark {
    switch self {
    case .annex: .annex(n)
    case .chapter: .chapter(n)
    case .division: .division(n)
    case .article: .article(n, sub: 0)
    case .section: .section(n)
    case .paragraph: .paragraph(n)
    case .sentence: .sentence(n)
    case .item: .item(n)
    case .subitem: .subitem(n)
    }
  }

  /// Its part of an address; chapters and divisions have none.
  var part: Address.Part? {
    switch self {
    case .annex(let n): .annex(n)
    case .chapter, .division: nil
    case .article(let n, let sub): .article(n, sub: sub)
    case .section(let n): .section(n)
    case .paragraph(let n): .paragraph(n)
    case .sentence(let n): .sentence(n)
    case .item(let n): .item(n)
    case .subitem(let n): .subitem(n)
    }
  }

  /// The number as a heading of a policy writes it.
  var written: String {
    switch self {
    case .chapter(let n): "第" + ChineseNumeral.text(n) + "章"
    case .division(let n): "第" + ChineseNumeral.text(n) + "节"
    case .section(let n): ChineseNumeral.text(n) + "、"
    case .subitem(let n): "\(n)."
    default: part.map { Address([$0]).chinese } ?? ""
    }
  }
}
