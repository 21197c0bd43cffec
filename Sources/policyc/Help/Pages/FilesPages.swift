/// T2…: files.
extension HelpPages {
  static let files = #"""
    = T2001 没有这个文件 | There is no such file
    核对路径；目录里相近的名字列在提示里。
    | Check the path; the message lists near names of the directory.
    ✗
    policyc check 示列.policy
    ✓
    policyc check 示例.policy
    = T2002 这是目录 | It is a directory
    这里要一个文件。
    | A file is needed here.
    ✗
    policyc outline 示例.policy --source ./
    ✓
    policyc outline 示例.policy
    = T2003 没有读取的权限 | No permission to read
    请文件的所有者给你读取的权限，或复制一份。
    | Ask the owner of the file for permission, or copy it.
    = T2004 读不了 | It cannot be read
    系统给出的原因在提示里，多半是磁盘或网络的问题。
    | The system's reason is shown; often it is the disk or the network.
    = T2005 目录里没有政策文件 | No policy in the directory
    政策文件的名字以 .policy 结尾。
    | The names of policies end in .policy.
    ✗
    policyc check 空.d
    ▸ 空.d/说明.txt
    没有政策
    ✓
    policyc check 示例.policy
    = T2006 文件太大 | The file is too large
    把案件分成几个文件；一次可以列出几个。
    | Split the case into several files; a run takes any number.
    = T2007 写不了 | It cannot be written
    核对目录是否存在、有没有写入的权限、磁盘是否已满。
    | Check that the directory exists, that it may be written and that the disk is not full.
    = T2008 是编译好的政策 | It is a compiled policy
    check、test、fmt 等命令处理文本；编译好的文件只供计算和查看。
    | check, test, fmt and others work on texts; a compiled file is for evaluating and inspecting.
    = T2009 未完的文件里答复数不同 | An unfinished file holds other answers
    FILE.part 是中断的一次留下的；--skip 要与其中的行数相同，才接得上。
    | FILE.part was left by a run that was interrupted; --skip must be the number of its lines to go on.
    = T2010 目录太深 | The directory is too deep
    目录里的目录搜到这一层为止。直接写出里面那个目录。
    | Directories inside directories are searched to this level. Name the inner directory itself.
    """#
}
