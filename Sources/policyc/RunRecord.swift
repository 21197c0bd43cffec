import PolicyEngine

enum RunRecord {
  static func json(_ record: Record, _ run: CaseRun) -> String { "" }
}
