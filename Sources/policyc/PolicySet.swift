import PolicyBase
import PolicySyntax

/// The policies of a run: the files that were named and, beside them, those that they import.
struct PolicySet {
  var sources: [SourceText]
  var parsed: ParseResult
  /// How many of the sources were named by the user; they come first.
  var namedCount: Int

  /// Reads files and directories. 引用 that no named file satisfies are looked for among the
  /// `*.policy` files of the same directories, by the title or code of their 法规 or 词表 line.
  static func load(_ paths: [String]) -> (set: PolicySet, faults: [ToolFault]) {
    let (files, pathFaults) = InputFiles.policyPaths(paths)
    var faults = pathFaults
    var sources: [SourceText] = []
    for file in files {
      switch InputFiles.read(file) {
      case .success(let source): sources.append(source)
      case .failure(let error): faults.append(error.fault)
      }
    }
    let named = sources.count
    if faults.isEmpty {
      sources += imported(by: parse(sources).trees, beside: files)
    }
    return (PolicySet(sources: sources, parsed: parse(sources), namedCount: named), faults)
  }

  private static func imported(by trees: [PolicyTree], beside files: [String]) -> [SourceText] {
    var missing = unsatisfied(trees)
    if missing.isEmpty { return [] }
    var candidates = candidates(beside: files)
    var trees = trees
    var found: [SourceText] = []
    while !missing.isEmpty {
      let position = candidates.firstIndex { candidate in
        missing.contains(candidate.tree.title.text) || missing.contains(candidate.tree.code.text)
      }
      guard let position else { break }
      let candidate = candidates.remove(at: position)
      found.append(candidate.source)
      trees.append(candidate.tree)
      missing = unsatisfied(trees)
    }
    return found
  }

  /// Names that are imported and stand for none of the trees.
  private static func unsatisfied(_ trees: [PolicyTree]) -> Set<String> {
    let known = Set(trees.flatMap { [$0.title.text, $0.code.text] })
    return Set(trees.flatMap { $0.header.imports.map(\.text) }).subtracting(known)
  }

  private static func candidates(
    beside files: [String]
  ) -> [(source: SourceText, tree: PolicyTree)] {
    var seen = Set(files.map(InputFiles.standardized))
    var candidates: [(source: SourceText, tree: PolicyTree)] = []
    for file in files {
      for path in InputFiles.policiesBeside(file)
      where seen.insert(InputFiles.standardized(path)).inserted {
        guard case .success(let source) = InputFiles.read(path),
          let tree = parse([source]).trees.first
        else { continue }
        candidates.append((source, tree))
      }
    }
    return candidates
  }
}
