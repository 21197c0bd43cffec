import PolicyBase

/// The pages of all codes that the tools can print.
enum HelpPages {
  /// One text for each range of codes; see `HelpPageReader` for its form.
  private static let texts = [
    syntaxFiles, syntaxStatements, readings, names, namesInUse, types, typesOfPaths, sets,
    statements, statementParts, textAsWhole, calendars, changes, analysis, assertions,
    officialTexts, caseFiles,
    caseRecords, caseTables, caseNames, caseValues, caseActs, ledgers, commandLines, files, runs,
    mutations, coverage, damages, compiledFiles, requests, hosts,
  ]

  static let all: [HelpPage] = texts.flatMap(HelpPageReader.pages)

  static func page(_ code: String) -> HelpPage? { all.first { $0.code == code } }

  /// Whether a word looks like a code: one capital letter and digits.
  static func isCode(_ word: String) -> Bool {
    guard let first = word.first, first.isASCII, first.isUppercase else { return false }
    return word.count > 1 && word.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// Every code with its title.
  static func list(_ language: MessageLanguage) -> String {
    var table = TextTable(indentation: 2)
    for page in all { table.add([page.code, page.title.text(language)]) }
    return table.text()
  }
}
