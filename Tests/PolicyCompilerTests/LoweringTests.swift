import PolicyBase
import PolicyCompiler
import PolicyIR
import SamplePolicy
import Testing

/// What statements become: the facts of the program that follow from the text by the grammar.
struct LoweringTests {
  @Test func itemsBecomeOneRuleForEachHeading() throws {
    let it = Sample.compile(
      Sample.accounts + """
        第二条 记分
          （一）人员
            下列各项 记 当事人 个人分 3 分，当 核实
            1. 甲
            2. 乙
              当 损失 3万元 以上
            3. 原文所缺
              缺号
        """)
    #expect(it.errors == [])
    #expect(it.rules(at: "2.1.3").isEmpty)
    let first = try #require(it.rules(at: "2.1.1").first)
    let second = try #require(it.rules(at: "2.1.2").first)
    let finding = try #require(it.event("认定"))
    guard case .event(kind: finding, .some(let clause), clauseField: 1) = first.trigger else {
      Issue.record("not triggered by the finding's item")
      return
    }
    #expect(it.program.clauses[clause].address.ascii == "2.1.1")
    guard
      case .post(let account, let subject, let amount) = try #require(first.effects.first).action
    else {
      Issue.record("no points")
      return
    }
    #expect(account == it.account("个人分"))
    // 当事人 is a field of the penalty that the finding refers to.
    let penalty = IR.Term.field(.event, IR.FieldRef(index: 0, key: "finding.penalty"))
    #expect(subject == .field(penalty, IR.FieldRef(index: 0, key: "penalty.party")))
    #expect(amount.low == .constant(.number(Number(3))))
    // 3 万元 is 30,000 元; the list's own condition comes first.
    guard case .all(let parts) = second.when, parts.count == 2,
      case .test(.compare(_, .atLeast, let bound), let text) = parts[1]
    else {
      Issue.record("the item's condition is missing")
      return
    }
    #expect(bound == .constant(.number(Number(30_000))))
    #expect(text == "损失 3万元 以上")
  }

  @Test func bandLinesBecomeRulesOfOnePick() throws {
    let it = Sample.compile(
      Sample.accounts + """
        第二条 措施
          分段 个人分 累计：单次优先，其余 不处理
            6 分以上不满 9 分：停权 3 个月
            单次 12 分：停权 半年、谈话（由 经办）
        """)
    #expect(it.errors == [])
    let rules = it.rules(at: "2")
    #expect(rules.count == 2)
    #expect(Set(rules.map(\.pick)).count == 1)
    let account = try #require(it.account("个人分"))
    guard case .band(account, single: false, let bounds) = rules[0].trigger,
      case .band(account, single: true, let single) = rules[1].trigger
    else {
      Issue.record("not bands of the account")
      return
    }
    #expect(bounds == [IR.Bound(.atLeast, Number(6)), IR.Bound(.less, Number(9))])
    #expect(single == [IR.Bound(.equal, Number(12))])
    guard case .impose(let imposition) = rules[1].effects[0].action,
      case .fixed(let length) = imposition.length
    else {
      Issue.record("no measure")
      return
    }
    #expect(length == IR.Duration(count: 6, unit: .months))
    #expect(imposition.subject == .subject)
  }

