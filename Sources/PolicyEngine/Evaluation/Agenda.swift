import PolicyBase

/// The days still to be folded: one mark for each day of the calendar.
struct Agenda {
  private var marked: [Bool]
  private var next = 0
  private let end: Int

  /// Days after `last` are never folded.
  init(last: CivilDay) {
    end = Int(last.number) - Int(CivilDay.first.number)
    marked = [Bool](repeating: false, count: max(0, end + 1))
  }

  /// Marks a day; one that lies behind the fold already is not taken up again.
  mutating func mark(_ day: CivilDay?) {
    guard let day else { return }
    let index = Int(day.number) - Int(CivilDay.first.number)
    if index >= next, index <= end { marked[index] = true }
  }

  mutating func popFirst() -> CivilDay? {
    while next <= end {
      next += 1
      if marked[next - 1] { return CivilDay.first.advanced(by: next - 1) }
    }
    return nil
  }
}
