import PolicyBase

/// Cuts a chunk into words by keywords, declared names, units and numbers: the cut with the fewest
/// words, if there is exactly one (language.md R4).
struct Cutter {
  enum Piece: Equatable { case name, keyword, unit(Unit), number(Number), date(CivilDay) }

  struct Segment: Equatable {
    var range: Swift.Range<Int>
    var piece: Piece
  }

  enum Outcome: Equatable {
    case cut([Segment])
    case unknown
    case tie([Segment], [Segment])
  }

  private var trie = WordTrie()

  init(names: some Sequence<String>) {
    for keyword in Keywords.all { trie.insert(keyword, .keyword) }
    for (word, unit) in Units.words { trie.insert(word, .unit(unit)) }
    for name in names { trie.insert(name, .name) }
  }

  /// Whether `glyphs` starts with a declared name longer than `length` characters.
  func startsWithName(_ glyphs: ArraySlice<Glyph>, longerThan length: Int) -> Bool {
    var found = false
    trie.matches(glyphs, from: glyphs.startIndex) { count, piece in
      if piece == .name, count > length { found = true }
    }
    return found
  }

  func cut(_ chunk: ArraySlice<Glyph>) -> Outcome {
    let base = chunk.startIndex
    var reached = [Reached?](repeating: nil, count: chunk.count + 1)
    reached[0] = Reached(words: 0, steps: [])
    for start in 0..<chunk.count {
      guard let words = reached[start]?.words else { continue }
      for segments in segments(chunk, at: base + start) {
        guard let end = segments.last?.range.upperBound else { continue }
        let step = Step(from: start, segments: segments)
        let total = words + segments.count
        if let known = reached[end - base], known.words <= total {
          if known.words == total, known.steps.count == 1 {
            reached[end - base]?.steps.append(step)
          }
        } else {
          reached[end - base] = Reached(words: total, steps: [step])
        }
      }
    }
    guard chunk.count > 0, reached[chunk.count] != nil else { return .unknown }
    let path = walk(reached, to: chunk.count)
    for (index, end) in path.ends.enumerated() {
      guard let rival = reached[end]?.steps.dropFirst().first else { continue }
      let before = walk(reached, to: rival.from).segments.flatMap { $0 }
      let after = path.segments[(index + 1)...].flatMap { $0 }
      return .tie(path.segments.flatMap { $0 }, before + rival.segments + after)
    }
    return .cut(path.segments.flatMap { $0 })
  }

  /// The fewest words that reach a character, with at most two last steps that do so.
  private struct Reached {
    var words: Int
    var steps: [Step]
  }

  private struct Step {
    var from: Int
    var segments: [Segment]
  }

  private func walk(_ reached: [Reached?], to end: Int) -> (ends: [Int], segments: [[Segment]]) {
    var ends: [Int] = []
    var segments: [[Segment]] = []
    var at = end
    while at > 0, let step = reached[at]?.steps.first {
      ends.append(at)
      segments.append(step.segments)
      at = step.from
    }
    return (ends.reversed(), segments.reversed())
  }

  /// The pieces that may start at `at`: a word, a number, a number in words with its unit, a date.
  private func segments(_ chunk: ArraySlice<Glyph>, at: Int) -> [[Segment]] {
    var found: [[Segment]] = []
    trie.matches(chunk, from: at) { count, piece in
      found.append([Segment(range: at..<(at + count), piece: piece)])
    }
    if let (day, end) = NumberReader.date(chunk, from: at) {
      return found + [[Segment(range: at..<end, piece: .date(day))]]
    }
    if let (number, end) = NumberReader.digits(chunk, from: at) {
      found.append([Segment(range: at..<end, piece: .number(number))])
    } else if let parts = NumberReader.words(chunk, from: at) {
      found.append(
        parts.map {
          Segment(range: $0.range, piece: $0.unit.map { .unit($0) } ?? .number($0.number))
        })
    }
    return found
  }
}

/// A prefix tree over Unicode scalars.
struct WordTrie {
  private struct Node {
    var children: [UInt32: Int] = [:]
    var piece: Cutter.Piece?
  }

  private var nodes = [Node()]

  mutating func insert(_ word: String, _ piece: Cutter.Piece) {
    var at = 0
    for scalar in word.unicodeScalars {
      if let next = nodes[at].children[scalar.value] {
        at = next
      } else {
        nodes.append(Node())
        nodes[at].children[scalar.value] = nodes.count - 1
        at = nodes.count - 1
      }
    }
    if at == 0 { return }
    // A keyword stays a keyword: a name may not equal a reserved one, and for the others the
    // parser looks at the text.
    if nodes[at].piece == nil || nodes[at].piece == .name { nodes[at].piece = piece }
  }

  func matches(_ glyphs: ArraySlice<Glyph>, from start: Int, _ body: (Int, Cutter.Piece) -> Void) {
    var node = 0
    var at = start
    while at < glyphs.endIndex, let next = nodes[node].children[glyphs[at].scalar] {
      node = next
      at += 1
      if let piece = nodes[node].piece { body(at - start, piece) }
    }
  }
}
