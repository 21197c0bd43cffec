import PolicyBase
import PolicySyntax

/// A line of a policy that says something: a statement, a band line, a value, field or status line.
struct StatementText {
  var place: Place
  var heading: Int?
  var reading: ReadingMark?
  var amendment: CivilDay?
  /// The day of force is changed, not removed: without it nothing could be run.
  var mayBeRemoved = true
  /// Whether lines indented below it belong to it and go with it.
  var opensBlock = false
  /// Parts of it that can be left out: single effects of several.
  var effects: [Effect] = []

  /// All such lines of a tree, by the offset of their first byte. Explanations and other text norms
  /// compute nothing and are left alone.
  static func all(in tree: PolicyTree) -> [UInt32: StatementText] {
    var found: [UInt32: StatementText] = [:]
    func add(_ text: StatementText) { found[text.place.start] = text }
    if let place = tree.header.effectivePlace {
      add(StatementText(place: place, mayBeRemoved: false))
    }
    for statement in tree.statements {
      if case .textNorm = statement.body { continue }
      var text = StatementText(
        place: statement.place, heading: statement.heading, reading: statement.reading,
        amendment: statement.amendment)
      text.opensBlock = statement.body.opensBlock
      text.effects = statement.body.effects
      add(text)
      for line in innerLines(of: statement) { add(line) }
    }
    return found
  }

  private static func innerLines(of statement: Statement) -> [StatementText] {
    func line(_ place: Place) -> StatementText {
      StatementText(
        place: place, heading: statement.heading, reading: statement.reading,
        amendment: statement.amendment)
    }
    switch statement.body {
    case .subject(let subject): return subject.fields.map { line($0.place) }
    case .event(let event): return event.fields.map { line($0.place) }
    case .measure(let measure): return measure.statusLines.map { line($0.place) }
    case .banding(let banding):
      return banding.lines.map {
        StatementText(
          place: $0.place, heading: $0.heading, reading: $0.reading,
          amendment: statement.amendment, effects: $0.effects)
      }
    case .definition(let definition):
      return definition.lines.map {
        StatementText(
          place: $0.place, heading: $0.heading, reading: statement.reading,
          amendment: statement.amendment)
      }
    default: return []
    }
  }
}

extension StatementBody {
  fileprivate var opensBlock: Bool {
    switch self {
    case .subject, .event, .measure, .banding, .definition: true
    default: false
    }
  }

  fileprivate var effects: [Effect] {
    switch self {
    case .rule(let rule): rule.effects
    case .items(let items): items.effects
    case .duty(let duty): duty.lateEffects
    default: []
    }
  }
}
