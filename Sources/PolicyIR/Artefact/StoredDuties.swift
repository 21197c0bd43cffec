import PolicyBase

extension IR.Duty: Stored {
  func store(in writer: inout ArtefactWriter) {
    name.store(in: &writer)
    writer.index(citation)
    bearer.store(in: &writer)
    trigger.store(in: &writer)
    act.store(in: &writer)
    direction.store(in: &writer)
    writer.optional(start)
    writer.optional(length)
    writer.list(deemed) { $1.text($0) }
    writer.flag(soft)
    writer.optional(scope)
    writer.optional(when)
    writer.optional(except)
    writer.optional(calendar) { $1.index($0) }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      name: try IR.Name(from: &reader), citation: try reader.index(.citations),
      bearer: try Bearer(from: &reader), trigger: try Trigger(from: &reader),
      act: try Act(from: &reader))
    direction = try Direction(from: &reader)
    start = try reader.optional()
    length = try reader.optional()
    deemed = try reader.list { reader throws(ArtefactFault) in try reader.text() }
    soft = try reader.flag()
    scope = try reader.optional()
    when = try reader.optional()
    except = try reader.optional()
    calendar = try reader.optionalIndex(.calendars)
  }
}

extension IR.Duty.Bearer: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch self {
    case .actor(let actor):
      writer.tag(0)
      writer.index(actor)
    case .subjects(let term):
      writer.tag(1)
      term.store(in: &writer)
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self =
      switch try reader.tag(2, "bearer") {
      case 0: .actor(try reader.index(.actors))
      default: .subjects(try IR.Term(from: &reader))
      }
  }
}

extension IR.Duty.Trigger: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch self {
    case .event(let kind):
      writer.tag(0)
      writer.index(kind)
    case .measure(let measure, let moment):
      writer.tag(1)
      writer.index(measure)
      moment.store(in: &writer)
    case .subject(let kind):
      writer.tag(2)
      writer.index(kind)
    case .period(let months, let kind, let bounds):
      writer.tag(3)
      writer.whole(months)
      writer.optional(kind) { $1.index($0) }
      writer.list(bounds)
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    switch try reader.tag(4, "trigger of a duty") {
    case 0: self = .event(kind: try reader.index(.eventKinds))
    case 1:
      self = .measure(
        measure: try reader.index(.measures), try IR.MeasureMoment(from: &reader))
    case 2: self = .subject(kind: try reader.index(.subjectKinds))
    default:
      self = .period(
        months: try reader.whole(in: 1...12),
        subjectKind: try reader.optionalIndex(.subjectKinds), bounds: try reader.list())
    }
  }
}

extension IR.Duty.Act: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.index(event)
    writer.optional(link) { link, writer in
      link.about.store(in: &writer)
      link.of.store(in: &writer)
    }
    writer.optional(filter)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      event: try reader.index(.eventKinds),
      link: try reader.optional { reader throws(ArtefactFault) in
        IR.Duty.Link(about: try IR.Term(from: &reader), of: try IR.Term(from: &reader))
      },
      filter: try reader.optional())
  }
}

extension IR.WorkCalendar: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.text(code)
    writer.text(title)
    writer.text(sourceHash)
    writer.list(versions)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      code: try reader.text(), title: try reader.text(), sourceHash: try reader.text(),
      versions: try reader.list())
  }
}

extension IR.WorkCalendar.Version: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.whole(year)
    writer.optional(document) { $1.text($0) }
    published.store(in: &writer)
    writer.list(off.sorted())
    writer.list(worked.sorted())
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    let year = try reader.whole(in: CivilDay.first.year...CivilDay.last.year)
    let document = try reader.optionalText()
    let published = try CivilDay(from: &reader)
    let off: [CivilDay] = try reader.list()
    let worked: [CivilDay] = try reader.list()
    self.init(
      year: year, document: document, published: published, off: Set(off), worked: Set(worked))
  }
}
