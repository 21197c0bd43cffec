import PolicyBase
import PolicySyntax

/// One text made of a base and of what its own file restates.
///
/// A heading of the own file that says something replaces the base's heading of the same address
/// with all that stands under it, or is added; a declaration replaces the base's of the same name.
struct Composition {
  private enum Node: Hashable { case base(Int), own(Int) }

  private let base: PolicyTree
  private let own: PolicyTree
  /// Own headings that replace or are added, outermost.
  private let roots: [Int]
  private var nodes: [Node] = []
  private var index: [Node: Int] = [:]
  /// Band and 值 lines that belong to no 分段 or 定义.
  private(set) var strayLines: [Place] = []

  init(base: PolicyTree, own: PolicyTree) {
    self.base = base
    self.own = own
    roots = Composition.roots(of: own)
  }

  mutating func whole() -> PolicyTree {
    order()
    var tree = own
    tree.header.imports += base.header.imports
    tree.header.calendar = own.header.calendar ?? base.header.calendar
    tree.header.periodConvention = own.header.periodConvention ?? base.header.periodConvention
    tree.declaredNames.formUnion(base.declaredNames)
    tree.headings = headings()
    tree.statements = statements()
    attachStrayLines(&tree)
    tree.ambiguities =
      base.ambiguities.compactMap { kept($0, \.heading, heading: { index[.base($0)] }) }
      + own.ambiguities.compactMap { kept($0, \.heading, heading: place(ofOwn:)) }
    tree.examples = own.examples.map { example in
      var example = example
      example.heading = example.heading.flatMap(place(ofOwn:))
      return example
    }
    tree.assertions = own.assertions.map { assertion in
      var assertion = assertion
      assertion.heading = assertion.heading.flatMap(place(ofOwn:))
      return assertion
    }
    return tree
  }

  // MARK: Headings

  private static func roots(of tree: PolicyTree) -> [Int] {
    let saying = Set(
      (tree.statements.map(\.heading) + tree.ambiguities.map(\.heading)).compactMap { $0 })
    return tree.headings.indices.filter { index in
      guard saying.contains(index), !tree.headings[index].address.parts.isEmpty else {
        return false
      }
      var parent = tree.headings[index].parent
      while let at = parent {
        if saying.contains(at), !tree.headings[at].address.parts.isEmpty { return false }
        parent = tree.headings[at].parent
      }
      return true
    }
  }

  /// The root that replaces what stands at a heading of the base.
  private func root(over heading: Int?) -> Int? {
    guard let heading else { return nil }
    let address = base.headings[heading].address
    if address.parts.isEmpty { return nil }
    return roots.first { own.headings[$0].address.isPrefix(of: address) }
  }

  /// Base headings in order, each root where the first heading stood that it replaces, or after its
  /// siblings.
  private mutating func order() {
    var placed: Set<Int> = []
    for heading in base.headings.indices {
      guard let root = root(over: heading) else {
        nodes.append(.base(heading))
        continue
      }
      if placed.insert(root).inserted { nodes += subtree(root) }
    }
    for root in roots where !placed.contains(root) {
      nodes.insert(contentsOf: subtree(root), at: position(ofNew: root))
    }
    for (position, node) in nodes.enumerated() { index[node] = position }
  }

  private func subtree(_ root: Int) -> [Node] {
    let address = own.headings[root].address
    return own.headings.indices.filter { address.isPrefix(of: own.headings[$0].address) }
      .map { .own($0) }
  }

  /// After the last heading under the same parent with a lower number.
  private func position(ofNew root: Int) -> Int {
    let address = own.headings[root].address
    let parent = Address(Array(address.parts.dropLast()))
    let last = nodes.lastIndex { node in
      let other = heading(node).address
      guard other.parts.count >= address.parts.count, parent.isPrefix(of: other) else {
        return other == parent && !parent.parts.isEmpty
      }
      return other.parts[parent.parts.count].number < address.parts[parent.parts.count].number
    }
    return last.map { $0 + 1 } ?? nodes.count
  }

  private func heading(_ node: Node) -> Heading {
    switch node {
    case .base(let index): base.headings[index]
    case .own(let index): own.headings[index]
    }
  }

  private func headings() -> [Heading] {
    nodes.map { node in
      var heading = heading(node)
      switch node {
      case .base: heading.parent = heading.parent.flatMap { index[.base($0)] }
      case .own: heading.parent = heading.parent.flatMap(place(ofOwn:))
      }
      return heading
    }
  }

