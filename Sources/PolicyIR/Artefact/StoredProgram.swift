import PolicyBase

extension IR.Program: Stored {
  /// The number of elements of each table that is referred to, then the tables.
  func store(in writer: inout ArtefactWriter) {
    for table in ProgramTable.allCases { writer.index(count(table)) }
    writer.list(enumerations)
    // Which values a status has is asked of many effects.
    writer.list(statuses)
    writer.list(policies)
    writer.list(citations)
    writer.list(clauses)
    writer.list(eventKinds)
    writer.list(subjectKinds)
    writer.list(measures)
    writer.list(accounts)
    writer.list(definitions)
    writer.list(parameters)
    writer.list(actors)
    writer.list(merges)
    writer.list(picks)
    writer.list(rules)
    writer.list(duties)
    writer.list(calendars)
    storeRest(in: &writer)
  }

  private func storeRest(in writer: inout ArtefactWriter) {
    writer.list(priorities)
    writer.list(divisions)
    writer.list(transitions)
    writer.list(versionDays)
    writer.list(readings)
    writer.list(exclusions)
    writer.list(conventions)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init()
    for table in ProgramTable.allCases { reader.counts[table.rawValue] = try reader.count() }
    enumerations = try reader.list()
    reader.optionCounts = enumerations.map(\.options.count)
    statuses = try reader.list()
    reader.enumerationOfStatus = statuses.map(\.enumeration)
    policies = try reader.list()
    citations = try reader.list()
    clauses = try reader.list()
    eventKinds = try reader.list()
    reader.fieldCountsOfEvents = eventKinds.map(\.fields.count)
    subjectKinds = try reader.list()
    measures = try reader.list()
    accounts = try reader.list()
    definitions = try reader.list()
    parameters = try reader.list()
    actors = try reader.list()
    merges = try reader.list()
    picks = try reader.list()
    rules = try reader.list()
    duties = try reader.list()
    calendars = try reader.list()
    try readRest(&reader)
    for table in ProgramTable.allCases where count(table) != reader.counts[table.rawValue] {
      throw reader.fault("length of \(table)")
    }
    if let fault = ProgramConsistency(self).fault { throw reader.fault(fault) }
  }

  private mutating func readRest(_ reader: inout ArtefactReader) throws(ArtefactFault) {
    priorities = try reader.list()
    divisions = try reader.list()
    transitions = try reader.list()
    versionDays = try reader.list()
    readings = try reader.list()
    exclusions = try reader.list()
    conventions = try reader.list()
  }

  private func count(_ table: ProgramTable) -> Int {
    switch table {
    case .policies: policies.count
    case .citations: citations.count
    case .enumerations: enumerations.count
    case .subjectKinds: subjectKinds.count
    case .eventKinds: eventKinds.count
    case .statuses: statuses.count
    case .measures: measures.count
    case .accounts: accounts.count
    case .definitions: definitions.count
    case .parameters: parameters.count
    case .actors: actors.count
    case .merges: merges.count
    case .picks: picks.count
    case .rules: rules.count
    case .duties: duties.count
    case .calendars: calendars.count
    case .clauses: clauses.count
    }
  }
}
