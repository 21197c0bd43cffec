/// A place in the hierarchy of administrative regions, written from the top down: 省/市/区.
public struct Region: Hashable, Sendable {
  public var parts: [String]

  /// `nil` for a text with an empty part.
  public init?(_ text: String) {
    parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.contains(where: \.isEmpty) { return nil }
  }

  /// Whether `other` is the region itself or lies in it.
  public func holds(_ other: Region) -> Bool { other.parts.starts(with: parts) }
}
