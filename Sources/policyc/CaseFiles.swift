import PolicyBase
import PolicyEngine

/// The files of a case: JSON lines, and CSV tables of events by the ending `.csv`.
struct CaseFiles {
  var sources: [SourceText] = []
  var faults: [ToolFault] = []

  static func read(_ paths: [String]) -> CaseFiles {
    var files = CaseFiles()
    for path in paths {
      switch InputFiles.read(path) {
      case .success(let source): files.sources.append(source)
      case .failure(let error): files.faults.append(error.fault)
      }
    }
    return files
  }

  /// All records with their faults. `firstFile` is the index of the first file in messages,
  /// `event` the event kind of tables that name none.
  func reading(firstFile: Int, event: String?) -> CaseReading {
    var all = CaseReading()
    for (index, source) in sources.enumerated() {
      let file = Int32(firstFile + index)
      all.append(
        source.name.lowercased().hasSuffix(".csv")
          ? CSVReader.read(source, file: file, kind: event)
          : CaseReader.read(source, file: file))
    }
    return all
  }
}
