import PolicyBase

/// A label for the draft of a policy: the first words of a norm, never the whole of it.
///
/// It ends before the first figure, because a label computes nothing and a number in it would only
/// have to be kept equal to the statement below.
enum ShortLabel {
  static let longest = 20
  private static let shortest = 4

  static func make(_ passage: Passage) -> String {
    let words = passage.glyphs.filter { $0.character != "#" }
    var cut = words.firstIndex { Punctuation.inner.contains($0.character) } ?? words.count
    if cut < shortest, cut < words.count {
      let after = words[(cut + 1)...]
      cut = after.firstIndex { Punctuation.inner.contains($0.character) } ?? words.count
    }
    var length = min(cut, longest)
    let figures = FigureScanner.figures(in: Passage(words, file: passage.file))
    let numbers = figures.map(\.range.lowerBound) + words.indices.filter { words[$0].isDigit }
    if let number = numbers.filter({ $0 >= shortest }).min() { length = min(length, number) }
    if let bracket = openBracket(words.prefix(length)), bracket >= shortest { length = bracket }
    let restIsPunctuation = words.dropFirst(length).allSatisfy {
      Punctuation.inner.contains($0.character)
    }
    if restIsPunctuation { length = min(length, words.count / 2) }
    let text = Passage(words.prefix(max(1, length)), file: passage.file).text
    return length < words.count ? text + "…" : text
  }

  /// Where a bracket begins that the words do not close.
  private static func openBracket(_ words: ArraySlice<Glyph>) -> Int? {
    var open: [Int] = []
    for (index, glyph) in words.enumerated() {
      if ["（", "《", "“"].contains(glyph.character) { open.append(index) }
      if ["）", "》", "”"].contains(glyph.character), !open.isEmpty { open.removeLast() }
    }
    return open.first
  }

  /// The title of a chapter, a section or an annex: whole, as titles are short.
  static func title(_ passage: Passage) -> String {
    Passage(passage.glyphs.filter { $0.character != "#" }, file: passage.file).text
  }
}
