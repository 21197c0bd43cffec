import PolicyBase
import PolicyEngine

/// The version that a record names as its engine.
enum ToolVersion {
  static let name = RecordJSON.engine
}

/// The record of a run as JSON, with what it rests on.
enum RunRecord {
  static func json(_ record: Record, _ run: CaseRun, _ options: Options) -> String {
    let provenance = RecordJSON.Provenance(
      engine: ToolVersion.name, caseHash: run.caseHash)
    return RecordJSON(run.program, run.boundCase).text(
      record, provenance, onlySubject: options.subject)
  }
}
