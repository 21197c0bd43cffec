/// The columns of blanks before each logical line, from what it belongs to: two a level. Chapters and
/// their articles stand flush, an item below its article, a statement below its heading.
struct Indenter {
  static let step = 2
  private static let chapters = [Heading.Mark.chapter(1).level, Heading.Mark.division(1).level]

  /// The line last entered.
  private var current = 0
  private var headings: [(indentation: Int, parent: Int?, level: Int)] = []
  /// The statement, 分段, 定义, 存疑, 案例 and 断言 that lines below may belong to.
  private var statement = 0
  private var banding: Opener?
  private var definition: Opener?
  private var ambiguity = 0
  private var isInReading = false
  private var example = 0

  private struct Opener {
    var indentation: Int
    var owner: Int?
    var isInReading: Bool
  }

  /// Of a physical line that goes on the last one.
  var continuation: Int { current + Indenter.step }

  mutating func enter(_ line: ReadLine) -> Int {
    current = indentation(of: line)
    switch line.role {
    case .statement:
      statement = current
      open(line)
    case .ambiguity: ambiguity = current
    case .choice: isInReading = true
    case .adoption: isInReading = false
    case .example: example = current
    default: break
    }
    return current
  }

  private mutating func open(_ line: ReadLine) {
    let opener = Opener(indentation: current, owner: line.owner, isInReading: isInReading)
    switch line.tokens.first?.text {
    case "分段": banding = opener
    case "定义": definition = opener
    default: break
    }
  }

  private mutating func indentation(of line: ReadLine) -> Int {
    switch line.role {
    case .fileLine, .calendarYear: 0
    case .header, .calendarDays: Indenter.step
    case .heading(_, let parent): heading(line, parent)
    case .inner: statement + Indenter.step
    case .choice, .adoption: ambiguity + Indenter.step
    case .exampleLine: example + Indenter.step
    case .ambiguity: below(line.owner)
    // Cases at the end of a file may stand flush, apart from its articles.
    case .example: line.isFlush ? 0 : below(line.owner)
    case .band: block(line, banding)
    case .value: block(line, definition)
    case .statement: ownLine(line)
    }
  }

  /// A heading stands below what contains it, save that flush chapters have flush articles.
  private mutating func heading(_ line: ReadLine, _ parent: Int?) -> Int {
    guard case .heading(let mark, _) = line.line.kind else { return 0 }
    var indentation = 0
    if let outer = parent.map({ headings[$0] }),
      !(Indenter.chapters.contains(outer.level) && outer.indentation == 0)
    {
      indentation = outer.indentation + Indenter.step
    }
    headings.append((indentation, parent, mark.level))
    isInReading = false
    return indentation
  }

  private func below(_ owner: Int?) -> Int {
    owner.map { headings[$0].indentation + Indenter.step } ?? 0
  }

  private func ownLine(_ line: ReadLine) -> Int {
    isInReading
      ? fitting(ambiguity + 2 * Indenter.step, line.owner) : below(line.owner)
  }

  /// A band or value line stands below its 分段 or 定义 where both belong to one heading.
  private func block(_ line: ReadLine, _ opener: Opener?) -> Int {
    guard let opener, opener.owner == line.owner, opener.isInReading == isInReading else {
      return ownLine(line)
    }
    return fitting(opener.indentation + Indenter.step, line.owner)
  }

  /// Below its heading, and not below a heading that is open inside that one: by its indentation a
  /// line finds its heading.
  private func fitting(_ indentation: Int, _ owner: Int?) -> Int {
    guard let owner else { return indentation }
    var inner = headings.indices.last
    while let index = inner, headings[index].parent != owner { inner = headings[index].parent }
    let most = inner.map { headings[$0].indentation } ?? indentation
    return max(min(indentation, most), below(owner))
  }
}
