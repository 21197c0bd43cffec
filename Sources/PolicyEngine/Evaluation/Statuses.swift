import PolicyBase
import PolicyIR

extension World {
  /// The status of a subject on a day: the certain minimum and what it may be at most (S19).
  struct StatusReading {
    var certain: Int
    var possible: Set<Int>
    var missing: [Missing]
    var causes: Causes
  }

  func statusValue(_ subject: Int, _ status: Int, _ scope: Scope) -> Evaluated {
    guard program.statuses.indices.contains(status), let owner = self.subject(subject),
      owner.kind == program.statuses[status].owner
    else { return missing(.fact, scope, "status") }
    let reading = self.status(subject, status, on: scope.day)
    let enumeration = program.statuses[status].enumeration
    func option(_ index: Int) -> IR.Value { .option(enumeration: enumeration, index: index) }
    if reading.possible.count == 1 {
      return Evaluated(option(reading.certain), reading.causes)
    }
    return Evaluated(
      .oneOf(reading.possible.sorted().map(option), reading.missing), reading.causes)
  }

  /// The gravest of the base and the measures in force.
  func status(_ subject: Int, _ status: Int, on day: CivilDay) -> StatusReading {
    var reading = base(subject, status, on: day)
    for effect in effects(subject, status, on: day) {
      if effect.judged.isYes {
        reading.possible = Set(reading.possible.map { max($0, effect.option) })
        if effect.option > reading.certain {
          reading.certain = effect.option
          reading.causes = effect.judged.causes
        }
      } else if !effect.judged.isNo {
        reading.possible.formUnion(reading.possible.map { max($0, effect.option) })
        reading.missing = union(reading.missing, effect.judged.missing)
        reading.causes.formUnion(effect.judged.causes)
      }
    }
    if reading.possible.count == 1 { reading.missing = [] }
    return reading
  }

  func base(_ subject: Int, _ status: Int, on day: CivilDay) -> StatusReading {
    var reading = StatusReading(certain: 0, possible: [0], missing: [], causes: [])
    let key = Log.StatusKey(status: status, subject: subject)
    for assignment in log.assignments[key] ?? []
    where assignment.day <= day && assignment.undoneOn.map({ day < $0 }) ?? true {
      if assignment.certain {
        reading = StatusReading(
          certain: assignment.option, possible: [assignment.option], missing: [],
          causes: assignment.causes)
      } else {
        reading.possible.insert(assignment.option)
        reading.certain = min(reading.certain, assignment.option)
        reading.missing = union(reading.missing, assignment.missing)
        reading.causes.formUnion(assignment.causes)
      }
    }
    return reading
  }

  /// What the subject's measures do to the status on the day, in the order they were imposed.
  private func effects(
    _ subject: Int, _ status: Int, on day: CivilDay
  ) -> [(option: Int, judged: Judged)] {
    var effects: [(option: Int, judged: Judged)] = []
    for (measure, kind) in program.measures.enumerated() {
      let lines = kind.statusEffects.filter { $0.status == status }
      if lines.isEmpty { continue }
      for index in instances(measure, subject) {
        let force = isInForce(readMeasure(index), on: day)
        if force.isNo { continue }
        for line in lines {
          let scope = Scope(day: day, subject: subject)
          effects.append(
            (line.option, .all([force, judge(line.when, except: line.except, scope)])))
        }
      }
    }
    return effects
  }
}
