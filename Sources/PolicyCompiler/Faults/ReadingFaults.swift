import PolicyBase

/// P2001–P2009: readings of unclear texts (E20).
extension CompilerFault {
  static func readingKeyTwice(_ key: String) -> CompilerFault {
    CompilerFault(
      "P2001",
      zh: "存疑“\(key)”写了两次，读法或采用的不同。",
      en: "The 存疑 “\(key)” stands twice with other readings or another choice.",
      repairZh: "两处写同样的读法和采用，或给其中一处另取一个键。",
      repairEn: "Write the same readings and choice, or give one of them another key.")
  }

  static func unknownReadingKey(_ key: String, _ nearest: [String]) -> CompilerFault {
    CompilerFault(
      "P2002",
      zh: "没有键为“\(key)”的存疑。",
      en: "There is no 存疑 with the key “\(key)”.",
      repair: meant(nearest))
  }

  static func unknownChoice(_ key: String, _ choice: String, _ known: [String]) -> CompilerFault {
    CompilerFault(
      "P2003",
      zh: "存疑“\(key)”没有读法“\(choice)”。",
      en: "The 存疑 “\(key)” has no reading “\(choice)”.",
      repairZh: "可选：\(zh(known))。",
      repairEn: "Choose among \(en(known)).")
  }

  static func unknownAdopted(_ choice: String, _ known: [String]) -> CompilerFault {
    CompilerFault(
      "P2004",
      zh: "采用的读法“\(choice)”没有写出。",
      en: "The adopted reading “\(choice)” is not written.",
      repairZh: "可选：\(zh(known))。",
      repairEn: "Choose among \(en(known)).")
  }
}
