import PolicyBase

extension IR.Value: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch self {
    case .truth(let truth):
      writer.tag(0)
      writer.flag(truth)
    case .number(let number):
      writer.tag(1)
      number.store(in: &writer)
    case .day(let day):
      writer.tag(2)
      day.store(in: &writer)
    case .text(let text):
      writer.tag(3)
      writer.text(text)
    case .option(let enumeration, let index):
      writer.tag(4)
      writer.index(enumeration)
      writer.index(index)
    case .kind(let kind):
      writer.tag(5)
      writer.index(kind)
    case .clauses(let clauses):
      writer.tag(6)
      writer.indices(clauses)
    case .period(let span):
      writer.tag(7)
      span.store(in: &writer)
    case .list(let values):
      writer.tag(8)
      writer.list(values)
    // Subjects and events belong to a case; no program names one.
    case .subject, .event:
      writer.tag(8)
      writer.list([IR.Value]())
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self = try reader.nested(IR.Value.read)
  }

  private static func read(_ reader: inout ArtefactReader) throws(ArtefactFault) -> IR.Value {
    switch try reader.tag(9, "value") {
    case 0: .truth(try reader.flag())
    case 1: .number(try Number(from: &reader))
    case 2: .day(try CivilDay(from: &reader))
    case 3: .text(try reader.text())
    case 4: try option(&reader)
    case 5: .kind(try reader.index(.subjectKinds))
    case 6: .clauses(try reader.indices(.clauses))
    case 7: .period(try DaySpan(from: &reader))
    default: .list(try reader.list())
    }
  }

  private static func option(_ reader: inout ArtefactReader) throws(ArtefactFault) -> IR.Value {
    let enumeration = try reader.index(.enumerations)
    return .option(
      enumeration: enumeration, index: try reader.option(of: enumeration))
  }
}

extension IR.DurationUnit: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch self {
    case .days: writer.tag(0)
    case .workingDays(let calendar):
      writer.tag(1)
      writer.index(calendar)
    case .weeks: writer.tag(2)
    case .months: writer.tag(3)
    case .years: writer.tag(4)
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    switch try reader.tag(5, "unit of time") {
    case 0: self = .days
    case 1: self = .workingDays(calendar: try reader.index(.calendars))
    case 2: self = .weeks
    case 3: self = .months
    default: self = .years
    }
  }
}

extension IR.Duration: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.whole(count)
    unit.store(in: &writer)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      count: try reader.whole(in: -ArtefactLimits.count...ArtefactLimits.count),
      unit: try IR.DurationUnit(from: &reader))
  }
}

extension IR.FieldRef: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.index(index)
    writer.text(key)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(index: try reader.below(ArtefactLimits.count, "field"), key: try reader.text())
  }
}

