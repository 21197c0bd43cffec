import PolicyBase
import PolicySyntax

/// Which days each article's statements are in force: 修订 restates whole articles, and what it
/// restates ends the day before (E23).
struct ArticleVersions {
  /// By tree: the days on which an article was restated or added, in order.
  private let restated: [[Address: [CivilDay]]]
  private let trees: [PolicyTree]

  init(_ trees: [PolicyTree]) {
    self.trees = trees
    restated = trees.map { tree in
      var days: [Address: Set<CivilDay>] = [:]
      for index in tree.headings.indices {
        guard let day = tree.headings[index].amendment,
          let article = ArticleVersions.article(index, tree)
        else { continue }
        days[article, default: []].insert(day)
      }
      return days.mapValues { $0.sorted() }
    }
  }

  /// `nil`: as long as the policy.
  func validity(policy: Int, heading: Int?) -> DaySpan? {
    guard trees.indices.contains(policy), let heading,
      trees[policy].headings.indices.contains(heading)
    else { return nil }
    let from = trees[policy].headings[heading].amendment
    let article = ArticleVersions.article(heading, trees[policy])
    let days = article.flatMap { restated[policy][$0] } ?? []
    let next = days.first { day in from.map { day > $0 } ?? true }
    if from == nil, next == nil { return nil }
    return DaySpan(first: from ?? CivilDay.first, last: next?.previous)
  }

  /// The days of the 修订 of a tree, in order.
  func amendments(of policy: Int) -> [CivilDay] {
    guard trees.indices.contains(policy) else { return [] }
    let days = trees[policy].statements.compactMap(\.amendment)
    return Set(days + trees[policy].headings.compactMap(\.amendment)).sorted()
  }

  /// The address of the 条, or 一、, that a heading is or stands under.
  private static func article(_ heading: Int, _ tree: PolicyTree) -> Address? {
    var at: Int? = heading
    while let index = at, tree.headings.indices.contains(index) {
      switch tree.headings[index].mark {
      case .article, .section: return tree.headings[index].address
      default: at = tree.headings[index].parent
      }
    }
    return nil
  }
}
