import PolicyBase
import PolicyIR

/// The JSON Schema of a line of a case. With a program it lists the kinds, fields and values that
/// its cases may have; without, it is the form that all cases share.
package struct CaseSchema: Sendable {
  private typealias Parts = SchemaParts
  private let program: IR.Program?

  package init(_ program: IR.Program? = nil) { self.program = program }

  /// The schema as text, ending in a line break.
  package func text() -> String {
    let lines = program.map(FieldSchema.init).map(lines) ?? generalLines
    let document = Parts.document(
      "policyc case line", [("anyOf", .array(lines))], definitions: definitions)
    return document.text() + "\n"
  }

  // MARK: The form that all cases share

  private static let subjectKeys = ["subject", "主体"]
  private static let eventKeys = ["event", "事件", "question", "问题"]
  private static let idKeys = ["id", "编号"]
  private static let dateKeys = ["date", "日期"]
  private static let knownKeys = ["known", "知悉"]
  private static let orderKeys = ["order", "序"]

  private var definitions: SchemaParts.Members {
    let scalar = Parts.any([
      Parts.type("string"), Parts.type("number"), Parts.type("boolean"), Parts.ref("period"),
    ])
    let period = Parts.any([
      Parts.closed([("from", Parts.ref("day")), ("to?", Parts.ref("openDay"))]),
      Parts.closed([("自", Parts.ref("day")), ("至?", Parts.ref("openDay"))]),
    ])
    return [
      ("day", Parts.day), ("openDay", Parts.any([Parts.ref("day"), Parts.type("null")])),
      ("period", period), ("scalar", scalar),
      ("value", Parts.any([Parts.ref("scalar"), Parts.array(Parts.ref("scalar"))])),
      ("anyValue", Parts.any([Parts.ref("value"), CaseSchema.history(of: Parts.ref("value"))])),
      (
        "id",
        .object([("type", .string("string")), ("minLength", .whole(1))])
      ),
    ]
  }

  /// Values with the day each holds from.
  static func history(of value: JSONText) -> JSONText {
    Parts.array(
      Parts.any([
        Parts.closed([("value", value), ("from?", Parts.ref("day"))]),
        Parts.closed([("值", value), ("自?", Parts.ref("day"))]),
      ]))
  }

  private var generalLines: [JSONText] {
    let any = Parts.ref("anyValue")
    return [
      line(
        heads: CaseSchema.subjectKeys, names: nil, isEvent: false, fields: [], required: [],
        others: any),
      line(
        heads: CaseSchema.eventKeys, names: nil, isEvent: true, fields: [], required: [],
        others: any),
    ]
  }

  // MARK: The kinds of a program

  private func lines(_ schema: FieldSchema) -> [JSONText] {
    let subjects = schema.program.subjectKinds.map { kind in
      line(
        heads: CaseSchema.subjectKeys, names: KindNames.spellings(kind.name), isEvent: false,
        fields: schema.fields(of: kind), required: schema.required(of: kind))
    }
    let events = schema.program.eventKinds.map { kind in
      line(
        heads: CaseSchema.eventKeys, names: KindNames.spellings(kind.name), isEvent: true,
        fields: schema.fields(of: kind), required: schema.required(of: kind))
    }
    let builtIn = line(
      heads: CaseSchema.eventKeys, names: BuiltInEvent.spellings, isEvent: true, fields: [],
      required: [], others: Parts.ref("anyValue"))
    return subjects + events + [builtIn]
  }

  /// One line: what it is, its id and days, its fields by both of their names.
  private func line(
    heads: [String], names: [String]?, isEvent: Bool, fields: SchemaParts.Members,
    required: [[String]], others: JSONText = .truth(false)
  ) -> JSONText {
    let kind = names.map { Parts.oneOf(values: $0) } ?? Parts.ref("id")
    var properties: SchemaParts.Members = heads.map { ($0, kind) }
    properties += CaseSchema.idKeys.map { ($0, Parts.ref("id")) }
    let day = isEvent ? Parts.ref("day") : .truth(false)
    properties += (CaseSchema.dateKeys + CaseSchema.knownKeys).map { ($0, day) }
    properties += CaseSchema.orderKeys.map {
      ($0, isEvent ? Parts.type("integer") : .truth(false))
    }
    let taken = Set(properties.map(\.key))
    properties += fields.filter { !taken.contains($0.key) }
    let needed = [heads, CaseSchema.idKeys] + (isEvent ? [CaseSchema.dateKeys] : []) + required
    return .object([
      ("type", .string("object")), ("properties", .object(properties)),
      ("allOf", .array(needed.map(CaseSchema.oneIsThere))), ("additionalProperties", others),
    ])
  }

  private static func oneIsThere(_ keys: [String]) -> JSONText {
    Parts.any(keys.map { .object([("required", Parts.strings([$0]))]) })
  }
}

