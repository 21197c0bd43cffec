import PolicyBase
import PolicyIR

/// The JSON Schema of a record (the form that `RecordJSON` writes). With a program it lists the
/// kinds, accounts, measures, statuses and questions that its records can name.
package struct RecordSchema: Sendable {
  private typealias Parts = SchemaParts
  private let program: IR.Program?

  package init(_ program: IR.Program? = nil) { self.program = program }

  /// The schema as text, ending in a line break.
  package func text() -> String {
    let body: SchemaParts.Members = [
      ("type", .string("object")),
      (
        "properties",
        .object([
          ("schema", .object([("const", .whole(RecordJSON.schema))])),
          ("asOf", Parts.ref("day")), ("knownAt", Parts.ref("day")),
          ("provenance", Parts.ref("provenance")),
          ("subjects", Parts.array(Parts.ref("subject"))),
          ("duties", Parts.array(Parts.ref("duty"))),
          ("decisions", Parts.array(Parts.ref("decision"))),
          ("conflicts", Parts.array(Parts.ref("conflict"))),
          ("rejected", Parts.array(Parts.ref("rejection"))),
          ("open", Parts.array(Parts.ref("open"))),
          ("failures", Parts.array(Parts.ref("failure"))),
        ])
      ),
      (
        "required",
        Parts.strings([
          "schema", "asOf", "knownAt", "provenance", "subjects", "duties", "decisions",
          "conflicts", "rejected",
          "open", "failures",
        ])
      ),
      ("additionalProperties", .truth(false)),
    ]
    let document = Parts.document(
      "policyc record", body, definitions: values + provenance + subjects + events)
    return document.text() + "\n"
  }

  /// A name declared by the policies: one of the program's, or any text.
  private func name(_ names: KeyPath<IR.Program, [String]>) -> JSONText {
    guard let program else { return Parts.type("string") }
    return Parts.oneOf(values: program[keyPath: names])
  }

  // MARK: Values

  private var values: SchemaParts.Members {
    [
      ("day", Parts.day), ("decimal", Parts.decimal),
      ("nullableDay", Parts.any([Parts.ref("day"), Parts.type("null")])),
      ("hash", Parts.pattern("^[0-9a-f]{64}$")),
      (
        "range",
        Parts.any([
          Parts.ref("decimal"),
          Parts.closed([("low", Parts.ref("decimal")), ("high", Parts.ref("decimal"))]),
        ])
      ),
      ("span", Parts.closed([("from", Parts.ref("day")), ("to", Parts.ref("nullableDay"))])),
      (
        "missing",
        Parts.array(
          Parts.closed([("item", Parts.type("string")), ("what", Parts.type("string"))]))
      ),
      ("message", Parts.closed([("zh", Parts.type("string")), ("en", Parts.type("string"))])),
      ("ids", Parts.array(Parts.type("string"))),
    ]
  }

  private var provenance: SchemaParts.Members {
    let policy = Parts.closed([
      ("code", Parts.type("string")), ("source", Parts.ref("hash")), ("meaning", Parts.ref("hash")),
      ("takesOver?", Parts.type("string")),
    ])
    let calendar = Parts.closed([("code", Parts.type("string")), ("source", Parts.ref("hash"))])
    return [
      ("policy", policy),
      (
        "provenance",
        Parts.closed([
          ("engine", Parts.type("string")), ("language", Parts.type("integer")),
          ("policies", Parts.array(Parts.ref("policy"))),
          ("vocabularies", Parts.array(Parts.ref("policy"))),
          ("bases?", Parts.array(Parts.ref("policy"))),
          ("calendars?", Parts.array(calendar)), ("case?", Parts.type("string")),
          (
            "readings",
            .object([
              ("type", .string("object")), ("additionalProperties", Parts.type("string")),
            ])
          ),
        ])
      ),
    ]
  }

  // MARK: Subjects

  private var subjects: SchemaParts.Members {
    [
      (
        "subject",
        Parts.closed([
          ("id", Parts.type("string")), ("kind", name(\.subjectNames)),
          ("accounts", Parts.array(Parts.ref("account"))),
          ("entries", Parts.array(Parts.ref("entry"))),
          ("movements", Parts.array(Parts.ref("movement"))),
          ("measures", Parts.array(Parts.ref("measure"))),
          ("statuses", Parts.array(Parts.ref("status"))),
        ])
      ),
      (
        "account",
        Parts.closed([
          ("account", name(\.accountNames)), ("cycle", Parts.ref("span")),
          ("total", Parts.ref("range")),
          (
            "history?",
            Parts.array(
              Parts.closed([("from", Parts.ref("day")), ("total", Parts.ref("range"))]))
          ), ("missing?", Parts.ref("missing")), ("cause", Parts.ref("ids")),
        ])
      ),
      (
        "entry",
        Parts.closed([
          ("event?", Parts.type("string")), ("derived?", Parts.type("string")),
          ("account", name(\.accountNames)), ("date", Parts.ref("day")),
          ("seen?", Parts.ref("day")), ("points", Parts.ref("range")),
          ("counted", Parts.ref("range")), ("absorbedBy?", Parts.type("string")),
          ("choice?", Parts.type("string")), ("removedOn?", Parts.ref("day")),
          ("missing?", Parts.ref("missing")), ("citation", Parts.type("string")),
          ("cause", Parts.ref("ids")),
        ])
      ),
      (
        "movement",
        Parts.closed([
          ("kind", Parts.oneOf(values: Record.MovementRecord.Kind.allCases.map(\.rawValue))),
          ("id", Parts.type("string")), ("account", name(\.accountNames)),
          ("date", Parts.ref("day")), ("asked", Parts.ref("range")),
          ("credited", Parts.ref("range")), ("citation", Parts.type("string")),
          ("cause", Parts.ref("ids")),
        ])
      ),
      ("measure", measure), ("end", end),
      (
        "status",
        Parts.closed([
          ("status", name(\.statusNames)), ("value", Parts.type("string")),
          ("possible?", Parts.array(Parts.type("string"))), ("missing?", Parts.ref("missing")),
          ("history?", Parts.array(statusVersion)), ("from?", Parts.ref("day")),
          ("cause", Parts.ref("ids")),
        ])
      ),
    ]
  }

  private var statusVersion: JSONText {
    Parts.closed([
      ("from?", Parts.ref("day")), ("value", Parts.type("string")),
      ("possible?", Parts.array(Parts.type("string"))),
    ])
  }

  private var measure: JSONText {
    Parts.closed([
      ("id", Parts.type("string")), ("measure", name(\.measureNames)), ("from", Parts.ref("day")),
      ("end", Parts.ref("end")),
      ("state", Parts.oneOf(values: Record.MeasureRecord.State.allCases.map(\.rawValue))),
      ("releasedOn?", Parts.ref("day")), ("choice?", Parts.type("string")),
      ("count?", Parts.type("integer")),
      ("by?", Parts.ref("ids")), ("to?", Parts.ref("ids")), ("cause", Parts.ref("ids")),
      ("citation", Parts.type("string")),
    ])
  }

  private var end: JSONText {
    func kind(_ names: String...) -> (key: String, value: JSONText) {
      ("kind", Parts.oneOf(values: names))
    }
    return Parts.any([
      Parts.closed([kind("once", "open", "forever")]),
      Parts.closed([kind("fixed"), ("lastDay", Parts.ref("day"))]),
      Parts.closed([
        kind("pending"), ("certain", Parts.ref("day")), ("latest", Parts.ref("nullableDay")),
      ]),
    ])
  }

  // MARK: Events and duties

  private var events: SchemaParts.Members {
    [
      (
        "duty",
        Parts.closed([
          ("id", Parts.type("string")), ("duty", name(\.dutyNames)),
          ("actor?", Parts.type("string")), ("bearers?", Parts.ref("ids")),
          ("event?", Parts.type("string")), ("measure?", Parts.type("string")),
          ("subject?", Parts.type("string")), ("period?", Parts.ref("span")),
          ("from?", Parts.ref("day")), ("due", Parts.ref("due")),
          ("state", Parts.oneOf(values: Record.DutyRecord.State.allCases.map(\.rawValue))),
          ("soft?", Parts.type("boolean")), ("metBy?", Parts.ref("ids")),
          ("missedOn?", Parts.ref("day")), ("deemed?", Parts.ref("ids")),
          ("missing?", Parts.ref("missing")), ("citation", Parts.type("string")),
          ("cause", Parts.ref("ids")),
        ])
      ),
      (
        "due",
        Parts.any([
          Parts.ref("day"), Parts.oneOf(values: ["none"]),
          Parts.closed([("unpublished", Parts.type("integer"))]),
          Parts.closed([("open", Parts.ref("missing"))]),
        ])
      ),
      (
        "decision",
        Parts.closed([
          ("event", Parts.type("string")), ("question", name(\.questionNames)),
          ("answer", Parts.type("string")), ("answers?", Parts.array(Parts.type("string"))),
          ("policies?", Parts.array(Parts.ref("policyAnswer"))),
          ("reasons", Parts.array(Parts.ref("reason"))),
          ("undecided?", Parts.array(Parts.ref("reason"))),
        ])
      ),
      (
        "policyAnswer",
        Parts.closed([
          ("policy", Parts.type("string")), ("answer", Parts.type("string")),
          ("answers?", Parts.array(Parts.type("string"))),
        ])
      ),
      (
        "conflict",
        Parts.closed([
          ("subject", Parts.type("string")), ("measures", Parts.array(Parts.type("string"))),
          ("from", Parts.ref("day")), ("why", Parts.ref("message")),
          ("citations", Parts.array(Parts.type("string"))),
        ])
      ),
      (
        "reason",
        Parts.closed([
          ("citation", Parts.type("string")), ("answer", Parts.type("string")),
          ("permitted?", Parts.type("boolean")), ("value?", Parts.ref("range")),
          ("borneBy?", Parts.type("string")), ("missing?", Parts.ref("missing")),
          ("because", Parts.ref("ids")),
        ])
      ),
      (
        "rejection",
        Parts.closed([
          ("event?", Parts.type("string")), ("act?", Parts.type("string")),
          ("code", Parts.type("string")), ("why", Parts.ref("message")),
          ("citation?", Parts.type("string")),
        ])
      ),
      (
        "open",
        Parts.closed([
          ("kind", Parts.oneOf(values: Record.OpenPoint.Kind.allCases.map(\.rawValue))),
          ("event?", Parts.type("string")), ("subject?", Parts.type("string")),
          ("date", Parts.ref("day")), ("missing?", Parts.ref("missing")),
          ("why", Parts.ref("message")), ("citation", Parts.type("string")),
        ])
      ),
      (
        "failure",
        Parts.closed([
          ("code", Parts.type("string")), ("item?", Parts.type("string")),
          ("why", Parts.ref("message")), ("citation?", Parts.type("string")),
        ])
      ),
    ]
  }
}

extension IR.Program {
  fileprivate var subjectNames: [String] { subjectKinds.map(\.name.key) }
  fileprivate var accountNames: [String] { accounts.map(\.name.key) }
  fileprivate var measureNames: [String] { measures.map(\.name.key) }
  fileprivate var statusNames: [String] { statuses.map(\.name.key) }
  fileprivate var dutyNames: [String] { duties.map(\.name.key) }
  fileprivate var questionNames: [String] {
    eventKinds.filter(\.isQuestion).map(\.name.key)
  }
}
