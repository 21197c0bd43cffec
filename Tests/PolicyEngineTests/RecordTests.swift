import PolicyBase
import PolicyIR
import Testing

@testable import PolicyEngine

/// The JSON of a record and the explanations beside it.
@Suite struct RecordTests {
  typealias Item = Toy.Item

  static func told() -> Story {
    var story = Story()
    let doctor = story.person("D1")
    story.scored("1", "2020-03-05", doctor, Item.d12)
    story.claim("C1", "2020-04-01", doctor, service: "2020-03-30")
    return story
  }

  @Test func stableKeys() {
    let story = RecordTests.told()
    let toy = Toy()
    let text = RecordJSON(toy.program, story.facts).text(
      story.record("2020-04-01"), RecordJSON.Provenance(engine: "test", caseHash: "abc"))
    let lines = [
      #""asOf": "2020-04-01""#,
      #"{"id": "D1", "kind": "person""#,
      #""account": "doctor-points""#,
      #""cycle": {"from": "2020-01-01", "to": "2020-12-31"}"#,
      #""citation": "toy/12.1""#,
      #""id": "toy/20.s4:cancel@D1@F1""#,
      #""end": {"kind": "forever"}"#, #""state": "in-force""#,
      #""status": "prescribing""#, #""value": "cancelled""#,
      #""answer": "refused""#, #""because": ["F1", "C1"]"#,
      #""rejected": []"#, #""open": []"#, #""failures": []"#,
    ]
    let flat = text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: " ")
      .replacing("{ ", with: "{").replacing("[ ", with: "[")
    for line in lines { #expect(flat.contains(line), "\(line)") }
  }

  @Test func textIsEscaped() {
    #expect(JSONText.quoted("a\"b\\\n\u{1}甲") == #""a\"b\\\n\u0001甲""#)
  }

  @Test func explanationsNameTheFirstFailure() {
    var story = Story()
    let hospital = story.hospital("H", level: 1)
    for index in 1...3 {
      story.scored(
        "\(index)", "2020-02-0\(index)", story.person("D\(index)"), Item.d3, at: hospital)
    }
    story.finding(
      "F9", "2020-02-03", story.penalty("P9", "2020-02-03", 1, at: hospital), Item.d6Loss, loss: 5)
    let explanations = Evaluator.explain(Toy().program, story.facts, asOf: day("2020-02-03"))
    let failures = explanations.compactMap { explanation -> String? in
      guard case .failed(let condition, let readings) = explanation.outcome else { return nil }
      return ([condition] + readings).joined(separator: " | ")
    }
    #expect(failures.contains("loss 不低于 1000 | loss = 5"))
    // The rule for third-level hospitals: three scores are reached, the level is another.
    #expect(failures.contains("级别 为 三级 | 级别 = 二级"))
    #expect(explanations.contains { if case .applied = $0.outcome { true } else { false } })
  }

  @Test func theRecordOfNothing() {
    let record = Evaluator.evaluate(
      Toy().program, Case(subjects: [], events: [], annulments: []))
    #expect(record.subjects.isEmpty && record.decisions.isEmpty && record.failures.isEmpty)
  }
}
