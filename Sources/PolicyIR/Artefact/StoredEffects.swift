import PolicyBase

extension IR.Effect: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.flag(permitted)
    action.store(in: &writer)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(permitted: try reader.flag(), action: try IR.Action(from: &reader))
  }
}

extension IR.Action: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch self {
    case .post(let account, let subject, let amount):
      store(0, account, subject, amount, &writer)
    case .impose(let imposition):
      writer.tag(1)
      imposition.store(in: &writer)
    case .answer(let option, let value, let bearer):
      writer.tag(2)
      writer.index(option)
      writer.optional(value)
      writer.optional(bearer)
    case .reduce(let account, let subject, let amount):
      store(3, account, subject, amount, &writer)
    case .adjust(let account, let subject, let amount, let adjustment):
      store(4, account, subject, amount, &writer)
      adjustment.store(in: &writer)
    case .clear(let account, let subject, let restart):
      store(5, account, subject, &writer)
      writer.flag(restart)
    case .release(let measure, let subject): store(6, measure, subject, &writer)
    case .shorten(let measure, let subject, let amount, let unit, let least):
      store(7, measure, subject, amount, &writer)
      unit.store(in: &writer)
      writer.optional(least)
    case .extend(let measure, let subject, let amount, let unit):
      store(8, measure, subject, amount, &writer)
      unit.store(in: &writer)
    case .withdraw(let event):
      writer.tag(9)
      event.store(in: &writer)
    case .setStatus(let status, let subject, let option):
      store(10, status, subject, &writer)
      writer.index(option)
    case .moveStatus(let status, let subject, let steps):
      store(11, status, subject, &writer)
      writer.whole(steps)
    case .nothing: writer.tag(12)
    }
  }

  private func store(
    _ tag: Int, _ index: Int, _ subject: IR.Term, _ writer: inout ArtefactWriter
  ) {
    writer.tag(tag)
    writer.index(index)
    subject.store(in: &writer)
  }

  private func store(
    _ tag: Int, _ index: Int, _ subject: IR.Term, _ amount: IR.Amount,
    _ writer: inout ArtefactWriter
  ) {
    store(tag, index, subject, &writer)
    amount.store(in: &writer)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    switch try reader.tag(13, "effect") {
    case 0:
      self = .post(
        account: try reader.index(.accounts), subject: try IR.Term(from: &reader),
        try IR.Amount(from: &reader))
    case 1: self = .impose(try IR.Imposition(from: &reader))
    case 2:
      self = .answer(
        option: try reader.below(ArtefactLimits.count, "answer"), value: try reader.optional(),
        borneBy: try reader.optional())
    case 3:
      self = .reduce(
        account: try reader.index(.accounts), subject: try IR.Term(from: &reader),
        try IR.Amount(from: &reader))
    case 4:
      self = .adjust(
        account: try reader.index(.accounts), subject: try IR.Term(from: &reader),
        try IR.Amount(from: &reader), try IR.Adjustment(from: &reader))
    case 5:
      self = .clear(
        account: try reader.index(.accounts), subject: try IR.Term(from: &reader),
        restart: try reader.flag())
    case 6:
      self = .release(
        measure: try reader.index(.measures), subject: try IR.Term(from: &reader))
    case 7:
      self = .shorten(
        measure: try reader.index(.measures), subject: try IR.Term(from: &reader),
        try IR.Amount(from: &reader), unit: try IR.DurationUnit(from: &reader),
        atLeast: try reader.optional())
    case 8:
      self = .extend(
        measure: try reader.index(.measures), subject: try IR.Term(from: &reader),
        try IR.Amount(from: &reader), unit: try IR.DurationUnit(from: &reader))
    case 9: self = .withdraw(try IR.Term(from: &reader))
    case 10:
      let status = try reader.index(.statuses)
      self = .setStatus(
        status: status, subject: try IR.Term(from: &reader),
        option: try reader.option(ofStatus: status))
    case 11:
      self = .moveStatus(
        status: try reader.index(.statuses), subject: try IR.Term(from: &reader),
        by: try reader.whole(in: -ArtefactLimits.count...ArtefactLimits.count))
    default: self = .nothing
    }
  }
}

