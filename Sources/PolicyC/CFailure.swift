import CPolicyc
import PolicyBase
import PolicyEngine
import PolicyIR

/// Why a call gives no result (codes H1…).
enum CFailure: Error {
  case badHandle(expected: String)
  case notUTF8
  case badCount
  case badDay(String)
  case notResumed
  case badPolicy(ArtefactFault)
  case refused(LedgerRefusal)

  var status: Int32 {
    switch self {
    case .badHandle: Int32(POLICYC_BAD_HANDLE)
    case .notUTF8, .badCount, .badDay, .notResumed: Int32(POLICYC_BAD_ARGUMENT)
    case .badPolicy: Int32(POLICYC_BAD_POLICY)
    case .refused: Int32(POLICYC_REFUSED)
    }
  }

  /// `{"errors": […]}`.
  var json: String {
    JSONText.object([("errors", .array(errors))]).text()
  }

  private var errors: [JSONText] {
    switch self {
    case .badHandle(let expected):
      [
        error(
          "H1001", "这个句柄不是 \(expected)，或已释放", "the handle names no \(expected), or was released",
          "传入创建时得到的句柄", "pass the handle that creating it gave")
      ]
    case .notUTF8:
      [
        error(
          "H1002", "文本不是 UTF-8", "the text is not UTF-8", "先转换为 UTF-8", "convert it to UTF-8 first")
      ]
    case .badCount:
      [
        error(
          "H1003", "字节数太大", "the count of bytes is too large", "传入文本的实际字节数",
          "pass the number of bytes of the text")
      ]
    case .badDay(let text):
      [
        error(
          "H1004", "“\(text)”不是日期", "“\(text)” is no day", "写成 2020-12-31", "write 2020-12-31")
      ]
    case .notResumed:
      [
        error(
          "H1005", "这个台账不是恢复得来的", "this ledger was not resumed", "只对 policyc_resume 的结果调用",
          "call it on what policyc_resume gives")
      ]
    case .badPolicy(let fault): [LedgerDiagnostic(fault.diagnostic).json]
    case .refused(let refusal): refusal.diagnostics.map(\.json)
    }
  }

  private func error(
    _ code: String, _ zh: String, _ en: String, _ repairZh: String, _ repairEn: String
  ) -> JSONText {
    .object([
      ("code", .string(code)), ("zh", .string(zh)), ("en", .string(en)),
      ("repairZh", .string(repairZh)), ("repairEn", .string(repairEn)),
    ])
  }
}
