import PolicyBase
import PolicyIR

// 更正: 撤销 of an event, and another in its place that takes over what is not said anew.
extension BindingRun {
  /// An event that a correction put in place of another under the same id.
  struct Version {
    var event: Int
    var rank: ActRank
  }

  /// Acts on one event follow each other by the day they became known, then by their ids.
  struct ActRank: Comparable {
    var known: CivilDay
    var date: CivilDay
    var id: String

    init(_ act: Case.Annulment) {
      known = act.known
      date = act.date
      id = act.id
    }

    static func < (a: ActRank, b: ActRank) -> Bool {
      if a.known != b.known { return a.known < b.known }
      if a.date != b.date { return a.date < b.date }
      return a.id.precedesByBytes(b.id)
    }
  }

  private static let target = Wanted("针对", "target", BindingRun.idText)
  private static let newID = Wanted("新编号", "new-id", nil)
  private static let newDate = Wanted("新日期", "new-date", nil)

  /// All corrections, in the order in which they became known.
  mutating func bindCorrections() {
    let corrections = slots.indices.compactMap { number -> (number: Int, index: Int)? in
      if case .correction(let index) = slots[number] { return (number, index) }
      return nil
    }
    let ordered = corrections.sorted {
      ActRank(bound.annulments[$0.index]) < ActRank(bound.annulments[$1.index])
    }
    for (number, index) in ordered {
      let before = faults.count
      bindCorrection(reading.records[number], index)
      if faults.count > before { refuse(slots[number]) }
    }
  }

  private mutating func bindCorrection(_ record: IR.CaseRecord, _ index: Int) {
    let own = [BindingRun.target, BindingRun.newID, BindingRun.newDate]
    let ownNames = own.flatMap(\.names)
    var head = record
    head.fields = record.fields.filter { ownNames.contains($0.name) }
    guard let entries = entries(head, own), let targetEntry = entries[0],
      let target = target(of: targetEntry)
    else { return }
    guard case .event(let original) = target else {
      faults.add(BindingFault.onlyOfEvents(record.kind).diagnosis, targetEntry.place)
      return
    }
    referenced.insert(original)
    let act = bound.annulments[index]
    let old = version(of: original, asOf: act)
    var event = bound.events[old]
    event.known = act.known
    event.place = record.place
    event.correction = index
    if let entry = entries[2] {
      guard let date = newDate(entry) else { return }
      event.date = date
    }
    var keepsID = true
    if let entry = entries[1] {
      guard let id = text(entry) else { return }
      keepsID = id == event.id
      event.id = id
    }
    let replacement = bound.events.count
    if !keepsID,
      !ids.add(event.id, .event(kind: event.kind, index: replacement))
    {
      faults.add(
        BindingFault.duplicateID(
          kind: KindNames.shown(program.eventKinds[event.kind].name), id: event.id
        ).diagnosis, record.place)
    }
    bound.events.append(event)
    bound.annulments[index].target = .event(old)
    bound.annulments[index].kind = .correct(replacement: replacement, keepsID: keepsID)
    if keepsID {
      versions[original, default: []].append(Version(event: replacement, rank: ActRank(act)))
    }
    var rest = record
    rest.fields = record.fields.filter { !ownNames.contains($0.name) }
    // What is not said anew stays as it was, so that nothing is missing.
    bindEvent(rest, event.kind, replacement, false)
  }

  private mutating func newDate(_ entry: IR.CaseRecord.Entry) -> CivilDay? {
    let field = IR.Field(
      name: IR.Name(entry.name), type: .day, optional: false, missingMeans: nil, many: false,
      inverse: nil, personal: false)
    guard case .day(let day)? = value(entry.value, FieldPlace(field, entry.place)) else {
      return nil
    }
    return day
  }

  /// The event that stands under the id when the act becomes known.
  func version(of event: Int, asOf act: Case.Annulment) -> Int {
    let earlier = (versions[event] ?? []).filter { $0.rank < ActRank(act) }
    return earlier.max { $0.rank < $1.rank }?.event ?? event
  }
}
