import PolicyBase
import PolicyIR

/// The records of a case file with all that is wrong with it; nothing in it is bound to a program.
package struct CaseReading: Sendable {
  package var records: [IR.CaseRecord] = []
  package var diagnostics: [Diagnostic] = []
  /// Indices of records from which a field is missing because it was refused.
  package var incomplete: Set<Int> = []
  /// Lines from which no record came: an id that seems unknown may stand on one of them.
  package var lostLines = 0

  package init() {}

  /// Adds what was read from another file of the same case.
  package mutating func append(_ other: CaseReading) {
    incomplete.formUnion(other.incomplete.map { $0 + records.count })
    records += other.records
    diagnostics += other.diagnostics
    lostLines += other.lostLines
  }

  /// Records that do not come from a file (案例).
  package init(records: [IR.CaseRecord]) { self.records = records }
}

/// Reads a case from JSON lines (design §7): UTF-8, one object a line, blank lines allowed.
package enum CaseReader {
  /// Reads the whole file and reports all its faults (codes C1…). `file` is the index that places
  /// in the result carry.
  package static func read(_ source: SourceText, file: Int32) -> CaseReading {
    read(source, file: file, within: FileSize())
  }

  static func read(_ source: SourceText, file: Int32, within size: FileSize) -> CaseReading {
    var faults = FaultList(file: file)
    var reading = CaseReading()
    if let fault = size.fault(of: source) ?? unreadable(source.bytes) {
      faults.add(fault.fault.diagnosis, fault.range)
      reading.lostLines = 1
    } else {
      readLines(source, file, &reading, &faults)
      if reading.records.isEmpty, reading.lostLines == 0 {
        faults.add(ReadingFault.noRecords.diagnosis, 0..<0)
      }
    }
    reading.diagnostics = faults.finished()
    return reading
  }

  static func unreadable(_ bytes: [UInt8]) -> CaseJSONParser.LocatedFault? {
    let fault: ReadingFault
    var range = 0..<0
    switch TextEncoding.recognise(bytes) {
    case .utf8: return nil
    case .utf16: fault = .otherEncoding("UTF-16")
    case .utf32: fault = .otherEncoding("UTF-32")
    case .gbk: fault = .otherEncoding("GBK")
    case .brokenUTF8(let at):
      fault = .brokenUTF8
      range = at..<min(at + 1, bytes.count)
    }
    return CaseJSONParser.LocatedFault(fault: fault, range: range)
  }

  private static func readLines(
    _ source: SourceText, _ file: Int32, _ reading: inout CaseReading, _ faults: inout FaultList
  ) {
    for line in source.lineStarts.indices {
      let range = lineRange(source, line)
      if range.isEmpty || source.bytes[range].allSatisfy(isBlank) { continue }
      if range.count > CaseLimits.lineBytes {
        faults.add(
          ReadingFault.lineTooLong(range.count).diagnosis, range.lowerBound..<range.lowerBound)
        reading.lostLines += 1
        continue
      }
      var reader = CaseLineReader(source.bytes, range: range, file: file)
      let record = reader.record()
      for fault in reader.faults { faults.add(fault.fault.diagnosis, fault.range) }
      if let record {
        if !reader.faults.isEmpty { reading.incomplete.insert(reading.records.count) }
        reading.records.append(record)
      } else {
        reading.lostLines += 1
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }

  /// The bytes of a line without its end, and of the first without the byte order mark.
  private static func lineRange(_ source: SourceText, _ line: Int) -> Range<Int> {
    var start = Int(source.lineStarts[line])
    let next = line + 1
    var end =
      next < source.lineStarts.count ? Int(source.lineStarts[next]) - 1 : source.bytes.count
    if line == 0, source.bytes.starts(with: TextEncoding.byteOrderMark) { start += 3 }
    if end > start, source.bytes[end - 1] == 0x0D { end -= 1 }
    return start..<max(start, end)
  }
}

/// How large a file may be.
struct FileSize {
  var bytes = CaseLimits.fileBytes
  var lines = CaseLimits.lines

  func fault(of source: SourceText) -> CaseJSONParser.LocatedFault? {
    if source.bytes.count > bytes {
      return CaseJSONParser.LocatedFault(fault: .fileTooLarge(limit: bytes), range: 0..<0)
    }
    return source.firstByte(beyondLine: lines).map {
      CaseJSONParser.LocatedFault(fault: .tooManyLines(limit: lines), range: $0..<$0)
    }
  }
}
