import PolicyBase
import PolicyIR

/// What a fold has to report beside what it derives; each thing once.
struct Findings {
  private struct OpenKey: Hashable {
    var kind: Record.OpenPoint.Kind
    var event: Int?
    var subject: Int?
    var missing: [Missing]
    var why: Message
    var citation: Int
  }
  private struct RejectionKey: Hashable {
    var event: Int?
    var act: String?
    var why: Message
  }
  private struct FailureKey: Hashable {
    var code: String
    var item: String
    var citation: Int?
  }

  private(set) var open: [Record.OpenPoint] = []
  private(set) var rejected: [Record.Rejection] = []
  private(set) var failures: [Record.Failure] = []
  private var openKeys: Set<OpenKey> = []
  private var rejectionKeys: Set<RejectionKey> = []
  private var failureKeys: Set<FailureKey> = []

  // MARK: Open points

  /// Sorts missing facts into open points and failures; an empty set is nobody's fault.
  mutating func missing(_ missing: [Missing], _ citation: Int, _ scope: Scope, _ world: World) {
    for gap in missing where gap.isFailure {
      gap.reason == .overflow
        ? overflow(gap.item, citation) : fail(.unsupportedForm(gap.key), gap.item, citation)
    }
    let gaps = missing.filter(\.isOpen)
    if gaps.isEmpty { return }
    add(
      Record.OpenPoint(
        kind: .missing, event: scope.event, subject: scope.event == nil ? scope.subject : nil,
        day: scope.day, missing: gaps, why: EngineFinding.missing(gaps).message,
        citation: citation))
  }

  mutating func contradicted(_ event: Int, _ day: CivilDay, _ citation: Int, _ what: String) {
    add(
      Record.OpenPoint(
        kind: .contradicted, event: event, subject: nil, day: day, missing: [],
        why: EngineFinding.contradicted(what).message, citation: citation))
  }

  mutating func wrongKind(
    _ firing: Firing, _ day: CivilDay, _ citation: Int, _ subject: Int, _ world: World
  ) {
    guard let event = firing.scope.event, let owner = world.subject(subject) else { return }
    let kind =
      world.program.subjectKinds.indices.contains(owner.kind)
      ? world.program.subjectKinds[owner.kind].name : IR.Name("")
    add(
      Record.OpenPoint(
        kind: .contradicted, event: event, subject: nil, day: day, missing: [],
        why: EngineFinding.wrongKind(owner.id, kind).message, citation: citation))
  }

  mutating func unscored(_ event: Int, _ day: CivilDay, _ program: IR.Program, _ clause: Int) {
    guard program.clauses.indices.contains(clause) else { return }
    let item = program.clauses[clause]
    add(
      Record.OpenPoint(
        kind: .unscored, event: event, subject: nil, day: day, missing: [],
        why: EngineFinding.unscored(item.address).message,
        citation: program.citation(of: item) ?? -1))
  }

  mutating func noCycle(_ post: Post, _ day: CivilDay, _ citation: Int, _ world: World) {
    let account = world.program.accounts[post.account].name
    let item = post.entry.event.flatMap { world.event($0)?.id } ?? post.entry.id
    let gap = Missing(.period, item: item, key: account.key)
    add(
      Record.OpenPoint(
        kind: .missing, event: post.entry.event,
        subject: post.entry.event == nil ? post.subject : nil, day: day, missing: [gap],
        why: EngineFinding.noCycle(
          account, world.repeated(post.entry.date.description, ofRule: post.entry.rule)
        ).message, citation: citation))
  }

  private mutating func add(_ point: Record.OpenPoint) {
    let key = OpenKey(
      kind: point.kind, event: point.event, subject: point.subject, missing: point.missing,
      why: point.why, citation: point.citation)
    if openKeys.insert(key).inserted { open.append(point) }
  }

  // MARK: Rejections

  mutating func notInForce(_ event: Int, _ code: String, _ span: DaySpan, _ citation: Int?) {
    reject(event, .notInForce(code, span), citation)
  }

  mutating func outsideRegion(_ event: Int, _ code: String, _ area: String, _ citation: Int?) {
    reject(event, .outsideRegion(code, area), citation)
  }

  mutating func unlawfulChoice(
    _ firing: Firing, _ choice: NumberRange, _ allowed: NumberRange, _ citation: Int,
    _ world: World
  ) {
    guard let event = firing.scope.event else { return }
    let words = [choice.low, allowed.low, allowed.high].map {
      world.repeated($0.description, ofRule: firing.rule)
    }
    reject(event, .unlawfulChoice(words[0], from: words[1], to: words[2]), citation)
  }

  mutating func beyondCap(
    _ event: Int?, _ limit: Number, _ asked: String, _ credited: Number, _ citation: Int
  ) {
    if let event {
      reject(event, .beyondCap(limit: limit, asked: asked, credited: credited), citation)
    }
  }

  mutating func scoringStopped(_ event: Int?, _ account: IR.Name, _ citation: Int) {
    if let event { reject(event, .scoringStopped(account), citation) }
  }

  mutating func belowZero(_ event: Int?, _ number: String, _ citation: Int) {
    reject(event, act: nil, .belowZero(number), citation)
  }

  private mutating func reject(_ event: Int, _ finding: EngineFinding, _ citation: Int?) {
    reject(event, act: nil, finding, citation)
  }

  /// An act (裁量, 期初, 更正 …) that has no effect.
  mutating func reject(act: String, _ finding: EngineFinding, _ citation: Int?) {
    reject(nil, act: act, finding, citation)
  }

  private mutating func reject(
    _ event: Int?, act: String?, _ finding: EngineFinding, _ citation: Int?
  ) {
    let key = RejectionKey(event: event, act: act, why: finding.message)
    if !rejectionKeys.insert(key).inserted { return }
    rejected.append(
      Record.Rejection(
        event: event, act: act, why: finding.message, code: finding.code, citation: citation))
  }

  // MARK: Failures

  mutating func overflow(_ item: String, _ citation: Int) {
    fail(.overflow, item, citation)
  }

  mutating func unsupportedEffect(_ citation: Int) { fail(.unsupportedEffect, "", citation) }
  mutating func tooManyRounds(_ day: CivilDay) { fail(.tooManyRounds, day.description, nil) }

  private mutating func fail(_ finding: EngineFinding, _ item: String, _ citation: Int?) {
    let key = FailureKey(code: finding.code, item: item, citation: citation)
    if !failureKeys.insert(key).inserted { return }
    failures.append(
      Record.Failure(code: finding.code, item: item, why: finding.message, citation: citation))
  }
}

extension IR.Program {
  /// A citation at the address of an item.
  func citation(of clause: IR.Clause) -> Int? {
    citations.firstIndex { $0.policy == clause.policy && $0.address == clause.address }
  }
}
