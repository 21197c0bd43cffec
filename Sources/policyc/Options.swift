import PolicyBase

/// What the tool can be asked to do.
enum Command: String, CaseIterable {
  case check, assert, run, explain, compare, test, fmt, inputs, schema, outline, new, build,
    inspect, serve, ask, bench, help
}

/// The command line, read and checked.
struct Options {
  enum Format: String, CaseIterable { case text, json, sarif, github, junit }

  var command: Command = .help
  var paths: [String] = []
  var format: Format = .text
  var language: MessageLanguage = .zh
  var asOf: CivilDay?
  var knownAt: CivilDay?
  var subject: String?
  /// Chosen reading by the key of its 存疑.
  var readings: [String: String] = [:]
  var source: String?
  var from: String?
  var out: String?
  /// The event kind of CSV files that name none.
  var event: String?
  /// The policies of the other side of a comparison.
  var against: [String] = []
  /// The knowledge day of the other side.
  var againstKnownAt: CivilDay?
  /// The day from which drafts are taken to be in force.
  var simulateFrom: CivilDay?
  /// Where else to look for what policies import and take over.
  var libraries: [String] = []
  var showsPersonal = false
  var mutates = false
  var covers = false
  var mutateList: String?
  /// The least severity that makes `check` fail.
  var failsOn: Diagnostic.Severity = .error
  /// Only say what would change, or show it.
  var checksOnly = false
  var showsDiff = false
  /// How many histories may be evaluated for one 断言.
  var limit: Int?
  /// The file that 案例 of failed 断言 are written to.
  var witness: String?
  /// The file of the questions that are asked, one a line.
  var claims: String?
  var question: String?
  /// How many of them were answered already.
  var skip = 0
  /// The file that Swift names are written to.
  var swift: String?
  /// How many damages to draw, and from where.
  var damages: Int?
  var seed: UInt64 = 1
}

/// The options that exist, with what they take.
enum OptionName: String, CaseIterable {
  case format, lang, asOf = "as-of", knownAt = "known-at", subject, reading, source, from, out
  case event, against, againstKnownAt = "against-known-at"
  case simulate, library
  case mutate, mutateList = "mutate-list", coverage, damage, seed
  case failOn = "fail-on", check, diff
  case limit, witness, swift
  case claims, question, skip
  case showPersonal = "show-personal"
  case help

  var takesValue: Bool {
    switch self {
    case .showPersonal, .mutate, .coverage, .check, .diff, .help: false
    default: true
    }
  }
  var spelling: String { "--" + rawValue }
}

/// Reads `COMMAND [--option VALUE | --option=VALUE | PATH]…`; `--` ends the options.
struct OptionParser {
  private var rest: ArraySlice<String>
  private var options = Options()
  private var faults: [ToolFault] = []
  private var wantsHelp = false
  /// A form of output that no command has; which there are depends on the command.
  private var badFormat: String?
  /// The options that were written, each once.
  private var written: [OptionName] = []

  private static let short = ["-h": "--help", "-o": "--out"]

  /// Everything that is wrong is reported at once; the options read so far say in which language.
  static func parse(_ arguments: [String]) -> (options: Options, faults: [ToolFault]) {
    var parser = OptionParser(rest: arguments[...])
    parser.read()
    return (parser.options, parser.faults)
  }

  private init(rest: ArraySlice<String>) { self.rest = rest }

  private mutating func read() {
    var onlyPaths = false
    var words: [String] = []
    while let argument = rest.popFirst() {
      if onlyPaths || !argument.hasPrefix("-") || argument == "-" {
        words.append(argument)
      } else if argument == "--" {
        onlyPaths = true
      } else {
        option(OptionParser.short[argument] ?? argument)
      }
    }
    command(words)
  }

  private mutating func command(_ words: [String]) {
    guard let word = words.first else {
      if !wantsHelp { faults.append(.noCommand) }
      return
    }
    options.paths = Array(words.dropFirst())
    if let command = Command(rawValue: word) {
      // `policyc run --help` is `policyc help run`.
      if wantsHelp, command != .help { options.paths = [command.rawValue] }
      options.command = wantsHelp ? .help : command
      if options.command != .help {
        faults += OptionRules.faults(options, written, badFormat: badFormat)
      }
    } else {
      let names = Command.allCases.map(\.rawValue)
      faults.append(.unknownCommand(word, nearest: Spelling.nearest(to: word, among: names)))
    }
  }

