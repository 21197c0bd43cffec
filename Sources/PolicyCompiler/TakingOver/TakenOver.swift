import PolicyBase
import PolicySyntax

/// 沿用: a regulation that takes over another is read as one whole text, the other's with what it
/// restates put in place (language.md E1).
struct TakenOver {
  /// The trees as given, those that take over made whole.
  private(set) var trees: [PolicyTree]
  /// By tree: the trees that it takes over, directly or not.
  private(set) var bases: [Set<Int>]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ given: [PolicyTree]) {
    trees = given
    bases = given.map { _ in [] }
    var done: Set<Int> = []
    for index in given.indices { compose(index, under: [], given, &done) }
  }

  /// A base is made whole before what takes it over; a circle is reported and takes nothing over.
  private mutating func compose(
    _ index: Int, under open: [Int], _ given: [PolicyTree], _ done: inout Set<Int>
  ) {
    guard done.insert(index).inserted, let word = given[index].header.takesOver else { return }
    guard let base = given.firstIndex(where: { Imports.isNamed($0, word.text) }) else {
      let names = given.flatMap { [$0.title.text, $0.code.text] }
      report(.unknownBase(word.text, Spelling.nearest(to: word.text, among: names)), word, index)
      return
    }
    if base == index || open.contains(base) {
      report(.takesOverInCircle(word.text), word, index)
      return
    }
    compose(base, under: open + [index], given, &done)
    var composition = Composition(base: trees[base], own: given[index])
    trees[index] = composition.whole()
    bases[index] = bases[base].union([base])
    for place in composition.strayLines {
      diagnostics.append(
        CompilerFault.strayLine(word.text).diagnostic(place, trail: trail(index)))
    }
  }

  private mutating func report(_ fault: CompilerFault, _ word: Word, _ index: Int) {
    diagnostics.append(fault.diagnostic(word.place, trail: trail(index)))
  }

  private func trail(_ index: Int) -> String { "《" + trees[index].title.text + "》" }
}
