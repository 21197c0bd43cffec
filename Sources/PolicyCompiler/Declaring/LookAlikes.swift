import PolicyBase
import PolicySyntax

extension Declarations {
  /// Names that one file can see and that no reader can tell apart (Unicode Technical Standard 39,
  /// “confusable”): letters of other scripts, full width, and characters that differ by a stroke.
  mutating func reportLookAlikes() {
    var homes: [String: [Symbol]] = [:]
    for name in symbols.keys.sorted() {
      guard let symbol = symbols[name]?.first else { continue }
      homes[LookAlikes.skeleton(name), default: []].append(symbol)
    }
    for skeleton in homes.keys.sorted() {
      let alike = (homes[skeleton] ?? []).sorted {
        ($0.policy, $0.name.place.start) < ($1.policy, $1.name.place.start)
      }
      for (index, second) in alike.enumerated().dropFirst() {
        let first = alike[..<index].first { one in
          imports.visible.contains { $0.contains(one.policy) && $0.contains(second.policy) }
        }
        guard let first else { continue }
        report(
          .looksAlike(second.name.text, first.name.text), second.name, second.policy,
          related: [first.name.place])
      }
    }
  }
}

/// One character for all that look like it.
enum LookAlikes {
  private static let groups = [
    "己已巳", "未末", "土士", "日曰", "千干", "人入", "戊戌戍", "天夭", "大太犬", "贝见", "壬王", "微徽", "侯候", "拔拨",
    "AΑАＡ", "BΒВＢ", "CСＣ", "EΕЕＥ", "HΗНＨ", "KΚКＫ", "MΜМＭ", "NΝＮ", "OΟО0〇Ｏ０", "PΡРＰ", "TΤТＴ", "XΧХＸ",
    "aаａ", "cсｃ", "eеｅ", "oоο", "pрｐ", "xхｘ", "Il1丨｜",
  ]

  private static let first: [Character: Character] = {
    var map: [Character: Character] = [:]
    for group in groups {
      for character in group { map[character] = group.first }
    }
    return map
  }()

  static func skeleton(_ name: String) -> String {
    String(name.map { first[$0] ?? $0 })
  }
}
