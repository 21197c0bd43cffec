import CPolicyc
import PolicyEngine
import PolicyIR

// The functions of `policyc.h` about policies and ledgers; what they promise stands there.

@c @implementation
public func policyc_version() -> Int32 { 1 }

@c @implementation
public func policyc_load(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> policyc_result {
  result { () throws(CFailure) in
    let bytes = try Arguments.bytes(bytes, count)
    do throws(ArtefactFault) {
      return Objects.add(.policy(try CompiledPolicy(bytes)))
    } catch {
      throw .badPolicy(error)
    }
  }
}

@c @implementation
public func policyc_ledger(_ policy: policyc_handle) -> policyc_result {
  result { () throws(CFailure) in
    Objects.add(.ledger(SharedLedger(Ledger(try Objects.policy(policy)))))
  }
}

@c @implementation
public func policyc_append(
  _ ledger: policyc_handle, _ lines: UnsafePointer<CChar>?, _ count: Int
) -> policyc_result {
  textResult { () throws(CFailure) in
    let shared = try Objects.ledger(ledger)
    let lines = try Arguments.bytes(lines, count)
    return try shared.ledger.withLock { ledger throws(CFailure) in
      try refusable { () throws(LedgerRefusal) in try ledger.append(lines) }
    }.json
  }
}

@c @implementation
public func policyc_add(
  _ ledger: policyc_handle, _ lines: UnsafePointer<CChar>?, _ count: Int
) -> policyc_result {
  result { () throws(CFailure) in
    let shared = try Objects.ledger(ledger)
    let lines = try Arguments.bytes(lines, count)
    try shared.ledger.withLock { ledger throws(CFailure) in
      try refusable { () throws(LedgerRefusal) in try ledger.add(lines) }
    }
    return 0
  }
}

@c @implementation
public func policyc_record(
  _ ledger: policyc_handle, _ asOf: UnsafePointer<CChar>?, _ knownAt: UnsafePointer<CChar>?
) -> policyc_result {
  textResult { () throws(CFailure) in
    let shared = try Objects.ledger(ledger)
    let (asOf, knownAt) = (try Arguments.day(asOf), try Arguments.day(knownAt))
    // A value: evaluated without keeping others waiting.
    let copy = shared.ledger.withLock { $0 }
    return copy.record(asOf: asOf, knownAt: knownAt).json
  }
}

@c @implementation
public func policyc_save(_ ledger: policyc_handle) -> policyc_result {
  textResult { () throws(CFailure) in
    try Objects.ledger(ledger).ledger.withLock { $0 }.save()
  }
}

@c @implementation
public func policyc_resume(
  _ policy: policyc_handle, _ saved: UnsafePointer<CChar>?, _ count: Int
) -> policyc_result {
  result { () throws(CFailure) in
    let policy = try Objects.policy(policy)
    let saved = try Arguments.text(saved, count)
    let resumed = try refusable { () throws(LedgerRefusal) in
      try Ledger.resume(saved, under: policy)
    }
    return Objects.add(
      .ledger(SharedLedger(resumed.ledger, resumedChanges: resumed.changes)))
  }
}

@c @implementation
public func policyc_resumed_changes(_ ledger: policyc_handle) -> policyc_result {
  textResult { () throws(CFailure) in
    guard let changes = try Objects.ledger(ledger).resumedChanges else { throw .notResumed }
    return changes.json
  }
}
