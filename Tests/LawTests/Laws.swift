import PolicyBase
import PolicyEngine
import PolicyIR

/// A law: what it finds against it in a trial. Nothing found, or not to be tried here: `[]`.
struct Law: Sendable {
  var name: String
  var breaches: @Sendable (Trial) -> [String]

  static let all: [Law] =
    [
      "clean", "shuffled", "traced", "renamed", "restated", "annulled", "restored", "corrected",
      "asKnown", "sliced", "apart", "contained", "totals", "statuses", "causes", "compiled",
      "grown", "asked", "resumed",
    ].compactMap(named)

  static func named(_ name: String) -> Law? {
    let breaches: (@Sendable (Trial) -> [String])? =
      switch name {
      case "clean": { $0.evaluatesCleanly() }
      case "shuffled": { $0.isTheSameShuffled() }
      case "traced": { $0.isTheSameTraced() }
      case "renamed": { $0.isTheSameRenamed() }
      case "restated": { $0.isTheSameRestated() }
      case "annulled": { $0.isTheSameAnnulledOrAbsent() }
      case "restored": { $0.isTheSameRestored() }
      case "corrected": { $0.isTheSameCorrectedByNothing() }
      case "asKnown": { $0.knowsNothingOfLater() }
      case "sliced": { $0.earlierDaysAreSlices() }
      case "apart": { $0.strangersDoNotMatter() }
      case "contained": { $0.totalsContainThoseOfCompletions() }
      case "totals": { $0.totalsAreSums() }
      case "statuses": { $0.statusesFollow() }
      case "causes": { $0.everythingHasCauses() }
      case "compiled": { $0.isTheSameCompiled() }
      case "grown": { $0.growsAsAWhole() }
      case "asked": { $0.answersAsTheRecord() }
      case "resumed": { $0.resumesAsItWas() }
      default: nil
      }
    return breaches.map { Law(name: name, breaches: $0) }
  }
}

/// Where two texts differ first, to be read.
func difference(_ what: String, _ a: String, _ b: String) -> [String] {
  if a == b { return [] }
  let (left, right) = (a.split(separator: "\n"), b.split(separator: "\n"))
  let at =
    zip(left, right).enumerated().first { $1.0 != $1.1 }?.offset ?? min(left.count, right.count)
  func shown(_ lines: [Substring]) -> String {
    lines[max(0, at - 6)..<max(at - 6, 0) + min(12, lines.count - max(0, at - 6))].joined(
      separator: "\n")
  }
  return ["\(what), line \(at + 1):\n\(shown(left))\n=====\n\(shown(right))"]
}
