import PolicyBase
import PolicyIR

/// Measures that cannot both be right: declared so (互斥), or the same measure that two policies
/// impose for one cause with different ends.
struct MeasureConflicts {
  private let program: IR.Program
  private let asOf: CivilDay

  init(_ world: World) {
    program = world.program
    asOf = world.view.asOf
  }

  func among(_ subjects: [Record.SubjectRecord]) -> [Record.Conflict] {
    if program.exclusions.isEmpty, program.regulations.count < 2 {
      return []
    }
    return subjects.flatMap { subject in
      let imposed = subject.measures.filter(isImposed)
      return imposed.indices.flatMap { index in
        imposed[..<index].flatMap { conflicts($0, imposed[index], subject.subject) }
      }
    }
  }

  private func isImposed(_ measure: Record.MeasureRecord) -> Bool {
    switch measure.state {
    case .inForce, .termOver, .ended, .released, .pending: true
    case .future, .permitted, .needsDecision: false
    }
  }

  private func conflicts(
    _ a: Record.MeasureRecord, _ b: Record.MeasureRecord, _ subject: Int
  ) -> [Record.Conflict] {
    guard let from = firstCommonDay(a, b), from <= asOf else { return [] }
    var found = program.exclusions.filter { exclusion in
      a.measure != b.measure && exclusion.measures.contains(a.measure)
        && exclusion.measures.contains(b.measure)
    }.map { exclusion in
      Record.Conflict(
        subject: subject, measures: [a.id, b.id], from: from, why: excluding(a, b),
        citations: [a.citation, b.citation, exclusion.citation])
    }
    if differ(a, b) {
      found.append(
        Record.Conflict(
          subject: subject, measures: [a.id, b.id], from: from, why: differing(a),
          citations: [a.citation, b.citation]))
    }
    return found
  }

  private func firstCommonDay(
    _ a: Record.MeasureRecord, _ b: Record.MeasureRecord
  ) -> CivilDay? {
    let start = max(a.start, b.start)
    let isOver = [a, b].contains { measure in lastDay(measure).map { $0 < start } ?? false }
    return isOver ? nil : start
  }

  private func lastDay(_ measure: Record.MeasureRecord) -> CivilDay? {
    if let released = measure.releasedOn { return released.previous }
    switch measure.end {
    case .once: return measure.start
    case .fixed(let last): return measure.state == .termOver ? nil : last
    case .pending(_, let latest): return latest
    case .open, .forever: return nil
    }
  }

  /// The same measure, by its name, for one cause but by two policies with different ends.
  private func differ(_ a: Record.MeasureRecord, _ b: Record.MeasureRecord) -> Bool {
    let (one, other) = (program.policy(citation: a.citation), program.policy(citation: b.citation))
    let (first, second) = (program.measures[a.measure].name, program.measures[b.measure].name)
    return one != other && (first.text == second.text || first.key == second.key)
      && a.end != b.end && !Set(a.causes).isDisjoint(with: b.causes)
  }

  private func excluding(_ a: Record.MeasureRecord, _ b: Record.MeasureRecord) -> Message {
    let (first, second) = (program.measures[a.measure].name, program.measures[b.measure].name)
    return Message(
      zh: "“\(first.text)”与“\(second.text)”互斥，却同时存在",
      en: "\(first.key) and \(second.key) exclude each other, yet both are there")
  }

  private func differing(_ a: Record.MeasureRecord) -> Message {
    let name = program.measures[a.measure].name
    return Message(
      zh: "两部规定就同一事由作出“\(name.text)”，期限不同",
      en: "two policies impose \(name.key) for the same cause with different ends")
  }
}
