import Foundation
import PolicyAnalysis
import PolicyBase
import PolicyCompiler
import PolicySyntax
import Testing

@testable import policyc

/// Every code has a page, and what the page shows is what the tools say.
@Suite struct HelpPageTests {
  /// Codes in the sources, outside the pages themselves.
  private static func codesInSources() throws -> Set<String> {
    let folder = Pipeline.root.appendingPathComponent("Sources")
    let files = FileManager.default.enumerator(atPath: folder.path)
    var codes = Set<String>()
    while let path = files?.nextObject() as? String {
      guard path.hasSuffix(".swift"), !path.contains("/Help/") else { continue }
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      codes.formUnion(text.matches(of: /"([ACHPT]\d{4})"/).map { String($0.1) })
    }
    return codes
  }

  @Test func everyCodeHasAPage() throws {
    let written = HelpPages.all.map(\.code)
    let codes = try Self.codesInSources()
    #expect(codes.count > 200)
    #expect(codes.subtracting(written).sorted() == [], "codes without a page")
    #expect(Set(written).subtracting(codes).sorted() == [], "pages of no code")
    #expect(Set(written).count == written.count, "a page stands twice")
  }

  /// What no small file or command line brings about.
  private static let withoutExample: Set<String> = [
    "A1002", "A1003", "A1004", "A1005", "A1006", "A1007",
    "C1006", "C1007", "C1008", "C2047", "C2099", "C3001", "C3002", "C3003", "C3004", "C3005",
    "C3006", "C3007", "C3008", "P1032", "P1033", "P4034", "H1001", "H1002", "H1003", "H1004",
    "H1005",
    "P5091", "T1024", "T2003", "T2004",
    "T2006", "T2007", "T2008", "T2009", "T2010", "T3008", "T3009", "T3010", "T8001", "T8002",
    "T8003", "T8004", "T8005", "T8006", "T8007", "T6001", "T6002",
    "T6003",
    "T9999",
  ]

  @Test(arguments: HelpPages.all.map(\.code)) func pagesAreComplete(_ code: String) throws {
    let page = try #require(HelpPages.page(code))
    for message in [page.title, page.meaning] {
      #expect(!message.zh.isEmpty && !message.en.isEmpty)
    }
    #expect((page.wrong == nil) == Self.withoutExample.contains(code))
    #expect((page.right == nil) == Self.withoutExample.contains(code))
  }

  private static let examples = HelpPages.all.filter { $0.wrong != nil }.map(\.code)

  @Test(arguments: examples) func theWrongExampleGivesTheCode(_ code: String) throws {
    let example = try #require(HelpPages.page(code)?.wrong)
    let texts = try Self.messages(example, code)
    for text in texts {
      #expect(text.firstMatch(of: /^\S+ ([ACHPT]\d{4})/)?.1 == Substring(code), "\(text)")
    }
    let golden = Pipeline.golden.appendingPathComponent("help/\(code).expected")
    try Pipeline.expectGolden(texts.joined(separator: "----\n"), golden)
  }

  @Test(arguments: examples) func theRightExampleGivesNothing(_ code: String) throws {
    let example = try #require(HelpPages.page(code)?.right)
    #expect(try Self.messages(example, code).joined() == "")
  }

  /// What an example makes the tool say, in Chinese and in English.
  private static func messages(_ example: HelpExample, _ code: String) throws -> [String] {
    let files = example.files(of: code)
    if example.arguments(of: code).first == "check", !code.hasPrefix("T") {
      return checked(files.filter { $0.name.hasSuffix(".policy") })
    }
    return try ["zh", "en"].map { try run(files, example.arguments(of: code), language: $0) }
  }

  /// `check` without the disk, once for both languages.
  private static func checked(_ files: [HelpExample.File]) -> [String] {
    let sources = files.map { SourceText(name: $0.name, bytes: $0.bytes) }
    let found = Compiler.check(
      parse(sources), sources: sources, analysis: Analysis.findings(_:known:))
    return [MessageLanguage.zh, .en].map {
      DiagnosticPrinter(sources: sources, language: $0).text(found)
    }
  }

  /// Runs a command in a folder of its own; messages name files without that folder.
  private static func run(
    _ files: [HelpExample.File], _ arguments: [String], language: String
  ) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("policyc-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in files {
      let url = folder.appendingPathComponent(file.name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
    let placed = arguments.map { word in
      word.contains(".") && !word.hasPrefix("-") ? folder.path + "/" + word : word
    }
    return Tool.run(placed + ["--lang", language]).errors
      .replacing(folder.path + "/", with: "").replacing(folder.path, with: ".")
  }

  // MARK: The command

  @Test func aPageIsShownInBothLanguages() {
    let chinese = Tool.run(["help", "p4010"]).output
    #expect(chinese.hasPrefix("P4010  "))
    #expect(chinese.contains("\n不对\n  ") && chinese.contains("\n对\n  "))
    let english = Tool.run(["help", "P4010", "--lang", "en"]).output
    #expect(english.contains("\nwrong\n  ") && english.contains("\nright\n  "))
  }

  @Test func anUnknownCodeGivesTheNearest() {
    let result = Tool.run(["help", "P4O10"])
    #expect(result.exit == .usage && result.errors.contains("T1002"))
    let other = Tool.run(["help", "P9010"])
    #expect(other.exit == .usage && other.errors.contains("T1020"))
    #expect(Tool.run(["help", "P4910"]).errors.contains("P4010"))
  }

  @Test(arguments: ["codes", "examples", "language", "limits"]) func topicsAreShown(_ topic: String)
  {
    #expect(Tool.run(["help", topic]).output.count > 100)
  }

  @Test func theSummaryNamesThePageOfTheFirstError() {
    #expect(Tool.run(["chek"]).errors.hasSuffix("policyc help T1002 有解释\n"))
  }
}
