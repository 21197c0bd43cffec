import PolicyBase

extension IR {
  /// Which days are worked (S21, G4): Monday to Friday, save what a published version of the year
  /// says otherwise. Nothing is known of a year without a version.
  public struct WorkCalendar: Sendable {
    /// A year as one notice arranged it.
    public struct Version: Sendable {
      public var year: Int
      /// The number of the notice.
      public var document: String?
      /// It counts for whoever knows what was known on this day or later (S9).
      public var published: CivilDay
      /// Days of the year that are off.
      public var off: Set<CivilDay>
      /// Weekend days of the year that are worked.
      public var worked: Set<CivilDay>
      public init(
        year: Int, document: String?, published: CivilDay, off: Set<CivilDay>,
        worked: Set<CivilDay>
      ) {
        self.year = year
        self.document = document
        self.published = published
        self.off = off
        self.worked = worked
      }
    }

    public var code: String
    public var title: String
    /// SHA-256 of the bytes of its file.
    public var sourceHash: String
    /// By year, then by day of publication.
    public var versions: [Version]
    public init(code: String, title: String, sourceHash: String, versions: [Version]) {
      self.code = code
      self.title = title
      self.sourceHash = sourceHash
      self.versions = versions
    }
  }
}
