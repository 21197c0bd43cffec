/// C1001–C1029: files of cases, their JSON and their numbers.
extension HelpPages {
  static let caseFiles = #"""
    = C1001 文件里没有主体、事件或问题 | The file holds no subject, event or question
    空的案件算不出结果，多半是导出失败。
    | Nothing follows from an empty case; probably the export failed.
    ✗
    ▸ 案件.jsonl

    ✓
    {"subject":"person","id":"D1","role":"doctor"}
    = C1002 文件是另一种编码 | The file has another encoding
    只读 UTF-8。表格软件导出时选 UTF-8。
    | Only UTF-8 is read; choose it when exporting.
    ✗
    ▸ 案件.jsonl
    ⟪FF FE 7B 00 7D 00⟫
    ✓
    {"subject":"person","id":"D1","role":"doctor"}
    = C1003 字节不是 UTF-8 | The bytes are not UTF-8
    文件可能被截断或损坏。从原系统重新导出。
    | The file may be cut off or damaged. Export it again.
    ✗
    {"subject":"person","id":"D1","role":"doctor"}
    {"subject":"person","id":"D2","name":"王⟪E7 8E⟫"}
    ✓
    {"subject":"person","id":"D1","role":"doctor"}
    = C1004 这一行太长 | The line is too long
    每个主体、事件、问题各占一行。
    | Each subject, event and question has a line of its own.
    ✗
    {"subject":"person","id":"D1","name":"⟪x×1100000⟫"}
    ✓
    {"subject":"person","id":"D1","name":"王某"}
    = C1005 括号套得太深 | Brackets nest too deep
    案件数据最多四层，更深的是导出程序出了错。
    | A case needs four levels; more come from a faulty export.
    ✗
    {"subject":"person","id":"D1","name":⟪[×70⟫⟪]×70⟫}
    ✓
    {"subject":"person","id":"D1","name":"王某"}
    = C1006 还有错误没有列出 | More faults are not listed
    错误太多时只列出前面的。先改正这些，再运行一次。
    | With very many faults only the first are shown. Correct them and run again.
    = C1007 行数太多 | Too many lines
    一个文件至多两千万行。分成几个文件；一次可以列出几个，彼此可以引用。
    | A file has twenty million lines at most. Split it; a run takes any number of files, which may refer
    | to each other.
    = C1008 文件太大 | The file is too large
    一个案件文件至多 1 GiB。分成几个文件；一次可以列出几个，彼此可以引用。
    | A file of a case has 1 GiB at most. Split it; a run takes any number of files, which may refer to
    | each other.
    = C1010 这里应是另一种写法 | Something else is expected here
    JSON 的标点用半角，文字用双引号，真假写 true、false。
    | JSON takes ASCII punctuation, double quotes, and true or false.
    ✗
    {"subject"："person","id":"D1"}
    ✓
    {"subject":"person","id":"D1"}
    = C1011 行没有写完 | The line is not complete
    一个对象写在同一行里。
    | Write one whole object on one line.
    ✗
    {"subject":"person","id":"D1"
    ✓
    {"subject":"person","id":"D1"}
    = C1012 对象之后还有内容 | There is more after the object
    每行只写一个对象。
    | Write one object a line.
    ✗
    {"subject":"person","id":"D1"} {"subject":"person","id":"D2"}
    ✓
    {"subject":"person","id":"D1"}
    {"subject":"person","id":"D2"}
    = C1013 字段出现两次 | A field occurs twice
    两个值不知取哪一个。
    | Which of the two values holds is unknown.
    ✗
    {"subject":"person","id":"D1","id":"D2"}
    ✓
    {"subject":"person","id":"D1"}
    = C1014 文字里有控制字符 | A control character in a text
    制表符写成 \t，或删去。
    | Write a tab as \t, or remove it.
    ✗
    {"subject":"person","id":"D1","name":"王⟪09⟫某"}
    ✓
    {"subject":"person","id":"D1","name":"王\t某"}
    = C1015 反斜杠后不成字符 | No character after the backslash
    反斜杠本身写两个。
    | A backslash itself is written twice.
    ✗
    {"subject":"person","id":"D1","name":"\q"}
    ✓
    {"subject":"person","id":"D1","name":"\\q"}
    = C1016 文字缺右引号 | A text without its closing quotation mark
    补上双引号。
    | Add the quotation mark.
    ✗
    {"subject":"person","id":"D1","name":"王某}
    ✓
    {"subject":"person","id":"D1","name":"王某"}
    = C1020 数用了指数写法 | A number with an exponent
    1e3 写成 1000，免得多少个零看错。
    | Write 1000 instead of 1e3.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1","amount":1e3}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1","amount":1000}
    = C1021 数以 0 开头 | A number begins with 0
    编号、证号不是数，请加引号。
    | An identifier is no number: put it in quotes.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1","amount":007}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1","amount":7}
    = C1022 数的小数太多 | A number has too many decimals
    这里从不舍入；由数据来源按其规定取到四位以内。
    | Nothing is rounded here; round at the source by the rule that holds there.
    ✗
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1","amount":0.12345}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1","amount":0.1234}
    = C1023 数太大 | A number is out of range
    数的绝对值约在九百二十二万亿以内。
    | Numbers reach about ±922 × 10¹².
    ✗
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1","amount":99999999999999999}
    ✓
    {"subject":"person","id":"D1"}
    {"event":"finding","id":"F1","date":"2024-03-05","person":"D1","item":"demo/1.1","amount":99999}
    """#
}
