import PolicyBase
import PolicyIR

/// What rules read: the program, the usable part of the case, and what is derived so far.
struct World {
  let program: IR.Program
  let view: CaseView
  /// By index of `Program.calendars`, as known on the knowledge day.
  let workdays: [WorkingDays]
  let territory: Territory
  /// The day and step (序) reached: later events are not seen.
  var day: CivilDay
  var order = 0
  var log = Log()
  /// A question that is not in the case, asked of a log that goes on after `day`.
  var past: Past?

  init(program: IR.Program, view: CaseView) {
    self.program = program
    self.view = view
    workdays = program.calendars.map { WorkingDays($0, knownAt: view.knownAt) }
    territory = Territory(program)
    day = CivilDay.first
  }

  var facts: Case { view.facts }

  func event(_ index: Int) -> Case.Event? {
    if view.facts.events.indices.contains(index) { return view.facts.events[index] }
    return index == view.facts.events.count ? past?.asked : nil
  }

  /// Dated and known in time, and not annulled; a question that is being asked always is.
  func isUsable(_ index: Int) -> Bool {
    view.usable.indices.contains(index)
      ? view.usable[index] : past != nil && index == view.usable.count
  }

  /// Events in the order of records: by date, then by id.
  func inOrder(_ events: some Collection<Int>) -> [Int] {
    let own = view.facts.events.count
    guard let asked = past?.asked, events.contains(own) else { return view.inOrder(events) }
    var order = view.inOrder(events.filter { $0 != own })
    let place = order.firstIndex { index in
      let other = view.facts.events[index]
      if other.date != asked.date { return asked.date < other.date }
      if other.id != asked.id { return asked.id.precedesByBytes(other.id) }
      return asked.kind < other.kind
    }
    order.insert(own, at: place ?? order.endIndex)
    return order
  }

  func subject(_ index: Int) -> Case.Subject? {
    view.facts.subjects.indices.contains(index) ? view.facts.subjects[index] : nil
  }

  /// Whether a rule that looks at `day` may see the event.
  func sees(_ index: Int, on day: CivilDay) -> Bool {
    guard isUsable(index), let event = event(index) else { return false }
    if let withdrawn = log.withdrawn[index], withdrawn <= day { return false }
    if let withdrawn = view.standing.withdrawnOn[index], withdrawn <= day { return false }
    if event.date > day || event.date > self.day { return false }
    return event.date < self.day || event.order <= order
  }

  /// Whether the policy of a rule is in force on `day` (S27). A vocabulary always is, a draft never
  /// unless somebody takes it to be.
  func isInForce(citation: Int, on day: CivilDay) -> Bool {
    guard program.citations.indices.contains(citation),
      program.policies.indices.contains(program.citations[citation].policy)
    else { return true }
    if let own = program.citations[citation].valid, !own.contains(day) { return false }
    let policy = program.policies[program.citations[citation].policy]
    return !policy.isSetAside && policy.inForce?.contains(day) ?? !policy.isDraft
  }

  /// `code/address`, the name of a citation in records.
  func name(citation: Int) -> String {
    program.citationName(citation)
  }

  func missing(_ reason: Missing.Reason, _ scope: Scope, _ key: String) -> Evaluated {
    .unknown(Missing(reason, item: itemName(scope), key: key))
  }

  /// A number or a day of a rule as messages say it: masked when it may be read from 个人信息.
  func repeated(_ text: String, ofRule rule: Int) -> String {
    !facts.showsPersonal && program.isPersonal(rule: rule) ? ShownValue.mask.zh : text
  }

  /// A day as messages say it: masked when the term it was read from reads 个人信息.
  func repeated(_ day: CivilDay, from term: IR.Term?) -> String {
    let isMasked = !facts.showsPersonal && term.map(program.isPersonal) ?? false
    return isMasked ? ShownValue.mask.zh : day.description
  }

  /// The id of what a scope is about, for messages.
  func itemName(_ scope: Scope) -> String {
    if let index = scope.event, let event = event(index) { return event.id }
    if let index = scope.subject, let subject = subject(index) { return subject.id }
    return ""
  }
}

extension IR.Program {
  /// `code/address` of a citation; the bare code for a whole file.
  package func citationName(_ index: Int) -> String {
    guard citations.indices.contains(index) else { return "" }
    let citation = citations[index]
    let code = policies.indices.contains(citation.policy) ? policies[citation.policy].code : ""
    let address = citation.address.ascii
    return address.isEmpty ? code : code + "/" + address
  }
}
