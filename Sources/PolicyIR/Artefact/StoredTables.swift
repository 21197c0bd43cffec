import PolicyBase

extension IR.Policy: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.text(code)
    writer.text(title)
    writer.flag(isVocabulary)
    writer.optional(documentNumber) { $1.text($0) }
    writer.list(issuers) { $1.text($0) }
    writer.optional(jurisdiction) { $1.text($0) }
    writer.optional(inForce)
    writer.flag(isDraft)
    writer.optional(trialFrom)
    writer.optional(takesOver) { $1.text($0) }
    writer.flag(isSetAside)
    writer.text(sourceHash)
    writer.text(meaningHash)
    writer.optional(calendar) { $1.index($0) }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    let (code, title) = (try reader.text(), try reader.text())
    let isVocabulary = try reader.flag()
    let number = try reader.optionalText()
    let issuers = try reader.list { reader throws(ArtefactFault) in try reader.text() }
    let jurisdiction = try reader.optionalText()
    let inForce: DaySpan? = try reader.optional()
    let isDraft = try reader.flag()
    let trialFrom: CivilDay? = try reader.optional()
    let takesOver = try reader.optionalText()
    let isSetAside = try reader.flag()
    self.init(
      code: code, title: title, isVocabulary: isVocabulary, documentNumber: number,
      issuers: issuers, jurisdiction: jurisdiction, inForce: inForce, isDraft: isDraft,
      sourceHash: try reader.text(), meaningHash: try reader.text())
    self.trialFrom = trialFrom
    self.takesOver = takesOver
    self.isSetAside = isSetAside
    calendar = try reader.optionalIndex(.calendars)
  }
}

extension IR.Citation: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.index(policy)
    address.store(in: &writer)
    writer.text(label)
    place.store(in: &writer)
    writer.optional(valid)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      policy: try reader.index(.policies), address: try Address(from: &reader),
      label: try reader.text(), place: try Place(from: &reader), valid: try reader.optional())
  }
}

extension IR.Clause: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.index(policy)
    address.store(in: &writer)
    writer.text(label)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      policy: try reader.index(.policies), address: try Address(from: &reader),
      label: try reader.text())
  }
}

extension IR.Transition: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.index(policy)
    from.store(in: &writer)
    kind.store(in: &writer)
    writer.flag(milderLaw)
    writer.indices(accounts)
    writer.index(citation)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      policy: try reader.index(.policies), from: try CivilDay(from: &reader),
      kind: try Kind(from: &reader), milderLaw: try reader.flag(),
      accounts: try reader.indices(.accounts), citation: try reader.index(.citations))
  }
}

extension IR.VersionDay: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.index(policy)
    writer.index(event)
    day.store(in: &writer)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      policy: try reader.index(.policies), event: try reader.index(.eventKinds),
      day: try IR.Term(from: &reader))
  }
}

extension IR.SelectedReading: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.text(key)
    writer.text(choice)
    writer.flag(adopted)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      key: try reader.text(), choice: try reader.text(), adopted: try reader.flag())
  }
}

extension IR.Exclusion: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.indices(measures)
    writer.index(citation)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      measures: try reader.indices(.measures), citation: try reader.index(.citations))
  }
}

extension IR.Conventions: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.flag(bandActsOnEntry)
    writer.flag(lastDayIsCorrespondingDay)
    writer.list(listed) { line, writer in
      writer.text(line.name)
      writer.text(line.value)
      writer.index(line.citation)
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init()
    bandActsOnEntry = try reader.flag()
    lastDayIsCorrespondingDay = try reader.flag()
    listed = try reader.list { reader throws(ArtefactFault) in
      (
        name: try reader.text(), value: try reader.text(),
        citation: try reader.index(.citations)
      )
    }
  }
}

extension IR.Merge: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.list(keys)
    writer.indices(events)
    writer.indices(accounts)
    method.store(in: &writer)
    missingKey.store(in: &writer)
    writer.flag(acrossCycles)
    writer.index(citation)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      keys: try reader.list(), events: try reader.indices(.eventKinds),
      accounts: try reader.indices(.accounts), method: try Method(from: &reader),
      missingKey: try MissingKey(from: &reader), acrossCycles: try reader.flag(),
      citation: try reader.index(.citations))
  }
}

extension IR.Pick: Stored {
  func store(in writer: inout ArtefactWriter) {
    method.store(in: &writer)
    writer.optional(singleBy)
    writer.flag(leavesRest)
    writer.index(citation)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    let method = try Method(from: &reader)
    let singleBy: IR.Term? = try reader.optional()
    self.init(
      method: method, leavesRest: try reader.flag(), citation: try reader.index(.citations))
    self.singleBy = singleBy
  }
}

extension IR.Division: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.list(facts)
    writer.indices(rules)
    writer.flag(leavesRest)
    writer.flag(mayOverlap)
    writer.index(citation)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      facts: try reader.list(), rules: try reader.indices(.rules),
      leavesRest: try reader.flag(), mayOverlap: try reader.flag(),
      citation: try reader.index(.citations))
  }
}

extension IR.Priority: Stored {
  func store(in writer: inout ArtefactWriter) {
    switch self {
    case .rules(let stronger, let weaker):
      writer.tag(0)
      writer.indices(stronger)
      writer.indices(weaker)
    case .answers(let question, let stronger, let weaker, let policies):
      writer.tag(1)
      writer.index(question)
      writer.indices(stronger)
      writer.indices(weaker)
      writer.indices(policies)
    }
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    switch try reader.tag(2, "priority") {
    case 0:
      self = .rules(
        stronger: try reader.indices(.rules), weaker: try reader.indices(.rules))
    default:
      let options = { (reader: inout ArtefactReader) throws(ArtefactFault) -> Int in
        try reader.below(ArtefactLimits.count, "answer")
      }
      self = .answers(
        question: try reader.index(.eventKinds), stronger: try reader.list(options),
        weaker: try reader.list(options), of: Set(try reader.indices(.policies)))
    }
  }
}
