import PolicyBase
import PolicyEngine
import PolicyIR

// What is unknown stays unknown (S11, S12).
extension Trial {
  /// The total of a case with a missing fact contains the totals of the cases in which the fact is
  /// given, whatever it is.
  func totalsContainThoseOfCompletions() -> [String] {
    let facts = unknownable
    // A few of them, from all over the case.
    return stride(from: 0, to: facts.count, by: max(1, facts.count / 5)).lazy
      .map { breaches(of: facts[$0].field, facts[$0].values, line: facts[$0].line) }
      .first { !$0.isEmpty } ?? []
  }

  /// The facts of findings that may be missing and can only be few things.
  private var unknownable: [(line: Int, field: String, values: [String])] {
    facts.events.flatMap { event -> [(Int, String, [String])] in
      let kind = program.eventKinds[event.kind]
      guard event.correction == nil, kind.fields.contains(where: { $0.type == .clause }),
        let line = sample.facts.firstIndex(where: { $0.contains("\"id\":\"\(event.id)\"") })
      else { return [] }
      return kind.fields.compactMap { field in
        guard field.optional, field.missingMeans == nil, let values = values(field.type) else {
          return nil
        }
        return (line, marked(field.name), values)
      }
    }
  }

  private func values(_ type: IR.FieldType) -> [String]? {
    switch type {
    case .truth: ["true", "false"]
    case .option(let enumeration):
      program.enumerations[enumeration].options.map { "\"\(marked($0))\"" }
    default: nil
    }
  }

  private func marked(_ name: IR.Name) -> String { Naming.marked(name.key) }

  private func breaches(of field: String, _ values: [String], line: Int) -> [String] {
    var lines = sample.facts
    let given = lines[line].range(of: ",\"\(field)\":")
    if let given {
      let end = lines[line][given.upperBound...].firstIndex { $0 == "," || $0 == "}" }
      lines[line].removeSubrange(given.lowerBound..<(end ?? lines[line].endIndex))
    }
    guard let without = with(facts: lines) else { return [] }
    let open = without.record()
    return values.flatMap { value -> [String] in
      lines[line] = without.sample.facts[line].dropLast() + ",\"\(field)\":\(value)}"
      guard let with = with(facts: lines) else { return [] }
      return outside(with.record(), open).map { "\(field) of \(lines[line]): \($0)" }
    }
  }

  /// Totals of the first record that those of the second do not contain.
  private func outside(_ record: Record, _ open: Record) -> [String] {
    facts.subjects.indices.flatMap { subject in
      program.accounts.indices.filter { program.accounts[$0].owner == facts.subjects[subject].kind }
        .flatMap { account in
          Self.days.compactMap { day in
            let own = record.total(account, of: subject, on: day, program)
            let range = open.total(account, of: subject, on: day, program)
            guard let own, let range, own.low < range.low || own.high > range.high else {
              return nil
            }
            return "\(facts.subjects[subject].id) \(day) \(own) is not in \(range)"
          }
        }
    }
  }

  private static let days = [
    "2020-02-29", "2020-07-01", "2020-12-31", "2021-06-30", "2022-01-01", "2022-12-31",
  ].map(day)
}
