import PolicyBase
import PolicyEngine
import PolicyIR

/// A comparison for programs: keys and names by alias, `null` for a side that has no such result.
struct CompareJSON {
  let left: CaseRun
  let right: CaseRun
  let difference: RecordDifference

  func json() -> JSONText {
    .object([
      ("schema", .whole(1)), ("left", side(left)), ("right", side(right)),
      ("subjects", .array(difference.subjects.map(item))),
      ("events", .array(difference.events.map(item))),
    ])
  }

  private func side(_ run: CaseRun) -> JSONText {
    let codes = run.program.regulations.map { JSONText.string($0.code) }
    return .object([
      ("asOf", .string(run.asOf.description)), ("knownAt", .string(run.knownAt.description)),
      ("policies", .array(codes)),
      ("readings", .object(run.program.readings.map { ($0.key, .string($0.choice)) })),
    ])
  }

  private func item(_ item: RecordDifference.Item) -> JSONText {
    .object([
      ("id", .string(item.id)), ("kind", .string(item.kind.key)),
      ("changes", .array(item.changes.map(change))),
    ])
  }

  private func change(_ change: RecordDifference.Change) -> JSONText {
    var members: [(String, JSONText)] = [("topic", .string(change.topic.rawValue))]
    if !change.name.text.isEmpty { members.append(("name", .string(change.name.key))) }
    members.append(("left", change.left.map(content) ?? .null))
    members.append(("right", change.right.map(content) ?? .null))
    return .object(members)
  }

  private func content(_ content: RecordDifference.Content) -> JSONText {
    var members = value(content.value)
    if let cycle = content.cycle {
      members.append(
        (
          "cycle",
          .object([
            ("from", .string(cycle.first.description)),
            ("to", cycle.last.map { .string($0.description) } ?? .null),
          ])
        ))
    }
    let citations = content.citations.map { source in
      JSONText.string(source.code + "/" + source.address.ascii)
    }
    members.append(("citations", .array(citations)))
    members.append(("cause", .array(content.causes.map { .string($0) })))
    return .object(members)
  }

  private func value(_ value: RecordDifference.Value) -> [(String, JSONText)] {
    switch value {
    case .points(let total, _): return [("total", range(total))]
    case .status(let value, let possible):
      let others = possible.count > 1 ? [("possible", names(possible))] : []
      return [("value", .string(value.key))] + others
    case .measure(let start, let end, let state, let count):
      return [("from", .string(start.description))] + self.end(end)
        + [("state", .string(state.rawValue)), ("count", .whole(count))]
    case .duty(let due, let state):
      return self.due(due) + [("state", .string(state.rawValue))]
    case .answer(let answers, let amounts):
      let amounts = amounts.isEmpty ? [] : [("amounts", JSONText.array(amounts.map(range)))]
      return [("answers", names(answers))] + amounts
    case .remark(let why, let missing):
      return [
        ("why", .object([("zh", .string(why.zh)), ("en", .string(why.en))])),
        ("missing", gaps(missing)),
      ]
    }
  }

  private func due(_ due: Record.DutyRecord.Due) -> [(String, JSONText)] {
    switch due {
    case .day(let day): [("due", .string(day.description))]
    case .none: [("due", .string("none"))]
    case .unpublished(let year): [("unpublished", .whole(year))]
    case .open(let missing): [("missing", gaps(missing))]
    }
  }

  private func gaps(_ missing: [Missing]) -> JSONText {
    .array(
      missing.map { .object([("item", .string($0.item)), ("what", .string($0.key))]) })
  }

  private func names(_ names: [IR.Name]) -> JSONText { .array(names.map { .string($0.key) }) }

  private func range(_ range: NumberRange) -> JSONText {
    range.isExact
      ? .string(range.low.description)
      : .object([
        ("low", .string(range.low.description)), ("high", .string(range.high.description)),
      ])
  }

  private func end(_ end: Record.MeasureRecord.End) -> [(String, JSONText)] {
    switch end {
    case .once: [("end", .string("once"))]
    case .fixed(let last): [("end", .string("fixed")), ("lastDay", .string(last.description))]
    case .open: [("end", .string("open"))]
    case .forever: [("end", .string("forever"))]
    case .pending(let certain, let latest):
      [
        ("end", .string("pending")), ("certain", .string(certain.description)),
        ("latest", latest.map { .string($0.description) } ?? .null),
      ]
    }
  }
}
