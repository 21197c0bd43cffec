import PolicyBase

/// A table that is written from day to day and can be read as it was at the end of any of them.
///
/// As a collection it is what it is now.
struct Dated<Element: Sendable>: RandomAccessCollection, MutableCollection, Sendable {
  private struct Version: Sendable {
    /// The first day on which it was something else.
    var until: CivilDay
    var element: Element
  }

  /// The day on which is written.
  var day = CivilDay.first
  private var now: [Element] = []
  private var born: [CivilDay] = []
  private var changed: [CivilDay] = []
  private var earlier: [Int: [Version]] = [:]

  var startIndex: Int { 0 }
  var endIndex: Int { now.count }

  subscript(index: Int) -> Element {
    get { now[index] }
    set {
      if changed[index] < day {
        earlier[index, default: []].append(Version(until: day, element: now[index]))
        changed[index] = day
      }
      now[index] = newValue
    }
  }

  mutating func append(_ element: Element) {
    now.append(element)
    born.append(day)
    changed.append(day)
  }

  /// Whether it was there at the end of the day.
  func exists(_ index: Int, on day: CivilDay) -> Bool { born[index] <= day }

  /// What stood under the index at the end of the day, if it was there.
  func element(_ index: Int, on day: CivilDay) -> Element {
    if changed[index] <= day { return now[index] }
    return earlier[index]?.first { day < $0.until }?.element ?? now[index]
  }
}
