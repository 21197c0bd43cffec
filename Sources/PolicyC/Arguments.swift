import CPolicyc
import PolicyEngine

/// What C hands over, copied and checked before anything else looks at it.
enum Arguments {
  /// Bytes of one text at most; far above any ledger.
  static let countLimit = 1 << 31

  static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) throws(CFailure) -> [UInt8] {
    guard count >= 0, count <= countLimit else { throw .badCount }
    guard let start else { return [] }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  static func bytes(_ start: UnsafePointer<CChar>?, _ count: Int) throws(CFailure) -> [UInt8] {
    guard count >= 0, count <= countLimit else { throw .badCount }
    guard let start else { return [] }
    return UnsafeBufferPointer(start: start, count: count).map { UInt8(bitPattern: $0) }
  }

  static func text(_ start: UnsafePointer<CChar>?, _ count: Int) throws(CFailure) -> String {
    guard let text = String(validating: try bytes(start, count), as: UTF8.self) else {
      throw .notUTF8
    }
    return text
  }

  /// A text that ends with a zero; `nil` for NULL.
  static func text(_ start: UnsafePointer<CChar>?) throws(CFailure) -> String? {
    guard let start else { return nil }
    guard let text = String(validatingCString: start) else { throw .notUTF8 }
    return text
  }

  static func day(_ start: UnsafePointer<CChar>?) throws(CFailure) -> CivilDay? {
    guard let text = try text(start) else { return nil }
    guard let day = CivilDay(parsing: text) else { throw .badDay(String(text.prefix(40))) }
    return day
  }
}

/// A call that gives a handle, or the text of what is wrong.
func result(_ body: () throws(CFailure) -> policyc_handle) -> policyc_result {
  do throws(CFailure) {
    return policyc_result(status: Int32(POLICYC_OK), handle: try body())
  } catch {
    return policyc_result(
      status: error.status, handle: Objects.add(.text(TextBuffer(error.json))))
  }
}

/// A call that gives a text.
func textResult(_ body: () throws(CFailure) -> String) -> policyc_result {
  result { () throws(CFailure) in Objects.add(.text(TextBuffer(try body()))) }
}

/// A call that may be refused by the ledger.
func refusable<T>(_ body: () throws(LedgerRefusal) -> T) throws(CFailure) -> T {
  do throws(LedgerRefusal) { return try body() } catch { throw .refused(error) }
}
