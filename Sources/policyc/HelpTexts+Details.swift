import PolicyBase

// What `policyc help COMMAND` tells beyond the purpose.
extension HelpTexts {
  static func details(_ command: Command) -> Message {
    switch command {
    case .check:
      Message(
        zh: "路径是 .policy 文件或目录（含下级目录）。引用的词表在同一目录里自动查找。每个“存疑”的每种读法都检查。"
          + "空档、重叠、冲突各附一个重演过的例子，--witness 把它们写成案例存入文件。"
          + "--format sarif、github 供代码托管平台读取。",
        en:
          "Paths are .policy files or directories (searched recursively). Imported files are found "
          + "in the same directory. Every reading of every 存疑 is checked. Gaps, overlaps and "
          + "conflicts come with a replayed case; --witness writes them to a file. --format sarif and github "
          + "are for code hosts.")
    case .assert:
      Message(
        zh: "历史由案例里出现过的事件组成：各种分值的情形各取一项，发生在同一天、次日或下一周期，"
          + "按归并所问的处罚、检查、行为相同或不同。从短到长逐个计算；不成立的，给出最短的历史，写成案例，"
          + "--witness 另存为文件。历史数超过 --limit（默认 50000）的写明未证。标明“已知不成立”的断言必须真的不成立。",
        en:
          "Histories are made of events that the 案例 show: one item for each number of points, on one "
          + "day, the next, or in the next cycle, with the same or another penalty, inspection or act, "
          + "as merging asks. The short ones come first; a 断言 that fails is shown with a shortest "
          + "history as a 案例 (--witness writes it to a file). What exceeds --limit (50000 histories) "
          + "is said to be unproved. A 断言 marked 已知不成立 must fail.")
    case .run:
      Message(
        zh: ".policy 文件和目录是政策，其余路径是案件：JSON 行文件、一种事件的 .csv 表，- 表示标准输入；"
          + "可以有几个案件文件。.csv 的第一行是列名（id、date、known 和字段名），事件种类写在 event 列或"
          + "由 --event 给出。不写 --as-of 时算到最后一个事件的日期。",
        en:
          ".policy files and directories are policies, the other paths the case: files of JSON "
          + "lines, .csv tables of events, - for standard input; there may be several. The first "
          + "line of a .csv file names its columns (id, date, known and fields); the kind of event "
          + "stands in a column “event” or is given by --event. Without --as-of the day of the "
          + "last event is taken.")
    case .explain:
      Message(
        zh: "与 run 相同，另列每项结果的理由，以及每条没有适用的规定第一个不成立的条件和所读到的值。",
        en:
          "As run, with the reasons of each result and, for each rule that did not apply, the first "
          + "condition that failed with the values read.")
    case .compare:
      Message(
        zh: "左边是按采用的读法；右边只差一样：--reading 换读法，--against 换政策文件，"
          + "--against-known-at 换知悉日。同时写 --against 或 --against-known-at 时，--reading 对两边都有效。",
        en:
          "The left side is as adopted; the right differs in one thing: --reading chooses another "
          + "reading, --against other policies, --against-known-at another day of knowledge. "
          + "Beside the last two --reading holds for both sides.")
    case .inputs:
      Message(
        zh: "供对接的系统知道要送来什么：每个结果之下是它要读的事件、字段和参数。",
        en: "For those who connect a system: under each result what it reads of events, fields and "
          + "parameters.")
    case .schema:
      Message(
        zh: "写了政策时，案件的种类、字段和取值按政策列全；否则是通用形式。",
        en: "With policies the schema of a case lists their kinds, fields and values; without, it "
          + "is the general form.")
    case .test:
      Message(
        zh: "每个“预期”按其日期计算并比较；预期里提到的主体，当日的措施和非初始状态必须全部写出。"
          + "加 --mutate 时逐一改动政策里的数字、比较词、单位并删去各条规定，没有案例发现的改动逐个列出；"
          + "可接受的改动写在政策旁的 编号.mutants 里，每行“地址 | 语句 | 改动 | 理由”。"
          + "加 --coverage 时核对政策旁的 编号.norms：法规的每条规范一行，“规范 | 类别 | 能否计算 | 语句所在 | "
          + "案例 | 理由”；能够计算的规范，改动它的语句时所写的案例必须不通过，其余的必须写成职责、说明或不编码。"
          + "加 --damage N 时随机损坏文字 N 次（丢一行、对调两行或两词、写错一词、截断一行），看检查、与原文对照"
          + "（--source）、案例、证明哪一层先发现；没有发现的写进 编号.damages，形式同 编号.mutants。",
        en: "Each 预期 is compared with the evaluation on its day; of a subject that it names, all "
          + "measures and non-initial statuses of that day must be expected. With --mutate every "
          + "number, comparison and unit is changed and every rule removed in turn; changes that no "
          + "case notices are listed. Acceptable ones stand in CODE.mutants beside the policy, "
          + "“address | statement | change | reason” on each line. "
          + "--coverage reads CODE.norms beside the policy, a line for each norm of the regulation, "
          + "“norm | class | computes | statements | 案例 | reason”: the 案例 of a norm that computes "
          + "must fail when its statements are changed, the others must stand as text. "
          + "--damage N harms the text N times as people do by accident (a line lost, lines or words "
          + "exchanged, a word misspelt, a line cut off) and shows what notices first: check, the "
          + "official text (--source), the 案例 or the proofs. What nothing notices is listed in "
          + "CODE.damages, in the form of CODE.mutants.")
    case .outline:
      Message(
        zh: "加 --source 时与法规原文对照编号和数字。",
        en: "With --source the numbering and the figures are compared with the official text.")
    case .new:
      Message(zh: "列出原文的全部编号，每项标为“待编码”。", en: "Lists every number of the text, each marked 待编码.")
    case .build:
      Message(
        zh: "生成的文件带有原文、哈希、各表和引用处，装载时不再需要编译器；同样的原文生成的字节相同。"
          + "有错误、有没有写明怎样定的警告、有“待编码”的，不生成。--reading 换读法。"
          + "--swift 另写一份供 Swift 宿主使用的源文件，构建插件 CompilePolicies 用的就是它。",
        en:
          "The file holds sources, hashes, tables and citations; loading it needs no compiler, and "
          + "equal sources give equal bytes. Errors, warnings that nothing in the text settles, and "
          + "待编码 refuse it. --reading chooses another reading. --swift writes a source for Swift hosts; the "
          + "build-tool plugin CompilePolicies uses it.")
    case .inspect:
      Message(
        zh: "列出政策、哈希、读法、各表的大小，以及宿主要送来的事件、字段和参数。"
          + "加 --damage N 时随机改动它的字节 N 次（校验和相应改好），证明每次都是装载时拒绝，或者在引擎的限度内计算。",
        en:
          "Lists policies, hashes, readings, sizes of tables, and the events, fields and parameters "
          + "that the host must supply. --damage N changes its bytes at random N times (with a "
          + "checksum that fits) to show that each is refused or evaluates within the limits.")
    case .ask:
      Message(
        zh: "EVENTS 是主体和事件的 JSON 行文件；--claims 是同一种问题的 JSON 行文件，- 表示标准输入。逐个回答，"
          + "内存不随问题数增长，每行一个答复，形式同 record 里的 decisions。政策有几种问题时用 --question 指明。"
          + "-o 的文件写完才得名，未完时叫 FILE.part；中断时说明停在第几个，用 --skip 接着回答。"
          + "--as-of 是问题最晚涉及的日期，缺省为最后事件之后一年。",
        en:
          "EVENTS are JSON lines of subjects and events, --claims JSON lines of one kind of questions "
          + "(- is standard input). Each is answered on a line of its own, as in the decisions of a "
          + "record; memory does not grow with their number. --question names the kind where the "
          + "policy has several. The file of -o gets its name when it is whole and is FILE.part till "
          + "then; a run that is interrupted says where it stopped, --skip goes on from there. "
          + "--as-of is the last day that questions are about, a year after the last event by default."
      )
    case .serve:
      Message(
        zh: "标准输入每行一个 JSON 对象，标准输出每行一个答复："
          + "{\"op\":\"append\",\"records\":[…]} 记入并说明变化；{\"op\":\"ask\",\"claim\":{…}} 回答一个问题；"
          + "{\"op\":\"record\",\"asOf\":\"2020-12-31\"} 全部结果；save、resume 存取台账；policy 政策的含义哈希。"
          + "请求里的 id 原样带回。出错也是答复：{\"ok\":false,\"errors\":[…]}。",
        en:
          "One JSON object on each line of standard input, one on each of standard output: "
          + "{\"op\":\"append\",\"records\":[…]} takes records and says what changed; "
          + "{\"op\":\"ask\",\"claim\":{…}} answers a question; {\"op\":\"record\",\"asOf\":\"2020-12-31\"} "
          + "gives all results; save and resume keep a ledger; policy gives the meaning hash. "
          + "The id of a request comes back with its answer. An error is an answer, too: "
          + "{\"ok\":false,\"errors\":[…]}.")
    case .fmt:
      Message(
        zh: "只改缩进、空格、空行、换行符和全角半角，不改字句；注释和标签照旧。文件就地改写，列出改了的文件。"
          + "--check 不改，列出要改的文件，退出码 1；--diff 不改，显示差别；- 表示标准输入。"
          + "有语法问题的文件不动，问题照报。引用的词表用来断词，到同一目录或 --library 里找。",
        en:
          "Changes indentation, blanks, empty lines, line ends and full or half width, never words; "
          + "comments and labels stay. Files are rewritten in place and listed. --check changes "
          + "nothing, lists what would change and exits with 1; --diff shows it; - is standard input. "
          + "A file that cannot be read is left as it is and its faults are shown. Imported "
          + "vocabularies cut the words; they are found in the same directory or in --library.")
    case .bench:
      Message(
        zh: "在所给政策和几份生成的大文件上测量各步用时：切词、解析、编译、分析、整个检查；生成的文件各有几种大小，"
          + "列出增长的指数（1 为线性）。ask 测量台账：记入、结果、准备问题、逐条答复，大小不同的两份。"
          + "数字只在同一次运行之内可比。",
        en:
          "Times the stages of a check (cutting into words, parsing, compiling, analysis, all of it) "
          + "on the policies and on generated large files; each of these has several sizes, and the "
          + "exponent of growth is shown (1 is linear). ask times ledgers of two sizes: adding, records, "
          + "preparing a question, each claim's answer. Figures compare only within one run.")
    case .help:
      Message(
        zh: "显示命令和选项；给出提示的代码（如 P4010）时，说明这个提示的意思，并举一错一对两例。"
          + "codes 列出全部代码，examples 是各例共用的文件，language 列出语句开头的词。",
        en: "Shows commands and options; for the code of a message (P4010) what it means, with a "
          + "wrong and a right example. codes lists all codes, examples shows the files that the "
          + "examples share, language the words that start statements.")
    }
  }
}
