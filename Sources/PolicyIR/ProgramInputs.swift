extension IR.Program {
  /// A question, account, measure, status or duty with what it reads.
  public struct InputNeed: Sendable {
    public enum Topic: String, Sendable, CaseIterable {
      case question, account, status, measure, duty
    }

    public var topic: Topic
    public var name: IR.Name
    public var reads: IR.Reads
  }

  /// What each result of the program needs, questions first. A need names what is read directly;
  /// the accounts, measures, statuses and duties in it have needs of their own.
  public func inputNeeds() -> [InputNeed] {
    questionNeeds() + accountNeeds() + statusNeeds() + measureNeeds() + dutyNeeds()
  }

  /// Whether anything but the answers to questions follows from events of the kind.
  public func derives(fromEventsOf kind: Int) -> Bool {
    if inputNeeds().contains(where: { $0.topic != .question && $0.reads.events.contains(kind) }) {
      return true
    }
    // What a 修订 restated is reached by its first version only.
    var reads = IR.Reads(self)
    for definition in definitions {
      for restated in definition.replaced {
        reads.add(.definition(restated.definition, of: .subject))
      }
    }
    return reads.events.contains(kind)
  }

  private func questionNeeds() -> [InputNeed] {
    eventKinds.indices.filter { eventKinds[$0].isQuestion }.map { kind in
      var reads = IR.Reads(self)
      reads.events.insert(kind)
      for rule in rules {
        guard case .asked(kind, _) = rule.trigger else { continue }
        reads.addConditions(of: rule)
        for effect in rule.effects {
          if case .answer(_, let value, let bearer) = effect.action {
            reads.add(value)
            reads.add(bearer)
          }
        }
      }
      return InputNeed(topic: .question, name: eventKinds[kind].name, reads: reads)
    }
  }

  private func accountNeeds() -> [InputNeed] {
    accounts.enumerated().map { index, account in
      var reads = IR.Reads(self)
      for rule in rules { add(rule, movingAccount: index, &reads) }
      for merge in merges where merge.accounts.contains(index) {
        for key in merge.keys { reads.add(key) }
      }
      switch account.cycle {
      case .anchored(_, let term), .period(let term): reads.add(term)
      case .calendarYear, .halfYear, .quarter, .rolling, .lifetime: break
      }
      reads.add(account.scoreDay)
      for closing in account.closings {
        if case .postpone(let until) = closing.kind { reads.add(until) }
        reads.add(closing.when)
        reads.add(closing.except)
        reads.add(closing.carried)
      }
      for stop in account.stopped { reads.add(stop.when) }
      reads.accounts.remove(index)
      return InputNeed(topic: .account, name: account.name, reads: reads)
    }
  }

  private func add(_ rule: IR.Rule, movingAccount index: Int, _ reads: inout IR.Reads) {
    for effect in rule.effects {
      switch effect.action {
      case .post(index, let subject, let amount):
        reads.addConditions(of: rule)
        reads.add(subject)
        reads.add(amount)
      case .reduce(index, let subject, let amount):
        reads.addConditions(of: rule)
        reads.add(subject)
        reads.add(amount)
      case .adjust(index, let subject, let amount, _):
        reads.addConditions(of: rule)
        reads.add(subject)
        reads.add(amount)
      case .clear(index, let subject, _):
        reads.addConditions(of: rule)
        reads.add(subject)
      default: continue
      }
    }
  }

  private func measureNeeds() -> [InputNeed] {
    measures.enumerated().map { index, measure in
      var reads = IR.Reads(self)
      for rule in rules { add(rule, onMeasure: index, &reads) }
      reads.add(measure.release)
      reads.measures.remove(index)
      return InputNeed(topic: .measure, name: measure.name, reads: reads)
    }
  }

  private func add(_ rule: IR.Rule, onMeasure index: Int, _ reads: inout IR.Reads) {
    for effect in rule.effects {
      switch effect.action {
      case .impose(let imposition) where imposition.measure == index:
        reads.addConditions(of: rule)
        reads.add(imposition)
      case .release(index, let subject):
        reads.addConditions(of: rule)
        reads.add(subject)
      case .shorten(index, let subject, let amount, _, _):
        reads.addConditions(of: rule)
        reads.add(subject)
        reads.add(amount)
      case .extend(index, let subject, let amount, _):
        reads.addConditions(of: rule)
        reads.add(subject)
        reads.add(amount)
      default: continue
      }
    }
  }

  private func statusNeeds() -> [InputNeed] {
    statuses.enumerated().map { index, status in
      var reads = IR.Reads(self)
      for (measure, declared) in measures.enumerated() {
        for effect in declared.statusEffects where effect.status == index {
          reads.measures.insert(measure)
          reads.add(effect.when)
          reads.add(effect.except)
        }
      }
      for rule in rules {
        for effect in rule.effects {
          switch effect.action {
          case .setStatus(index, let subject, _), .moveStatus(index, let subject, _):
            reads.addConditions(of: rule)
            reads.add(subject)
          default: continue
          }
        }
      }
      reads.statuses.remove(index)
      return InputNeed(topic: .status, name: status.name, reads: reads)
    }
  }

  private func dutyNeeds() -> [InputNeed] {
    duties.map { duty in
      var reads = IR.Reads(self)
      switch duty.trigger {
      case .event(let kind): reads.events.insert(kind)
      case .measure(let measure, _): reads.measures.insert(measure)
      case .subject, .period: break
      }
      if case .subjects(let term) = duty.bearer { reads.add(term) }
      reads.add(duty.start)
      reads.events.insert(duty.act.event)
      reads.add(duty.act.link?.about)
      reads.add(duty.act.link?.of)
      reads.add(duty.act.filter)
      reads.add(duty.scope)
      reads.add(duty.when)
      reads.add(duty.except)
      return InputNeed(topic: .duty, name: duty.name, reads: reads)
    }
  }
}
