import Foundation
import PolicyBase
import PolicyEngine

/// Answers claims as they come, in their order: a block is read, answered on all processors and
/// written before the next one is read, so that memory does not grow.
struct ClaimStream {
  private static let blockSize = 4096
  /// Claims that one processor answers in a row.
  private static let sliceSize = 256

  private let question: PreparedQuestion
  private let options: Options
  private var counts: [String: Int] = [:]
  private var done: Int

  init(_ question: PreparedQuestion, _ options: Options) {
    self.question = question
    self.options = options
    done = options.skip
  }

  func run(_ lines: LineStream) throws(CaseRun.Refusal) -> CommandResult {
    var stream = self
    var lines = lines
    do {
      let output = try AnswerFile(options.out, skipped: options.skip)
      return try stream.answer(&lines, output)
    } catch let error as FileError {
      throw CaseRun.Refusal(result: Reporting.faults([error.fault], options))
    } catch {
      let fault = ToolFault.unreadable(options.claims ?? "-", error.localizedDescription)
      throw CaseRun.Refusal(result: Reporting.faults([fault], options))
    }
  }

  private mutating func answer(
    _ lines: inout LineStream, _ output: AnswerFile
  ) throws -> CommandResult {
    var progress = Progress(options.language)
    let interrupt = Interrupt()
    var left = options.skip
    while left > 0, let line = try lines.next() {
      if !ClaimStream.isBlank(line) { left -= 1 }
    }
    var isAtEnd = left > 0
    while !isAtEnd, !interrupt.isAsked {
      let block = try ClaimStream.block(&lines)
      isAtEnd = block.count < ClaimStream.blockSize
      try write(block, output)
      progress.show(done)
    }
    progress.clear()
    if !isAtEnd { return try interrupted(output) }
    try output.finish()
    return summary()
  }

  private static func block(_ lines: inout LineStream) throws -> [LineStream.Line] {
    var block: [LineStream.Line] = []
    while block.count < blockSize, let line = try lines.next() {
      if !isBlank(line) { block.append(line) }
    }
    return block
  }

  private static func isBlank(_ line: LineStream.Line) -> Bool {
    if case .line(let bytes) = line { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } } else { false }
  }

  private mutating func write(_ block: [LineStream.Line], _ output: AnswerFile) throws {
    let slices = stride(from: 0, to: block.count, by: ClaimStream.sliceSize).map {
      block[$0..<min($0 + ClaimStream.sliceSize, block.count)]
    }
    let question = question
    let answered = inParallel(slices) { slice in slice.map { ClaimStream.answer($0, question) } }
    var text = ""
    for (answer, line) in answered.joined() {
      counts[answer, default: 0] += 1
      text += line + "\n"
    }
    try output.write(text)
    done += block.count
  }

  private static func answer(
    _ line: LineStream.Line, _ question: PreparedQuestion
  ) -> (answer: String, line: String) {
    switch line {
    case .line(let bytes):
      let answer = question.answer(bytes)
      return (answer.answer, answer.line)
    case .tooLong:
      let fault = LedgerDiagnostic(
        ServeFault.lineTooLong(limit: AskCommand.lineLimit).diagnostic)
      let members: [(String, JSONText)] = [
        ("question", .string(question.question)), ("refused", .array([fault.json])),
      ]
      return ("unanswered", JSONText.object(members).line)
    }
  }

  // MARK: Ends

  private func interrupted(_ output: AnswerFile) throws -> CommandResult {
    let kept = try output.keep()
    let fault = ToolFault.interrupted(done: done, kept: kept)
    return Reporting.faults([fault], options)
  }

  private func summary() -> CommandResult {
    let total = done - options.skip
    let each = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let text =
      options.language == .zh
      ? "回答了 \(total) 个问题" + (each.isEmpty ? "" : "：" + each.joined(separator: "，")) + "\n"
      : "\(total) questions answered" + (each.isEmpty ? "" : ": " + each.joined(separator: ", "))
        + "\n"
    let isRefused = (counts["unanswered"] ?? 0) > 0
    return CommandResult(errors: text, exit: isRefused ? .input : .done)
  }
}
