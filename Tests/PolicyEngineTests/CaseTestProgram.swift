import PolicyBase
import PolicyIR

@testable import PolicyEngine

/// A small vocabulary to bind cases to: people and institutions, links between them, penalties,
/// findings, claims.
enum CaseTestProgram {
  static let institution = 0
  static let person = 1
  static let registration = 2
  static let penalty = 0
  static let finding = 1
  static let claim = 2

  static func field(
    _ name: String, _ alias: String, _ type: IR.FieldType, optional: Bool = true,
    many: Bool = false, inverse: IR.Name? = nil, personal: Bool = false
  ) -> IR.Field {
    IR.Field(
      name: IR.Name(name, alias: alias), type: type, optional: optional, missingMeans: nil,
      many: many, inverse: inverse, personal: personal)
  }

  static let program: IR.Program = {
    var program = IR.Program()
    program.enumerations = [
      IR.Enumeration(
        name: "级别",
        options: [
          IR.Name("三级", alias: "tertiary"), IR.Name("二级", alias: "secondary"), IR.Name("一级"),
        ])
    ]
    program.subjectKinds = [
      IR.SubjectKind(
        name: IR.Name("机构", alias: "institution"), joins: [],
        fields: [
          field("级别", "level", .option(enumeration: 0)),
          field("协议期", "agreement", .period, many: true),
          field("公立", "public", .truth),
        ]),
      IR.SubjectKind(
        name: IR.Name("人员", alias: "person"), joins: [],
        fields: [
          field("姓名", "name", .text, personal: true),
          field(
            "执业机构", "sites", .subject(kinds: [0]), many: true,
            inverse: IR.Name("执业人员", alias: "staff")),
          field("证号", "licence", .number(unit: nil), personal: true),
        ]),
      IR.SubjectKind(
        name: IR.Name("执业登记", alias: "registration"), joins: [1, 0],
        fields: [field("承诺日", "committed", .day)]),
    ]
    program.eventKinds = [
      IR.EventKind(
        name: IR.Name("处罚", alias: "penalty"), isQuestion: false,
        fields: [field("当事人", "party", .subject(kinds: [0, 1]), optional: false)], answers: nil,
        answersDeclared: false),
      IR.EventKind(
        name: IR.Name("认定", alias: "finding"), isQuestion: false,
        fields: [
          field("处罚", "penalty", .event(kinds: [0]), optional: false),
          field("情形", "item", .clause, optional: false),
          field("损失金额", "loss", .number(unit: "元")),
          field("月数", "months", .number(unit: "个月")),
          field("行为", "act", .identifier),
          field("天数", "days", .number(unit: "天")),
        ], answers: nil, answersDeclared: false),
      IR.EventKind(
        name: IR.Name("申报", alias: "claim"), isQuestion: true,
        fields: [
          field("提供者", "provider", .subject(kinds: [1]), optional: false),
          field("服务日", "serviceDate", .day),
        ], answers: nil, answersDeclared: false),
    ]
    program.policies = [policy("nanan-2020"), policy("other-1")]
    program.clauses = [
      clause(0, [.article(12, sub: 0), .item(2), .subitem(1)]),
      clause(0, [.article(12, sub: 0), .item(2), .subitem(2)]),
      clause(1, [.article(12, sub: 0), .item(2), .subitem(1)]),
      clause(0, [.annex(1), .article(3, sub: 0)]),
      clause(1, [.section(2), .item(3)]),
    ]
    return program
  }()

  private static func policy(_ code: String) -> IR.Policy {
    IR.Policy(
      code: code, title: code, isVocabulary: false, documentNumber: nil, issuers: [],
      jurisdiction: nil, inForce: nil, isDraft: false, sourceHash: "", meaningHash: "")
  }

  private static func clause(_ policy: Int, _ parts: [Address.Part]) -> IR.Clause {
    IR.Clause(policy: policy, address: Address(parts), label: "")
  }

  static func read(_ text: String) -> CaseReading {
    CaseReader.read(SourceText(name: "case.jsonl", text: text), file: 0)
  }

  static func bind(
    _ text: String, options: CaseBinder.Options = CaseBinder.Options()
  ) -> CaseBinding {
    CaseBinder.bind(read(text), to: program, options: options)
  }

  /// Subjects and events that other lines of a test may refer to.
  static let base = """
    {"subject":"institution","id":"H1"}
    {"subject":"person","id":"D1"}
    {"event":"penalty","id":"P1","date":"2020-03-05","party":"D1"}

    """
}
