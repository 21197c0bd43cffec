import PolicyBase

/// One accident to a policy's text, of the kinds that happen when people edit: a line lost, lines or
/// words exchanged, a word misspelt, a line cut off.
struct Damage: Sendable {
  /// Where it stands, the line as it was, and what happened; as in lists of accepted changes.
  var name: MutationName
  /// Line numbers of the unharmed text, from 1.
  var lines: ClosedRange<Int>
  var edits: [Mutation.Edit]
  /// How many lines the text loses, all of them at the place of the damage.
  var lostLines = 0
  var heading: Address
  var place: Place

  /// The same change for the run of the 案例.
  var mutation: Mutation {
    Mutation(name: name, statement: name.statement, place: place, edits: edits, heading: heading)
  }
}

/// Draws damages of a text; the same seed draws the same ones.
struct DamageSource {
  private let source: SourceText
  private let outline: LineOutline
  private var dice: SplitMix64

  init(_ source: SourceText, _ outline: LineOutline, seed: UInt64) {
    self.source = source
    self.outline = outline
    dice = SplitMix64(state: seed)
  }

  /// Up to `count` different damages; fewer where the text has not so many.
  mutating func draw(_ count: Int) -> [Damage] {
    let lines = (1...max(1, source.lineStarts.count)).filter { outline.isWritten($0) }
    guard !lines.isEmpty else { return [] }
    var found: [Damage] = []
    var seen = Set<String>()
    for _ in 0..<(count * 8) where found.count < count {
      let position = dice.below(lines.count)
      let next = position + 1 < lines.count ? lines[position + 1] : nil
      guard let damage = damage(lines[position], next: next),
        seen.insert("\(damage.lines) \(damage.name.change)").inserted
      else { continue }
      found.append(damage)
    }
    return found
  }

  private mutating func damage(_ line: Int, next: Int?) -> Damage? {
    switch dice.below(5) {
    case 0: lost(line)
    case 1: next.flatMap { exchanged(line, $0) }
    case 2: exchangedWords(line)
    case 3: misspelt(line)
    default: cutOff(line)
    }
  }

  private func lost(_ line: Int) -> Damage {
    let range = outline.range(line)
    let end = min(range.upperBound + 1, source.bytes.count)
    var damage = made(
      line...line, "删去", [Mutation.Edit(range: range.lowerBound..<end, replacement: "")])
    damage.lostLines = 1
    return damage
  }

  private func exchanged(_ line: Int, _ next: Int) -> Damage? {
    let (first, second) = (source.line(line), source.line(next))
    guard first != second else { return nil }
    return made(
      line...next, "与后一行对调",
      [
        Mutation.Edit(range: outline.range(line), replacement: second),
        Mutation.Edit(range: outline.range(next), replacement: first),
      ])
  }

  private mutating func exchangedWords(_ line: Int) -> Damage? {
    let words = outline.words(line)
    guard words.count > 1 else { return nil }
    let at = dice.below(words.count - 1)
    let (first, second) = (words[at], words[at + 1])
    guard first.text != second.text else { return nil }
    return made(
      line...line, "\(first.text) 与 \(second.text) 对调",
      [
        Mutation.Edit(range: first.range, replacement: second.text),
        Mutation.Edit(range: second.range, replacement: first.text),
      ])
  }

  /// A character is lost, doubled, or exchanged with its neighbour.
  private mutating func misspelt(_ line: Int) -> Damage? {
    let words = outline.words(line)
    guard !words.isEmpty else { return nil }
    let word = words[dice.below(words.count)]
    var characters = Array(word.text)
    let at = dice.below(characters.count)
    switch dice.below(3) {
    case 0 where characters.count > 1: characters.remove(at: at)
    case 1 where at + 1 < characters.count: characters.swapAt(at, at + 1)
    default: characters.insert(characters[at], at: at)
    }
    let text = String(characters)
    guard text != word.text else { return nil }
    return made(
      line...line, "\(word.text) → \(text)",
      [Mutation.Edit(range: word.range, replacement: text)])
  }

  private func cutOff(_ line: Int) -> Damage? {
    let text = source.line(line)
    let blanks = text.prefix { $0.isWhitespace }
    let rest = text.dropFirst(blanks.count)
    guard rest.count > 1 else { return nil }
    let kept = blanks + rest.prefix(rest.count / 2)
    return made(
      line...line, "截断于 \(rest.prefix(rest.count / 2).suffix(6).trimmed)",
      [Mutation.Edit(range: outline.range(line), replacement: String(kept))])
  }

  private func made(_ lines: ClosedRange<Int>, _ change: String, _ edits: [Mutation.Edit]) -> Damage
  {
    let heading = outline.heading(lines.lowerBound)
    let name = MutationName(
      address: outline.code + (heading.parts.isEmpty ? "" : "/" + heading.ascii),
      statement: source.line(lines.lowerBound).onOneLine, change: change)
    return Damage(
      name: name, lines: lines, edits: edits, heading: heading,
      place: Place(file: outline.file, outline.range(lines.lowerBound)))
  }
}
