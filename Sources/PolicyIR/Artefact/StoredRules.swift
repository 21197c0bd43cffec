import PolicyBase

extension IR.Rule: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.index(citation)
    trigger.store(in: &writer)
    writer.optional(scope)
    writer.optional(when)
    writer.optional(except)
    writer.list(effects)
    writer.optional(pick) { $1.index($0) }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      citation: try reader.index(.citations), trigger: try IR.Trigger(from: &reader),
      scope: try reader.optional(), when: try reader.optional(), except: try reader.optional(),
      effects: try reader.list(), pick: try reader.optionalIndex(.picks))
  }
}

extension IR.Bound: Stored {
  func store(in writer: inout ArtefactWriter) {
    comparison.store(in: &writer)
    value.store(in: &writer)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(try IR.Comparison(from: &reader), try Number(from: &reader))
  }
}

extension IR.Trigger: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch self {
    case .event(let kind, let clause, let clauseField):
      writer.tag(0)
      writer.index(kind)
      writer.optional(clause) { $1.index($0) }
      writer.optional(clauseField) { $1.index($0) }
    case .band(let account, let single, let bounds):
      writer.tag(1)
      writer.index(account)
      writer.flag(single)
      writer.list(bounds)
    case .becameTrue(let kind, let condition):
      writer.tag(2)
      writer.index(kind)
      condition.store(in: &writer)
    case .everyMultiple(let kind, let term, let step):
      writer.tag(3)
      writer.index(kind)
      term.store(in: &writer)
      step.store(in: &writer)
    case .measure(let measure, let moment):
      writer.tag(4)
      writer.index(measure)
      moment.store(in: &writer)
    case .cycleEnd(let account):
      writer.tag(5)
      writer.index(account)
    case .elapsed(let elapsed):
      writer.tag(6)
      elapsed.store(in: &writer)
    case .asked(let question, let day):
      writer.tag(7)
      writer.index(question)
      writer.optional(day)
    case .missed(let duty):
      writer.tag(8)
      writer.index(duty)
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    switch try reader.tag(9, "trigger") {
    case 0:
      let kind = try reader.index(.eventKinds)
      self = .event(
        kind: kind, clause: try reader.optionalIndex(.clauses),
        clauseField: try reader.optional { reader throws(ArtefactFault) in
          try reader.field(ofEvent: kind)
        })
    case 1:
      self = .band(
        account: try reader.index(.accounts), single: try reader.flag(),
        bounds: try reader.list())
    case 2:
      self = .becameTrue(
        subjectKind: try reader.index(.subjectKinds), try IR.Guard(from: &reader))
    case 3: self = try IR.Trigger.multiple(&reader)
    case 4:
      self = .measure(
        measure: try reader.index(.measures), try IR.MeasureMoment(from: &reader))
    case 5: self = .cycleEnd(account: try reader.index(.accounts))
    case 6: self = .elapsed(try IR.Elapsed(from: &reader))
    case 7: self = .asked(question: try reader.index(.eventKinds), day: try reader.optional())
    default: self = .missed(duty: try reader.index(.duties))
    }
  }

  private static func multiple(
    _ reader: inout ArtefactReader
  ) throws(ArtefactFault) -> IR.Trigger {
    let kind = try reader.index(.subjectKinds)
    let term = try IR.Term(from: &reader)
    let step = try Number(from: &reader)
    guard step > .zero else { throw reader.fault("step") }
    return .everyMultiple(subjectKind: kind, of: term, step: step)
  }
}

extension IR.Elapsed: Stored {
  func store(in writer: inout ArtefactWriter) {
    clock.store(in: &writer)
    length.store(in: &writer)
    writer.flag(happened)
    writer.index(event)
    writer.optional(about)
    writer.optional(of)
    writer.optional(filter)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      clock: try Clock(from: &reader), length: try IR.Duration(from: &reader),
      happened: try reader.flag(), event: try reader.index(.eventKinds),
      about: try reader.optional(), of: try reader.optional(), filter: try reader.optional())
  }
}

extension IR.Elapsed.Clock: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch self {
    case .event(let kind, let from):
      writer.tag(0)
      writer.index(kind)
      from.store(in: &writer)
    case .subject(let kind, let from):
      writer.tag(1)
      writer.index(kind)
      from.store(in: &writer)
    case .measure(let measure, let day):
      writer.tag(2)
      writer.index(measure)
      day.store(in: &writer)
    case .entry(let account):
      writer.tag(3)
      writer.index(account)
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    switch try reader.tag(4, "clock") {
    case 0: self = .event(kind: try reader.index(.eventKinds), from: try IR.Term(from: &reader))
    case 1:
      self = .subject(kind: try reader.index(.subjectKinds), from: try IR.Term(from: &reader))
    case 2: self = .measure(try reader.index(.measures), try IR.MeasureDay(from: &reader))
    default: self = .entry(account: try reader.index(.accounts))
    }
  }
}
