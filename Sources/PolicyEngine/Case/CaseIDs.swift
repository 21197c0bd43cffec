import PolicyIR

/// The ids of a case, unique per kind, each with the index of what it names.
struct CaseIDs: Sendable {
  enum Target: Hashable, Sendable {
    case subject(kind: Int, index: Int)
    case event(kind: Int, index: Int)
    /// 撤销, 撤回, 更正: they share their ids.
    case annulment(Int)
    case change(Int)
    case choice(Int)
    case opening(Int)
  }

  private(set) var subjects: [[String: Int]]
  private(set) var events: [[String: Int]]
  private(set) var annulments: [String: Int] = [:]
  private(set) var changes: [String: Int] = [:]
  private(set) var choices: [String: Int] = [:]
  private(set) var openings: [String: Int] = [:]
  /// A question that is asked beside the case.
  var asked: (kind: Int, id: String, index: Int)?

  init(_ program: IR.Program) {
    subjects = Array(repeating: [:], count: program.subjectKinds.count)
    events = Array(repeating: [:], count: program.eventKinds.count)
  }

  /// Registers an id; `false` when its kind has it already.
  mutating func add(_ id: String, _ target: Target) -> Bool {
    switch target {
    case .subject(let kind, let index): CaseIDs.add(id, index, &subjects[kind])
    case .event(let kind, let index): CaseIDs.add(id, index, &events[kind])
    case .annulment(let index): CaseIDs.add(id, index, &annulments)
    case .change(let index): CaseIDs.add(id, index, &changes)
    case .choice(let index): CaseIDs.add(id, index, &choices)
    case .opening(let index): CaseIDs.add(id, index, &openings)
    }
  }

  private static func add(_ id: String, _ index: Int, _ table: inout [String: Int]) -> Bool {
    if table[id] != nil { return false }
    table[id] = index
    return true
  }

  /// All subjects with the id, by kind.
  func subjects(_ id: String, kinds: some Sequence<Int>) -> [(kind: Int, index: Int)] {
    kinds.compactMap { kind in
      subjects.indices.contains(kind) ? subjects[kind][id].map { (kind, $0) } : nil
    }
  }

  func events(_ id: String, kinds: some Sequence<Int>) -> [(kind: Int, index: Int)] {
    kinds.compactMap { kind in
      if let asked, asked.kind == kind, asked.id == id { return (kind, asked.index) }
      return events.indices.contains(kind) ? events[kind][id].map { (kind, $0) } : nil
    }
  }

  /// Whether an event of any kind or an act has the id.
  func namesEvent(_ id: String) -> Bool {
    annulments[id] != nil || changes[id] != nil || choices[id] != nil || openings[id] != nil
      || events.contains { $0[id] != nil }
  }

  /// `kind/id` → the kind's name and the id.
  static func qualified(_ text: String) -> (kind: String, id: String)? {
    guard let slash = text.firstIndex(of: "/") else { return nil }
    return (String(text[..<slash]), String(text[text.index(after: slash)...]))
  }
}
