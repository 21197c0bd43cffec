import PolicyBase

extension IR.Guard: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch self {
    case .test(let test, let text):
      writer.tag(0)
      test.store(in: &writer)
      writer.text(text)
    case .not(let inner):
      writer.tag(1)
      inner.store(in: &writer)
    case .all(let parts):
      writer.tag(2)
      writer.list(parts)
    case .any(let parts):
      writer.tag(3)
      writer.list(parts)
    case .cited(let inner, let citation):
      writer.tag(4)
      inner.store(in: &writer)
      writer.index(citation)
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self = try reader.nested(IR.Guard.read)
  }

  private static func read(_ reader: inout ArtefactReader) throws(ArtefactFault) -> IR.Guard {
    switch try reader.tag(5, "condition") {
    case 0: .test(try IR.Test(from: &reader), text: try reader.text())
    case 1: .not(try IR.Guard(from: &reader))
    case 2: .all(try reader.list())
    case 3: .any(try reader.list())
    default: .cited(try IR.Guard(from: &reader), citation: try reader.index(.citations))
    }
  }
}

extension IR.Test: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch self {
    case .always(let truth):
      writer.tag(0)
      writer.flag(truth)
    case .among(let term, let values):
      writer.tag(1)
      term.store(in: &writer)
      writer.list(values)
    case .everAmong(let term, let values, let window):
      writer.tag(2)
      term.store(in: &writer)
      writer.list(values)
      window.store(in: &writer)
    case .compare(let left, let comparison, let right):
      writer.tag(3)
      left.store(in: &writer)
      comparison.store(in: &writer)
      right.store(in: &writer)
    case .holds(let term):
      writer.tag(4)
      term.store(in: &writer)
    case .present(let term):
      writer.tag(5)
      term.store(in: &writer)
    case .happened(let event, let about, let owner, let filter, let window):
      writer.tag(6)
      writer.index(event)
      writer.optional(about)
      writer.optional(owner)
      writer.optional(filter)
      writer.optional(window)
    case .measure(let measure, let owner, let state):
      writer.tag(7)
      writer.index(measure)
      owner.store(in: &writer)
      state.store(in: &writer)
    case .overdue(let duties):
      writer.tag(8)
      writer.list(duties)
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    switch try reader.tag(9, "test") {
    case 0: self = .always(try reader.flag())
    case 1: self = .among(try IR.Term(from: &reader), try reader.list())
    case 2:
      self = .everAmong(
        try IR.Term(from: &reader), try reader.list(), try IR.Window(from: &reader))
    case 3:
      self = .compare(
        try IR.Term(from: &reader), try IR.Comparison(from: &reader),
        try IR.Term(from: &reader))
    case 4: self = .holds(try IR.Term(from: &reader))
    case 5: self = .present(try IR.Term(from: &reader))
    case 6:
      self = .happened(
        event: try reader.index(.eventKinds), about: try reader.optional(),
        of: try reader.optional(), filter: try reader.optional(), window: try reader.optional())
    case 7:
      self = .measure(
        measure: try reader.index(.measures), of: try IR.Term(from: &reader),
        try IR.MeasureState(from: &reader))
    default: self = .overdue(try reader.list())
    }
  }
}

extension IR.OverdueDuty: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.index(duty)
    writer.list(links) { link, writer in
      link.own.store(in: &writer)
      link.of.store(in: &writer)
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      duty: try reader.index(.duties),
      links: try reader.list { reader throws(ArtefactFault) in
        Link(own: try IR.Term(from: &reader), of: try IR.Term(from: &reader))
      })
  }
}
