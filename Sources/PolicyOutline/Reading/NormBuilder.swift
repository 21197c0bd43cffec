import PolicyBase
import PolicySyntax

/// Collects the blocks of a text into norms: joins sentences that a page break has cut, and decides
/// to which norm a paragraph without a number belongs.
struct NormBuilder {
  private(set) var norms: [RegulationText.Norm] = []
  private(set) var remainders: [RegulationText.Remainder] = []
  private let divisions: [TextDivision]
  private let file: Int32
  private var drafts: [NormDraft] = []
  private var open = OpenNorms()
  private var hasArticles = false
  /// For each block the list number that comes next, as long as the article goes on.
  private var nextMarks: [Heading.Mark?] = []

  /// The norm of each level that the next line may belong to.
  private struct OpenNorms {
    var annex: Int?
    var chapter: Int?
    var division: Int?
    var article: Int?
    var item: Int?
    var subitem: Int?
    var lastSection = 0
    var lastItem = 0
    var lastSubitem = 0
    var subitemStyle = NormMark.Style.other

    /// Lists that have begun: a second one in the same place would give two norms one address.
    var lists: Set<ListPlace> = []

    var innermost: Int? { subitem ?? item ?? article ?? division ?? chapter ?? annex }
  }

  private struct ListPlace: Hashable {
    var owner: Int?
    var paragraph: Int
    var depth: Int
  }

  init(_ divisions: [TextDivision], file: Int32) {
    self.divisions = divisions
    self.file = file
  }

  mutating func build() {
    for division in divisions { read(division) }
    var writer = NormWriter(drafts, file: file)
    writer.write()
    norms = writer.norms
  }

  private mutating func read(_ division: TextDivision) {
    open = OpenNorms()
    hasArticles = division.hasArticles
    let blocks = division.blocks
    let extent = NormExtent(division)
    nextMarks = listMarks(blocks[..<extent.tail])
    for (index, block) in blocks.enumerated() {
      if index >= extent.tail {
        keep(.tail, block.glyphs)
      } else if index < extent.first {
        readFrontMatter(block, index, of: division)
      } else {
        read(block, index)
      }
    }
  }

  private mutating func keep(_ kind: RegulationText.Remainder.Kind, _ glyphs: ArraySlice<Glyph>) {
    if glyphs.isEmpty { return }
    remainders.append(.init(kind: kind, passage: Passage(glyphs, file: file)))
  }

  /// Before the first number: the cover letter of the main text, or title and preamble of an annex.
  private mutating func readFrontMatter(_ block: Block, _ index: Int, of division: TextDivision) {
    if let mark = block.mark, mark.mark.isAnnex {
      open.annex = add(mark.mark, number: block.glyphs.prefix(mark.length))
      if let annex = open.annex { drafts[annex].title = Array(block.glyphs.dropFirst(mark.length)) }
    } else if let annex = open.annex {
      let untitled = drafts[annex].title.isEmpty && !drafts[annex].number.isEmpty
      if untitled, drafts[annex].paragraphs.isEmpty, block.glyphs.count <= 60 {
        drafts[annex].title = Array(block.glyphs)
      } else {
        drafts[annex].paragraphs.append(Array(block.glyphs))
      }
    } else {
      keep(.preamble, block.glyphs)
    }
  }

  private mutating func read(_ block: Block, _ index: Int) {
    guard let mark = block.mark else {
      readText(block.glyphs, index)
      return
    }
    let number = block.glyphs.prefix(mark.length)
    let rest = block.glyphs.dropFirst(mark.length)
    (open.article, open.item, open.subitem) = (nil, nil, nil)
    (open.lastItem, open.lastSubitem) = (0, 0)
    switch mark.mark {
    case .chapter:
      open.division = nil
      open.chapter = nil
      open.chapter = add(mark.mark, number: number, title: rest)
    case .division:
      open.division = nil
      open.division = add(mark.mark, number: number, title: rest)
    default:
      open.article = add(mark.mark, number: number)
      if !rest.isEmpty { readText(rest, index) }
    }
  }

  @discardableResult
  private mutating func add(
    _ mark: Heading.Mark, number: ArraySlice<Glyph>, title: ArraySlice<Glyph> = []
  ) -> Int {
    let parent: Int?
    switch mark {
    case .annex: parent = nil
    case .chapter: parent = open.annex
    case .division: parent = open.chapter ?? open.annex
    case .item: parent = open.article ?? open.annex
    case .subitem: parent = open.item ?? open.article ?? open.annex
    default: parent = open.division ?? open.chapter ?? open.annex
    }
    var draft = NormDraft(mark: mark, parent: parent, number: Array(number), title: Array(title))
    if let parent { draft.paragraphOfParent = max(0, drafts[parent].paragraphs.count - 1) }
    drafts.append(draft)
    return drafts.count - 1
  }

  private mutating func readText(_ glyphs: ArraySlice<Glyph>, _ index: Int) {
    if let mark = NormMark.read(glyphs), !mark.isCitation(in: glyphs) {
      let accepted =
        switch mark.mark {
        case .section(let n): !hasArticles && startSection(n, mark, glyphs)
        case .item(let n): startItem(n, mark, glyphs)
        case .subitem(let n): startSubitem(n, mark, glyphs)
        default: false
        }
      if accepted { return }
    }
    addText(glyphs, next: index + 1 < nextMarks.count ? nextMarks[index + 1] : nil)
  }

  private var sentenceIsOpen: Bool { open.innermost.map { drafts[$0].isOpen } ?? false }

  /// Whether `number` is the next of its list, or leaves out one or two numbers at a place where a
  /// new norm may start.
  private func continues(_ last: Int, with number: Int) -> Bool {
    number == last + 1 || (number > last && number <= last + 3 && last > 0 && !sentenceIsOpen)
  }

