import PolicyBase
import PolicyIR

/// Reads events from a CSV file: a header of `id`, `date`, `known`, `order` and declared names or
/// aliases of fields, then one event or question a row. The kind stands in a column `event`, or
/// is given for the whole file. An empty cell is a fact that is not known; a field that takes
/// several values lists them with `、` or `;` in its cell.
package enum CSVReader {
  /// Reads the whole file and reports all its faults. `kind`: the event kind of rows that name none.
  package static func read(_ source: SourceText, file: Int32, kind: String?) -> CaseReading {
    read(source, file: file, kind: kind, within: FileSize())
  }

  static func read(
    _ source: SourceText, file: Int32, kind: String?, within size: FileSize
  ) -> CaseReading {
    var faults = FaultList(file: file)
    var reading = CaseReading()
    if let fault = size.fault(of: source) ?? CaseReader.unreadable(source.bytes) {
      faults.add(fault.fault.diagnosis, fault.range)
      reading.lostLines = 1
    } else {
      var rows = CSVRows(source.bytes)
      var first = rows.next()
      while first?.isBlank == true { first = rows.next() }
      if let first, let header = CSVHeader(first, kind: kind, &faults) {
        while let row = rows.next() {
          if !row.isBlank { add(row, header, file, &reading, &faults) }
        }
        if reading.records.isEmpty, reading.lostLines == 0 {
          faults.add(ReadingFault.noRows.diagnosis, 0..<0)
        }
      } else {
        if first == nil { faults.add(ReadingFault.noRows.diagnosis, 0..<0) }
        reading.lostLines = 1
      }
    }
    reading.diagnostics = faults.finished()
    return reading
  }

  private static func add(
    _ row: CSVRows.Row, _ header: CSVHeader, _ file: Int32, _ reading: inout CaseReading,
    _ faults: inout FaultList
  ) {
    var reader = CSVRowReader(row: row, header: header, file: file)
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

/// What the columns of a CSV file hold.
struct CSVHeader {
  enum Column: Hashable {
    case kind
    case reserved(CaseKey)
    case field(String)
    /// A column without a name, of which every cell must be empty.
    case unused
  }

  var columns: [Column]
  /// The event kind of rows that name none.
  var kind: String?

  /// `nil` when the rows cannot be read by it; the faults say why.
  init?(_ row: CSVRows.Row, kind: String?, _ faults: inout FaultList) {
    columns = row.cells.map { CSVHeader.column($0.text.trimmingBlanks) }
    self.kind = kind
    let before = faults.count
    for fault in row.faults { faults.add(fault.fault.diagnosis, fault.range) }
    var seen = Set<Column>()
    for (column, cell) in zip(columns, row.cells) where column != .unused {
      if !seen.insert(column).inserted {
        faults.add(ReadingFault.columnTwice.diagnosis, cell.range)
      }
    }
    if kind == nil, !seen.contains(.kind) {
      faults.add(ReadingFault.noEventKind.diagnosis, row.range)
    }
    if !seen.contains(.reserved(.id)) {
      faults.add(ReadingFault.noIDColumn.diagnosis, row.range)
    }
    if faults.count > before { return nil }
  }

  private static func column(_ name: String) -> Column {
    if name.isEmpty { return .unused }
    if let key = CaseKey(reserved: name) { return .reserved(key) }
    if CaseKey.isEvent(name) { return .kind }
    return .field(name)
  }
}

/// Turns one row into a record; what is refused is left out, and the rest is read all the same.
struct CSVRowReader {
  let row: CSVRows.Row
  let header: CSVHeader
  let file: Int32
  var faults: [CaseJSONParser.LocatedFault] = []

  init(row: CSVRows.Row, header: CSVHeader, file: Int32) {
    self.row = row
    self.header = header
    self.file = file
    faults = row.faults
  }

  mutating func record() -> IR.CaseRecord? {
    if row.cells.count != header.columns.count {
      // An unclosed quotation mark swallows cells; it has its own fault.
      if row.faults.isEmpty {
        refuse(.cellCount(row.cells.count, expected: header.columns.count), row.range)
      }
      return nil
    }
    var record = IR.CaseRecord(
      role: .event, kind: header.kind ?? "", id: "", date: nil, known: nil, order: 0, fields: [],
      place: Place(file: file, row.range))
    for (column, cell) in zip(header.columns, row.cells) {
      let text = cell.text.trimmingBlanks
      if text.isEmpty { continue }
      read(column, text, cell, &record)
    }
    if record.kind.isEmpty {
      refuse(.noRole, row.range)
      return nil
    }
    if record.id.isEmpty {
      if faults.isEmpty { refuse(.noID, row.range) }
      return nil
    }
    return record
  }

  private mutating func read(
    _ column: CSVHeader.Column, _ text: String, _ cell: CSVRows.Cell,
    _ record: inout IR.CaseRecord
  ) {
    switch column {
    case .kind: record.kind = text
    case .reserved(.id):
      if CaseLineReader.isID(text) { record.id = text } else { refuse(.badID, cell.range) }
    case .reserved(.date): record.date = day(text, cell)
    case .reserved(.known): record.known = day(text, cell)
    case .reserved(.order):
      if let order = Int(text) { record.order = order } else { refuse(.orderNotWhole, cell.range) }
    case .field(let name):
      record.fields.append(
        IR.CaseRecord.Entry(
          name: name, value: .cell(text), place: Place(file: file, cell.range)))
    case .unused: refuse(.cellWithoutColumn, cell.range)
    }
  }

  private mutating func day(_ text: String, _ cell: CSVRows.Cell) -> CivilDay? {
    let read = InputDay(text)
    if case .day(let day) = read { return day }
    refuse(.badDay(read), cell.range)
    return nil
  }

  private mutating func refuse(_ fault: ReadingFault, _ range: Range<Int>) {
    faults.append(CaseJSONParser.LocatedFault(fault: fault, range: range))
  }
}

extension String {
  /// Without blanks at both ends.
  var trimmingBlanks: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
