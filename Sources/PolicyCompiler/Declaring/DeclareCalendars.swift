import PolicyBase
import PolicyIR
import PolicySyntax

extension Declarations {
  /// Calendars as tables of days, and the calendar that each policy names in its header.
  mutating func declareCalendars() {
    for (index, tree) in selection.calendars.enumerated() {
      CalendarCheck.faults(in: tree).forEach { reportCalendar($0.fault, $0.place, tree) }
      let earlier = selection.calendars[..<index].first {
        $0.title.text == tree.title.text || $0.code.text == tree.code.text
      }
      if let earlier {
        reportCalendar(
          .calendarTwice(tree.title.text), tree.title.place, tree, related: [earlier.title.place])
      }
      program.calendars.append(calendar(tree))
    }
    for (policy, tree) in selection.trees.enumerated() {
      guard let word = tree.header.calendar else { continue }
      let index = selection.calendars.firstIndex {
        $0.title.text == word.text || $0.code.text == word.text
      }
      program.policies[policy].calendar = index
      if index != nil { continue }
      let names = selection.calendars.flatMap { [$0.title.text, $0.code.text] }
      report(
        .unknownCalendar(word.text, Spelling.nearest(to: word.text, among: names)), word, policy)
    }
  }

  private mutating func reportCalendar(
    _ fault: CompilerFault, _ place: Place, _ tree: CalendarTree, related: [Place] = []
  ) {
    diagnostics.append(
      fault.diagnostic(place, related: related, trail: "《\(tree.title.text)》"))
  }

  private func calendar(_ tree: CalendarTree) -> IR.WorkCalendar {
    let versions = tree.years.map { year in
      IR.WorkCalendar.Version(
        year: year.number, document: year.document?.text, published: year.published,
        off: CalendarCheck.days(year.off, of: year.number),
        worked: CalendarCheck.days(year.worked, of: year.number))
    }
    let isRead = tree.file >= 0 && Int(tree.file) < selection.sources.count
    return IR.WorkCalendar(
      code: tree.code.text, title: tree.title.text,
      sourceHash: SHA256.hex(isRead ? selection.sources[Int(tree.file)].bytes : []),
      versions: versions.sorted { ($0.year, $0.published) < ($1.year, $1.published) })
  }
}

/// What a calendar must hold to be one: worked days on weekends, each day in its year and said
/// once, years without a gap, versions of a year in the order of their publication.
enum CalendarCheck {
  typealias Found = (fault: CompilerFault, place: Place)

  static func faults(in tree: CalendarTree) -> [Found] {
    var found = tree.years.flatMap(faults)
    for (earlier, later) in zip(tree.years, tree.years.dropFirst()) {
      if later.number == earlier.number {
        if later.published <= earlier.published {
          found.append((.versionNotLater(later.number), later.place))
        }
      } else if later.number < earlier.number {
        found.append((.yearNotLater(later.number, after: earlier.number), later.place))
      } else if later.number > earlier.number + 1 {
        found.append((.yearsMissing(from: earlier.number + 1, later.number - 1), later.place))
      }
    }
    return found
  }

  private static func faults(in year: CalendarTree.Year) -> [Found] {
    var found: [Found] = []
    var seen: [CivilDay: Bool] = [:]
    let lines = year.off.map { ($0, false) } + year.worked.map { ($0, true) }
    for (days, isWorked) in lines {
      if days.first.year != year.number || days.last.year != year.number {
        found.append((.dayOfOtherYear(days.first, year.number), days.place))
        continue
      }
      for day in self.days([days], of: year.number).sorted() {
        if isWorked, day.weekday <= 5 { found.append((.workedWeekday(day), days.place)) }
        switch seen.updateValue(isWorked, forKey: day) {
        case nil: break
        case isWorked?: found.append((.dayTwice(day), days.place))
        default: found.append((.dayOffAndWorked(day), days.place))
        }
      }
    }
    return found
  }

  /// The days of the ranges that lie in the year.
  static func days(_ ranges: [CalendarTree.Days], of year: Int) -> Set<CivilDay> {
    var days: Set<CivilDay> = []
    for range in ranges {
      var day: CivilDay? = range.first
      while let next = day, next <= range.last, next.year <= year {
        if next.year == year { days.insert(next) }
        day = next.next
      }
    }
    return days
  }
}
