import Foundation

/// The results of a function in the order of its arguments; the work is spread over the processors.
func inParallel<Argument: Sendable, Value: Sendable>(
  _ arguments: [Argument], _ function: @Sendable (Argument) -> Value
) -> [Value] {
  let results = Results<Value>(count: arguments.count)
  DispatchQueue.concurrentPerform(iterations: arguments.count) { index in
    results.set(function(arguments[index]), at: index)
  }
  return results.all()
}

/// Written from several threads.
private final class Results<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var values: [Value?]

  init(count: Int) { values = Array(repeating: nil, count: count) }

  func set(_ value: Value, at index: Int) {
    lock.lock()
    values[index] = value
    lock.unlock()
  }

  func all() -> [Value] {
    lock.lock()
    defer { lock.unlock() }
    return values.compactMap { $0 }
  }
}