  /// Where a heading of the own file went: itself, or the base's of the same address.
  private func place(ofOwn heading: Int) -> Int? {
    if let position = index[.own(heading)] { return position }
    let address = own.headings[heading].address
    if address.parts.isEmpty { return nil }
    return nodes.firstIndex { node in
      if case .base(let other) = node { base.headings[other].address == address } else { false }
    }
  }

  // MARK: Statements

  private func statements() -> [Statement] {
    let overridden = Set(own.statements.compactMap(\.overridingName))
    var byRoot: [Int?: [Statement]] = [:]
    for statement in own.statements where !statement.body.isStrayLine {
      var moved = statement
      moved.heading = statement.heading.flatMap(place(ofOwn:))
      byRoot[statement.heading.flatMap(root(holding:)), default: []].append(moved)
    }
    var result: [Statement] = []
    for statement in base.statements {
      if let root = root(over: statement.heading) {
        result += byRoot.removeValue(forKey: root) ?? []
        continue
      }
      if statement.overridingName.map(overridden.contains) ?? false { continue }
      if statement.body.declaresKind { continue }
      if let kept = kept(statement, \.heading, heading: { index[.base($0)] }) {
        result.append(withLinesMoved(kept))
      }
    }
    for root in roots { result += byRoot.removeValue(forKey: root) ?? [] }
    return result + (byRoot[nil] ?? [])
  }

  private func root(holding heading: Int) -> Int? {
    roots.first { own.headings[$0].address.isPrefix(of: own.headings[heading].address) }
  }

  /// The item with its heading moved; `nil` when its heading is gone.
  private func kept<Item>(
    _ item: Item, _ path: WritableKeyPath<Item, Int?>, heading move: (Int) -> Int?
  ) -> Item? {
    guard let heading = item[keyPath: path] else { return item }
    guard let moved = move(heading) else { return nil }
    var item = item
    item[keyPath: path] = moved
    return item
  }

  /// Lines of a base's 分段 and 定义 under headings that are replaced are gone with them.
  private func withLinesMoved(_ statement: Statement) -> Statement {
    var statement = statement
    switch statement.body {
    case .banding(var banding):
      banding.lines = banding.lines.compactMap {
        kept($0, \.heading, heading: { index[.base($0)] })
      }
      statement.body = .banding(banding)
    case .definition(var definition):
      definition.lines = definition.lines.compactMap {
        kept($0, \.heading, heading: { index[.base($0)] })
      }
      statement.body = .definition(definition)
    default: break
    }
    return statement
  }

  // MARK: Lines of the base's 分段 and 定义

  private mutating func attachStrayLines(_ tree: inout PolicyTree) {
    for statement in own.statements where statement.body.isStrayLine {
      let heading = statement.heading.flatMap(place(ofOwn:))
      if !attach(statement.body, under: heading, &tree) { strayLines.append(statement.place) }
    }
  }

  /// To the last 分段 or 定义 at the nearest heading that holds the line's.
  private func attach(
    _ line: StatementBody, under heading: Int?, _ tree: inout PolicyTree
  ) -> Bool {
    var at = heading
    while true {
      for position in tree.statements.indices.reversed()
      where tree.statements[position].heading == at {
        switch (tree.statements[position].body, line) {
        case (.banding(var banding), .strayBand(var band)):
          band.heading = heading
          banding.lines.append(band)
          tree.statements[position].body = .banding(banding)
          return true
        case (.definition(var definition), .strayValue(var value)):
          value.heading = heading
          definition.lines.append(value)
          tree.statements[position].body = .definition(definition)
          return true
        default: continue
        }
      }
      guard let current = at else { return false }
      at = tree.headings[current].parent
    }
  }
}

extension Statement {
  /// The name by which a statement of the own file replaces one of the base.
  fileprivate var overridingName: String? {
    if case .duty(let duty) = body { return "期限 " + duty.name.name.text }
    return declaredName?.text
  }
}

extension StatementBody {
  /// Kinds of subjects and events are shared with the base, not declared anew: input names them.
  fileprivate var declaresKind: Bool {
    switch self {
    case .subject, .event: true
    default: false
    }
  }

  fileprivate var isStrayLine: Bool {
    switch self {
    case .strayBand, .strayValue: true
    default: false
    }
  }
}

extension Address.Part {
  fileprivate var number: Int {
    switch self {
    case .annex(let n), .section(let n), .paragraph(let n), .sentence(let n), .item(let n),
      .subitem(let n):
      n * 1000
    case .article(let n, let sub): n * 1000 + sub
    }
  }
}