  @Test func derivedPointsCountEntriesAtThePlace() throws {
    let it = Sample.compile(
      Sample.accounts + """
        第二条 记分
          下列各项 记 当事人 个人分 3 分
          （一）甲
        第三条 推算
          凡 各 机构 本周期 个人分 记分 中 地点 为 该 机构 的 次数 每满 12 次，记 单位分 3 分，当 级别 为 三级
          凡 各 机构 本周期 个人分 记分 中 当事人 的 执业机构 含 该 机构 的 人数 每满 2 人，记 单位分 3 分
        """)
    #expect(it.errors == [])
    let rules = it.rules(at: "3")
    let institution = try #require(it.subject("机构"))
    guard case .everyMultiple(institution, .aggregate(let aggregate), let step) = rules[0].trigger
    else {
      Issue.record("no multiple of a count")
      return
    }
    #expect(step == Number(12))
    #expect(aggregate.window == .cycle(account: try #require(it.account("个人分"))))
    #expect(aggregate.members == .entries(account: try #require(it.account("个人分")), of: nil))
    let penalty = IR.Term.field(.member, IR.FieldRef(index: 0, key: "finding.penalty"))
    let site = IR.Term.field(penalty, IR.FieldRef(index: 1, key: "penalty.site"))
    #expect(
      aggregate.filter == .test(.among(site, [.subject]), text: "地点 为 该 机构"))
  }

  @Test func conditionsFindTheirSubject() throws {
    let it = Sample.compile(
      Sample.accounts + """
        第二条 多于一半
          凡 机构 的 执业人员 中 本年 资格 曾为 暂停 的 占比 超过 50%，对 机构 停约 至 整改
        """)
    #expect(it.errors == [])
    let rule = try #require(it.rules(at: "2").first)
    guard
      case .becameTrue(let kind, .test(.compare(.aggregate(let share), .more, let half), _)) =
        rule.trigger
    else {
      Issue.record("no condition")
      return
    }
    #expect(kind == it.subject("机构"))
    #expect(share.measure == .share)
    #expect(half == .constant(.number(Number(scaled: 5000))))
    guard case .impose(let imposition) = rule.effects[0].action,
      case .until(.test(.happened(let event, .some(let about), .some(let of), _, _), _)) =
        imposition.length
    else {
      Issue.record("no end by an event")
      return
    }
    #expect(event == it.event("整改"))
    #expect(about == .field(.member, IR.FieldRef(index: 0, key: "rectified.unit")))
    #expect(of == .subject)
  }

  @Test func decisionsReadTheQuestionAndItsLink() throws {
    let it = Sample.compile(
      """
      第一条 资格
        定义 合格（fit）归 登记：机构 的 协议 为 有效 且 承诺日 不晚于 当日
        裁定 申报 于 服务日：拒付，由 机构 承担，当 非 登记 的 合格 或 提供者 的 资格 不为 正常，除外 急诊
        优先 拒付 于 支付
      """)
    #expect(it.errors == [])
    let rule = try #require(it.rules(at: "1").first)
    guard case .asked(let question, .some) = rule.trigger,
      case .answer(option: 1, value: nil, borneBy: .some) = rule.effects[0].action
    else {
      Issue.record("no answer")
      return
    }
    #expect(question == it.event("申报"))
    let provider = IR.Term.field(.event, IR.FieldRef(index: 0, key: "claim.provider"))
    let institution = IR.Term.field(.event, IR.FieldRef(index: 1, key: "claim.institution"))
    let link = IR.Term.link(kind: try #require(it.subject("登记")), provider, institution)
    guard case .any(let parts) = rule.when, case .not(.test(.holds(let fit), _)) = parts[0] else {
      Issue.record("no link")
      return
    }
    #expect(fit == .definition(0, of: link))
    #expect(it.program.priorities.count == 1)
  }

  @Test func requirementsCiteTheirItems() throws {
    let it = Sample.compile(
      """
      第一条 申报的条件
        裁定 申报：支付，须 下列各项
        （一）资格
          须 提供者 的 资格 为 正常
        （二）金额
          须 金额 不超过 100 元
      """)
    #expect(it.errors == [])
    guard case .all(let parts) = it.rules(at: "1").first?.when,
      case .cited(_, let citation) = parts[1]
    else {
      Issue.record("no cited conditions")
      return
    }
    #expect(it.program.citations[citation].address.ascii == "1.2")
  }

  @Test func collectedAnswersBeginWithNone() {
    let it = Sample.compile(
      """
      第一条 问
        问题 准入（entry）
          申请人（applicant）：人员
        裁定 准入：符合，当 申请人 的 资格 为 正常
        裁定 准入：不符合，当 申请人 的 资格 为 取消
      """)
    #expect(it.errors == [])
    let answers = it.program.eventKinds.last?.answers ?? -1
    #expect(
      it.program.enumerations[answers].options.map(\.text) == ["无规则适用", "符合", "不符合"])
  }

  @Test func scopesGovernTheRulesBelowOnce() throws {
    let it = Sample.compile(
      Sample.accounts + """
        第二条 记分
          适用 核实
          下列各项 记 当事人 个人分 3 分
          （一）甲
        第三条 其他
          凡 整改，对 单位 停约 1 个月，当 同意
          适用 第二条（一）：程度 为 重
        """)
    #expect(it.errors == [])
    guard case .all(let parts) = it.rules(at: "2.1").first?.scope else {
      Issue.record("two scopes expected")
      return
    }
    #expect(parts.count == 2)
    #expect(it.rules(at: "3").first?.scope == nil)
  }

  @Test func mergeKeysAndMissingKeys() {
    let it = Sample.compile(
      Sample.accounts + """
        第二条 记分
          下列各项 记 当事人 个人分 3 分
          （一）甲
        第三条 归并
          同一 处罚 计 个人分、单位分：取最高；缺键 待定
          同一 行为 计 个人分：计一次
        """)
    #expect(it.errors == [])
    #expect(it.program.merges.count == 2)
    #expect(it.program.merges[0].method == .highest)
    #expect(it.program.merges[0].missingKey == .pending)
    // 行为 may be missing and nothing says what then.
    #expect(it.codes.filter { $0 == "P4025" }.count == 1)
  }

  @Test func aTriggerMayBeAFieldOfAnEvent() throws {
    let it = Sample.compile(
      """
      第一条 按损失
        措施 处置（act）归 人员：一次
        分段 认定 的 损失：其余 不处理
          超过 0 元不满 5000 元：对 当事人 处置
          5000 元以上：对 当事人 处置
      """)
    #expect(it.errors == [])
    let rules = it.rules(at: "1")
    #expect(rules.count == 2)
    guard case .event(let kind, clause: nil, clauseField: nil) = rules[0].trigger,
      case .all(let bounds) = rules[0].when
    else {
      Issue.record("no event")
      return
    }
    #expect(kind == it.event("认定"))
    #expect(bounds.count == 2)
  }

  @Test func formsNotExecutedAreNamed() {
    let it = Sample.compile(
      Sample.accounts + """
        第二条 通知
          凡 整改，视为 已改正
        """)
    #expect(it.errors == [])
    #expect(it.program.unsupported.map(\.what.zh).contains("尚不支持：视为"))
  }
}
