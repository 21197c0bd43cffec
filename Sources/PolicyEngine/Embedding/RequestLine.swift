import PolicyBase

/// One JSON object of a protocol: its members by name, each with the bytes it was read from, so that
/// records inside of it are read as lines of their own.
package struct RequestLine {
  private let bytes: [UInt8]
  private var members: [CaseJSON.Member] = []

  /// Refuses what is no JSON object, as case lines are refused.
  package init(_ bytes: [UInt8]) throws(LedgerRefusal) {
    self.bytes = bytes
    let source = SourceText(name: "", bytes: bytes)
    var faults = FaultList(file: 0)
    if let fault = CaseReader.unreadable(bytes) {
      faults.add(fault.fault.diagnosis, fault.range)
    } else {
      var parser = CaseJSONParser(bytes, range: 0..<bytes.count)
      let value = parser.line()
      for fault in parser.faults { faults.add(fault.fault.diagnosis, fault.range) }
      if case .object(let members)? = value?.kind {
        self.members = members
      } else if let value {
        faults.add(ReadingFault.notAnObject.diagnosis, value.range)
      }
    }
    let found = faults.finished()
    if !found.isEmpty { throw LedgerRefusal(found, in: source, file: 0) }
  }

  package var keys: [String] { members.map(\.key) }

  /// The member as JSON; `nil` when there is none.
  package func json(_ key: String) -> String? {
    member(key).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  /// The member when it is a text.
  package func text(_ key: String) -> String? {
    if case .text(let text)? = member(key)?.kind { return text }
    return nil
  }

  /// The bytes of an object, or of each element of an array, as lines.
  package func lines(_ key: String) -> [UInt8]? {
    switch member(key) {
    case .some(let value):
      switch value.kind {
      case .object: Array(bytes[value.range]) + [10]
      case .array(let elements): elements.flatMap { bytes[$0.range] + [10] }
      default: nil
      }
    case nil: nil
    }
  }

  private func member(_ key: String) -> CaseJSON? {
    members.first { $0.key == key }?.value
  }
}
