import PolicyBase

extension IR.Aggregate: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.optional(window)
    members.store(in: &writer)
    writer.optional(filter)
    measure.store(in: &writer)
    writer.optional(field)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      window: try reader.optional(), members: try Members(from: &reader),
      filter: try reader.optional(), measure: try Measure(from: &reader),
      field: try reader.optional())
  }
}

extension IR.Aggregate.Members: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch self {
    case .events(let kind, let about, let owner):
      writer.tag(0)
      writer.index(kind)
      writer.optional(about)
      writer.optional(owner)
    case .entries(let account, let owner):
      writer.tag(1)
      writer.index(account)
      writer.optional(owner)
    case .impositions(let measure, let owner):
      writer.tag(2)
      writer.index(measure)
      owner.store(in: &writer)
    case .cycles(let account, let owner):
      writer.tag(3)
      writer.index(account)
      owner.store(in: &writer)
    case .subjects(let term):
      writer.tag(4)
      term.store(in: &writer)
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    switch try reader.tag(5, "set") {
    case 0:
      self = .events(
        kind: try reader.index(.eventKinds), about: try reader.optional(),
        of: try reader.optional())
    case 1: self = .entries(account: try reader.index(.accounts), of: try reader.optional())
    case 2:
      self = .impositions(
        measure: try reader.index(.measures), of: try IR.Term(from: &reader))
    case 3:
      self = .cycles(account: try reader.index(.accounts), of: try IR.Term(from: &reader))
    default: self = .subjects(try IR.Term(from: &reader))
    }
  }
}

extension IR.Window: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch self {
    case .day: writer.tag(0)
    case .month: writer.tag(1)
    case .quarter: writer.tag(2)
    case .halfYear: writer.tag(3)
    case .year: writer.tag(4)
    case .lifetime: writer.tag(5)
    case .cycle(let account):
      writer.tag(6)
      writer.index(account)
    case .previousYear: writer.tag(7)
    case .previousCycle(let account):
      writer.tag(8)
      writer.index(account)
    case .last(let length):
      writer.tag(9)
      length.store(in: &writer)
    case .latest(let count):
      writer.tag(10)
      writer.whole(count)
    case .lastCycles(let account, let count):
      writer.tag(11)
      writer.index(account)
      writer.whole(count)
    case .since(let term):
      writer.tag(12)
      term.store(in: &writer)
    case .within(let term):
      writer.tag(13)
      term.store(in: &writer)
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    switch try reader.tag(14, "window") {
    case 0: self = .day
    case 1: self = .month
    case 2: self = .quarter
    case 3: self = .halfYear
    case 4: self = .year
    case 5: self = .lifetime
    case 6: self = .cycle(account: try reader.index(.accounts))
    case 7: self = .previousYear
    case 8: self = .previousCycle(account: try reader.index(.accounts))
    case 9: self = .last(try IR.Duration(from: &reader))
    case 10: self = .latest(try reader.whole(in: 0...ArtefactLimits.count))
    case 11:
      self = .lastCycles(
        account: try reader.index(.accounts),
        count: try reader.whole(in: 0...ArtefactLimits.count))
    case 12: self = .since(try IR.Term(from: &reader))
    default: self = .within(try IR.Term(from: &reader))
    }
  }
}