  private mutating func option(_ argument: String) {
    let parts = argument.dropFirst(2).split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard argument.hasPrefix("--"), let word = parts.first,
      let name = OptionName(rawValue: String(word))
    else {
      let known = OptionName.allCases.map(\.spelling)
      let written = argument.split(separator: "=").first.map(String.init) ?? argument
      faults.append(.unknownOption(written, nearest: Spelling.nearest(to: written, among: known)))
      return
    }
    if !written.contains(name) { written.append(name) }
    var value = parts.count == 2 ? String(parts[1]) : nil
    if name.takesValue {
      if value == nil { value = rest.popFirst() }
      guard let value, !value.isEmpty else {
        faults.append(.optionWithoutValue(name.spelling))
        return
      }
      set(name, value)
    } else if value != nil {
      faults.append(.optionTakesNoValue(name.spelling))
    } else {
      set(name)
    }
  }

  private mutating func set(_ name: OptionName) {
    switch name {
    case .showPersonal: options.showsPersonal = true
    case .mutate: options.mutates = true
    case .coverage: options.covers = true
    case .check: options.checksOnly = true
    case .diff: options.showsDiff = true
    default: wantsHelp = true
    }
  }

  private mutating func set(_ name: OptionName, _ value: String) {
    switch name {
    case .format:
      if let format = Options.Format(rawValue: value) {
        options.format = format
      } else {
        badFormat = value
      }
    case .lang:
      if let language = MessageLanguage(rawValue: value) {
        options.language = language
      } else {
        badValue(name, value, ["zh", "en"])
      }
    case .asOf: options.asOf = day(name, value)
    case .knownAt: options.knownAt = day(name, value)
    case .subject: options.subject = value
    case .reading: reading(value)
    case .source: options.source = value
    case .from: options.from = value
    case .out: options.out = value
    case .event: options.event = value
    case .against: options.against.append(value)
    case .againstKnownAt: options.againstKnownAt = day(name, value)
    case .simulate: options.simulateFrom = day(name, value)
    case .library: options.libraries.append(value)
    case .mutateList: options.mutateList = value
    case .damage: options.damages = number(name, value).flatMap(Int.init(exactly:))
    case .seed: options.seed = number(name, value) ?? options.seed
    case .limit: options.limit = count(name, value)
    case .witness: options.witness = value
    case .swift: options.swift = value
    case .claims: options.claims = value
    case .question: options.question = value
    case .skip: options.skip = count(name, value) ?? 0
    case .failOn:
      switch value {
      case "error": options.failsOn = .error
      case "warning": options.failsOn = .warning
      default: badValue(name, value, ["error", "warning"])
      }
    case .showPersonal, .mutate, .coverage, .check, .diff, .help: break
    }
  }

  private mutating func badValue(_ name: OptionName, _ value: String, _ known: [String]) {
    faults.append(.badOptionValue(name.spelling, value, known: known))
  }

  private mutating func number(_ name: OptionName, _ value: String) -> UInt64? {
    if let number = UInt64(value), number > 0 { return number }
    badValue(name, value, ["1", "200"])
    return nil
  }

  private mutating func day(_ name: OptionName, _ value: String) -> CivilDay? {
    if let day = CivilDay(parsing: value) { return day }
    faults.append(.badDay(name.spelling, value))
    return nil
  }

  private mutating func count(_ name: OptionName, _ value: String) -> Int? {
    if let count = Int(value), count > 0 { return count }
    faults.append(.badCount(name.spelling, value))
    return nil
  }

  private mutating func reading(_ value: String) {
    let parts = value.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      faults.append(.badReading(value))
      return
    }
    if let other = options.readings[parts[0]], other != parts[1] {
      faults.append(.readingTwice(parts[0]))
    }
    options.readings[parts[0]] = parts[1]
  }
}
