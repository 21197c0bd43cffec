import PolicyBase
import PolicyIR

/// The results of `policyc test` as JUnit XML, which build servers read: a suite for each policy, a
/// test case for each 案例.
struct JUnitReport {
  let results: [ExampleResult]
  let sources: [SourceText]
  let language: MessageLanguage

  func text() -> String {
    let files = Set(results.map { Int($0.example.place.file) }).sorted()
    let suites = files.map { file in
      suite(file, results.filter { Int($0.example.place.file) == file })
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + "<testsuites name=\"policyc\"\(counts(results))>\n" + suites.joined() + "</testsuites>\n"
  }

  private func suite(_ file: Int, _ results: [ExampleResult]) -> String {
    let name = sources.indices.contains(file) ? sources[file].name : ""
    return "  <testsuite\(attribute("name", name))\(counts(results))>\n"
      + results.map { testCase($0, suite: name) }.joined() + "  </testsuite>\n"
  }

  /// A case that could not run is an error, one that came out otherwise a failure.
  private func counts(_ results: [ExampleResult]) -> String {
    let errors = results.count { !$0.diagnostics.isEmpty }
    let failures = results.count { !$0.passed } - errors
    return attribute("tests", String(results.count)) + attribute("failures", String(failures))
      + attribute("errors", String(errors))
  }

  private func testCase(_ result: ExampleResult, suite: String) -> String {
    let head =
      "    <testcase" + attribute("name", result.example.label)
      + attribute("classname", suite) + attribute("file", suite)
      + attribute("line", String(line(result.example.place)))
    if result.passed { return head + "/>\n" }
    let faults = result.diagnostics.map { part("error", $0.code, $0.message.text(language)) }
    let differences = result.outcomes.filter { !$0.passed }.map { outcome in
      part("failure", "expectation", difference(outcome))
    }
    return head + ">\n" + (faults.isEmpty ? differences : faults).joined() + "    </testcase>\n"
  }

  private func difference(_ outcome: ExpectationOutcome) -> String {
    language == .zh
      ? "第 \(line(outcome.place)) 行：预期 \(outcome.expected)，实际 \(outcome.actual)"
      : "line \(line(outcome.place)): expected \(outcome.expected), actual \(outcome.actual)"
  }

  private func part(_ name: String, _ type: String, _ text: String) -> String {
    "      <\(name)\(attribute("type", type))\(attribute("message", text))/>\n"
  }

  private func line(_ place: Place) -> Int {
    sources.indices.contains(Int(place.file))
      ? sources[Int(place.file)].position(of: place.start).line : 0
  }

  private func attribute(_ name: String, _ value: String) -> String {
    " \(name)=\"\(XMLText.escaped(value))\""
  }
}

/// Text inside XML 1.0.
enum XMLText {
  /// Marks of XML and line ends as references; what XML cannot hold at all as U+FFFD.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      default: result.unicodeScalars.append(isLegal(scalar) ? scalar : "\u{FFFD}")
      }
    }
  }

  private static func isLegal(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }
}
