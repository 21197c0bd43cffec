/// Acts on days, and what they have in common: one of the cases explored.
struct History: Hashable, Sendable {
  struct Item: Hashable, Sendable {
    /// Index into the universe's days.
    var day: Int
    /// Index into the universe's acts.
    var act: Int
    /// By sharing of the act's kind: acts with one number have one in common; `-1`: not given.
    var groups: [Int]
  }

  var items: [Item]

  /// The same history whatever the order and the numbers: the least way to write it.
  var canonical: History {
    let sorted = items.sorted { ($0.day, $0.act) < ($1.day, $1.act) }
    var best: [Item]?
    for order in History.orders(sorted) {
      let written = History.renumbered(order)
      if best.map({ History.precedes(written, $0) }) ?? true { best = written }
    }
    return History(items: best ?? sorted)
  }

  /// The same for equal histories, in little room.
  var key: [Int8] {
    items.flatMap { item in ([item.day, item.act] + item.groups).map { Int8(clamping: $0) } }
  }

  /// All orders of acts that are alike but for their groups.
  private static func orders(_ items: [Item]) -> [[Item]] {
    var orders: [[Item]] = [[]]
    var start = 0
    while start < items.count {
      var end = start
      while end < items.count, items[end].day == items[start].day,
        items[end].act == items[start].act
      {
        end += 1
      }
      let runs = permutations(Array(items[start..<end]))
      orders = orders.flatMap { head in runs.map { head + $0 } }
      start = end
    }
    return orders
  }

  private static func permutations(_ items: [Item]) -> [[Item]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index in
      var rest = items
      let first = rest.remove(at: index)
      return permutations(rest).map { [first] + $0 }
    }
  }

  /// Groups numbered by their first appearance.
  private static func renumbered(_ items: [Item]) -> [Item] {
    var result = items
    for path in 0..<(items.map(\.groups.count).max() ?? 0) {
      var numbers: [Int: Int] = [:]
      for index in result.indices where path < result[index].groups.count {
        let group = result[index].groups[path]
        if group < 0 { continue }
        let number = numbers[group] ?? numbers.count
        numbers[group] = number
        result[index].groups[path] = number
      }
    }
    return result
  }

  private static func precedes(_ a: [Item], _ b: [Item]) -> Bool {
    a.flatMap(\.groups).lexicographicallyPrecedes(b.flatMap(\.groups))
  }
}
