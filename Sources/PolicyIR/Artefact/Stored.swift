import PolicyBase

/// A part of a program that can be written and read back. Both functions of a type name its parts
/// in the same order; a change of that order is a new format version.
protocol Stored {
  func store(in writer: inout ArtefactWriter)
  /// Throws for anything the engine could not rely on.
  init(from reader: inout ArtefactReader) throws(ArtefactFault)
}

/// A plain choice, stored as its position among all cases.
protocol StoredChoice: Stored, CaseIterable, Equatable {}

extension StoredChoice {
  func store(in writer: inout ArtefactWriter) {
    writer.tag(Array(Self.allCases).firstIndex(of: self) ?? 0)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    let all = Array(Self.allCases)
    self = all[try reader.tag(all.count, "\(Self.self)")]
  }
}

extension IR.Comparison: StoredChoice {}
extension IR.Adjustment: StoredChoice {}
extension IR.MeasureMoment: StoredChoice {}
extension IR.MeasureState: StoredChoice {}
extension IR.AccountReading: StoredChoice {}
extension IR.MeasureDay: StoredChoice {}
extension IR.Aggregate.Measure: StoredChoice {}
extension IR.Merge.Method: StoredChoice {}
extension IR.Merge.MissingKey: StoredChoice {}
extension IR.Pick.Method: StoredChoice {}
extension IR.Transition.Kind: StoredChoice {}
extension IR.MeasureKind.Overlap: StoredChoice {}
extension IR.Definition.Choice: StoredChoice {}
extension IR.Duty.Direction: StoredChoice {}
extension Rounding.Mode: StoredChoice {}

// MARK: Values of PolicyBase

extension Number: Stored {
  func store(in writer: inout ArtefactWriter) { writer.signed(scaled) }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    let value = try reader.signed()
    // The one number without a negative.
    if value == .min { throw reader.fault("number") }
    self.init(scaled: value)
  }
}

extension CivilDay: Stored {
  func store(in writer: inout ArtefactWriter) { writer.whole(Int(number)) }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    let number = try reader.whole(in: -ArtefactLimits.count...ArtefactLimits.count)
    guard let day = CivilDay(number: number) else { throw reader.fault("day") }
    self = day
  }
}

extension DaySpan: Stored {
  func store(in writer: inout ArtefactWriter) {
    first.store(in: &writer)
    writer.optional(last)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    let first = try CivilDay(from: &reader)
    let last: CivilDay? = try reader.optional()
    if let last, last < first { throw reader.fault("period") }
    self.init(first: first, last: last)
  }
}

extension Rounding: Stored {
  func store(in writer: inout ArtefactWriter) {
    mode.store(in: &writer)
    writer.whole(decimals)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      try Mode(from: &reader), decimals: try reader.whole(in: 0...Number.decimals))
  }
}

extension Place: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.whole(Int(file))
    writer.unsigned(UInt64(start))
    writer.unsigned(UInt64(end))
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    let file = try reader.whole(in: -1...max(-1, reader.fileCount - 1))
    let start = try reader.unsigned()
    let end = try reader.unsigned()
    guard start <= end, let start = UInt32(exactly: start), let end = UInt32(exactly: end) else {
      throw reader.fault("place")
    }
    self.init(file: Int32(file), start: start, end: end)
  }
}

extension Address: Stored {
  func store(in writer: inout ArtefactWriter) { writer.list(parts) }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(try reader.list())
  }
}

extension Address.Part: Stored {
  func store(in writer: inout ArtefactWriter) {
    let (tag, number): (Int, Int) =
      switch self {
      case .annex(let number): (0, number)
      case .article(let number, _): (1, number)
      case .section(let number): (2, number)
      case .paragraph(let number): (3, number)
      case .sentence(let number): (4, number)
      case .item(let number): (5, number)
      case .subitem(let number): (6, number)
      }
    writer.tag(tag)
    writer.whole(number)
    if case .article(_, let sub) = self { writer.whole(sub) }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    let tag = try reader.tag(7, "part of an address")
    let number = try reader.whole(in: 0...ArtefactLimits.count)
    self =
      switch tag {
      case 0: .annex(number)
      case 1: .article(number, sub: try reader.whole(in: 0...ArtefactLimits.count))
      case 2: .section(number)
      case 3: .paragraph(number)
      case 4: .sentence(number)
      case 5: .item(number)
      default: .subitem(number)
      }
  }
}

/// A range of points.
extension ClosedRange: Stored where Bound == Number {
  func store(in writer: inout ArtefactWriter) {
    lowerBound.store(in: &writer)
    upperBound.store(in: &writer)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    let low = try Number(from: &reader)
    let high = try Number(from: &reader)
    guard low <= high else { throw reader.fault("range") }
    self = low...high
  }
}

extension IR.Name: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.text(text)
    writer.optional(alias) { $1.text($0) }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(try reader.text(), alias: try reader.optionalText())
  }
}
