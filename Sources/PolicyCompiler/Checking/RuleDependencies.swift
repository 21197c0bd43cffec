import PolicyBase
import PolicyIR

/// That one derived thing depends on another within a day, and where it is said.
struct Dependency: Hashable {
  var from: DerivedThing
  var to: DerivedThing
  /// Totals, exceptions, lifting: more of the one may mean less of the other.
  var isHard: Bool
  /// Through the start of a measure or the crossing of a count, which rounds cut (S3).
  var isCut: Bool
  var citation: Int
}

/// The dependencies of a program. Left out is what acts through elapsed time, once on an event, or
/// after the rounds (清零).
struct RuleDependencies {
  private let program: IR.Program
  private(set) var all: [Dependency] = []

  init(_ program: IR.Program) {
    self.program = program
    for (account, kind) in program.accounts.enumerated() {
      add(.entries(account), .total(account), hard: true, cut: false, kind.citation)
      for line in kind.stopped {
        for read in DerivedReader.reads(program, when: nil, except: line.when) {
          add(read.thing, .entries(account), hard: true, cut: false, line.citation)
        }
      }
    }
    for (measure, kind) in program.measures.enumerated() { addStatuses(measure, kind) }
    for rule in program.rules { add(rule) }
  }

  private mutating func add(
    _ from: DerivedThing, _ to: DerivedThing, hard: Bool, cut: Bool, _ citation: Int
  ) {
    all.append(Dependency(from: from, to: to, isHard: hard, isCut: cut, citation: citation))
  }

  private mutating func addStatuses(_ measure: Int, _ kind: IR.MeasureKind) {
    for effect in kind.statusEffects {
      // A graver status is also every milder one that it passes.
      for option in 1..<max(2, effect.option + 1) {
        add(
          .measure(measure), .status(effect.status, option: option), hard: false, cut: false,
          effect.citation)
      }
      let target = DerivedThing.status(effect.status, option: effect.option)
      for read in DerivedReader.reads(program, when: effect.when, except: effect.except) {
        add(read.thing, target, hard: !read.positive, cut: false, effect.citation)
      }
    }
  }

  private mutating func add(_ rule: IR.Rule) {
    guard let (triggers, crosses) = triggers(rule) else { return }
    let conditions = DerivedReader.reads(
      program, when: .all([rule.scope, rule.when].compactMap { $0 }), except: rule.except)
    for effect in rule.effects where !effect.permitted {
      guard let (targets, lifts, starts, values) = targets(effect.action) else { continue }
      let read = conditions.union(DerivedReader.reads(program, when: nil, values: values))
      for target in targets {
        for input in triggers {
          add(
            input.thing, target, hard: lifts || !input.positive, cut: crosses || starts,
            rule.citation)
        }
        for input in read {
          add(input.thing, target, hard: lifts || !input.positive, cut: starts, rule.citation)
        }
      }
    }
  }

  /// What sets a rule off within a day, and whether that is the crossing of a count or the start of
  /// a measure; `nil` for what fires once on an event or by the calendar.
  private func triggers(_ rule: IR.Rule) -> (Set<DerivedRead>, crosses: Bool)? {
    switch rule.trigger {
    case .band(let account, let single, _):
      let thing: DerivedThing = single ? .entries(account) : .total(account)
      return ([DerivedRead(thing: thing, positive: true)], false)
    case .becameTrue(_, let condition):
      return (DerivedReader.reads(program, when: condition), condition.isCount)
    case .everyMultiple(_, let term, _):
      return (DerivedReader.reads(program, when: .test(.holds(term), text: "")), true)
    case .measure(let measure, .started):
      return ([DerivedRead(thing: .measure(measure), positive: true)], true)
    case .measure(let measure, .released):
      return ([DerivedRead(thing: .measure(measure), positive: false)], false)
    case .measure(_, .termOver), .event, .cycleEnd, .elapsed, .asked, .missed: return nil
    }
  }

  private func targets(
    _ action: IR.Action
  ) -> (things: [DerivedThing], lifts: Bool, starts: Bool, values: [IR.Term])? {
    switch action {
    case .post(let account, _, let amount):
      ([.entries(account)], false, false, [amount.low, amount.high].compactMap { $0 })
    case .reduce(let account, _, let amount), .adjust(let account, _, let amount, _):
      ([.total(account)], true, false, [amount.low, amount.high].compactMap { $0 })
    case .impose(let imposition): ([.measure(imposition.measure)], false, true, [])
    case .release(let measure, _), .shorten(let measure, _, _, _, _),
      .extend(let measure, _, _, _):
      ([.measure(measure)], true, false, [])
    case .setStatus(let status, _, let option):
      ([.status(status, option: max(1, option))], true, false, [])
    case .moveStatus(let status, _, _): ([.status(status, option: 1)], true, false, [])
    case .answer, .clear, .withdraw, .nothing: nil
    }
  }
}

extension IR.Guard {
  /// Whether it compares a count upwards: it is crossed once.
  fileprivate var isCount: Bool {
    guard case .test(.compare(.aggregate(let aggregate), let comparison, _), _) = self else {
      return false
    }
    switch aggregate.measure {
    case .times, .persons, .days, .share: return comparison == .atLeast || comparison == .more
    case .sum, .highest, .lowest, .mean, .streak: return false
    }
  }
}
