import PolicyBase
import PolicyIR
import PolicySyntax

/// Third and fourth stage: resolves names and types and lowers every statement. Its result is
/// `program`, the declared tables filled in, with rules.
struct Translator {
  /// Where the statement in hand stands.
  struct Site {
    var policy = 0
    var heading: Int?
  }

  var declared: Declarations
  var site = Site()
  /// Types of definitions already lowered.
  var definitionTypes: [Int: IR.FieldType] = [:]
  /// Definitions whose body is just being lowered: meeting one again is a circle.
  var openDefinitions: [Int] = []
  /// Names of definitions that stand in a circle: it is reported once, and nothing on account of it.
  var circular: Set<String> = []
  /// Names of definitions whose body could not be resolved.
  var unresolved: Set<String> = []
  /// Expressions around the one in hand.
  var expressionDepth = 0
  /// Kinds of events that put points on an account, by account.
  var scoringKinds: [Int: [Int]] = [:]
  /// How the rule of the same index was resolved, for 适用.
  var ruleContexts: [(site: Site, context: Context)] = []
  /// By index of `Program.duties`; absent where a fault was reported.
  var dutyContexts: [Int: DutyContext] = [:]
  /// Condition lines that a list or decision has read.
  var usedConditions = Set<Place>()
  /// By policy: headings under which an error stands. What is lost on account of it is not reported.
  private(set) var faulty: [Int: Set<Int>] = [:]
  /// Clause indices by policy and heading.
  var clauseOfHeading: [[Int: Int]] = []

  init(_ declarations: Declarations) {
    declared = declarations
  }

  var selection: Selection { declared.selection }

  var program: IR.Program {
    get { declared.program }
    _modify { yield &declared.program }
  }

  var diagnostics: [Diagnostic] {
    get { declared.diagnostics }
    _modify { yield &declared.diagnostics }
  }

  mutating func report(_ fault: CompilerFault, _ place: Place, related: [Place] = []) {
    let trail = selection.trail(policy: site.policy, heading: site.heading)
    let diagnostic = fault.diagnostic(place, related: related, trail: trail)
    diagnostics.append(diagnostic)
    if diagnostic.severity == .error, let heading = site.heading {
      faulty[site.policy, default: []].insert(heading)
    }
  }

  /// Whether an error stands under one of the headings.
  func isFaulty(_ headings: Set<Int>, policy: Int) -> Bool {
    !(faulty[policy]?.isDisjoint(with: headings) ?? true)
  }

  /// A form that is read and checked but not executed yet (R15).
  mutating func notYet(_ form: UnsupportedForm, _ place: Place) {
    let entry = IR.Unsupported(place: place, what: form.message)
    if !program.unsupported.contains(entry) { program.unsupported.append(entry) }
  }

  mutating func cite(_ place: Place) -> Int {
    declared.cite(policy: site.policy, heading: site.heading, place)
  }

  /// Runs `work` on a copy: what it finds and changes is dropped. Returns its result and the
  /// number of errors it met.
  func attempt<Result>(_ work: (inout Translator) -> Result) -> (result: Result, errors: Int) {
    var copy = self
    copy.diagnostics = []
    let result = work(&copy)
    return (result, copy.diagnostics.count { $0.severity == .error })
  }

  func symbols(_ name: String) -> [Symbol] {
    declared.symbols(named: name, from: site.policy)
  }

  func nearest(_ word: String, _ category: NameCategory) -> [String] {
    declared.nearest(word, category, site.policy)
  }
}
