import PolicyBase
import PolicyEngine

/// One ledger, asked line by line: a JSON object in, a JSON object out.
struct ServeSession {
  enum Operation: String, CaseIterable {
    case policy, append, record, ask, save, resume

    /// Its members beside `op` and `id`; the required ones first.
    var members: (required: [String], optional: [String]) {
      switch self {
      case .policy, .save: ([], [])
      case .append: (["records"], ["asOf", "knownAt"])
      case .record: ([], ["asOf", "knownAt"])
      case .ask: (["claim"], [])
      case .resume: (["saved"], [])
      }
    }
  }

  private let policy: CompiledPolicy
  private let showsPersonal: Bool
  private var ledger: Ledger
  /// Questions made ready since the last append.
  private var prepared: [String: PreparedQuestion] = [:]

  init(_ policy: CompiledPolicy, showsPersonal: Bool) {
    self.policy = policy
    self.showsPersonal = showsPersonal
    ledger = Ledger(policy, showsPersonal: showsPersonal)
  }

  /// Why a request is not carried out.
  private enum Failure: Error {
    case request(ServeFault)
    case refused(LedgerRefusal)

    var errors: [JSONText] {
      switch self {
      case .request(let fault): [LedgerDiagnostic(fault.diagnostic).json]
      case .refused(let refusal): refusal.diagnostics.map(\.json)
      }
    }
  }

  /// The answer to a line, on one line: `{"id": …, "ok": true, "result": …}` or
  /// `{"id": …, "ok": false, "errors": […]}`, with the `id` of the request.
  mutating func reply(to line: [UInt8]) -> String {
    var id: [(String, JSONText)] = []
    do throws(Failure) {
      let request = try ServeSession.refusable { () throws(LedgerRefusal) in
        try RequestLine(line)
      }
      if let given = request.json("id") { id = [("id", .verbatim(given))] }
      let result = try carryOut(request)
      return JSONText.object(id + [("ok", .truth(true)), ("result", result)]).line
    } catch {
      return ServeSession.failure(id, error.errors)
    }
  }

  /// The answer to a line that is not even read.
  static func reply(to fault: ServeFault) -> String {
    failure([], [LedgerDiagnostic(fault.diagnostic).json])
  }

  private static func failure(_ id: [(String, JSONText)], _ errors: [JSONText]) -> String {
    JSONText.object(id + [("ok", .truth(false)), ("errors", .array(errors))]).line
  }

  private static func refusable<T>(
    _ body: () throws(LedgerRefusal) -> T
  ) throws(Failure) -> T {
    do throws(LedgerRefusal) { return try body() } catch { throw .refused(error) }
  }

  // MARK: Operations

  private mutating func carryOut(_ request: RequestLine) throws(Failure) -> JSONText {
    switch try operation(of: request) {
    case .policy:
      return .object([("meaning", .string(policy.meaningHash))])
    case .append:
      let lines = try lines(request, "records", .append)
      let (asOf, knownAt) = (try day(request, "asOf"), try day(request, "knownAt"))
      prepared = [:]
      return try ServeSession.refusable { () throws(LedgerRefusal) in
        try ledger.append(lines, asOf: asOf, knownAt: knownAt)
      }.document
    case .record:
      return ledger.record(asOf: try day(request, "asOf"), knownAt: try day(request, "knownAt"))
        .document
    case .ask: return try ask(request)
    case .save: return .string(ledger.save())
    case .resume:
      guard let saved = request.text("saved") else {
        throw .request(.missingMember("saved", operation: "resume"))
      }
      let resumed = try ServeSession.refusable { () throws(LedgerRefusal) in
        try Ledger.resume(saved, under: policy, showsPersonal: showsPersonal)
      }
      ledger = resumed.ledger
      prepared = [:]
      return resumed.changes.document
    }
  }

  private mutating func ask(_ request: RequestLine) throws(Failure) -> JSONText {
    let line = try lines(request, "claim", .ask)
    let claim = try ServeSession.refusable { () throws(LedgerRefusal) in
      try RequestLine(Array(line.prefix { $0 != 10 }))
    }
    guard
      let kind = claim.text("question") ?? claim.text("问题") ?? claim.text("event")
        ?? claim.text("事件")
    else { throw .request(.unknownQuestion) }
    if let question = prepared[kind] { return question.answer(line).document }
    let question = try ServeSession.refusable { () throws(LedgerRefusal) in
      try ledger.prepare(question: kind)
    }
    prepared[kind] = question
    return question.answer(line).document
  }

  private func operation(of request: RequestLine) throws(Failure) -> Operation {
    guard let word = request.text("op") else { throw .request(.noOperation) }
    guard let operation = Operation(rawValue: word) else {
      let names = Operation.allCases.map(\.rawValue)
      let nearest = Spelling.nearest(to: word, among: names)
      throw .request(.unknownOperation(shown(word, nearest), nearest: nearest))
    }
    let known = ["op", "id"] + operation.members.required + operation.members.optional
    if let key = request.keys.first(where: { !known.contains($0) }) {
      let nearest = Spelling.nearest(to: key, among: known)
      throw .request(.unknownMember(shown(key, nearest), nearest: nearest))
    }
    return operation
  }

  private func shown(_ name: String, _ nearest: [String]) -> String {
    ShownValue.name(name, nearest: nearest, showsPersonal: showsPersonal)
  }

  private func lines(
    _ request: RequestLine, _ key: String, _ operation: Operation
  ) throws(Failure) -> [UInt8] {
    guard let lines = request.lines(key) else {
      throw .request(.missingMember(key, operation: operation.rawValue))
    }
    return lines
  }

  private func day(_ request: RequestLine, _ key: String) throws(Failure) -> CivilDay? {
    guard request.json(key) != nil else { return nil }
    guard let day = request.text(key).flatMap({ CivilDay(parsing: $0) }) else {
      throw .request(.badDay(member: key))
    }
    return day
  }
}
