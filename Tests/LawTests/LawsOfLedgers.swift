import PolicyBase
import PolicyIR

@testable import PolicyEngine

// Laws of the library: what is done step by step is what is done at once.
extension Trial {
  private func texts(_ lines: [String]) -> [String] { lines.map(naming.text) }

  /// A case appended line by line, in an order that its references allow, derives at each step what
  /// the lines up to then derive as a whole; and the lines again are nothing.
  func growsAsAWhole() -> [String] {
    var dice = Dice(UInt64(sample.facts.count))
    let policy = CompiledPolicy(program: program)
    var ledger = Ledger(policy)
    var taken: [String] = []
    var waiting = sample.facts.shuffled(using: &dice)
    while !waiting.isEmpty {
      let next = waiting.firstIndex { line in
        var grown = ledger
        guard (try? grown.add(naming.text(line))) != nil else { return false }
        ledger = grown
        return true
      }
      guard let next else { return ["none of \(waiting) is taken"] }
      taken.append(waiting.remove(at: next))
      // Each fold takes its time: some steps, and the last.
      if !waiting.isEmpty, !dice.chance(15) { continue }
      guard let whole = with(facts: taken) else { return ["\(taken) is no case"] }
      let found = difference("grown", whole.json(), json(ledger))
      if !found.isEmpty { return found }
    }
    let before = ledger.lines
    let again = try? ledger.append(texts(sample.facts).joined(separator: "\n"))
    if again?.isEmpty != true || ledger.lines != before { return ["the same again is something"] }
    return []
  }

  /// A saved ledger is resumed as it was, and under another policy says exactly what that derives
  /// differently.
  func resumesAsItWas() -> [String] {
    guard let ledger = ledger() else { return [] }
    let saved = ledger.save()
    guard let same = try? Ledger.resume(saved, under: ledger.policy) else { return ["refused"] }
    if !same.changes.isEmpty || same.ledger.save() != saved {
      return ["resumed: \(same.changes.json)"]
    }
    guard let asked = asking(),
      let other = try? Ledger.resume(saved, under: CompiledPolicy(program: asked.program))
    else { return [] }
    let days = ledger.days(nil, nil)
    let (old, new) = (texts(of: ledger, days), texts(of: other.ledger, days))
    var expected = old
    for entry in other.changes.entries {
      let key = [entry.what.rawValue, entry.subject, entry.name, entry.instance]
      if expected[key] != entry.before { return ["\(key): \(entry.before ?? "–") was not so"] }
      expected[key] = entry.after
    }
    return expected == new ? [] : ["the changes do not lead from one to the other"]
  }

  private func texts(of ledger: Ledger, _ days: Ledger.Days) -> [[String]: String] {
    let rows = ledger.summary(ledger.held.bound, days).rows
    return Dictionary(uniqueKeysWithValues: rows.map { (Array($0.prefix(4)), $0[4]) })
  }

  private func json(_ ledger: Ledger) -> String {
    let facts = ledger.held.bound
    let record = Evaluator.evaluate(
      program, facts, asOf: Sample.asOf, knownAt: Sample.known)
    return RecordJSON(program, facts).text(
      record, RecordJSON.Provenance(engine: "laws", caseHash: "-"))
  }

  /// A claim asked beside a ledger is answered as one in it.
  func answersAsTheRecord() -> [String] {
    guard let asked = asking(), let ledger = asked.ledger() else { return [] }
    guard let prepared = try? ledger.prepare(question: "claim") else { return ["not prepared"] }
    return asked.claims().flatMap { claim -> [String] in
      guard let whole = asked.with(facts: asked.sample.facts + [claim]) else { return [] }
      guard let index = whole.facts.events.firstIndex(where: { $0.id == "ASKED" }) else {
        return ["not bound"]
      }
      let asOf = Evaluator.lastDay(of: whole.facts)
      let record = Evaluator.evaluate(
        whole.program, whole.facts, asOf: asOf,
        knownAt: max(asOf, whole.facts.events[index].known))
      let decision = record.decision(of: index)
      let expected =
        decision.map { RecordJSON(whole.program, whole.facts).decision($0).text() } ?? "refused"
      let answer = prepared.answer(naming.text(claim))
      if case .refused(let why) = answer.verdict {
        // No policy in force is the one refusal that a bound claim may meet.
        return expected == "refused" && why.map(\.code) == ["not-in-force"]
          ? [] : ["\(claim): \(why)\n\(expected)"]
      }
      return difference(claim, expected, answer.json)
    }
  }

