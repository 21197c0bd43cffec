/// Every word of the language, by the role it plays. `grammar.md` lists them; a test compares.
public enum Keywords {
  public static let header = ["文号", "发布", "辖区", "施行", "草案", "引用", "日历", "期间", "沿用"]

  static let fileStarts = ["法规", "词表"]

  /// The first word of a calendar file, and what its lines start with.
  static let calendarFile = "日历"
  static let calendarYear = "年"
  static let calendarDays = ["放假", "上班"]
  static let published = "公布"

  static let textNorms = ["说明", "职责", "不编码", "待编码", "缺号"]

  static let declarations = [
    "主体", "事件", "问题", "状态", "措施", "账户", "角色", "参数", "定义", "期限",
  ]

  /// Words that start a statement, besides headings.
  public static let statements =
    fileStarts + textNorms + declarations + [
      "适用", "下列各项", "凡", "分段", "同一", "分档", "调整", "裁定", "优先", "存疑", "读法", "采用", "案例", "预期", "断言",
      "通则", "互斥", "修订", "按", "过渡", "施行", "值", "答复",
    ]

  static let clauses = ["当", "除外", "须"]

  /// A line that starts with one of these goes on the line before.
  static let continuations = ["当", "除外", "且", "或", "其中", "由", "至多", "不短于", "逾期"]

  static let boundsBefore = [
    "达到", "不低于", "不少于", "不满", "不足", "超过", "低于", "高于", "少于", "多于", "不超过", "不高于", "早于", "晚于",
    "不早于", "不晚于",
  ]
  static let boundsAfter = ["以上", "以下", "以内", "以外", "之前", "之后"]
  static let aggregates = ["次数", "人数", "日数", "占比", "合计", "最高", "最低", "均值", "连续数"]
  static let windows = ["当日", "本月", "本季度", "本半年", "本年", "本周期", "上周期", "上年", "终身", "最近"]
  static let periods = ["每日", "每月", "每季度", "每半年", "每年", "每周期"]
  /// The field of every link: the days on which it exists.
  public static let linkSpan = "存续期"
  static let memberships = ["为", "不为", "曾为", "含"]
  static let states = ["有效", "开始", "期满", "解除", "逾期"]
  static let readings = ["累计", "余额", "单次"]
  /// How a 期限 stands in an 预期.
  static let dutyStates = ["已届满", "已履行", "未履行", "逾期"]
  static let actions = [
    "记", "扣", "减免", "加", "降至", "清零", "重新起算", "缩短", "延长", "改", "升", "降", "撤回", "视为", "不处理",
  ]

  static let connectives = [
    "且", "或", "非", "的", "中", "已", "未", "有", "无", "归", "对", "各", "该", "可", "于", "自", "起", "前", "内",
    "至", "依",
    "满", "减", "乘", "除以", "每",
  ]

  static let others = [
    "连接", "可缺", "可多个", "反称", "个人信息", "一次", "重叠", "任选", "并行", "顺延", "替换", "并入", "累加", "扣减", "整数",
    "小数",
    "步长", "周期", "自然年", "半年", "季度", "滚动", "记分日", "下限", "上限", "保留", "推迟", "期满以后", "记分", "转入", "停记",
    "提供",
    "首项", "取最大", "取最小", "周期届满", "每满", "取最重", "单次优先", "并处", "其余", "文本未规定", "计", "取最高", "计一次", "各计",
    "缺键", "各自独立", "待定", "跨周期", "可记", "本档", "基准", "下一档", "上一档", "原则上", "承担", "任一", "选版本", "重算",
    "从旧兼从轻", "一级", "无期", "永久", "由决定", "次日", "是", "否", "向上", "向下", "四舍五入", "知悉", "届满", "已届满", "已履行",
    "未履行", "待公布", "未定", "模拟", "不合法", "冲突", "连同", "无人",
    "添加", "加重", "拆分", "永不", "不使", "减轻", "界限", "已知不成立",
    "日期", "起日", "末日",
  ]

  /// Names may not equal one of these: the grammar could not tell them apart.
  static let reserved = Set(
    fileStarts + textNorms + declarations + statements + clauses + boundsBefore + boundsAfter
      + aggregates + windows + memberships + readings + connectives
      + ["由", "其中", "至多", "不短于", "下列各项", "每满", "是", "否"])

  /// Everything the cutter knows besides declared names and units.
  static let all: [String] = Array(
    Set(
      statements + clauses + continuations + boundsBefore + boundsAfter + aggregates + windows
        + periods + memberships + states + readings + actions + connectives + others))
}
