import PolicyBase

extension IR.Definition: Stored {
  func store(in writer: inout ArtefactWriter) {
    name.store(in: &writer)
    switch owner {
    case .subject(let kind):
      writer.tag(0)
      writer.index(kind)
    case .event(let kind):
      writer.tag(1)
      writer.index(kind)
    case .none: writer.tag(2)
    }
    body.store(in: &writer)
    writer.list(replaced) { replacement, writer in
      replacement.from.store(in: &writer)
      writer.index(replacement.definition)
    }
    writer.index(citation)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    let name = try IR.Name(from: &reader)
    let owner: Owner =
      switch try reader.tag(3, "owner") {
      case 0: .subject(try reader.index(.subjectKinds))
      case 1: .event(try reader.index(.eventKinds))
      default: .none
      }
    let body = try Body(from: &reader)
    let replaced = try reader.list { reader throws(ArtefactFault) in
      Replacement(
        from: try CivilDay(from: &reader), definition: try reader.index(.definitions))
    }
    self.init(name: name, owner: owner, body: body, citation: try reader.index(.citations))
    self.replaced = replaced
  }
}

extension IR.Definition.Body: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch self {
    case .condition(let condition):
      writer.tag(0)
      condition.store(in: &writer)
    case .expression(let term):
      writer.tag(1)
      term.store(in: &writer)
    case .table(let choice, let lines):
      writer.tag(2)
      choice.store(in: &writer)
      writer.list(lines)
    case .tiers(let tiers):
      writer.tag(3)
      writer.list(tiers)
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    switch try reader.tag(4, "definition") {
    case 0: self = .condition(try IR.Guard(from: &reader))
    case 1: self = .expression(try IR.Term(from: &reader))
    case 2: self = .table(try IR.Definition.Choice(from: &reader), try reader.list())
    default: self = .tiers(try reader.list())
    }
  }
}

extension IR.Definition.Line: Stored {
  func store(in writer: inout ArtefactWriter) {
    value.store(in: &writer)
    writer.optional(atMost)
    writer.optional(when)
    writer.optional(except)
    writer.index(citation)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      value: try IR.Term(from: &reader), atMost: try reader.optional(),
      when: try reader.optional(), except: try reader.optional(),
      citation: try reader.index(.citations))
  }
}

extension IR.Parameter: Stored {
  func store(in writer: inout ArtefactWriter) {
    name.store(in: &writer)
    writer.optional(owner) { $1.index($0) }
    writer.optional(field) { $1.index($0) }
    writer.flag(isOwned)
    type.store(in: &writer)
    writer.optional(provider) { $1.text($0) }
    writer.index(citation)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    let name = try IR.Name(from: &reader)
    let owner = try reader.optionalIndex(.subjectKinds)
    let field = try reader.optional { reader throws(ArtefactFault) in
      try reader.below(ArtefactLimits.count, "field")
    }
    let isOwned = try reader.flag()
    self.init(
      name: name, owner: owner, type: try IR.FieldType(from: &reader),
      provider: try reader.optionalText(), citation: try reader.index(.citations))
    self.field = field
    self.isOwned = isOwned
  }
}
