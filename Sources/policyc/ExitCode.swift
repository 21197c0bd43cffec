/// What a run of the tool ends with (design §7).
enum ExitCode: Int32 {
  /// Done; open points and warnings are no failure.
  case done = 0
  /// Findings in a policy, a failed 案例, or no 案例 ran.
  case findings = 1
  /// The command line makes no sense.
  case usage = 2
  /// Input refused or unreadable, or a named limit reached.
  case input = 3
  /// A fault of the tool itself.
  case internalError = 70
}

/// What a command yields: text for the two streams and the exit code.
struct CommandResult {
  var output = ""
  var errors = ""
  var exit: ExitCode

  init(output: String = "", errors: String = "", exit: ExitCode = .done) {
    self.output = output
    self.errors = errors
    self.exit = exit
  }
}