  /// The trial with more for its question to read.
  private func asking() -> Trial? {
    var dice = Dice(UInt64(sample.facts.count) &+ 77)
    var other = sample
    other.regulation += AskedRules.lines(&dice)
    guard let trial = Trial(other, naming: naming) else { return nil }
    return trial
  }

  private func ledger() -> Ledger? {
    var ledger = Ledger(CompiledPolicy(program: program))
    return (try? ledger.add(texts(sample.facts).joined(separator: "\n"))) == nil ? nil : ledger
  }

  private func claims() -> [String] {
    var dice = Dice(UInt64(sample.facts.count) &+ 5)
    let persons = ids(ofKind: "person")
    let units = ids(ofKind: "unit")
    guard !persons.isEmpty, !units.isEmpty else { return [] }
    return (0..<8).map { _ in
      let date = day("2019-12-01").advanced(by: dice.number(0...1200))!
      let known = dice.chance(30) ? date.advanced(by: dice.number(1...300))! : date
      let service =
        dice.chance(20)
        ? date.advanced(by: dice.number(0...100))! : date.advanced(by: -dice.number(0...200))!
      return #"{"question":"‹claim›","id":"ASKED","date":"\#(date)","known":"\#(known)","#
        + #""‹provider›":"\#(dice.one(persons))","‹at›":"\#(dice.one(units))","#
        + #""‹serviceDate›":"\#(service)"\#(dice.one(["", #","‹urgent›":true"#]))}"#
    }
  }

  private func ids(ofKind key: String) -> [String] {
    facts.subjects.filter { program.subjectKinds[$0.kind].name.key == key }.map(\.id)
  }
}

/// Rules for the question of all policies that read what no other rule of it reads.
enum AskedRules {
  static let all = [
    "‹提供者› 的 ‹停权› 有效", "‹提供者› 的 ‹多次认定›", "‹提供者› 的 ‹多次记分›", "‹提供者› 的 ‹多次停权›",
    "‹提供者› 的 ‹近来进修›", "‹提供者› 的 ‹曾经暂停›", "‹提供者› 的 ‹积分› 单次 3 分以上", "‹提供者› 的 ‹多次申报›",
    "‹所在› 的 ‹停者过半›", "‹所在› 的 ‹停约长›", "‹服务日› 早于 ‹提供者› 的 ‹停权› 的 末日",
    "‹所在› 的 ‹多次处置›", "‹提供者› 的 ‹上期记分›",
  ]

  static let definitions = [
    "定义 ‹多次认定›（‹d1›）归 ‹人员›：本年 ‹认定› 次数 2 次以上",
    "定义 ‹多次记分›（‹d2›）归 ‹人员›：本周期 ‹积分› 记分 次数 2 次以上",
    "定义 ‹多次停权›（‹d3›）归 ‹人员›：终身 ‹停权› 次数 2 次以上",
    "定义 ‹近来进修›（‹d4›）归 ‹人员›：最近 6 个月 ‹进修› 次数 1 次以上",
    "定义 ‹曾经暂停›（‹d5›）归 ‹人员›：本年 ‹资格› 曾为 ‹暂停›",
    "定义 ‹多次申报›（‹d6›）归 ‹人员›：本年 ‹申报› 次数 2 次以上",
    "定义 ‹停者过半›（‹d7›）归 ‹单位›：‹成员› 中 ‹资格› 为 ‹暂停› 的 占比 超过 50%",
    "定义 ‹停约长›（‹d8›）归 ‹单位›：本年 ‹停约› 日数 20 天以上",
    "定义 ‹多次处置›（‹d9›）归 ‹单位›：最近 6 个月 ‹处置› 次数 2 次以上",
    "定义 ‹上期记分›（‹d10›）归 ‹人员›：上周期 ‹积分› 记分 次数 1 次以上",
  ]

  static func lines(_ dice: inout Dice) -> [String] {
    definitions.map { "  " + $0 }
      + dice.some(all, 35).map { "  裁定 ‹申报› 于 ‹服务日›：\(dice.one(["‹缓付›", "‹不付›"]))，当 \($0)" }
  }
}
