import Foundation
import PolicyBase
import Testing

@testable import policyc

/// `policyc fmt` on files in a folder.
@Suite struct FmtTests {
  private static let messy = "法规 甲(a-1)\r\n施行 2020-01-01\r\n第一条 乙\r\n职责\r\n"
  private static let neat = "法规 甲（a-1）\n  施行 2020-01-01\n第一条 乙\n  职责\n"
  private static let broken = "法规 甲（a-1）\n第一条 乙\n  凡 认定\n"

  private func read(_ path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func filesAreRewrittenAndListed() throws {
    try Folder.with(["m.policy": Self.messy, "n.policy": Self.neat]) { folder in
      let result = Tool.run(["fmt", folder])
      #expect(result.exit == .done && result.errors == "")
      #expect(result.output == folder + "/m.policy\n")
      #expect(read(folder + "/m.policy") == Self.neat)
      #expect(Tool.run(["fmt", folder]).output == "")
    }
  }

  @Test func checkAndDiffChangeNothing() throws {
    try Folder.with(["m.policy": Self.messy, "n.policy": Self.neat]) { folder in
      let path = folder + "/m.policy"
      let check = Tool.run(["fmt", "--check", folder])
      #expect(check.exit == .findings && check.output == path + "\n")
      let diff = Tool.run(["fmt", "--diff", folder])
      #expect(diff.exit == .done)
      #expect(
        diff.output == """
          --- \(path)
          +++ \(path)
          @@ -1,4 +1,4 @@
          -法规 甲(a-1)\r
          -施行 2020-01-01\r
          -第一条 乙\r
          -职责\r
          +法规 甲（a-1）
          +  施行 2020-01-01
          +第一条 乙
          +  职责

          """)
      let json = Tool.run(["fmt", "--check", "--format", "json", folder])
      #expect(json.exit == .findings && json.output.contains("\"T3008\""))
      #expect(read(path) == Self.messy)
      #expect(Tool.run(["fmt", "--check", folder + "/n.policy"]).exit == .done)
    }
  }

  @Test func aBrokenFileIsLeftAndTheOthersAreNot() throws {
    try Folder.with(["b.policy": Self.broken, "m.policy": Self.messy]) { folder in
      let result = Tool.run(["fmt", folder])
      #expect(result.exit == .findings && result.errors.contains("P1011"))
      #expect(read(folder + "/b.policy") == Self.broken)
      #expect(read(folder + "/m.policy") == Self.neat)
    }
  }

  @Test func permissionsAndLinksStay() throws {
    try Folder.with(["m.policy": Self.messy]) { folder in
      let files = FileManager.default
      let path = folder + "/m.policy"
      let link = folder + "/link.policy"
      try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      try files.createSymbolicLink(atPath: link, withDestinationPath: path)
      #expect(Tool.run(["fmt", link]).exit == .done)
      #expect(read(path) == Self.neat)
      let target = try files.destinationOfSymbolicLink(atPath: link)
      #expect(target == path)
      let mode = try files.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(mode == 0o640)
    }
  }

  @Test func standardInputStandsAlone() {
    #expect(Tool.run(["fmt", "-", "a.policy"]).exit == .usage)
    #expect(Tool.run(["fmt"]).exit == .usage)
  }

  @Test(arguments: [
    ("", "", ""),
    ("a\nb\n", "a\nb\n", ""),
    ("a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
    ("", "a\n", "@@ -0,0 +1 @@\n+a\n"),
    (
      "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n",
      "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n"
    ),
    (
      "x\n1\n2\n3\n4\n5\n6\n7\ny\n", "1\n2\n3\n4\n5\n6\n7\n",
      "@@ -1,4 +1,3 @@\n-x\n 1\n 2\n 3\n@@ -6,4 +5,3 @@\n 5\n 6\n 7\n-y\n"
    ),
  ])
  func diffsAreUnified(_ old: String, _ new: String, _ hunks: String) {
    let head = hunks.isEmpty ? "" : "--- f\n+++ f\n"
    #expect(UnifiedDiff(old, new).text("f") == head + hunks)
  }
}
