import PolicyBase

/// What a fault says, without its place: the two fault enums of case input both yield it.
struct Diagnosis: Hashable, Sendable {
  var code: String
  var message: Message
  var repair: Message?

  init(_ code: String, zh: String, en: String, repairZh: String? = nil, repairEn: String? = nil) {
    self.code = code
    message = Message(zh: zh, en: en)
    if let repairZh, let repairEn { repair = Message(zh: repairZh, en: repairEn) }
  }
}

/// Collects the diagnostics of one file up to the limit and counts the rest.
struct FaultList {
  let file: Int32
  private var diagnostics: [Diagnostic] = []
  private(set) var count = 0

  init(file: Int32) { self.file = file }

  mutating func add(_ diagnosis: Diagnosis, _ range: Range<Int>) {
    add(diagnosis, Place(file: file, range))
  }

  mutating func add(_ diagnosis: Diagnosis, _ place: Place, related: [Diagnostic.Related] = []) {
    count += 1
    if count > CaseLimits.faults { return }
    diagnostics.append(
      Diagnostic(
        code: diagnosis.code, place: place, message: diagnosis.message, repair: diagnosis.repair,
        related: related))
  }

  func hasFault(in place: Place) -> Bool {
    diagnostics.contains { place.covers($0.place) }
  }

  /// All that was kept, by place, and one last entry for those that were only counted.
  func finished() -> [Diagnostic] {
    var all = diagnostics.enumerated().sorted {
      ($0.element.place.file, $0.element.place.start, $0.offset)
        < ($1.element.place.file, $1.element.place.start, $1.offset)
    }.map(\.element)
    if count > CaseLimits.faults {
      let rest = ReadingFault.moreFaults(count - CaseLimits.faults).diagnosis
      all.append(Diagnostic(code: rest.code, place: .nowhere, message: rest.message))
    }
    return all
  }
}
