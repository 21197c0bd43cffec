import Foundation
import PolicyBase

/// A line on the terminal that says how far a run is; nothing where the error stream is no terminal.
struct Progress {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let language: MessageLanguage
  private let start = ContinuousClock.now
  private var shown = ContinuousClock.now

  init(_ language: MessageLanguage) { self.language = language }

  /// At most a few times a second.
  mutating func show(_ count: Int) {
    let now = ContinuousClock.now
    guard isTerminal, now - shown > .milliseconds(250) else { return }
    shown = now
    let seconds = max(1, (now - start).components.seconds)
    let rate = count / Int(seconds)
    let text =
      language == .zh ? "已回答 \(count) 个，每秒 \(rate) 个" : "\(count) answered, \(rate) a second"
    write("\r\u{1B}[K" + text)
  }

  func clear() {
    if isTerminal { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

/// Whether the user asked the run to stop (Ctrl-C, or a polite end from the system).
final class Interrupt {
  private let sources: [any DispatchSourceSignal]
  private let flag: Flag

  private final class Flag: @unchecked Sendable {
    private let lock = NSLock()
    private var isSet = false
    func set() { lock.withLock { isSet = true } }
    var value: Bool { lock.withLock { isSet } }
  }

  init() {
    let flag = Flag()
    self.flag = flag
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      // The second time it stops at once: input that does not come would be waited for.
      source.setEventHandler {
        flag.set()
        signal(number, SIG_DFL)
      }
      source.resume()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
  }

  var isAsked: Bool { flag.value }
}
