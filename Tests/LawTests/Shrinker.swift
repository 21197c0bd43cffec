/// Makes a failing sample small: takes away blocks of lines of the case, then of the regulation,
/// as long as the law is still broken. A policy that no longer checks clean breaks no law.
enum Shrinker {
  static func shrunk(_ sample: Sample, _ law: Law, tries: Int) -> Sample {
    var budget = tries
    func fails(_ sample: Sample) -> Bool {
      budget -= 1
      guard budget > 0, let trial = Trial(sample) else { return false }
      return !law.breaches(trial).isEmpty
    }
    var smallest = sample
    var length: Int
    repeat {
      length = smallest.facts.count + smallest.regulation.count
      smallest.facts = reduced(smallest.facts) { lines in
        var candidate = smallest
        candidate.facts = lines
        return fails(candidate)
      }
      smallest.regulation = reduced(smallest.regulation) { lines in
        var candidate = smallest
        candidate.regulation = lines
        return fails(candidate)
      }
    } while budget > 0 && smallest.facts.count + smallest.regulation.count < length
    return smallest
  }

  /// Takes away ever smaller runs of lines.
  private static func reduced(_ lines: [String], _ fails: ([String]) -> Bool) -> [String] {
    var lines = lines
    var size = max(1, lines.count / 2)
    while true {
      var start = 0
      while start < lines.count {
        let end = min(start + size, lines.count)
        let rest = Array(lines[..<start] + lines[end...])
        if fails(rest) { lines = rest } else { start = end }
      }
      if size == 1 { return lines }
      size = max(1, size / 2)
    }
  }
}
