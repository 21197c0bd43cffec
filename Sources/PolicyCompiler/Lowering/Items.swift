import PolicyBase
import PolicyIR
import PolicySyntax

/// 下列各项: one rule for each heading one level deeper (E12, R12).
extension Translator {
  mutating func lower(_ items: ItemsStatement, _ statement: Statement) {
    let headings = children(of: statement.heading).filter(isScored)
    if headings.isEmpty {
      report(.itemsWithoutHeadings, statement.place)
      return
    }
    let kinds: [Int]
    if let event = items.event {
      guard let kind = eventKind(event) else { return }
      kinds = [kind]
    } else {
      kinds = findingKinds()
      if kinds.isEmpty {
        report(.noFindingKind, statement.place)
        return
      }
    }
    for kind in fitting(kinds, items, headings) {
      lower(items, headings, kind, statement.place)
    }
  }

  /// The kinds for which the whole list resolves; when there is none, the one with fewest faults.
  private func fitting(_ kinds: [Int], _ items: ItemsStatement, _ headings: [Int]) -> [Int] {
    if kinds.count == 1 { return kinds }
    let tried = kinds.map { kind in
      (kind, errors: attempt { $0.lower(items, headings, kind, .nowhere) }.errors)
    }
    let whole = tried.filter { $0.errors == 0 }.map(\.0)
    if !whole.isEmpty { return whole }
    return tried.min { $0.errors < $1.errors }.map { [$0.0] } ?? []
  }

  /// Events, not questions, that name a numbered norm.
  func findingKinds() -> [Int] {
    declared.visibleSymbols(from: site.policy).compactMap { symbol in
      guard case .event(let kind) = symbol.kind, !program.eventKinds[kind].isQuestion,
        clauseField(of: kind) != nil
      else { return nil }
      return kind
    }
  }

  func clauseField(of kind: Int) -> Int? {
    fields(ofEvent: kind).firstIndex { $0.type == .clause }
  }

  /// Items that the text lacks, or that are not coded, or have a list of their own, are left out.
  private func isScored(_ heading: Int) -> Bool {
    !statements(under: heading).contains { statement in
      switch statement.body {
      case .textNorm(let norm): norm.kind != .explanation && norm.kind != .duty
      case .items: true
      default: false
      }
    }
  }

  private mutating func lower(
    _ items: ItemsStatement, _ headings: [Int], _ kind: Int, _ place: Place
  ) {
    guard let field = clauseField(of: kind) else {
      report(.eventWithoutClause(eventName(kind)), items.event?.place ?? place)
      return
    }
    guard let (effects, context) = effects(items.effects, items.modifiers, .event(kind)),
      scores(kind, effects, items.effects), let common = guards(items.clauses, context)
    else { return }
    for heading in headings {
      let saved = site
      site.heading = heading
      if let own = itemGuards(heading, context) {
        let text = selection.heading(policy: site.policy, heading)
        append(
          IR.Rule(
            citation: cite(text?.place ?? place),
            trigger: .event(
              kind: kind, clause: clauseOfHeading[site.policy][heading], clauseField: field),
            scope: nil, when: .all(of: [common.when, own.when]),
            except: .any(of: [common.except, own.except]), effects: effects, pick: nil),
          context)
      }
      site = saved
    }
  }

  /// Whether the 记分日 of every account posted to can be read from the event.
  mutating func scores(
    _ kind: Int, _ effects: [IR.Effect], _ written: [Effect]
  ) -> Bool {
    var complete = true
    for (effect, source) in zip(effects, written) {
      guard case .post(let account, _, _) = effect.action,
        !scoringKinds(of: account).contains(kind)
      else { continue }
      report(
        .scoreDayNotInReach(program.accounts[account].name.text, eventName(kind)), source.place)
      complete = false
    }
    return complete
  }

  /// The 当 除外 须 lines under an item.
  private mutating func itemGuards(
    _ heading: Int, _ context: Context
  ) -> (when: IR.Guard?, except: IR.Guard?)? {
    var when: [IR.Guard?] = []
    var except: [IR.Guard?] = []
    var complete = true
    for statement in statements(under: heading) {
      guard case .itemCondition(let clauses) = statement.body else { continue }
      usedConditions.insert(statement.place)
      if let found = guards(clauses, context) {
        when.append(found.when)
        except.append(found.except)
      } else {
        complete = false
      }
    }
    return complete ? (.all(of: when), .any(of: except)) : nil
  }

  /// 当, 除外 or 须 lines that no list, decision or scope reads.
  mutating func reportUnusedConditions() {
    forEachStatement { translator, statement in
      guard case .itemCondition = statement.body,
        !translator.usedConditions.contains(statement.place),
        !translator.isFaulty(
          Set(translator.headings(around: statement.heading)), policy: translator.site.policy)
      else { return }
      translator.report(.conditionOfNothing, statement.place)
    }
  }
}
