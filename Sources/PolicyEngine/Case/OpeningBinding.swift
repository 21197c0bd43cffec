import PolicyBase
import PolicyIR

// 期初: an account's balance at a day, or a measure that runs already.
extension BindingRun {
  private static let balanceText = Message(zh: "期初的累计或余额", en: "the opening total or balance")
  private static let dayText = Message(zh: "日期", en: "a date")

  mutating func bindOpening(_ record: IR.CaseRecord, _ index: Int) {
    let wanted = [
      Wanted("对象", "subject", BindingRun.idText), Wanted("账户", "account", nil),
      Wanted("值", "value", nil), Wanted("措施", "measure", nil), Wanted("起日", "start", nil),
      Wanted("末日", "end", nil), Wanted("文件", "document", nil),
    ]
    guard let entries = entries(record, wanted), let about = entries[0],
      let subject = anySubject(about)
    else { return }
    bound.openings[index].subject = subject
    if let entry = entries[6] { bound.openings[index].document = text(entry) }
    let content: Case.Opening.Content?
    switch (entries[1], entries[3]) {
    case (let account?, nil): content = balance(account, entries[2], subject, record)
    case (nil, let measure?):
      content = running(measure, entries[4], entries[5], subject, record)
    default:
      faults.add(BindingFault.openingOfWhat.diagnosis, record.place)
      content = nil
    }
    if let content { bound.openings[index].content = content }
  }

  private mutating func balance(
    _ accountEntry: IR.CaseRecord.Entry, _ valueEntry: IR.CaseRecord.Entry?, _ subject: Int,
    _ record: IR.CaseRecord
  ) -> Case.Opening.Content? {
    guard
      let account = named(
        accountEntry, program.accounts.map(\.name), { .unknownAccount($0, nearest: $1) })
    else { return nil }
    guard let valueEntry else {
      missing("value", BindingRun.balanceText, record)
      return nil
    }
    let kind = program.accounts[account]
    guard owns(subject, [kind.owner], kind.name, accountEntry.place) else { return nil }
    let field = IR.Field(
      name: kind.name, type: .number(unit: kind.unit), optional: false, missingMeans: nil,
      many: false, inverse: nil, personal: false)
    guard case .number(let number)? = value(valueEntry.value, FieldPlace(field, valueEntry.place))
    else { return nil }
    return .balance(account: account, number)
  }

  private mutating func running(
    _ measureEntry: IR.CaseRecord.Entry, _ startEntry: IR.CaseRecord.Entry?,
    _ endEntry: IR.CaseRecord.Entry?, _ subject: Int, _ record: IR.CaseRecord
  ) -> Case.Opening.Content? {
    guard let measure = measureKind(measureEntry) else { return nil }
    let kind = program.measures[measure]
    guard owns(subject, kind.owners, kind.name, measureEntry.place) else { return nil }
    guard let startEntry else {
      missing("start", BindingRun.dayText, record)
      return nil
    }
    guard let start = day(startEntry) else { return nil }
    guard kind.lasting else {
      faults.add(BindingFault.notLasting(kind.name).diagnosis, measureEntry.place)
      return nil
    }
    guard let endEntry else { return .measure(measure: measure, start: start, end: nil) }
    if case .text(let word) = endEntry.value, ["无期", "永久", "forever"].contains(word) {
      return .measure(measure: measure, start: start, end: .forever)
    }
    guard let last = day(endEntry) else { return nil }
    if last < start {
      faults.add(BindingFault.endBeforeStart(start, last).diagnosis, endEntry.place)
      return nil
    }
    return .measure(measure: measure, start: start, end: .lastDay(last))
  }

  private mutating func missing(_ name: String, _ expected: Message, _ record: IR.CaseRecord) {
    faults.add(BindingFault.missingField(name, expected: expected).diagnosis, record.place)
  }

  private mutating func owns(
    _ subject: Int, _ kinds: [Int], _ name: IR.Name, _ place: Place
  ) -> Bool {
    let kind = bound.subjects[subject].kind
    if kinds.contains(kind) { return true }
    faults.add(
      BindingFault.openingOfOtherKind(
        name, of: kinds.map { KindNames.shown(program.subjectKinds[$0].name) },
        found: KindNames.shown(program.subjectKinds[kind].name)
      ).diagnosis, place)
    return false
  }
}
