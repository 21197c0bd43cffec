import Foundation
import PolicyBase
import PolicyIR
import Testing

@testable import policyc

/// Swift names for hosts. That what is generated compiles is shown by `examples/host`, which CI builds.
@Suite struct SwiftInterfaceTests {
  @Test func namesAreSwiftNames() {
    let names = [
      IR.Name("取消处方权", alias: "cancel-prescribing"), IR.Name("医师积分"),
      IR.Name("公立", alias: "public"),
      IR.Name("3 级", alias: "3rd"), IR.Name("甲 乙"),
    ]
    #expect(
      names.map(SwiftNames.value) == ["cancelPrescribing", "医师积分", "`public`", "_3rd", "甲乙"])
    #expect(names.map(SwiftNames.type) == ["CancelPrescribing", "医师积分", "Public", "_3rd", "甲乙"])
    #expect(SwiftNames.unique(["a", "b", "a", "a"], beside: ["b"]) == ["a", "b2", "a2", "a3"])
  }

  @Test func everyNameOfAPolicyIsThere() throws {
    try Folder.with(SmallPolicy.files) { folder in
      let swift = folder + "/Policies.swift"
      let result = Tool.run([
        "build", folder + "/rules.policy", "-o", folder + "/rules.policyc", "--swift", swift,
      ])
      #expect(result.exit == .done, "\(result.errors)")
      let text = try String(contentsOfFile: swift, encoding: .utf8)
      for line in [
        "struct Person: Sendable {", "  var grade: Held<Grade>?", "struct Penalty: Sendable {",
        "  var party: String?", "  var witness: [String]?", "  var span: Period?",
        #"    var record = RecordLine(event: "penalty", id: id, date: date, known: known)"#,
        "struct Claim: Sendable {", #"    case payable = "payable""#, #"  case points = "points""#,
        #"  case talk = "talk""#, "enum StandingStatus: String, CaseIterable, Sendable {",
      ] {
        #expect(text.contains(line + "\n"), "\(line)")
      }
      let base64 = try #require(
        text.firstMatch(of: /embeddedPolicies: StaticString = "([A-Za-z0-9+\/=]+)"/)?.1)
      let bytes = try #require(Base64.decoded(base64.utf8))
      #expect(bytes == Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/rules.policyc"))))
    }
  }
}
