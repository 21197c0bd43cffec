import PolicyBase

/// P4060–P4079: calendars of working days, and duties that need one.
extension CompilerFault {
  static func unknownCalendar(_ name: String, _ nearest: [String]) -> CompilerFault {
    CompilerFault(
      "P4060",
      zh: "没有日历“\(name)”。",
      en: "There is no calendar “\(name)”.",
      repair: nearest.isEmpty
        ? Message(
          zh: "把以“日历 \(name)（…）”开头的文件放在同一目录，或一并列出。",
          en: "Put the file that starts with 日历 \(name) into the same directory, or name it too.")
        : meant(nearest))
  }

  static func calendarTwice(_ name: String) -> CompilerFault {
    CompilerFault(
      "P4061",
      zh: "日历“\(name)”的名称或代码有两个文件使用。",
      en: "Two files use the title or code of the calendar “\(name)”.",
      repairZh: "只列出其中一个，或给另一个起别的名称和代码。",
      repairEn: "Name only one of them, or rename the other.")
  }

  static func dayOfOtherYear(_ day: CivilDay, _ year: Int) -> CompilerFault {
    CompilerFault(
      "P4062",
      zh: "\(day) 起的这几天不全在 \(year) 年内。",
      en: "The days from \(day) do not all lie in \(year).",
      repairZh: "跨年的假日各写在自己的年份里；改变上一年的，把上一年按新的公布日再写一遍。",
      repairEn: "Write each day in its own year; to change an earlier year, write that year again "
        + "with the new day of publication.")
  }

  static func workedWeekday(_ day: CivilDay) -> CompilerFault {
    CompilerFault(
      "P4063",
      zh: "\(day) 不是周六或周日，本来就上班。",
      en: "\(day) is no Saturday or Sunday; it is worked anyway.",
      repairZh: "核对日期，或删去它。",
      repairEn: "Check the date, or remove it.")
  }

  static func dayTwice(_ day: CivilDay) -> CompilerFault {
    CompilerFault(
      "P4064",
      zh: "\(day) 写了两次。",
      en: "\(day) is written twice.",
      repairZh: "删去一处。",
      repairEn: "Remove one of them.")
  }

  static func dayOffAndWorked(_ day: CivilDay) -> CompilerFault {
    CompilerFault(
      "P4065",
      zh: "\(day) 既写在放假里，又写在上班里。",
      en: "\(day) is written both as off and as worked.",
      repairZh: "按通知改正其中一处。",
      repairEn: "Correct one of them by the notice.")
  }

  static func versionNotLater(_ year: Int) -> CompilerFault {
    CompilerFault(
      "P4066",
      zh: "\(year) 年的这一版不晚于前一版公布。",
      en: "This version of \(year) was not published after the one before.",
      repairZh: "按公布的先后排列；核对公布日。",
      repairEn: "Put them in the order of publication; check the days.")
  }

  static func yearNotLater(_ year: Int, after earlier: Int) -> CompilerFault {
    CompilerFault(
      "P4067",
      zh: "\(year) 年写在 \(earlier) 年之后。",
      en: "The year \(year) stands after \(earlier).",
      repairZh: "按年份先后排列。",
      repairEn: "Put the years in order.")
  }

  static func yearsMissing(from first: Int, _ last: Int) -> CompilerFault {
    let years = first == last ? "\(first)" : "\(first)–\(last)"
    return CompilerFault(
      "P4068",
      zh: "缺 \(years) 年。",
      en: "The year \(years) is missing.",
      repairZh: "补上；年份之间不能有空缺。",
      repairEn: "Add it: years leave no gap.")
  }

  static let workingDaysWithoutCalendar = CompilerFault(
    "P4069",
    zh: "用到工作日，而这个文件没有写用哪个日历。",
    en: "Working days are counted, but the file names no calendar.",
    repairZh: "在文件头加上“日历 …”。",
    repairEn: "Add 日历 with the calendar's title to the header.")

  static let deadlineWithoutCalendar = CompilerFault(
    "P4070", .warning,
    zh: "末日遇休息日应顺延到下一个工作日，而这个文件没有写用哪个日历；按不顺延计算。",
    en: "A last day off moves to the next working day, but the file names no calendar; it is not "
      + "moved.",
    repairZh: "在文件头加上“日历 …”。",
    repairEn: "Add 日历 with the calendar's title to the header.")

  static func dutyBearerUnclear(_ bearer: String) -> CompilerFault {
    CompilerFault(
      "P4071",
      zh: "“\(bearer)”不是角色，也不是一种主体；按年、季、月计的期限由其中之一承担。",
      en: "“\(bearer)” is no actor and no kind of subject; one of them bears a duty per period.",
      repairZh: "写角色，或写主体名（对每一个主体）。",
      repairEn: "Write an actor, or a kind of subject for each subject.")
  }

  static func dutyActUnclear(_ act: String, _ ways: [String]) -> CompilerFault {
    CompilerFault(
      "P4072",
      zh: "“\(act)”有几个字段都可能指向这项期限：\(zh(ways))。",
      en: "Several fields of “\(act)” could tie it to the duty: \(en(ways)).",
      repairZh: "给“\(act)”加上唯一的“针对”字段。",
      repairEn: "Give “\(act)” one field that names what it is about.")
  }

  static func dutyOutOfReach(_ duty: String) -> CompilerFault {
    CompilerFault(
      "P4073",
      zh: "这里看不出是谁的期限“\(duty)”。",
      en: "Whose duty “\(duty)” is meant cannot be seen here.",
      repairZh: "写“机构 的 \(duty) 逾期”之类，或在管一种主体的语句里写。",
      repairEn: "Write it with the subject, as in 机构 的 \(duty) 逾期.")
  }

  static let limitBeforeNothing = CompilerFault(
    "P4074",
    zh: "每年、每季度、每月的期限要写次数的下限或上限。",
    en: "A duty per period names a number of times.",
    repairZh: "写“每年 不少于 2 次 …”。",
    repairEn: "Write 每年 不少于 2 次 ….")
}
