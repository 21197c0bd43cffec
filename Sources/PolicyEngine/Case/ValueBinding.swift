import PolicyBase
import PolicyIR

/// A field that takes a value, with where the value stands. Its words are made only for messages.
struct FieldPlace {
  let field: IR.Field
  let place: Place

  init(_ field: IR.Field, _ place: Place) {
    self.field = field
    self.place = place
  }

  var name: String { KindNames.shown(field.name) }
}

// Values by the type of their field.
extension BindingRun {
  mutating func fault(_ fault: BindingFault, _ field: FieldPlace) {
    faults.add(fault.diagnosis, field.place)
  }

  func shown(_ value: IR.InputValue, _ field: FieldPlace) -> ShownValue {
    ShownValue(value, masked: isMasked(field))
  }

  /// Whether messages keep the field's value out.
  func isMasked(_ field: FieldPlace) -> Bool { field.field.personal && !options.showsPersonal }

  /// The value of a field inside another text.
  func repeated(_ text: String, _ field: FieldPlace) -> String {
    isMasked(field) ? ShownValue.mask.zh : text
  }

  func unknown(_ name: String, _ nearest: [String]) -> String {
    ShownValue.name(name, nearest: nearest, showsPersonal: options.showsPersonal)
  }

  /// A subject's field: one value from ever, or values with their days.
  mutating func history(_ input: IR.InputValue, _ field: FieldPlace) -> Case.History {
    guard case .history(let items) = input else {
      return Case.History(items: value(input, field).map { [.init(from: nil, value: $0)] } ?? [])
    }
    var history = Case.History()
    for item in items {
      if history.items.contains(where: { $0.from == item.from }) {
        fault(
          .twoValuesOneDay(
            field: field.name, day: item.from.map { repeated($0.description, field) }), field)
      } else if let value = value(item.value, field) {
        history.items.append(.init(from: item.from, value: value))
      }
    }
    history.sort()
    return history
  }

  /// One value of the field, a list when it takes several; `nil` with its fault reported.
  mutating func value(_ input: IR.InputValue, _ field: FieldPlace) -> IR.Value? {
    if case .cell(let text) = input {
      return value(CellValue.input(text, for: field.field), field)
    }
    if case .clause = field.field.type { return clauseList(input, field) }
    guard case .list(let inputs) = input else {
      return single(input, field).map { field.field.many ? .list([$0]) : $0 }
    }
    guard field.field.many else {
      fault(.severalValues(field: field.name), field)
      return nil
    }
    let values = inputs.map { single($0, field) }
    return values.contains { $0 == nil } ? nil : .list(values.compactMap { $0 })
  }

  private mutating func single(_ input: IR.InputValue, _ field: FieldPlace) -> IR.Value? {
    switch (field.field.type, input) {
    case (.truth, .truth(let truth)): return .truth(truth)
    case (.truth, .text("是")): return .truth(true)
    case (.truth, .text("否")): return .truth(false)
    case (.day, .text(let text)): return day(text, field)
    case (.number(let unit), .number(let number, let given)):
      return converted(number, given, unit, field)
    case (.number(let unit), .text(let text)): return number(text, unit, input, field)
    case (.identifier, .text(let text)), (.text, .text(let text)): return .text(text)
    case (.region, .text(let text)) where Region(text) != nil: return .text(text)
    case (.identifier, .number(let number, nil)) where number.whole != nil:
      return .text(number.description)
    case (.period, .period(let span)): return .period(span)
    case (.option(let enumeration), .text(let text)):
      return option(text, enumeration, input, field)
    case (.subject(let kinds), .text(let text)): return subject(text, kinds, input, field)
    case (.event(let kinds), .text(let text)): return event(text, kinds, input, field)
    default:
      fault(
        .wrongType(
          field: field.name, expected: ExpectedType.text(field.field, program),
          found: shown(input, field)), field)
      return nil
    }
  }

  private mutating func day(_ text: String, _ field: FieldPlace) -> IR.Value? {
    let read = InputDay(text)
    if case .day(let day) = read { return .day(day) }
    fault(.badDay(field: field.name, isMasked(field) ? read.withoutMeaning : read), field)
    return nil
  }

  private mutating func number(
    _ text: String, _ unit: String?, _ input: IR.InputValue, _ field: FieldPlace
  ) -> IR.Value? {
    switch Units.split(text) {
    case .number(let number, let given): return converted(number, given, unit, field)
    case .notExact: fault(.badNumber(field: field.name), field)
    case .none:
      fault(
        .wrongType(
          field: field.name, expected: ExpectedType.text(field.field, program),
          found: shown(input, field)), field)
    }
    return nil
  }

  private mutating func converted(
    _ number: Number, _ given: String?, _ unit: String?, _ field: FieldPlace
  ) -> IR.Value? {
    switch Units.convert(number, given, to: unit) {
    case .number(let converted): return .number(converted)
    case .tooLarge: fault(.numberTooLarge(field: field.name), field)
    case .wrongUnit:
      fault(.wrongUnit(field: field.name, unit: unit, found: repeated(given ?? "", field)), field)
    }
    return nil
  }

  private mutating func option(
    _ text: String, _ enumeration: Int, _ input: IR.InputValue, _ field: FieldPlace
  ) -> IR.Value? {
    guard names.options.indices.contains(enumeration) else { return nil }
    let table = names.options[enumeration]
    if let index = table[text] { return .option(enumeration: enumeration, index: index) }
    let spellings = program.enumerations[enumeration].options.flatMap(KindNames.spellings)
    fault(
      .unknownOption(
        field: field.name, found: shown(input, field),
        nearest: isMasked(field) ? [] : Spelling.nearest(to: text, among: spellings),
        all: program.enumerations[enumeration].options.map(KindNames.shown)), field)
    return nil
  }
}

extension Case.History {
  /// Puts the items in order of their days; the one from ever comes first.
  mutating func sort() {
    items.sort { a, b in
      guard let second = b.from else { return false }
      guard let first = a.from else { return true }
      // Of two values of one day, of which one is annulled, the later known stands behind.
      if first == second, let one = a.known, let other = b.known { return one < other }
      return first < second
    }
  }
}
