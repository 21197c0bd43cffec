import PolicyBase
import PolicyIR

// One line bound beside a case, of which nothing is copied.
extension Asking {
  func claim(_ line: [UInt8]) -> Result<Case.Event, LedgerRefusal> {
    do throws(LedgerRefusal) {
      return .success(try bound(record(line)))
    } catch {
      return .failure(error)
    }
  }

  private func record(_ line: [UInt8]) throws(LedgerRefusal) -> IR.CaseRecord {
    let range = Asking.content(of: line)
    if let fault = CaseReader.unreadable(line) { throw LedgerRefusal(fault.fault.diagnosis) }
    if range.isEmpty { throw LedgerRefusal(ReadingFault.noRecords.diagnosis) }
    if line[range].contains(UInt8(ascii: "\n")) {
      let lines = line[range].split(separator: UInt8(ascii: "\n")).count
      throw LedgerRefusal(LedgerFault.notOneClaim(lines).diagnosis)
    }
    if range.count > CaseLimits.lineBytes {
      throw LedgerRefusal(ReadingFault.lineTooLong(range.count).diagnosis)
    }
    var reader = CaseLineReader(line, range: range, file: 0)
    let record = reader.record()
    guard let record, reader.faults.isEmpty else {
      var faults = FaultList(file: 0)
      for fault in reader.faults { faults.add(fault.fault.diagnosis, fault.range) }
      throw LedgerRefusal(faults)
    }
    return record
  }

  /// The line without its end and the blanks around it.
  private static func content(of line: [UInt8]) -> Range<Int> {
    func isBlank(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A
    }
    var start = line.starts(with: TextEncoding.byteOrderMark) ? 3 : 0
    var end = line.count
    while end > start, isBlank(line[end - 1]) { end -= 1 }
    while start < end, isBlank(line[start]) { start += 1 }
    return start..<end
  }

  private func bound(_ record: IR.CaseRecord) throws(LedgerRefusal) -> Case.Event {
    var ids = ids
    ids.asked = (kind, record.id, facts.events.count)
    var run = BindingRun(
      CaseReading(records: [record]), program, policy.names,
      CaseBinder.Options(showsPersonal: facts.showsPersonal), ids: ids,
      bound: Case(subjects: facts.subjects, events: [], annulments: []))
    run.others = facts.events
    guard case .event(let found, let index) = run.slot(of: record), found == kind else {
      if run.faults.count > 0 { throw LedgerRefusal(run.faults) }
      throw LedgerRefusal(
        LedgerFault.otherQuestion(record.kind, expected: KindNames.shown(kindName)).diagnosis)
    }
    if self.ids.events[kind][record.id] != nil {
      run.faults.add(
        BindingFault.duplicateID(kind: KindNames.shown(kindName), id: record.id).diagnosis,
        record.place)
    }
    run.bindEvent(record, kind, index, true)
    if run.faults.count > 0 { throw LedgerRefusal(run.faults) }
    return run.bound.events[index]
  }
}

extension LedgerRefusal {
  /// Of the one line given.
  init(_ diagnosis: Diagnosis) {
    let diagnostic = Diagnostic(
      code: diagnosis.code, place: .nowhere, message: diagnosis.message, repair: diagnosis.repair)
    self.init(diagnostics: [LedgerDiagnostic(diagnostic, line: 1)])
  }

  init(_ faults: FaultList) {
    self.init(diagnostics: faults.finished().map { LedgerDiagnostic($0, line: 1) })
  }
}