  /// Whether a list may begin here; paragraphs that have a number of their own may each have one.
  private mutating func beginList(in owner: Int?, _ mark: Heading.Mark) -> Bool {
    var paragraph = 0
    if let owner, drafts[owner].numbersParagraphs {
      paragraph = max(0, drafts[owner].paragraphs.count - 1)
    }
    return open.lists.insert(ListPlace(owner: owner, paragraph: paragraph, depth: mark.level))
      .inserted
  }

  private mutating func startSection(_ n: Int, _ mark: NormMark, _ glyphs: ArraySlice<Glyph>)
    -> Bool
  {
    guard continues(open.lastSection, with: n) else { return false }
    (open.article, open.item, open.subitem) = (nil, nil, nil)
    (open.lastSection, open.lastItem, open.lastSubitem) = (n, 0, 0)
    let rest = glyphs.dropFirst(mark.length)
    let isTitle = rest.count <= 40 && !Passage(rest, file: file).isTerminated
    let section = add(mark.mark, number: glyphs.prefix(mark.length), title: isTitle ? rest : [])
    if !isTitle { drafts[section].paragraphs.append(Array(rest)) }
    open.article = section
    return true
  }

  private mutating func startItem(_ n: Int, _ mark: NormMark, _ glyphs: ArraySlice<Glyph>) -> Bool {
    if n == 2, open.lastItem == 0 { startRunOn(in: open.article ?? open.annex) }
    guard continues(open.lastItem, with: n),
      open.lastItem > 0 || beginList(in: open.article ?? open.annex, mark.mark)
    else { return false }
    open.subitem = nil
    (open.lastItem, open.lastSubitem) = (n, 0)
    open.item = add(mark.mark, number: glyphs.prefix(mark.length))
    readItemText(glyphs.dropFirst(mark.length))
    return true
  }

  private mutating func readItemText(_ rest: ArraySlice<Glyph>) {
    guard !rest.isEmpty, let norm = open.innermost else { return }
    if let mark = NormMark.read(rest), case .subitem(1) = mark.mark, open.subitem == nil,
      startSubitem(1, mark, rest)
    {
      return
    }
    drafts[norm].paragraphs.append(Array(rest))
  }

  private mutating func startSubitem(_ n: Int, _ mark: NormMark, _ glyphs: ArraySlice<Glyph>)
    -> Bool
  {
    if n == 2, open.lastSubitem == 0 {
      startRunOn(in: open.item ?? open.article ?? open.annex)
    }
    guard continues(open.lastSubitem, with: n),
      open.lastSubitem == 0
        ? beginList(in: open.item ?? open.article ?? open.annex, mark.mark)
        : mark.style == open.subitemStyle
    else { return false }
    (open.lastSubitem, open.subitemStyle) = (n, mark.style)
    open.subitem = add(mark.mark, number: glyphs.prefix(mark.length))
    readItemText(glyphs.dropFirst(mark.length))
    return true
  }

  /// A list whose first number stands inside the line of its lead (注: 1. …) and whose others stand
  /// on lines of their own.
  private mutating func startRunOn(in owner: Int?) {
    guard let owner, let last = drafts[owner].paragraphs.last,
      let list = RunOnList(last, atLeast: 1), list.entries.count == 1,
      let entry = list.entries.first, beginList(in: owner, entry.mark.mark)
    else { return }
    drafts[owner].paragraphs[drafts[owner].paragraphs.count - 1] = Array(list.lead)
    let index = add(entry.mark.mark, number: entry.glyphs.prefix(entry.mark.length))
    drafts[index].paragraphs = [Array(entry.glyphs.dropFirst(entry.mark.length))]
    if case .item = entry.mark.mark {
      (open.item, open.lastItem) = (index, 1)
    } else {
      (open.subitem, open.lastSubitem, open.subitemStyle) = (index, 1, entry.mark.style)
    }
  }

  /// A line without a number: the rest of an open sentence, or a new paragraph. A paragraph between
  /// two items belongs to the first of them; one after the last item belongs to the article.
  private mutating func addText(_ glyphs: ArraySlice<Glyph>, next: Heading.Mark?) {
    guard let innermost = open.innermost else {
      keep(.preamble, glyphs)
      return
    }
    if drafts[innermost].isOpen {
      drafts[innermost].paragraphs[drafts[innermost].paragraphs.count - 1] += glyphs
      return
    }
    if let subitem = open.subitem, case .subitem(open.lastSubitem + 1)? = next {
      drafts[subitem].paragraphs.append(Array(glyphs))
    } else if let item = open.item, case .item(open.lastItem + 1)? = next {
      open.subitem = nil
      open.lastSubitem = 0
      drafts[item].paragraphs.append(Array(glyphs))
    } else {
      (open.item, open.subitem, open.lastItem, open.lastSubitem) = (nil, nil, 0, 0)
      let owner = open.innermost ?? innermost
      drafts[owner].paragraphs.append(Array(glyphs))
    }
  }

  /// For each block the first list number from there on, `nil` where the article ends before one.
  private func listMarks(_ blocks: ArraySlice<Block>) -> [Heading.Mark?] {
    var marks: [Heading.Mark?] = []
    var next: Heading.Mark?
    for block in blocks.reversed() {
      if block.mark != nil {
        next = nil
      } else {
        switch NormMark.read(block.glyphs)?.mark {
        case .item(let n): next = .item(n)
        case .subitem(let n): next = .subitem(n)
        case .section where !hasArticles: next = nil
        default: break
        }
      }
      marks.append(next)
    }
    return marks.reversed()
  }
}
