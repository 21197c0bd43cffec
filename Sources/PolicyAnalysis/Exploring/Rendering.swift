import PolicyBase
import PolicyIR

/// Writes a history as the records of a case.
struct Rendering {
  let references: RecordReferences
  let universe: Universe

  private var records: [IR.CaseRecord] = []
  private var counts: [String: Int] = [:]
  private var shared: [Shared: String] = [:]

  private struct Shared: Hashable {
    let kind: Int
    let path: [Int]
    let group: Int
  }

  private init(_ references: RecordReferences, _ universe: Universe) {
    self.references = references
    self.universe = universe
  }

  static func records(
    _ history: History, in universe: Universe, _ references: RecordReferences
  ) -> [IR.CaseRecord] {
    var rendering = Rendering(references, universe)
    for item in history.items { rendering.add(item) }
    return universe.subjects + rendering.records
  }

  private mutating func add(_ item: History.Item) {
    let act = universe.acts[item.act]
    let distance = Int(universe.days[item.day].number) - Int(act.day.number)
    var names: [String: String] = [:]
    var fresh: [Int] = []
    for position in act.records.indices {
      let key = self.key(act, item, position)
      if let known = key.flatMap({ shared[$0] }) {
        names["@\(position)"] = known
        continue
      }
      let kind = act.records[position].kind
      counts[kind, default: 0] += 1
      let id = kind + String(counts[kind, default: 0])
      names["@\(position)"] = id
      if let key { shared[key] = id }
      fresh.append(position)
    }
    // What an event refers to stands before it.
    for position in fresh.reversed() {
      var record = references.mapped(
        act.records[position], day: { $0.advanced(by: distance) ?? $0 },
        id: { names[$0.id] ?? $0.id })
      record.id = names["@\(position)"] ?? record.id
      setShared(act, item, position, &record)
      records.append(record)
    }
  }

  /// What makes the record one that other acts have, too.
  private func key(_ act: Act, _ item: History.Item, _ position: Int) -> Shared? {
    for (index, sharing) in universe.sharings(of: item.act).enumerated() where sharing.isEvent {
      if act.supports[sharing.path] == position, item.groups[index] >= 0 {
        return Shared(kind: act.kind, path: sharing.path, group: item.groups[index])
      }
    }
    return nil
  }

  /// Ids that acts may share.
  private func setShared(
    _ act: Act, _ item: History.Item, _ position: Int, _ record: inout IR.CaseRecord
  ) {
    for (index, sharing) in universe.sharings(of: item.act).enumerated() where !sharing.isEvent {
      guard item.groups[index] >= 0, let last = sharing.path.last,
        act.supports[Array(sharing.path.dropLast())] == position,
        let field = references.fields(record)[safe: last]
      else { continue }
      let value = IR.InputValue.text(field.name.text + String(item.groups[index] + 1))
      if let at = record.fields.firstIndex(where: { field.name.isSpelled($0.name) }) {
        record.fields[at].value = value
      } else {
        record.fields.append(.init(name: field.name.text, value: value, place: .nowhere))
      }
    }
  }
}