extension IR.Amount: Stored {
  func store(in writer: inout ArtefactWriter) {
    low.store(in: &writer)
    writer.optional(high)
    writer.optional(chosen)
    writer.optional(table) { table, writer in
      table.by.store(in: &writer)
      writer.list(table.rows) { row, writer in
        row.option.store(in: &writer)
        row.amount.store(in: &writer)
      }
    }
    writer.list(latitudes)
    writer.list(tiers)
    writer.optional(cap)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      low: try IR.Term(from: &reader), high: try reader.optional(), chosen: try reader.optional(),
      table: try reader.optional(IR.Amount.table))
    latitudes = try reader.list()
    tiers = try reader.list()
    cap = try reader.optional()
  }

  private static func table(
    _ reader: inout ArtefactReader
  ) throws(ArtefactFault) -> (by: IR.Term, rows: [(option: IR.Value, amount: Number)]) {
    (
      by: try IR.Term(from: &reader),
      rows: try reader.list { reader throws(ArtefactFault) in
        (option: try IR.Value(from: &reader), amount: try Number(from: &reader))
      }
    )
  }
}

extension IR.Latitude: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.list(allowed)
    writer.optional(when)
    writer.optional(except)
    writer.index(citation)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      allowed: try reader.list(), when: try reader.optional(), except: try reader.optional(),
      citation: try reader.index(.citations))
  }
}

extension IR.Latitude.Allowed: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch self {
    case .ownTier(let comparison):
      writer.tag(0)
      writer.optional(comparison)
    case .tierBelow: writer.tag(1)
    case .tierAbove: writer.tag(2)
    case .points(let range):
      writer.tag(3)
      range.store(in: &writer)
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    switch try reader.tag(4, "latitude") {
    case 0: self = .ownTier(try reader.optional())
    case 1: self = .tierBelow
    case 2: self = .tierAbove
    default: self = .points(try ClosedRange<Number>(from: &reader))
    }
  }
}

extension IR.Cap: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.list(keys)
    writer.optional(window)
    limit.store(in: &writer)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      keys: try reader.list(), window: try reader.optional(), limit: try Number(from: &reader))
  }
}

extension IR.Imposition: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.index(measure)
    subject.store(in: &writer)
    length.store(in: &writer)
    start.store(in: &writer)
    writer.indices(actors)
    writer.indices(audience)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      measure: try reader.index(.measures), subject: try IR.Term(from: &reader),
      length: try Length(from: &reader), start: try Start(from: &reader),
      actors: try reader.indices(.actors), audience: try reader.indices(.actors))
  }
}

extension IR.Imposition.Length: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch self {
    case .none: writer.tag(0)
    case .fixed(let length):
      writer.tag(1)
      length.store(in: &writer)
    case .range(let shortest, let longest):
      writer.tag(2)
      shortest.store(in: &writer)
      longest.store(in: &writer)
    case .period(let term):
      writer.tag(3)
      term.store(in: &writer)
    case .measured(let term, let unit):
      writer.tag(4)
      term.store(in: &writer)
      unit.store(in: &writer)
    case .until(let condition):
      writer.tag(5)
      condition.store(in: &writer)
    case .forever: writer.tag(6)
    case .decided: writer.tag(7)
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    switch try reader.tag(8, "length") {
    case 0: self = .none
    case 1: self = .fixed(try IR.Duration(from: &reader))
    case 2: self = .range(try IR.Duration(from: &reader), try IR.Duration(from: &reader))
    case 3: self = .period(try IR.Term(from: &reader))
    case 4: self = .measured(try IR.Term(from: &reader), try IR.DurationUnit(from: &reader))
    case 5: self = .until(try IR.Guard(from: &reader))
    case 6: self = .forever
    default: self = .decided
    }
  }
}

extension IR.Imposition.Start: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch self {
    case .day: writer.tag(0)
    case .nextDay: writer.tag(1)
    case .field(let term):
      writer.tag(2)
      term.store(in: &writer)
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    switch try reader.tag(3, "start") {
    case 0: self = .day
    case 1: self = .nextDay
    default: self = .field(try IR.Term(from: &reader))
    }
  }
}
