import PolicyBase

/// A compiled policy as one file: the program with its sources and hashes, readable without the
/// compiler and the same to the byte for equal sources.
///
/// Layout: eight bytes of magic; format and language version (16 bits each, low byte first);
/// length of the payload (64 bits); its SHA-256; the payload.
public struct Artefact: Sendable {
  public static let formatVersion = 1
  /// Version of the language of policy files.
  public static let languageVersion = 1

  /// One article of a policy, with the hash of its text and that of what it means: the statements
  /// without blanks, comments and labels.
  public struct Article: Hashable, Sendable {
    public var policy: Int
    public var address: Address
    public var label: String
    public var sourceHash: String
    public var meaningHash: String
    public init(
      policy: Int, address: Address, label: String, sourceHash: String, meaningHash: String
    ) {
      self.policy = policy
      self.address = address
      self.label = label
      self.sourceHash = sourceHash
      self.meaningHash = meaningHash
    }
  }

  public var program: IR.Program
  /// What places in the program refer to, in order.
  public var sources: [SourceText]
  public var articles: [Article]
  /// Name and version of the program that built it.
  public var builder: String

  public init(
    program: IR.Program, sources: [SourceText], articles: [Article], builder: String
  ) {
    self.program = program
    self.sources = sources
    self.articles = articles
    self.builder = builder
  }

  private static let magic = Array("policyc\0".utf8)
  private static let headLength = 8 + 2 + 2 + 8 + 32

  /// Whether bytes claim to be an artefact.
  public static func isArtefact(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: magic)
  }

  // MARK: Writing

  public func encoded() -> [UInt8] {
    var writer = ArtefactWriter()
    writer.text(builder)
    writer.list(sources) { source, writer in
      writer.text(source.name)
      writer.block(source.bytes)
    }
    program.store(in: &writer)
    writer.list(articles)
    return Artefact.sealed(writer.payload())
  }

  /// A payload under a head with its length and checksum.
  static func sealed(_ payload: [UInt8]) -> [UInt8] {
    var head = magic
    head += lowFirst(UInt64(formatVersion), bytes: 2)
    head += lowFirst(UInt64(languageVersion), bytes: 2)
    head += lowFirst(UInt64(payload.count), bytes: 8)
    return head + SHA256.digest(payload) + payload
  }

  /// The same content under a checksum that fits it, for tests that harm artefacts.
  package static func resealed(_ bytes: [UInt8]) -> [UInt8] {
    sealed(Array(bytes.dropFirst(headLength)))
  }

  /// Where the payload begins.
  package static var payloadOffset: Int { headLength }

  /// Where what follows the table of texts begins; the end for what is no artefact.
  package static func structureOffset(_ bytes: [UInt8]) -> Int {
    guard let payload = try? payload(of: bytes), let reader = try? ArtefactReader(payload) else {
      return bytes.count
    }
    return headLength + reader.offset
  }

  private static func lowFirst(_ value: UInt64, bytes count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
  }

  // MARK: Reading

  /// Reads and verifies, once, everything that the engine relies on.
  public init(_ bytes: [UInt8]) throws(ArtefactFault) {
    let payload = try Artefact.payload(of: bytes)
    var reader = try ArtefactReader(payload)
    builder = try reader.text()
    sources = try reader.list { reader throws(ArtefactFault) in
      SourceText(name: try reader.text(), bytes: try reader.block())
    }
    reader.fileCount = sources.count
    program = try IR.Program(from: &reader)
    articles = try reader.list()
    if !reader.isAtEnd { throw reader.fault("end") }
  }

  private static func payload(of bytes: [UInt8]) throws(ArtefactFault) -> [UInt8] {
    guard isArtefact(bytes) else { throw .notAnArtefact }
    guard bytes.count <= ArtefactLimits.bytes else { throw .tooLarge(limit: ArtefactLimits.bytes) }
    guard bytes.count >= headLength else { throw .truncated }
    let format = Int(number(bytes[8..<10]))
    guard format <= formatVersion else { throw .newerFormat(format) }
    let language = Int(number(bytes[10..<12]))
    guard language <= languageVersion else { throw .newerLanguage(language) }
    guard format > 0, language > 0 else { throw .malformed(offset: 8, what: "version") }
    let payload = Array(bytes[headLength...])
    let length = number(bytes[12..<20])
    guard length <= UInt64(payload.count) else { throw .truncated }
    guard length == UInt64(payload.count) else { throw .malformed(offset: 12, what: "length") }
    guard SHA256.digest(payload) == Array(bytes[20..<52]) else { throw .checksum }
    return payload
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension Artefact.Article: Stored {
  func store(in writer: inout ArtefactWriter) {
    writer.index(policy)
    address.store(in: &writer)
    writer.text(label)
    writer.text(sourceHash)
    writer.text(meaningHash)
  }

  init(from reader: inout ArtefactReader) throws(ArtefactFault) {
    self.init(
      policy: try reader.index(.policies), address: try Address(from: &reader),
      label: try reader.text(), sourceHash: try reader.text(), meaningHash: try reader.text())
  }
}

extension Artefact {
  /// SHA-256 over what all policies mean and the readings chosen: equal hashes give equal results.
  public var meaningHash: String { program.meaningHash }
}

extension IR.Program {
  /// SHA-256 over what all policies mean, what days count as worked, and the readings chosen.
  public var meaningHash: String {
    let policies = policies.map { policy in
      JSONText.array([
        .string(policy.code), .string(policy.meaningHash), .truth(policy.isSetAside),
        // A draft may be taken to be in force (试行).
        .string(policy.inForce.map { "\($0.first) \($0.last?.description ?? "")" } ?? ""),
      ])
    }
    let calendars = calendars.map { calendar in
      JSONText.array([.string(calendar.code), .string(calendar.sourceHash)])
    }
    let readings = readings.map { reading in
      JSONText.array([.string(reading.key), .string(reading.choice)])
    }
    let text = JSONText.array([.array(policies), .array(calendars), .array(readings)]).text()
    return SHA256.hex(Array(text.utf8))
  }
}
