/// A1…: compiled policies.
extension HelpPages {
  static let compiledFiles = #"""
    = A1001 不是编译好的政策文件 | No compiled policy
    编译好的政策由 policyc build 生成；.policy 文本先要编译。
    | Compiled policies come from policyc build; a .policy text is compiled first.
    ✗
    policyc inspect 示例.policy
    ✓
    policyc build 示例.policy -o 示例.policyc
    = A1002 文件格式比引擎新 | A format newer than the engine
    升级引擎，或用同一版本的 policyc 重新生成。
    | Update the engine, or build with the policyc of its version.
    = A1003 语言版本比引擎新 | A language newer than the engine
    升级引擎，或用同一版本的 policyc 重新生成。
    | Update the engine, or build with the policyc of its version.
    = A1004 文件不完整 | Cut short
    传输中断，或者磁盘已满；重新复制或重新生成。
    | A transfer was interrupted, or a disk was full; copy or build it again.
    = A1005 校验和不符 | The checksum differs
    生成以后内容被改动过；重新复制或重新生成。
    | The content was altered after it was built; copy or build it again.
    = A1006 超过大小上限 | Larger than the limit
    分成几个文件编译。
    | Build several smaller ones.
    = A1007 内容不合规定 | Content that is not valid
    校验和是对的，内容却不是 policyc build 写的；装载时逐项核对，不合的不用。
    | The checksum fits, yet the content was not written by policyc build; everything is verified when it is loaded.
    """#
}
