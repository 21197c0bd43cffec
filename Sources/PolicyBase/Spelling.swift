/// "Did you mean": the candidates nearest to a misspelt word.
public enum Spelling {
  /// Up to three candidates within a third of the word's length (at least one edit), nearest
  /// first, ties in the order given.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> [String] {
    let limit = max(1, word.count / 3)
    var seen = Set<String>()
    let scored = candidates.compactMap { candidate -> (Int, Int, String)? in
      guard candidate != word, seen.insert(candidate).inserted else { return nil }
      let distance = distance(Array(word), Array(candidate), limit: limit)
      return distance <= limit && distance < candidate.count
        ? (distance, seen.count, candidate) : nil
    }
    return scored.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(3).map(\.2)
  }

  /// Optimal string alignment: insert, delete, replace, swap neighbours. Returns `limit + 1`
  /// when the distance is larger than `limit`.
  static func distance(_ a: [Character], _ b: [Character], limit: Int) -> Int {
    if abs(a.count - b.count) > limit { return limit + 1 }
    var older: [Int] = []
    var old = Array(0...b.count)
    for i in a.indices {
      var new = [i + 1]
      for j in b.indices {
        var best = min(old[j] + (a[i] == b[j] ? 0 : 1), old[j + 1] + 1, new[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, older[j - 1] + 1) }
        new.append(best)
      }
      if new.min()! > limit { return limit + 1 }
      (older, old) = (old, new)
    }
    return old[b.count]
  }
}
