import PolicyBase
import PolicyIR

/// Turns one JSON line into a record. A member that is refused is left out of the record; the rest
/// is read all the same, so that all faults of a line show in one run.
struct CaseLineReader {
  private var parser: CaseJSONParser
  private let file: Int32
  private let range: Range<Int>
  private var added: [CaseJSONParser.LocatedFault] = []

  var faults: [CaseJSONParser.LocatedFault] { parser.faults + added }

  init(_ bytes: [UInt8], range: Range<Int>, file: Int32) {
    parser = CaseJSONParser(bytes, range: range)
    self.range = range
    self.file = file
  }

  mutating func record() -> IR.CaseRecord? {
    guard let line = parser.line() else { return nil }
    guard case .object(let members) = line.kind else {
      refuse(.notAnObject, line.range)
      return nil
    }
    guard let (head, role) = CaseKey.head(of: members) else {
      refuse(.noRole, line.range)
      return nil
    }
    guard let kind = text(head) else { return nil }
    var record = IR.CaseRecord(
      role: role, kind: kind, id: "", date: nil, known: nil, order: 0, fields: [],
      place: Place(file: file, line.range))
    var hasID = false
    var seen = Set<CaseKey>()
    // A key that occurs twice has its fault from the parser; the first is read.
    var spellings: Set<String> = [head.key]
    for member in members where spellings.insert(member.key).inserted {
      let key = CaseKey(reserved: member.key)
      if let key, !seen.insert(key).inserted {
        refuse(.duplicateKey, member.keyRange)
        continue
      }
      switch key {
      case .id:
        hasID = true
        guard let id = identifier(member) else { return nil }
        record.id = id
      case .date: record.date = day(member.value)
      case .known: record.known = day(member.value)
      case .order: record.order = order(member.value) ?? 0
      case nil: field(member, &record)
      }
    }
    if !hasID {
      refuse(.noID, line.range)
      return nil
    }
    return record
  }

  private mutating func refuse(_ fault: ReadingFault, _ range: Range<Int>) {
    added.append(CaseJSONParser.LocatedFault(fault: fault, range: range))
  }

  private mutating func text(_ member: CaseJSON.Member) -> String? {
    if case .text(let text) = member.value.kind { return text }
    refuse(.notText(key: member.key), member.range)
    return nil
  }

  private mutating func identifier(_ member: CaseJSON.Member) -> String? {
    guard let id = text(member) else { return nil }
    if !CaseLineReader.isID(id) {
      refuse(.badID, member.range)
      return nil
    }
    return id
  }

  /// Whether a text may be an id: not empty, printable, without blanks at its ends.
  static func isID(_ text: String) -> Bool {
    let printable = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    return !text.isEmpty && printable && text == text.trimmingBlanks
  }

  private mutating func order(_ value: CaseJSON) -> Int? {
    if case .number(let number) = value.kind, let whole = number.whole { return whole }
    refuse(.orderNotWhole, value.range)
    return nil
  }

  private mutating func day(_ value: CaseJSON) -> CivilDay? {
    guard case .text(let text) = value.kind else {
      refuse(.dayNotText, value.range)
      return nil
    }
    let read = InputDay(text)
    if case .day(let day) = read { return day }
    refuse(.badDay(read), value.range)
    return nil
  }

  /// A day inside the value of a field, of which no message says what it seems to mean.
  private mutating func dayOfField(_ value: CaseJSON) -> CivilDay? {
    guard case .text(let text) = value.kind, case .otherForm = InputDay(text) else {
      return day(value)
    }
    refuse(.badDay(.otherForm(nil)), value.range)
    return nil
  }

  private mutating func field(_ member: CaseJSON.Member, _ record: inout IR.CaseRecord) {
    guard let value = input(member.value) else { return }
    record.fields.append(
      IR.CaseRecord.Entry(name: member.key, value: value, place: Place(file: file, member.range)))
  }

  private mutating func input(_ value: CaseJSON) -> IR.InputValue? {
    switch value.kind {
    case .text(let text): return .text(text)
    case .number(let number): return .number(number, unit: nil)
    case .truth(let truth): return .truth(truth)
    case .array(let elements): return list(elements, value.range)
    case .object(let members): return period(members, value.range).map { .period($0) }
    case .null:
      refuse(.null, value.range)
      return nil
    case .refused: return nil
    }
  }

  /// A list of values, or a history when its elements have a "value".
  private mutating func list(_ elements: [CaseJSON], _ range: Range<Int>) -> IR.InputValue? {
    let items = elements.map { element -> [CaseJSON.Member]? in
      guard case .object(let members) = element.kind, members.contains(where: CaseKey.isValue)
      else { return nil }
      return members
    }
    if items.allSatisfy({ $0 == nil }) {
      let values = elements.map { input($0) }
      return values.contains { $0 == nil } ? nil : .list(values.compactMap { $0 })
    }
    var history: [IR.InputValue.HistoryItem] = []
    for (members, element) in zip(items, elements) {
      guard let members else {
        refuse(.mixedHistory, element.range)
        return nil
      }
      guard let item = historyItem(members) else { return nil }
      history.append(item)
    }
    return .history(history)
  }

  private mutating func historyItem(_ members: [CaseJSON.Member]) -> IR.InputValue.HistoryItem? {
    var value: IR.InputValue?
    var from: CivilDay?
    for member in members {
      if CaseKey.isValue(member) {
        value = input(member.value)
      } else if CaseKey.isFrom(member) {
        guard let day = dayOfField(member.value) else { return nil }
        from = day
      } else {
        refuse(.unknownHistoryKey, member.keyRange)
        return nil
      }
    }
    return value.map { IR.InputValue.HistoryItem(value: $0, from: from) }
  }

  private mutating func period(_ members: [CaseJSON.Member], _ range: Range<Int>) -> DaySpan? {
    var first: CivilDay?
    var last: CivilDay?
    for member in members {
      if CaseKey.isFrom(member) {
        guard let day = dayOfField(member.value) else { return nil }
        first = day
      } else if CaseKey.isTo(member) {
        if case .null = member.value.kind { continue }
        guard let day = dayOfField(member.value) else { return nil }
        last = day
      } else {
        refuse(.unknownPeriodKey, member.keyRange)
        return nil
      }
    }
    guard let first else {
      refuse(.periodWithoutFirstDay, range)
      return nil
    }
    if let last, last < first {
      refuse(.periodReversed, range)
      return nil
    }
    return DaySpan(first: first, last: last)
  }
}
