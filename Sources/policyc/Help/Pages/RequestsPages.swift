/// T8…: requests of `serve` and claims of `ask`.
extension HelpPages {
  static let requests = #"""
    = T8001 请求没有说明做什么 | The request does not say what to do
    每个请求有 op；policyc help serve 列出全部操作。
    | Each request has an op; policyc help serve lists them.
    = T8002 没有这个操作 | No such operation
    操作有 policy、append、record、ask、save、resume。
    | The operations are policy, append, record, ask, save and resume.
    = T8003 操作没有这个成员 | No such member of the operation
    写错的成员会悄悄不起作用，所以拒绝。
    | A misspelt member would silently do nothing, so it is refused.
    = T8004 操作缺成员 | A member is missing
    append 要 records，ask 要 claim，resume 要 saved。
    | append needs records, ask needs claim, resume needs saved.
    = T8005 不是日期 | No day
    日期写成 "2020-12-31"，不带时刻。
    | Days are written "2020-12-31", without a time.
    = T8006 不知道问的是什么 | Unknown what is asked
    claim 里的 question 写问题的种类。
    | question in the claim names its kind.
    = T8007 一行太长 | A line is too long
    把记录分成几个请求；一个问题只有一两百字节。
    | Split the records into several requests; a question takes a few hundred bytes.
    """#
}
