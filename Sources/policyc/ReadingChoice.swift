import PolicyBase
import PolicySyntax

/// Checks `--reading KEY=READING` against the 存疑 of the policies.
enum ReadingChoice {
  static func faults(_ readings: [String: String], _ trees: [PolicyTree]) -> [ToolFault] {
    let ambiguities = trees.flatMap(\.ambiguities)
    var faults: [ToolFault] = []
    for (key, choice) in readings.sorted(by: { $0.key < $1.key }) {
      guard let ambiguity = ambiguities.first(where: { $0.key.text == key }) else {
        let keys = ambiguities.map(\.key.text)
        faults.append(
          .unknownReading(key, nearest: Spelling.nearest(to: key, among: keys), known: keys))
        continue
      }
      let choices = ambiguity.choices.map(\.name.text)
      if !choices.contains(choice) {
        faults.append(.unknownChoice(key: key, choice, known: choices))
      }
    }
    return faults
  }
}
