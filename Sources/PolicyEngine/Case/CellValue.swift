import PolicyBase
import PolicyIR

/// Gives the text of a CSV cell the form that its field takes; a text that has not that form stays
/// a text, and is then refused as any other.
enum CellValue {
  static func input(_ text: String, for field: IR.Field) -> IR.InputValue {
    if field.many || field.type == .clause {
      let parts = text.split { "、;；".contains($0) }.map { String($0).trimmingBlanks }
        .filter { !$0.isEmpty }
      if parts.count > 1 { return .list(parts.map { single($0, field.type) }) }
    }
    return single(text, field.type)
  }

  private static func single(_ text: String, _ type: IR.FieldType) -> IR.InputValue {
    switch type {
    case .truth: truth(text).map { .truth($0) } ?? .text(text)
    case .period: period(text).map { .period($0) } ?? .text(text)
    default: .text(text)
    }
  }

  /// 是, 否 are read by the binder; spreadsheets write TRUE and FALSE.
  private static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true": true
    case "false": false
    default: nil
    }
  }

  /// `2020-01-01 至 2020-12-31`, with `/` or `~` instead of 至, with 无期 or nothing as an open end.
  private static func period(_ text: String) -> DaySpan? {
    let parts = text.split(omittingEmptySubsequences: false) { "至/~".contains($0) }
      .map { String($0).trimmingBlanks }
    guard parts.count == 2, let first = CivilDay(parsing: parts[0]) else { return nil }
    if parts[1].isEmpty || parts[1] == "无期" { return DaySpan(first: first, last: nil) }
    guard let last = CivilDay(parsing: parts[1]), first <= last else { return nil }
    return DaySpan(first: first, last: last)
  }
}
