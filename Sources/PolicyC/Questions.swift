import CPolicyc
import PolicyBase
import PolicyEngine

// The functions of `policyc.h` about questions and texts; what they promise stands there.

@c @implementation
public func policyc_prepare(
  _ ledger: policyc_handle, _ question: UnsafePointer<CChar>?
) -> policyc_result {
  result { () throws(CFailure) in
    let shared = try Objects.ledger(ledger)
    let question = try Arguments.text(question) ?? ""
    let copy = shared.ledger.withLock { $0 }
    return Objects.add(
      .question(
        try refusable { () throws(LedgerRefusal) in try copy.prepare(question: question) }))
  }
}

@c @implementation
public func policyc_options(_ question: policyc_handle) -> policyc_result {
  textResult { () throws(CFailure) in
    JSONText.array(try Objects.question(question).options.map(JSONText.string)).text()
  }
}

@c @implementation
public func policyc_decide(
  _ question: policyc_handle, _ claim: UnsafePointer<CChar>?, _ count: Int
) -> policyc_verdict {
  do throws(CFailure) {
    let question = try Objects.question(question)
    let option: Int =
      switch question.answer(try Arguments.bytes(claim, count)).verdict {
      case .answered(let key): question.options.firstIndex(of: key) ?? Int(POLICYC_UNDETERMINED)
      case .conflict: Int(POLICYC_CONFLICT)
      case .undetermined: Int(POLICYC_UNDETERMINED)
      case .refused: Int(POLICYC_CLAIM_REFUSED)
      }
    return policyc_verdict(status: Int32(POLICYC_OK), option: Int32(option))
  } catch {
    return policyc_verdict(status: error.status, option: Int32(POLICYC_CLAIM_REFUSED))
  }
}

@c @implementation
public func policyc_answer(
  _ question: policyc_handle, _ claim: UnsafePointer<CChar>?, _ count: Int
) -> policyc_result {
  textResult { () throws(CFailure) in
    try Objects.question(question).answer(try Arguments.bytes(claim, count)).json
  }
}

@c @implementation
public func policyc_text(
  _ text: policyc_handle, _ count: UnsafeMutablePointer<Int>?
) -> UnsafePointer<CChar>? {
  guard case .text(let buffer) = Objects.object(text) else {
    count?.pointee = 0
    return nil
  }
  count?.pointee = buffer.count
  return UnsafePointer(buffer.start)
}

@c @implementation
public func policyc_release(_ handle: policyc_handle) -> Int32 {
  Int32(Objects.remove(handle) ? POLICYC_OK : POLICYC_BAD_HANDLE)
}
