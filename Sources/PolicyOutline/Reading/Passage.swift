import PolicyBase

/// One visible character of an official text, normalised for matching, with its place.
struct Glyph: Hashable, Sendable {
  /// Full-width digits and letters as ASCII, half-width punctuation of Chinese text as full width.
  var character: Unicode.Scalar
  var start: UInt32
  var end: UInt32
  var blankBefore: Bool

  var isDigit: Bool { ("0"..."9").contains(character) }
  var isLatin: Bool { ("a"..."z").contains(character) || ("A"..."Z").contains(character) }
}

/// A run of official text without blanks, line ends and debris; it may come from several lines.
package struct Passage: Hashable, Sendable {
  var glyphs: [Glyph]
  /// Index of the file that the places belong to.
  let file: Int32

  init(_ glyphs: some Sequence<Glyph>, file: Int32) {
    self.glyphs = Array(glyphs)
    self.file = file
  }

  package var isEmpty: Bool { glyphs.isEmpty }

  /// The normalised text: no blanks but those between two Latin words or numbers.
  package var text: String {
    var scalars = String.UnicodeScalarView()
    var previous: Glyph?
    for glyph in glyphs {
      if glyph.blankBefore, glyph.isDigit || glyph.isLatin, let previous,
        previous.isDigit || previous.isLatin
      {
        scalars.append(" ")
      }
      scalars.append(glyph.character)
      previous = glyph
    }
    return String(scalars)
  }

  /// From the first to the last character; page breaks and debris between them are covered too.
  package var place: Place {
    guard let first = glyphs.first, let last = glyphs.last else { return .nowhere }
    return Place(file: file, start: first.start, end: last.end)
  }

  /// Whether a reader would expect nothing more after the last character.
  var isTerminated: Bool { lastMeaningful.map(Punctuation.ends.contains) ?? false }

  /// Whether the last character ends a whole sentence, not only a clause.
  var endsSentence: Bool { lastMeaningful.map(Punctuation.sentenceEnds.contains) ?? false }

  private var lastMeaningful: Unicode.Scalar? {
    glyphs.last { !Punctuation.closers.contains($0.character) }?.character
  }

  /// The sentences, each with its closing mark; a list lead that ends in a colon is one.
  var sentences: [Passage] { parts(endingIn: Punctuation.sentenceEnds) }

  /// The sentences and, inside them, the parts between semicolons.
  var clauses: [Passage] { parts(endingIn: Punctuation.sentenceEnds.union(["；"])) }

  private func parts(endingIn ends: Set<Unicode.Scalar>) -> [Passage] {
    var result: [Passage] = []
    var current: [Glyph] = []
    for (index, glyph) in glyphs.enumerated() {
      current.append(glyph)
      let next = index + 1 < glyphs.count ? glyphs[index + 1].character : nil
      let closed = current.last { !Punctuation.closers.contains($0.character) }
      let isOver = closed.map { ends.contains($0.character) } ?? false
      if isOver, next.map({ !Punctuation.closers.contains($0) }) ?? true {
        result.append(Passage(current, file: file))
        current = []
      }
    }
    if !current.isEmpty { result.append(Passage(current, file: file)) }
    return result
  }
}

enum Punctuation {
  static let sentenceEnds: Set<Unicode.Scalar> = ["。", "！", "？"]
  static let ends: Set<Unicode.Scalar> = ["。", "！", "？", "；", "：", "…"]
  static let closers: Set<Unicode.Scalar> = ["”", "’", "\"", "」", "』", "）"]
  static let inner: Set<Unicode.Scalar> = ["，", "。", "；", "：", "、", "！", "？"]
}
