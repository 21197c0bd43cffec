import PolicyBase

extension IR.Enumeration: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.text(name)
    writer.list(options)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(name: try reader.text(), options: try reader.list())
  }
}

extension IR.FieldType: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch self {
    case .truth: writer.tag(0)
    case .day: writer.tag(1)
    case .number(let unit):
      writer.tag(2)
      writer.optional(unit) { $1.text($0) }
    case .identifier: writer.tag(3)
    case .text: writer.tag(4)
    case .region: writer.tag(5)
    case .clause: writer.tag(6)
    case .period: writer.tag(7)
    case .option(let enumeration):
      writer.tag(8)
      writer.index(enumeration)
    case .subject(let kinds):
      writer.tag(9)
      writer.indices(kinds)
    case .event(let kinds):
      writer.tag(10)
      writer.indices(kinds)
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    switch try reader.tag(11, "type") {
    case 0: self = .truth
    case 1: self = .day
    case 2: self = .number(unit: try reader.optionalText())
    case 3: self = .identifier
    case 4: self = .text
    case 5: self = .region
    case 6: self = .clause
    case 7: self = .period
    case 8: self = .option(enumeration: try reader.index(.enumerations))
    case 9: self = .subject(kinds: try reader.indices(.subjectKinds))
    default: self = .event(kinds: try reader.indices(.eventKinds))
    }
  }
}

extension IR.Field: Stored {
  func store(in writer: inout ArtefactWriter) {
    name.store(in: &writer)
    type.store(in: &writer)
    writer.flag(optional)
    writer.optional(missingMeans)
    writer.flag(many)
    writer.optional(inverse)
    writer.flag(personal)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      name: try IR.Name(from: &reader), type: try IR.FieldType(from: &reader),
      optional: try reader.flag(), missingMeans: try reader.optional(), many: try reader.flag(),
      inverse: try reader.optional(), personal: try reader.flag())
  }
}

extension IR.SubjectKind: Stored {
  func store(in writer: inout ArtefactWriter) {
    name.store(in: &writer)
    writer.indices(joins)
    writer.list(fields)
    writer.optional(span) { $1.index($0) }
    writer.optional(policy) { $1.index($0) }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      name: try IR.Name(from: &reader), joins: try reader.indices(.subjectKinds),
      fields: try reader.list())
    guard joins.isEmpty || joins.count == 2 else { throw reader.fault("ends of a link") }
    let count = fields.count
    span = try reader.optional { reader throws(ArtefactFault) in
      try reader.below(count, "field")
    }
    policy = try reader.optionalIndex(.policies)
  }
}

extension IR.EventKind: Stored {
  func store(in writer: inout ArtefactWriter) {
    name.store(in: &writer)
    writer.flag(isQuestion)
    writer.list(fields)
    writer.optional(answers) { $1.index($0) }
    writer.flag(answersDeclared)
    writer.optional(policy) { $1.index($0) }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      name: try IR.Name(from: &reader), isQuestion: try reader.flag(),
      fields: try reader.list(), answers: try reader.optionalIndex(.enumerations),
      answersDeclared: try reader.flag())
    policy = try reader.optionalIndex(.policies)
  }
}

extension IR.StatusKind: Stored {
  func store(in writer: inout ArtefactWriter) {
    name.store(in: &writer)
    writer.index(owner)
    writer.index(enumeration)
    writer.index(citation)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      name: try IR.Name(from: &reader), owner: try reader.index(.subjectKinds),
      enumeration: try reader.index(.enumerations), citation: try reader.index(.citations))
  }
}

extension IR.MeasureKind: Stored {
  func store(in writer: inout ArtefactWriter) {
    name.store(in: &writer)
    writer.indices(owners)
    writer.flag(lasting)
    overlap.store(in: &writer)
    writer.list(statusEffects)
    writer.optional(release)
    writer.optional(releaseCitation) { $1.index($0) }
    writer.index(citation)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      name: try IR.Name(from: &reader), owners: try reader.indices(.subjectKinds),
      lasting: try reader.flag(), overlap: try Overlap(from: &reader),
      statusEffects: try reader.list(), release: try reader.optional(),
      releaseCitation: try reader.optionalIndex(.citations),
      citation: try reader.index(.citations))
  }
}

