import PolicyBase
import PolicySyntax

/// Articles and items against their numbering: twice, out of order, missing.
extension Translator {
  /// What is numbered in one run: articles through all chapters of an annex, the others within
  /// their parent.
  private struct Run: Hashable {
    var parent: Int?
    var mark: Int
  }

  mutating func checkNumbering(_ headings: [Heading], _ policy: Int) {
    var runs: [Run: [Int]] = [:]
    var order: [Run] = []
    var addresses: [Address: Int] = [:]
    for (index, heading) in headings.enumerated() where heading.amendment == nil {
      site = Site(policy: policy, heading: index)
      if !isChapter(heading.mark), let first = addresses.updateValue(index, forKey: heading.address)
      {
        report(
          .headingTwice(heading.address.chinese), heading.place, related: [headings[first].place])
        continue
      }
      let run = Run(parent: runParent(heading, headings), mark: Translator.rank(heading.mark))
      if runs[run] == nil { order.append(run) }
      runs[run, default: []].append(index)
    }
    for run in order { check(runs[run] ?? [], headings, policy) }
  }

  private mutating func check(_ run: [Int], _ headings: [Heading], _ policy: Int) {
    let present = Set(run.map { Translator.number(headings[$0].mark).number })
    var previous: Int?
    for index in run {
      site = Site(policy: policy, heading: index)
      let (number, sub) = Translator.number(headings[index].mark)
      if let last = previous {
        let (before, beforeSub) = Translator.number(headings[last].mark)
        if (number, sub) < (before, beforeSub) {
          report(
            .numberOutOfOrder(
              Translator.text(headings[index]), after: Translator.text(headings[last])),
            headings[index].place)
        } else if let missing = Translator.missing((before, beforeSub), (number, sub)),
          // What stands further down is out of order, not missing.
          !present.isSuperset(of: missing) || missing.upperBound == before
        {
          report(
            .numberMissing(Translator.text(headings[index], missing)), headings[index].place)
        }
      } else if number > 1 || sub > 0 {
        report(.firstNumberMissing(Translator.text(headings[index])), headings[index].place)
      }
      previous = index
    }
  }

  /// The numbers that should stand between two, `nil` when they follow each other.
  private static func missing(
    _ a: (number: Int, sub: Int), _ b: (number: Int, sub: Int)
  ) -> ClosedRange<Int>? {
    if b.number == a.number { return b.sub <= a.sub + 1 ? nil : a.number...a.number }
    return b.number - a.number <= 1 ? nil : (a.number + 1)...(b.number - 1)
  }

  private func isChapter(_ mark: Heading.Mark) -> Bool {
    switch mark {
    case .chapter, .division: true
    default: false
    }
  }

  /// Chapters do not interrupt the run of articles and sections.
  private func runParent(_ heading: Heading, _ headings: [Heading]) -> Int? {
    var parent = heading.parent
    switch heading.mark {
    case .article, .section:
      while let index = parent, headings.indices.contains(index), isChapter(headings[index].mark) {
        parent = headings[index].parent
      }
    default: break
    }
    return parent
  }

  private static func rank(_ mark: Heading.Mark) -> Int {
    switch mark {
    case .annex: 0
    case .chapter: 1
    case .division: 2
    case .article: 3
    case .section: 4
    case .paragraph: 5
    case .sentence: 6
    case .item: 7
    case .subitem: 8
    }
  }

  private static func number(_ mark: Heading.Mark) -> (number: Int, sub: Int) {
    switch mark {
    case .article(let number, let sub): (number, sub)
    case .annex(let n), .chapter(let n), .division(let n), .section(let n), .paragraph(let n),
      .sentence(let n), .item(let n), .subitem(let n):
      (n, 0)
    }
  }

  /// The heading's address, or that of its neighbours with other numbers.
  private static func text(_ heading: Heading, _ numbers: ClosedRange<Int>? = nil) -> String {
    guard let numbers else { return text(heading, number(heading.mark)) }
    let first = text(heading, (numbers.lowerBound, 0))
    if numbers.count == 1 { return first }
    return first + " 至 " + text(heading, (numbers.upperBound, 0))
  }

  private static func text(_ heading: Heading, _ number: (number: Int, sub: Int)) -> String {
    let numeral = ChineseNumeral.text(number.number)
    switch heading.mark {
    case .chapter: return "第" + numeral + "章"
    case .division: return "第" + numeral + "节"
    default: break
    }
    var parts = heading.address.parts
    guard let last = parts.popLast() else { return numeral }
    switch last {
    case .annex: parts.append(.annex(number.number))
    case .article: parts.append(.article(number.number, sub: number.sub))
    case .section: parts.append(.section(number.number))
    case .paragraph: parts.append(.paragraph(number.number))
    case .sentence: parts.append(.sentence(number.number))
    case .item: parts.append(.item(number.number))
    case .subitem: parts.append(.subitem(number.number))
    }
    return Address(parts).chinese
  }
}
