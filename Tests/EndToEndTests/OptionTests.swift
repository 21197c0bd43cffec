import PolicyBase
import Testing

@testable import policyc

@Suite struct OptionTests {
  private func faults(_ line: String) -> [ToolFault] {
    OptionParser.parse(line.split(separator: " ").map(String.init)).faults
  }

  @Test func readsOptionsInAnyPlaceAndForm() {
    let (options, faults) = OptionParser.parse([
      "run", "--as-of=2020-12-31", "a.policy", "--reading", "A1=乙", "--lang", "en", "--reading",
      "A2=甲", "case.jsonl", "--show-personal", "--format", "json", "--", "--odd",
    ])
    #expect(faults.isEmpty)
    #expect(options.command == .run)
    #expect(options.paths == ["a.policy", "case.jsonl", "--odd"])
    #expect(options.asOf == CivilDay(year: 2020, month: 12, day: 31))
    #expect(options.readings == ["A1": "乙", "A2": "甲"])
    #expect(options.language == .en && options.format == .json && options.showsPersonal)
  }

  @Test(arguments: [
    ("", ToolFault.noCommand),
    ("chek", .unknownCommand("chek", nearest: ["check"])),
    ("run --as-off 2020-01-01", .unknownOption("--as-off", nearest: ["--as-of"])),
    ("run --as-of", .optionWithoutValue("--as-of")),
    ("run --show-personal=yes", .optionTakesNoValue("--show-personal")),
    ("run --as-of 2020-02-30", .badDay("--as-of", "2020-02-30")),
    ("run --reading A1", .badReading("A1")),
    ("run --reading A1=x --reading A1=y", .readingTwice("A1")),
    ("run --format xml", .badOptionValue("--format", "xml", known: ["text", "json"])),
    ("run --format junit", .badOptionValue("--format", "junit", known: ["text", "json"])),
    (
      "check --format junit",
      .badOptionValue("--format", "junit", known: ["text", "json", "sarif", "github"])
    ),
    ("check --fail-on note", .badOptionValue("--fail-on", "note", known: ["error", "warning"])),
    ("check --as-of 2020-01-01", .optionNotOf("--as-of", .check)),
    ("test --mutate --coverage", .optionsTogether("--mutate", "--coverage")),
    ("test --damage 3 --mutate", .optionsTogether("--mutate", "--damage")),
    ("test --seed 3", .optionNeeds("--seed", "--damage")),
    ("test --mutate-list a", .optionNeeds("--mutate-list", "--mutate")),
    ("test --mutate --format junit", .optionsTogether("--format junit", "--mutate")),
    ("test --coverage --format github", .optionsTogether("--format github", "--coverage")),
    ("outline --format sarif a", .optionNeeds("--format sarif", "--source")),
    ("fmt --format json", .optionNeeds("--format json", "--check")),
    ("fmt --check --diff --format json", .optionsTogether("--format json", "--diff")),
  ])
  func refuses(_ line: String, _ fault: ToolFault) {
    #expect(faults(line).first == fault)
    #expect(fault.exit == .usage)
  }

  @Test func helpOfACommand() {
    let (options, _) = OptionParser.parse(["run", "--help"])
    #expect(options.command == .help && options.paths == ["run"])
    #expect(Tool.run(["--help"]).exit == .done)
    for command in Command.allCases {
      #expect(Tool.run(["help", command.rawValue]).output.contains(command.rawValue))
    }
  }

  @Test(arguments: [
    (["check"], ExitCode.usage), (["run", "only.policy"], .usage),
    (["check", "/nonexistent/x.policy"], .input), (["outline"], .usage), (["new"], .usage),
  ])
  func exitCodes(_ arguments: [String], _ exit: ExitCode) {
    #expect(Tool.run(arguments).exit == exit)
  }
}