extension IR.MeasureKind.StatusEffect: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.index(status)
    writer.index(option)
    writer.optional(when)
    writer.optional(except)
    writer.index(citation)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    let status = try reader.index(.statuses)
    self.init(
      status: status, option: try reader.option(ofStatus: status), when: try reader.optional(),
      except: try reader.optional(), citation: try reader.index(.citations))
  }
}

extension IR.AccountKind: Stored {
  func store(in writer: inout ArtefactWriter) {
    name.store(in: &writer)
    writer.index(owner)
    writer.optional(unit) { $1.text($0) }
    start.store(in: &writer)
    writer.flag(deducts)
    writer.optional(step)
    cycle.store(in: &writer)
    scoreDay.store(in: &writer)
    writer.optional(floor)
    writer.optional(ceiling)
    writer.optional(reductionCap)
    writer.list(closings)
    writer.list(stopped) { line, writer in
      line.when.store(in: &writer)
      writer.index(line.citation)
    }
    writer.index(citation)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      name: try IR.Name(from: &reader), owner: try reader.index(.subjectKinds),
      unit: try reader.optionalText(), start: try Number(from: &reader),
      deducts: try reader.flag(), step: try reader.optional(), cycle: try Cycle(from: &reader),
      scoreDay: try IR.Term(from: &reader), floor: try reader.optional(),
      ceiling: try reader.optional(), reductionCap: try reader.optional(),
      closings: try reader.list(),
      stopped: try reader.list { reader throws(ArtefactFault) in
        (when: try IR.Guard(from: &reader), citation: try reader.index(.citations))
      },
      citation: try reader.index(.citations))
    if let step, step <= .zero { throw reader.fault("step") }
  }
}

extension IR.AccountKind.Cycle: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch self {
    case .calendarYear: writer.tag(0)
    case .halfYear: writer.tag(1)
    case .quarter: writer.tag(2)
    case .anchored(let months, let from):
      writer.tag(3)
      writer.whole(months)
      from.store(in: &writer)
    case .period(let term):
      writer.tag(4)
      term.store(in: &writer)
    case .rolling(let length):
      writer.tag(5)
      length.store(in: &writer)
    case .lifetime: writer.tag(6)
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    switch try reader.tag(7, "cycle") {
    case 0: self = .calendarYear
    case 1: self = .halfYear
    case 2: self = .quarter
    case 3:
      self = .anchored(
        months: try reader.whole(in: 1...ArtefactLimits.count), from: try IR.Term(from: &reader))
    case 4: self = .period(try IR.Term(from: &reader))
    case 5: self = .rolling(try IR.Duration(from: &reader))
    default: self = .lifetime
    }
  }
}

extension IR.AccountKind.Closing: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch kind {
    case .clear: writer.tag(0)
    case .keep: writer.tag(1)
    case .postpone(let until):
      writer.tag(2)
      until.store(in: &writer)
    }
    writer.optional(when)
    writer.optional(except)
    writer.optional(carried)
    writer.flag(carriesAfterEnd)
    writer.index(citation)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    let kind: Kind =
      switch try reader.tag(3, "end of a cycle") {
      case 0: .clear
      case 1: .keep
      default: .postpone(until: try IR.Guard(from: &reader))
      }
    let (when, except, carried): (IR.Guard?, IR.Guard?, IR.Guard?) = (
      try reader.optional(), try reader.optional(), try reader.optional()
    )
    let afterEnd = try reader.flag()
    self.init(
      kind: kind, when: when, except: except, carried: carried,
      citation: try reader.index(.citations))
    carriesAfterEnd = afterEnd
  }
}
