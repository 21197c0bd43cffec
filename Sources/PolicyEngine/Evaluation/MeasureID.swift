/// The parts of a measure's stable id `code/address:measure@subject@root` (S17): the rule's
/// citation, the kind's key, the subject's id and the id of the root cause, or its day.
struct MeasureID {
  let citation: String
  let measure: String
  let subject: String
  let root: String

  /// `nil` when the text has not the form of an id. Where ids of the case hold `@` themselves, the
  /// root is what follows the last one.
  init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":"), let first = text[colon...].firstIndex(of: "@"),
      let last = text.lastIndex(of: "@"), first < last
    else { return nil }
    citation = String(text[..<colon])
    measure = String(text[text.index(after: colon)..<first])
    subject = String(text[text.index(after: first)..<last])
    root = String(text[text.index(after: last)...].prefix { $0 != "#" })
    if citation.isEmpty || measure.isEmpty || subject.isEmpty || root.isEmpty { return nil }
  }
}
