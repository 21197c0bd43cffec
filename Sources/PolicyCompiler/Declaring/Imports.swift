import PolicyBase
import PolicySyntax

/// Which trees' names a tree may use: its own and those of its imports, and theirs.
struct Imports {
  private(set) var visible: [Set<Int>]
  private(set) var missing: [(policy: Int, word: Word)] = []

  init(_ trees: [PolicyTree]) {
    var direct: [[Int]] = []
    for (policy, tree) in trees.enumerated() {
      var found: [Int] = []
      for word in tree.header.imports {
        let matches = trees.indices.filter { Imports.isNamed(trees[$0], word.text) }
        if matches.isEmpty { missing.append((policy, word)) }
        found += matches
      }
      direct.append(found)
    }
    visible = direct.indices.map { Imports.reachable(from: $0, direct) }
  }

  /// The tree and all that import it, directly or not.
  func seeing(_ policy: Int) -> Set<Int> {
    Set(visible.indices.filter { visible[$0].contains(policy) })
  }

  static func isNamed(_ tree: PolicyTree, _ name: String) -> Bool {
    tree.title.text == name || tree.code.text == name
  }

  private static func reachable(from start: Int, _ direct: [[Int]]) -> Set<Int> {
    var found: Set<Int> = [start]
    var open = [start]
    while let next = open.popLast() {
      for target in direct[next] where found.insert(target).inserted { open.append(target) }
    }
    return found
  }
}
