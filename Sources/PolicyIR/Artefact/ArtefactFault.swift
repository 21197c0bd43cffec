import PolicyBase

/// Why bytes are no compiled policy that this engine can load (codes A1…).
public enum ArtefactFault: Error, Hashable, Sendable {
  case notAnArtefact
  /// Written by a later policyc, in a form unknown here.
  case newerFormat(Int)
  case newerLanguage(Int)
  /// Shorter than its head says.
  case truncated
  case checksum
  case tooLarge(limit: Int)
  /// Something at the offset is not what must stand there.
  case malformed(offset: Int, what: String)

  public var diagnostic: Diagnostic {
    let (code, message, repair) = texts
    return Diagnostic(
      code: code, place: .nowhere, message: message, repair: repair)
  }

  private static let again = Message(
    zh: "用 policyc build 重新生成，并检查传输是否完整。",
    en: "Build it again with policyc build, and see that it is copied whole.")

  private var texts: (String, Message, Message) {
    switch self {
    case .notAnArtefact:
      (
        "A1001", Message(zh: "不是编译好的政策文件", en: "this is no compiled policy"),
        Message(
          zh: "编译好的政策由 policyc build 生成；.policy 文本先要编译。",
          en: "Compiled policies come from policyc build; a .policy text is compiled first.")
      )
    case .newerFormat(let version):
      (
        "A1002",
        Message(
          zh: "文件格式第 \(version) 版比本引擎认识的第 \(Artefact.formatVersion) 版新",
          en: "format \(version) is newer than format \(Artefact.formatVersion) of this engine"),
        Message(
          zh: "升级引擎，或用同一版本的 policyc 重新生成。",
          en: "Update the engine, or build with the policyc of its version.")
      )
    case .newerLanguage(let version):
      (
        "A1003",
        Message(
          zh: "语言第 \(version) 版比本引擎认识的第 \(Artefact.languageVersion) 版新",
          en:
            "language \(version) is newer than language \(Artefact.languageVersion) of this engine"),
        Message(
          zh: "升级引擎，或用同一版本的 policyc 重新生成。",
          en: "Update the engine, or build with the policyc of its version.")
      )
    case .truncated:
      ("A1004", Message(zh: "文件不完整", en: "the file is cut short"), ArtefactFault.again)
    case .checksum:
      (
        "A1005", Message(zh: "校验和不符：内容被改动过", en: "its checksum differs: the content was altered"),
        ArtefactFault.again
      )
    case .tooLarge(let limit):
      (
        "A1006", Message(zh: "超过 \(limit) 字节的上限", en: "larger than the limit of \(limit) bytes"),
        Message(zh: "分成几个文件编译。", en: "Build several smaller ones.")
      )
    case .malformed(let offset, let what):
      (
        "A1007",
        Message(
          zh: "第 \(offset) 字节处的内容不合规定（\(what)）",
          en: "what stands at byte \(offset) is not valid (\(what))"),
        ArtefactFault.again
      )
    }
  }
}

/// The named limits of compiled policies.
public enum ArtefactLimits {
  /// Bytes of one artefact.
  public static let bytes = 1 << 28
  /// Terms and conditions inside each other; the parser allows 64 levels of each.
  public static let nesting = 256
  /// Any number of days, months, acts or cycles that a policy names.
  public static let count = 1_000_000
}