/// The schemas of declared fields.
struct FieldSchema {
  private typealias Parts = SchemaParts
  let program: IR.Program

  init(_ program: IR.Program) { self.program = program }

  func fields(of kind: IR.SubjectKind) -> SchemaParts.Members {
    let ends = kind.joins.compactMap { index -> IR.Name? in
      program.subjectKinds.indices.contains(index) ? program.subjectKinds[index].name : nil
    }
    let own = kind.fields.flatMap { field in
      let value = value(field)
      return both(field.name, Parts.any([value, CaseSchema.history(of: value)]))
    }
    let names = Set(own.map(\.key))
    return own
      + ends.flatMap { both($0, Parts.ref("id")) }.filter { !names.contains($0.key) }
  }

  func fields(of kind: IR.EventKind) -> SchemaParts.Members {
    kind.fields.flatMap { both($0.name, value($0)) }
  }

  /// Of each field that must be given its names.
  func required(of kind: IR.SubjectKind) -> [[String]] {
    required(kind.fields)
      + kind.joins.compactMap { index in
        program.subjectKinds.indices.contains(index)
          ? KindNames.spellings(program.subjectKinds[index].name) : nil
      }
  }

  func required(of kind: IR.EventKind) -> [[String]] { required(kind.fields) }

  private func required(_ fields: [IR.Field]) -> [[String]] {
    fields.filter { !$0.optional && $0.missingMeans == nil }.map { KindNames.spellings($0.name) }
  }

  private func both(_ name: IR.Name, _ schema: JSONText) -> SchemaParts.Members {
    KindNames.spellings(name).map { ($0, schema) }
  }

  private func value(_ field: IR.Field) -> JSONText {
    let one = value(field.type)
    let isList = field.many || field.type == .clause
    return isList ? Parts.any([one, Parts.array(one)]) : one
  }

  private func value(_ type: IR.FieldType) -> JSONText {
    switch type {
    case .truth: Parts.any([Parts.type("boolean"), Parts.oneOf(values: ["是", "否"])])
    case .day: Parts.ref("day")
    case .number(let unit):
      .object([
        ("type", Parts.strings(["number", "string"])),
        ("description", .string(unit.map { "单位 \($0)；至多四位小数" } ?? "至多四位小数")),
      ])
    case .identifier: .object([("type", Parts.strings(["string", "integer"]))])
    case .text, .region: Parts.type("string")
    case .clause:
      .object([
        ("type", .string("string")),
        ("examples", Parts.strings(Array(clauses.prefix(3)))),
      ])
    case .period: Parts.ref("period")
    case .option(let enumeration):
      program.enumerations.indices.contains(enumeration)
        ? Parts.oneOf(
          values: program.enumerations[enumeration].options.flatMap(KindNames.spellings))
        : Parts.type("string")
    case .subject, .event: Parts.ref("id")
    }
  }

  private var clauses: [String] {
    program.clauses.map { clause in
      let code =
        program.policies.indices.contains(clause.policy) ? program.policies[clause.policy].code : ""
      return code + "/" + clause.address.ascii
    }
  }
}

extension BuiltInEvent {
  /// The names of all events that every policy has.
  fileprivate static var spellings: [String] {
    [
      "撤销", "annul", "撤回", "withdraw", "更正", "correct", "变更", "change", "裁量", "choice", "期初",
      "opening",
    ].filter { BuiltInEvent($0) != nil }
  }
}
