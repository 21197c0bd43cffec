import PolicyBase
import PolicyIR

/// The days on which something became known that an earlier answer cannot know: between two of them
/// all answers rest on one fold (S20).
struct AskedKnowledge: Sendable {
  /// Days on which events became known after their date, and days of acts and changes. Ascending.
  private let late: [CivilDay]
  /// Those, and all other days from which on a fold is another one.
  private let breaks: [CivilDay]
  /// By event: when it became known.
  private let known: [CivilDay]
  /// The days on which events became known, ascending.
  private let all: [CivilDay]

  init(_ program: IR.Program, _ facts: Case) {
    var late = Set<CivilDay>()
    var breaks = Set<CivilDay>()
    for event in facts.events {
      if !program.eventKinds[event.kind].isQuestion, event.known > event.date {
        late.insert(event.known)
      }
      // One that refers to what is known later reads differently from then on.
      for target in event.referencedEvents where facts.events.indices.contains(target) {
        let day = facts.events[target].known
        if day > event.known || day > event.date { breaks.insert(day) }
      }
    }
    late.formUnion(
      facts.annulments.map(\.known) + facts.choices.map(\.known) + facts.openings.map(\.known)
        + facts.knowledgeDaysOfChanges)
    breaks.formUnion(late)
    breaks.formUnion(program.calendars.flatMap(\.versions).map(\.published))
    self.late = late.sorted()
    self.breaks = breaks.sorted()
    known = facts.events.map(\.known)
    all = Set(known).sorted()
  }

  /// All that is known on a day.
  func all(on day: CivilDay) -> CivilDay { reach(day) }

  /// What a claim is answered from, when its case is read with the knowledge of the latest day.
  ///
  /// The reference folds with all of it unless something became known after the asking day that
  /// could change the answer; then with the knowledge of the asking day.
  func knowledge(
    asked: CivilDay, latest: CivilDay, isAhead: Bool, refersTo events: [Int]
  ) -> CivilDay {
    var newest = last(late, upTo: latest)
    if isAhead { newest = [newest, last(all, upTo: latest)].compactMap { $0 }.max() }
    guard let newest, asked < newest else { return reach(latest) }
    // What is dated after the asking day is not known on it, though nothing came late.
    let isExact = isAhead || events.contains { known.indices.contains($0) && known[$0] > asked }
    return isExact ? asked : reach(asked)
  }

  /// The last day on which nothing more is known that matters than on the day.
  private func reach(_ day: CivilDay) -> CivilDay {
    guard let next = breaks.first(where: { $0 > day }) else { return CivilDay.last }
    return next.previous ?? day
  }

  private func last(_ days: [CivilDay], upTo day: CivilDay) -> CivilDay? {
    days.last { $0 <= day }
  }
}
