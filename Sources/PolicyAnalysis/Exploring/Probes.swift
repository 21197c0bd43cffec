import PolicyBase
import PolicyEngine
import PolicyIR

/// A program that also says whether what must never be is so: by a question of its own beside the
/// one asked, or by a measure of its own on the subject. What it says otherwise is unchanged.
struct ProbedProgram {
  private(set) var program: IR.Program
  private(set) var question: QuestionProbe?

  init(_ program: IR.Program, _ assertion: IR.Assertion) {
    self.program = program
    guard case .never(let never) = assertion.property else { return }
    switch never {
    case .answer(let kind, _, let when, let except):
      addQuestion(kind, when, except, assertion)
    case .state(let subject, let when, let except): addMeasure(subject, when, except, assertion)
    }
  }

  static let name = IR.Name("「断言」")

  private mutating func addQuestion(
    _ kind: Int, _ when: IR.Guard?, _ except: IR.Guard?, _ assertion: IR.Assertion
  ) {
    guard program.eventKinds.indices.contains(kind) else { return }
    let answers = program.enumerations.count
    program.enumerations.append(
      IR.Enumeration(
        name: ProbedProgram.name.text, options: [IR.Name("否"), IR.Name("是")]))
    var probe = program.eventKinds[kind]
    probe.name = ProbedProgram.name
    probe.answers = answers
    let asked = program.eventKinds.count
    program.eventKinds.append(probe)
    program.rules.append(
      IR.Rule(
        citation: assertion.citation, trigger: .asked(question: asked, day: nil), scope: nil,
        when: when, except: except,
        effects: [
          IR.Effect(permitted: false, action: .answer(option: 1, value: nil, borneBy: nil))
        ], pick: nil))
    question = QuestionProbe(program: program, question: kind, probe: asked)
  }

  private mutating func addMeasure(
    _ subject: Int, _ when: IR.Guard, _ except: IR.Guard?, _ assertion: IR.Assertion
  ) {
    let measure = program.measures.count
    let citation = assertion.citation
    program.measures.append(
      IR.MeasureKind(
        name: ProbedProgram.name, owners: [subject], lasting: false, overlap: .parallel,
        statusEffects: [], release: nil, releaseCitation: nil, citation: citation))
    let condition = except.map { IR.Guard.all([when, .not($0)]) } ?? when
    let imposition = IR.Imposition(
      measure: measure, subject: .subject, length: .none, start: .day, actors: [], audience: [])
    program.rules.append(
      IR.Rule(
        citation: citation, trigger: .becameTrue(subjectKind: subject, condition), scope: nil,
        when: nil, except: nil,
        effects: [IR.Effect(permitted: false, action: .impose(imposition))], pick: nil))
  }
}

/// Asks the question of a 永不 on the days of a history and the days after.
struct QuestionProbe: Sendable {
  private let program: IR.Program
  private let question: Int
  private let probe: Int
  /// Fields of the question that some answer looks at.
  private let read: Set<String>

  init(program: IR.Program, question: Int, probe: Int) {
    self.program = program
    self.question = question
    self.probe = probe
    let kind = program.eventKinds[question].name
    read = program.inputNeeds().reduce(into: []) { read, need in
      if need.topic == .question, need.name == kind || need.name == ProbedProgram.name {
        read.formUnion(need.reads.fields)
      }
    }
  }

  /// Questions and their probes, under ids with the same number.
  func asked(
    _ records: [IR.CaseRecord], from first: CivilDay, _ references: RecordReferences
  ) -> [IR.CaseRecord] {
    var days = Set(records.filter { $0.role == .event }.compactMap(\.date))
    if days.isEmpty { days = [first] }
    let all = days.union(days.compactMap(\.next)).sorted()
    let subjects = records.filter { $0.role == .subject }
    var found: [IR.CaseRecord] = []
    for day in all {
      for fields in variants(on: day, subjects, references) {
        let number = found.count / 2 + 1
        for kind in [question, probe] {
          found.append(
            IR.CaseRecord(
              role: .event, kind: program.eventKinds[kind].name.text,
              id: program.eventKinds[kind].name.text + String(number), date: day, known: nil,
              order: 0, fields: fields, place: .nowhere))
        }
      }
    }
    return found
  }

  /// The fields of the question in every way that its answer looks at: truths both ways.
  private func variants(
    on day: CivilDay, _ subjects: [IR.CaseRecord], _ references: RecordReferences
  ) -> [[IR.CaseRecord.Entry]] {
    var found: [[IR.CaseRecord.Entry]] = [[]]
    for field in program.eventKinds[question].fields {
      let values = self.values(field, day, subjects, references)
      if values.isEmpty { continue }
      found = found.flatMap { head in
        values.map { head + [.init(name: field.name.text, value: $0, place: .nowhere)] }
      }
    }
    return found
  }

  private func values(
    _ field: IR.Field, _ day: CivilDay, _ subjects: [IR.CaseRecord],
    _ references: RecordReferences
  ) -> [IR.InputValue] {
    switch field.type {
    case .subject(let kinds):
      let fitting = subjects.first { references.subjectKind($0).map(kinds.contains) ?? false }
      return fitting.map { [.text($0.id)] } ?? []
    case .day: return [.text(day.description)]
    case .truth: return isRead(field) ? [.truth(false), .truth(true)] : []
    case .number where !field.optional: return [.number(Number(1), unit: nil)]
    default: return []
    }
  }

  private func isRead(_ field: IR.Field) -> Bool {
    read.contains(program.eventKinds[question].name.key + "." + field.name.key)
  }
}

/// Finds in a record what must never be.
struct ProbeReader {
  let program: IR.Program
  let assertion: IR.Assertion

  func forbidden(_ record: Record, _ bound: Case) -> [Outcome.Forbidden] {
    guard case .never(let never) = assertion.property else { return [] }
    switch never {
    case .answer(let question, let option, _, _):
      return record.decisions.compactMap { decision in
        guard decision.question == question, decision.answer == .option(option),
          holds(decision, record, bound)
        else { return nil }
        return Outcome.Forbidden(day: decision.day, subject: nil, question: decision.event)
      }
    case .state:
      let probe = program.measures.count - 1
      return record.subjects.flatMap { subject in
        subject.measures.filter { $0.measure == probe }.map {
          Outcome.Forbidden(day: $0.start, subject: subject.subject, question: nil)
        }
      }.sorted { $0.day < $1.day }
    }
  }

  func isAnswered(_ record: Record) -> Bool {
    guard case .never(.answer(let question, let option, _, _)) = assertion.property else {
      return false
    }
    return record.decisions.contains {
      $0.question == question && $0.answer == .option(option)
    }
  }

  func isMet(_ record: Record, _ bound: Case) -> Bool {
    record.decisions.contains { decision in
      decision.answer == .option(1)
        && bound.events[safe: decision.event]?.id.hasPrefix(ProbedProgram.name.text) ?? false
    }
  }

  /// Whether an answer that could be the forbidden one is left open.
  func isOpen(_ record: Record) -> Bool {
    guard case .never = assertion.property else { return false }
    return record.decisions.contains { $0.answer == .undetermined }
  }

  /// The probe that stands right after the question says so.
  private func holds(_ decision: Record.Decision, _ record: Record, _ bound: Case) -> Bool {
    guard let question = bound.events[safe: decision.event] else { return false }
    let number = question.id.dropFirst(program.eventKinds[question.kind].name.text.count)
    let id = ProbedProgram.name.text + number
    return record.decisions.contains { other in
      bound.events[safe: other.event]?.id == id && other.answer == .option(1)
    }
  }
}
