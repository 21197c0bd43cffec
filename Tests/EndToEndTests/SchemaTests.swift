import Foundation
import PolicyBase
import PolicyIR
import Testing

@testable import PolicyEngine
@testable import policyc

/// The published schemas against what is read and written.
@Suite struct SchemaTests {
  private func schema(_ text: String) throws -> SchemaValidator { try SchemaValidator(text) }

  @Test func exampleCaseLinesAreValid() throws {
    let program = try Pipeline.program(Pipeline.nanan())
    for validator in try [schema(CaseSchema().text()), schema(CaseSchema(program).text())] {
      for line in try Pipeline.nananCase() where !line.trimmed.isEmpty {
        #expect(validator.faults(try JSONLine.parse(line)) == [], "\(line)")
      }
    }
  }

  @Test(arguments: [
    #"{"subject":"person","id":"D1","grade":"high","name":"x"}"#,
    #"{"主体":"人员","编号":"D1","等级":[{"value":"低"},{"value":"高","from":"2020-01-01"}]}"#,
    #"{"event":"处罚","id":"P1","date":"2020-03-05","known":"2020-03-06","party":"D1","情形":["1.1","1.2"]}"#,
    #"{"event":"penalty","id":"P1","date":"2020-03-05","party":"D1","item":"1.1","witness":["D2"],"span":{"from":"2020-01-01","to":null}}"#,
    #"{"question":"claim","id":"C1","date":"2020-03-05","provider":"D1"}"#,
    #"{"event":"annul","id":"X1","date":"2020-03-05","target":"P1"}"#,
    #"{"event":"change","id":"X2","date":"2020-03-05","subject":"D1","field":"grade","value":"low"}"#,
  ])
  func validLines(_ line: String) throws {
    let json = try JSONLine.parse(line)
    #expect(try schema(CaseSchema().text()).faults(json) == [])
    #expect(try schema(CaseSchema(smallProgram()).text()).faults(json) == [])
  }

  @Test(arguments: [
    #"{"subject":"person","id":"D1","height":"high"}"#,
    #"{"subject":"person","id":"D1","grade":"higher"}"#,
    #"{"subject":"person","id":"D1","date":"2020-03-05"}"#,
    #"{"subject":"person","id":""}"#,
    #"{"subject":"human","id":"D1"}"#,
    #"{"event":"penalty","id":"P1","party":"D1","item":"1.1"}"#,
    #"{"event":"penalty","id":"P1","date":"5 March","party":"D1","item":"1.1"}"#,
    #"{"event":"penalty","id":"P1","date":"2020-03-05","item":"1.1"}"#,
    #"{"event":"penalty","id":"P1","date":"2020-03-05","party":"D1","item":"1.1","urgent":"maybe"}"#,
    #"{"id":"P1"}"#,
  ])
  func invalidLines(_ line: String) throws {
    #expect(try schema(CaseSchema(smallProgram()).text()).faults(JSONLine.parse(line)) != [])
  }

  @Test func recordsAreValid() throws {
    let program = try Pipeline.program(Pipeline.nanan())
    let text = try Pipeline.json(program, Pipeline.nananCase().joined(separator: "\n"))
      // The test pipeline names no hash.
      .replacing("\"case\": \"-\"", with: "\"case\": \"\(String(repeating: "0", count: 64))\"")
    let json = try JSONLine.parse(text.replacing("\n", with: " "))
    for validator in try [schema(RecordSchema().text()), schema(RecordSchema(program).text())] {
      #expect(validator.faults(json) == [])
    }
  }

  /// Every key that the writer of records can write stands in the schema.
  @Test func everyKeyOfARecordIsInTheSchema() throws {
    let folder = Pipeline.root.appendingPathComponent("Sources/PolicyEngine/Record")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasPrefix("RecordJSON") }
    #expect(files.count >= 3)
    let known = try schema(RecordSchema().text()).propertyNames
    for file in files {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      for match in text.matches(of: /\("([A-Za-z]+)",/) {
        #expect(known.contains(String(match.1)), "\(file): \(match.1)")
      }
    }
  }

  @Test func theCommandPrintsThem() throws {
    try Folder.with(SmallPolicy.files) { folder in
      let exact = Tool.run(["schema", "case", folder + "/rules.policy"])
      #expect(exact.exit == .done && exact.output.contains("\"penalty\""))
      #expect(Tool.run(["schema", "record"]).exit == .done)
      #expect(Tool.run(["schema", "claim"]).exit == .usage)
      #expect(Tool.run(["schema"]).exit == .usage)
    }
  }

  private func smallProgram() throws -> IR.Program {
    try Pipeline.program([
      SourceText(name: "rules.policy", text: SmallPolicy.regulation()),
      SourceText(name: "small.policy", text: SmallPolicy.vocabulary),
    ])
  }
}

/// `policyc inputs`.
@Suite struct InputsTests {
  @Test func eachResultNamesWhatItReads() throws {
    try Folder.with(SmallPolicy.files) { folder in
      let result = Tool.run(["inputs", folder + "/rules.policy", "--format", "json"])
      #expect(result.exit == .done)
      let json = try JSONLine.parse(result.output.replacing("\n", with: " "))
      let needs = try #require(json["needs"]?.elements)
      func need(_ name: String) throws -> CaseJSON {
        try #require(needs.first { $0["name"]?.string == name })
      }
      let claim = try need("claim")
      #expect(claim["fields"]?.strings == ["claim.provider"])
      #expect(claim["statuses"]?.strings == ["standing"])
      let points = try need("points")
      #expect(points["events"]?.strings == ["penalty"])
      #expect(points["fields"]?.strings == ["penalty.item", "penalty.party", "person.grade"])
      #expect(try need("standing")["measures"]?.strings == ["suspend"])
      #expect(try need("suspend")["accounts"]?.strings == ["points"])
    }
  }
}
