import PolicyBase
import PolicyIR

/// `policyc inspect FILE`: what a compiled policy holds and what it needs of its host.
enum InspectCommand {
  static func run(_ options: Options) -> CommandResult {
    guard let path = options.paths.first else {
      return Reporting.faults([.noPath(.inspect)], options)
    }
    if options.paths.count > 1 { return Reporting.faults([.tooManyPaths(.inspect)], options) }
    let bytes: [UInt8]
    switch InputFiles.read(path) {
    case .success(let source): bytes = source.bytes
    case .failure(let error): return Reporting.faults([error.fault], options)
    }
    do throws(ArtefactFault) {
      let artefact = try Artefact(bytes)
      if let count = options.damages {
        return HarmedArtefacts(bytes, artefact).result(count, options)
      }
      let text = ArtefactText(artefact: artefact, size: bytes.count, language: options.language)
      return Reporting.output(
        options.format == .json ? text.json().text() + "\n" : text.full(), options)
    } catch {
      return Reporting.diagnostics([error.at(path)], sources: [], options, exit: .input)
    }
  }
}

extension ArtefactFault {
  /// The fault with the file that it is about.
  func at(_ path: String) -> Diagnostic {
    let plain = diagnostic
    return Diagnostic(
      code: plain.code, place: plain.place,
      message: Message(
        zh: "“\(path)”" + plain.message.zh, en: "“\(path)”: " + plain.message.en),
      repair: plain.repair)
  }
}
