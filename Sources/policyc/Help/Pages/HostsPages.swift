/// H1…: calls of the C interface.
extension HelpPages {
  static let hosts = #"""
    = H1001 句柄不对 | A wrong handle
    传入的句柄已释放，是别的种类的，或者从来没有过；句柄的号码不会再用第二次。
    | The handle was released, is of another type, or never was; numbers of handles are not used twice.
    = H1002 文本不是 UTF-8 | The text is not UTF-8
    先转换为 UTF-8，再交给引擎。
    | Convert it to UTF-8 before it is handed over.
    = H1003 字节数太大 | The count of bytes is too large
    传入文本的实际字节数；一次至多 2 GiB。
    | Pass the number of bytes of the text; at most 2 GiB at once.
    = H1004 不是日期 | No day
    日期写成 2020-12-31，以零结尾；缺省传 NULL。
    | Days are written 2020-12-31, ended by a zero; NULL is the default.
    = H1005 台账不是恢复得来的 | The ledger was not resumed
    只有 policyc_resume 给出的台账有恢复时的变化。
    | Only a ledger that policyc_resume gave has changes of being resumed.
    """#
}