extension IR.Term: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch self {
    case .constant(let value):
      writer.tag(0)
      value.store(in: &writer)
    case .subject: writer.tag(1)
    case .event: writer.tag(2)
    case .member: writer.tag(3)
    case .today: writer.tag(4)
    case .field(let base, let field):
      writer.tag(5)
      base.store(in: &writer)
      field.store(in: &writer)
    case .dateOf(let base):
      writer.tag(6)
      base.store(in: &writer)
    case .inverse, .link, .links, .linkEnd: storeRelation(in: &writer)
    case .status, .definition, .parameter, .account, .measureDay: storeReading(in: &writer)
    case .periodDay(let base, let day):
      writer.tag(16)
      base.store(in: &writer)
      day.store(in: &writer)
    case .aggregate(let aggregate):
      writer.tag(17)
      aggregate.store(in: &writer)
    case .plus, .minus, .product, .ratio, .offset: storeArithmetic(in: &writer)
    }
  }

  private func storeRelation(in writer: inout ArtefactWriter) {
    switch self {
    case .inverse(let base, let kind, let field):
      writer.tag(7)
      base.store(in: &writer)
      writer.index(kind)
      field.store(in: &writer)
    case .link(let kind, let one, let other):
      writer.tag(8)
      writer.index(kind)
      one.store(in: &writer)
      other.store(in: &writer)
    case .links(let base, let kind, let end):
      writer.tag(9)
      base.store(in: &writer)
      writer.index(kind)
      writer.index(end)
    case .linkEnd(let base, let end):
      writer.tag(10)
      base.store(in: &writer)
      writer.index(end)
    default: break
    }
  }

  private func storeReading(in writer: inout ArtefactWriter) {
    switch self {
    case .status(let owner, let status):
      writer.tag(11)
      owner.store(in: &writer)
      writer.index(status)
    case .definition(let definition, let owner):
      writer.tag(12)
      writer.index(definition)
      owner.store(in: &writer)
    case .parameter(let parameter, let owner):
      writer.tag(13)
      writer.index(parameter)
      writer.optional(owner)
    case .account(let account, let owner, let reading):
      writer.tag(14)
      writer.index(account)
      owner.store(in: &writer)
      reading.store(in: &writer)
    case .measureDay(let measure, let owner, let day):
      writer.tag(15)
      writer.index(measure)
      owner.store(in: &writer)
      day.store(in: &writer)
    default: break
    }
  }

  private func storeArithmetic(in writer: inout ArtefactWriter) {
    switch self {
    case .plus(let a, let b):
      writer.tag(18)
      a.store(in: &writer)
      b.store(in: &writer)
    case .minus(let a, let b):
      writer.tag(19)
      a.store(in: &writer)
      b.store(in: &writer)
    case .product(let factors, let divisors, let rounding):
      writer.tag(20)
      writer.list(factors)
      writer.list(divisors)
      rounding.store(in: &writer)
    case .ratio(let part, let whole):
      writer.tag(21)
      part.store(in: &writer)
      whole.store(in: &writer)
    case .offset(let base, let length):
      writer.tag(22)
      base.store(in: &writer)
      length.store(in: &writer)
    default: break
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self = try reader.nested(IR.Term.read)
  }

  private static func read(_ reader: inout ArtefactReader) throws(ArtefactFault) -> IR.Term {
    switch try reader.tag(23, "term") {
    case 0: .constant(try IR.Value(from: &reader))
    case 1: .subject
    case 2: .event
    case 3: .member
    case 4: .today
    case 5: .field(try IR.Term(from: &reader), try IR.FieldRef(from: &reader))
    case 6: .dateOf(try IR.Term(from: &reader))
    case 7:
      .inverse(
        try IR.Term(from: &reader), kind: try reader.index(.subjectKinds),
        try IR.FieldRef(from: &reader))
    case 8:
      .link(
        kind: try reader.index(.subjectKinds), try IR.Term(from: &reader),
        try IR.Term(from: &reader))
    case 9:
      .links(
        try IR.Term(from: &reader), kind: try reader.index(.subjectKinds),
        end: try reader.below(2, "end of a link"))
    case 10: .linkEnd(try IR.Term(from: &reader), try reader.below(2, "end of a link"))
    case 11: .status(try IR.Term(from: &reader), status: try reader.index(.statuses))
    case 12: .definition(try reader.index(.definitions), of: try IR.Term(from: &reader))
    case 13: .parameter(try reader.index(.parameters), of: try reader.optional())
    case 14:
      .account(
        try reader.index(.accounts), of: try IR.Term(from: &reader),
        try IR.AccountReading(from: &reader))
    case 15:
      .measureDay(
        measure: try reader.index(.measures), of: try IR.Term(from: &reader),
        try IR.MeasureDay(from: &reader))
    case 16: .periodDay(try IR.Term(from: &reader), try IR.MeasureDay(from: &reader))
    case 17: .aggregate(try IR.Aggregate(from: &reader))
    case 18: .plus(try IR.Term(from: &reader), try IR.Term(from: &reader))
    case 19: .minus(try IR.Term(from: &reader), try IR.Term(from: &reader))
    case 20:
      .product(
        try reader.list(), over: try reader.list(), try Rounding(from: &reader))
    case 21: .ratio(try IR.Term(from: &reader), try IR.Term(from: &reader))
    default: .offset(try IR.Term(from: &reader), try IR.Duration(from: &reader))
    }
  }
}
