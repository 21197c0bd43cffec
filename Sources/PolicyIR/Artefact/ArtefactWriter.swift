import PolicyBase

/// Writes the payload of an artefact: whole numbers as base-128 groups of seven bits, lowest first;
/// texts as numbers of a table that stands in front.
struct ArtefactWriter {
  private(set) var bytes: [UInt8] = []
  private var texts: [String] = []
  private var numberOfText: [String: Int] = [:]

  mutating func unsigned(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Small magnitudes of both signs are short.
  mutating func signed(_ value: Int64) {
    unsigned(UInt64(bitPattern: (value << 1) ^ (value >> 63)))
  }

  mutating func whole(_ value: Int) { signed(Int64(value)) }
  /// One below 0 is written as what no reader takes.
  mutating func index(_ value: Int) { unsigned(UInt64(bitPattern: Int64(value))) }
  mutating func tag(_ value: Int) { index(value) }
  mutating func flag(_ value: Bool) { bytes.append(value ? 1 : 0) }

  mutating func text(_ text: String) {
    if let number = numberOfText[text] { return index(number) }
    numberOfText[text] = texts.count
    index(texts.count)
    texts.append(text)
  }

  mutating func block(_ block: [UInt8]) {
    index(block.count)
    bytes += block
  }

  mutating func list<T: Stored>(_ items: [T]) {
    list(items) { $0.store(in: &$1) }
  }

  mutating func list<T>(_ items: [T], _ store: (T, inout ArtefactWriter) -> Void) {
    index(items.count)
    for item in items { store(item, &self) }
  }

  mutating func indices(_ items: [Int]) { list(items) { $1.index($0) } }
  /// In order, so that equal sets give equal bytes.
  mutating func indices(_ items: Set<Int>) { indices(items.sorted()) }

  mutating func optional<T: Stored>(_ item: T?) {
    optional(item) { $0.store(in: &$1) }
  }

  mutating func optional<T>(_ item: T?, _ store: (T, inout ArtefactWriter) -> Void) {
    flag(item != nil)
    if let item { store(item, &self) }
  }

  /// The table of texts, then all that was written.
  func payload() -> [UInt8] {
    var head = ArtefactWriter()
    head.list(texts) { $1.block(Array($0.utf8)) }
    return head.bytes + bytes
  }
}
