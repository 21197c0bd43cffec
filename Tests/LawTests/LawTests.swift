import Foundation
import Testing

/// Random well-typed policies and cases against laws that hold for every policy and every case.
///
/// `LAW_SEEDS=from-to` tries other seeds than the default ones, `LAW=name` one law only. A failing
/// sample is made small and shown as text.
@Suite struct RandomLawTests {
  static let environment = ProcessInfo.processInfo.environment

  static let seeds: ClosedRange<UInt64> = {
    let bounds = environment["LAW_SEEDS"]?.split(separator: "-").compactMap { UInt64($0) } ?? []
    return bounds.count == 2 && bounds[0] <= bounds[1] ? bounds[0]...bounds[1] : 1...12
  }()

  /// How often a failing sample may be made smaller.
  static let tries = environment["LAW_TRIES"].flatMap { Int($0) } ?? 300

  static let laws = environment["LAW"].map { [Law.named($0)].compactMap { $0 } } ?? Law.all

  static func sample(_ seed: UInt64) -> Sample {
    var sample = Sample(
      vocabulary: RandomVocabulary.lines, regulation: RandomPolicy.lines(seed: seed / 3), facts: [])
    sample.facts = RandomCase.lines(sample.compiled().program, seed: seed)
    return sample
  }

  @Test func randomPoliciesCheckClean() {
    for seed in Self.seeds {
      let sample = Sample(
        vocabulary: RandomVocabulary.lines, regulation: RandomPolicy.lines(seed: seed), facts: [])
      #expect(sample.compiled().faults == [], "policy of seed \(seed)")
    }
  }

  @Test func theRulesAskedOfAreRead() {
    for rule in AskedRules.all {
      let lines = AskedRules.definitions.map { "  " + $0 } + ["  裁定 ‹申报› 于 ‹服务日›：‹缓付›，当 " + rule]
      let sample = Sample(
        vocabulary: RandomVocabulary.lines, regulation: RandomPolicy.lines(seed: 1) + lines,
        facts: [])
      #expect(sample.compiled().faults == [], "\(rule)")
    }
  }

  @Test func lawsHold() {
    var broken = Set<String>()
    for seed in Self.seeds {
      let sample = Self.sample(seed)
      if Self.environment["LAW_SEEDS"] != nil { print("seed \(seed)") }
      guard let trial = Trial(sample) else {
        let (faults, program) = sample.compiled()
        Issue.record("seed \(seed): \(faults) \(Trial.bind(sample.facts, program).faults)")
        continue
      }
      for law in Self.laws where !broken.contains(law.name) {
        let breaches = law.breaches(trial)
        if breaches.isEmpty { continue }
        broken.insert(law.name)
        let small = Shrinker.shrunk(sample, law, tries: Self.tries)
        let found = Trial(small).map(law.breaches) ?? breaches
        let shown = "law “\(law.name)”, seed \(seed):\n" + found.prefix(3).joined(separator: "\n")
        // An issue alone may be cut short.
        print("\(shown)\n\(small.text)")
        Issue.record("\(shown)\n\(small.text)")
      }
    }
  }
}
