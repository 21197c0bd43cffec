import CPolicyc
import PolicyEngine
import Synchronization

/// What handles name.
enum Object: Sendable {
  case policy(CompiledPolicy)
  case ledger(SharedLedger)
  case question(PreparedQuestion)
  case text(TextBuffer)
}

/// A ledger that several threads may append to, one after the other.
final class SharedLedger: Sendable {
  let ledger: Mutex<Ledger>
  /// What was derived otherwise than was saved, where it was resumed.
  let resumedChanges: LedgerChange?

  init(_ ledger: Ledger, resumedChanges: LedgerChange? = nil) {
    self.ledger = Mutex(ledger)
    self.resumedChanges = resumedChanges
  }
}

/// The bytes of a text with a zero behind them, at one address as long as it lives.
final class TextBuffer: @unchecked Sendable {
  let start: UnsafeMutablePointer<CChar>
  let count: Int

  init(_ text: String) {
    let bytes = Array(text.utf8)
    count = bytes.count
    start = .allocate(capacity: bytes.count + 1)
    for (index, byte) in bytes.enumerated() { start[index] = CChar(bitPattern: byte) }
    start[bytes.count] = 0
  }

  deinit { start.deallocate() }
}

/// All that handles name, under numbers that are never used twice.
enum Objects {
  private struct Table {
    var last: policyc_handle = 0
    var objects: [policyc_handle: Object] = [:]
  }

  private static let table = Mutex(Table())

  static func add(_ object: Object) -> policyc_handle {
    table.withLock { table in
      table.last += 1
      table.objects[table.last] = object
      return table.last
    }
  }

  static func object(_ handle: policyc_handle) -> Object? {
    table.withLock { $0.objects[handle] }
  }

  static func remove(_ handle: policyc_handle) -> Bool {
    // Freed outside of the lock.
    let removed = table.withLock { $0.objects.removeValue(forKey: handle) }
    return removed != nil
  }

  static func policy(_ handle: policyc_handle) throws(CFailure) -> CompiledPolicy {
    guard case .policy(let policy) = object(handle) else { throw .badHandle(expected: "policy") }
    return policy
  }

  static func ledger(_ handle: policyc_handle) throws(CFailure) -> SharedLedger {
    guard case .ledger(let ledger) = object(handle) else { throw .badHandle(expected: "ledger") }
    return ledger
  }

  static func question(_ handle: policyc_handle) throws(CFailure) -> PreparedQuestion {
    guard case .question(let question) = object(handle) else {
      throw .badHandle(expected: "question")
    }
    return question
  }
}
