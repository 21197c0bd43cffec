import PolicyBase

/// Reads the payload of an artefact and checks, once, all that the engine relies on: lengths,
/// indices into tables, ranges of numbers and days, depth.
struct ArtefactReader {
  private let bytes: [UInt8]
  private(set) var offset = 0
  private var texts: [String] = []
  private var depth = 0
  /// How many elements each table of the program has; known before anything that refers to it.
  var counts = [Int](repeating: 0, count: ProgramTable.allCases.count)
  /// How many source files places may refer to.
  var fileCount = 0
  /// Filled as soon as the tables that they come from are read.
  var optionCounts: [Int] = []
  var enumerationOfStatus: [Int] = []
  var fieldCountsOfEvents: [Int] = []

  init(_ payload: [UInt8]) throws(ArtefactFault) {
    bytes = payload
    texts = try list { reader throws(ArtefactFault) in
      let at = reader.offset
      guard let text = String(validating: try reader.block(), as: UTF8.self) else {
        throw .malformed(offset: at, what: "text")
      }
      return text
    }
  }

  var isAtEnd: Bool { offset == bytes.count }

  func fault(_ what: String) -> ArtefactFault { .malformed(offset: offset, what: what) }

  // MARK: Numbers

  mutating func unsigned() throws(ArtefactFault) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      let group = UInt64(byte & 0x7F)
      if shift == 63, group > 1 { break }
      value |= group << shift
      if byte < 0x80 { return value }
      shift += 7
      if shift > 63 { break }
    }
    throw fault("number")
  }

  mutating func signed() throws(ArtefactFault) -> Int64 {
    let value = try unsigned()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  mutating func whole(in range: ClosedRange<Int>) throws(ArtefactFault) -> Int {
    let value = try signed()
    guard let whole = Int(exactly: value), range.contains(whole) else { throw fault("count") }
    return whole
  }

  mutating func below(_ count: Int, _ what: String) throws(ArtefactFault) -> Int {
    let value = try unsigned()
    guard value < UInt64(max(0, count)) else { throw fault(what) }
    return Int(value)
  }

  mutating func index(_ table: ProgramTable) throws(ArtefactFault) -> Int {
    try below(counts[table.rawValue], "index of \(table)")
  }

  mutating func tag(_ count: Int, _ what: String) throws(ArtefactFault) -> Int {
    try below(count, what)
  }

  mutating func flag() throws(ArtefactFault) -> Bool { try below(2, "flag") == 1 }

  mutating func option(of enumeration: Int) throws(ArtefactFault) -> Int {
    try below(
      optionCounts.indices.contains(enumeration) ? optionCounts[enumeration] : 0, "option")
  }

  mutating func option(ofStatus status: Int) throws(ArtefactFault) -> Int {
    guard enumerationOfStatus.indices.contains(status) else { throw fault("status") }
    return try option(of: enumerationOfStatus[status])
  }

  mutating func field(ofEvent kind: Int) throws(ArtefactFault) -> Int {
    try below(
      fieldCountsOfEvents.indices.contains(kind) ? fieldCountsOfEvents[kind] : 0, "field")
  }

  // MARK: Texts and lists

  mutating func text() throws(ArtefactFault) -> String {
    texts[try below(texts.count, "text")]
  }

  mutating func optionalText() throws(ArtefactFault) -> String? {
    try flag() ? try text() : nil
  }

  mutating func block() throws(ArtefactFault) -> [UInt8] {
    let count = try self.count()
    let start = offset
    offset += count
    return Array(bytes[start..<offset])
  }

  /// A number of elements, of which each takes a byte at least.
  mutating func count() throws(ArtefactFault) -> Int {
    let value = try unsigned()
    guard value <= UInt64(bytes.count - offset) else { throw fault("length") }
    return Int(value)
  }

  mutating func list<T: Stored>() throws(ArtefactFault) -> [T] {
    try list { reader throws(ArtefactFault) in try T(from: &reader) }
  }

  mutating func list<T>(
    _ read: (inout ArtefactReader) throws(ArtefactFault) -> T
  ) throws(ArtefactFault) -> [T] {
    var items: [T] = []
    for _ in 0..<(try count()) { items.append(try read(&self)) }
    return items
  }

  mutating func indices(_ table: ProgramTable) throws(ArtefactFault) -> [Int] {
    try list { reader throws(ArtefactFault) in try reader.index(table) }
  }

  mutating func optional<T: Stored>() throws(ArtefactFault) -> T? {
    try optional { reader throws(ArtefactFault) in try T(from: &reader) }
  }

  mutating func optional<T>(
    _ read: (inout ArtefactReader) throws(ArtefactFault) -> T
  ) throws(ArtefactFault) -> T? {
    try flag() ? try read(&self) : nil
  }

  mutating func optionalIndex(_ table: ProgramTable) throws(ArtefactFault) -> Int? {
    try optional { reader throws(ArtefactFault) in try reader.index(table) }
  }

  /// A part that may hold parts of its own kind.
  mutating func nested<T>(
    _ read: (inout ArtefactReader) throws(ArtefactFault) -> T
  ) throws(ArtefactFault) -> T {
    guard depth < ArtefactLimits.nesting else { throw fault("nesting") }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }
}

/// The tables of a program that others refer to by index.
enum ProgramTable: Int, CaseIterable {
  case policies, citations, enumerations, subjectKinds, eventKinds, statuses, measures, accounts
  case definitions, parameters, actors, merges, picks, rules, duties, calendars, clauses
}
