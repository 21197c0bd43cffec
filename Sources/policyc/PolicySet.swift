import PolicyBase
import PolicyIR
import PolicySyntax

/// The policies of a run: the files that were named and, beside them, those that they import.
struct PolicySet {
  var sources: [SourceText]
  var parsed: ParseResult
  /// How many of the sources were named by the user; they come first.
  var namedCount: Int
  /// The compiled policy that was named instead of texts; the sources are those it embeds.
  var artefact: Artefact?

  /// Reads files and directories. 引用, 沿用 and 日历 that no named file satisfies are looked for among
  /// the `*.policy` files of the same directories and of the libraries, by the title or code of
  /// their first line.
  static func load(_ paths: [String], libraries: [String] = []) -> (
    set: PolicySet, faults: [ToolFault]
  ) {
    let loaded = loadTexts(paths, libraries: libraries)
    let compiled = loaded.set.sources.filter { Artefact.isArtefact($0.bytes) }
    return (loaded.set, loaded.faults + compiled.map { .compiledPolicy($0.name) })
  }

  /// The same for commands that evaluate: one compiled policy may be named instead of texts.
  static func loadProgram(_ paths: [String], libraries: [String] = []) -> (
    set: PolicySet, faults: [ToolFault]
  ) {
    guard paths.count == 1, !InputFiles.isDirectory(paths[0]),
      case .success(let source) = InputFiles.read(paths[0]), Artefact.isArtefact(source.bytes)
    else { return load(paths, libraries: libraries) }
    var set = PolicySet(sources: [], parsed: parse([]), namedCount: 0)
    do throws(ArtefactFault) {
      let artefact = try Artefact(source.bytes)
      set.sources = artefact.sources
      set.artefact = artefact
      return (set, [])
    } catch {
      return (set, [.badArtefact(source.name, error)])
    }
  }

  private static func loadTexts(_ paths: [String], libraries: [String]) -> (
    set: PolicySet, faults: [ToolFault]
  ) {
    let (files, pathFaults) = InputFiles.policyPaths(paths)
    var faults = pathFaults
    let (shelves, libraryFaults) =
      libraries.isEmpty ? ([], []) : InputFiles.policyPaths(libraries)
    faults += libraryFaults
    var sources: [SourceText] = []
    for file in files {
      switch InputFiles.read(file) {
      case .success(let source): sources.append(source)
      case .failure(let error): faults.append(error.fault)
      }
    }
    let named = sources.count
    if faults.isEmpty {
      sources += imported(by: parse(sources), beside: files, or: shelves)
    }
    return (PolicySet(sources: sources, parsed: parse(sources), namedCount: named), faults)
  }

  /// Trees that are there only because others take them over.
  var setAside: Set<Int> {
    Set(
      parsed.trees.indices.filter {
        parsed.trees[$0].kind == .regulation && Int(parsed.trees[$0].file) >= namedCount
      })
  }

  private static func imported(
    by parsed: ParseResult, beside files: [String], or shelves: [String]
  ) -> [SourceText] {
    var missing = unsatisfied(parsed)
    if missing.isEmpty { return [] }
    var candidates = candidates(beside: files, or: shelves)
    var parsed = parsed
    var found: [SourceText] = []
    while !missing.isEmpty {
      let position = candidates.firstIndex {
        names(of: $0.parsed).contains(where: missing.contains)
      }
      guard let position else { break }
      let candidate = candidates.remove(at: position)
      found.append(candidate.source)
      parsed.trees += candidate.parsed.trees
      parsed.calendars += candidate.parsed.calendars
      missing = unsatisfied(parsed)
    }
    return found
  }

  /// Titles and codes of the files.
  private static func names(of parsed: ParseResult) -> [String] {
    parsed.trees.flatMap { [$0.title.text, $0.code.text] }
      + parsed.calendars.flatMap { [$0.title.text, $0.code.text] }
  }

  /// Names after 引用 and 日历 that stand for none of the files.
  private static func unsatisfied(_ parsed: ParseResult) -> Set<String> {
    let headers = parsed.trees.map(\.header)
    let wanted =
      headers.flatMap(\.imports) + headers.compactMap(\.calendar) + headers.compactMap(\.takesOver)
    return Set(wanted.map(\.text)).subtracting(names(of: parsed))
  }

  private static func candidates(
    beside files: [String], or shelves: [String]
  ) -> [(source: SourceText, parsed: ParseResult)] {
    var seen = Set(files.map(InputFiles.standardized))
    var candidates: [(source: SourceText, parsed: ParseResult)] = []
    for path in files.flatMap(InputFiles.policiesBeside) + shelves
    where seen.insert(InputFiles.standardized(path)).inserted {
      guard case .success(let source) = InputFiles.read(path) else { continue }
      candidates.append((source, parse([source])))
    }
    return candidates
  }
}
