/// Words of Chinese that contain a numeral and a unit without being a figure. The list is closed
/// and holds for numerals in characters only: digits with a unit are always a figure.
enum FigureWords {
  /// A numeral before a unit is part of the word that begins with one of these: 同一日, 任一年, 统一.
  static let before: Set<Unicode.Scalar> = [
    "第", "同", "任", "某", "统", "唯", "单", "逐", "之", "专", "划", "万", "另", "其", "附",
  ]

  /// A unit that goes on in one of these is part of a longer word: 三年度, 一次性, 三分之一, 一人员.
  static let after: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "年": ["度", "级", "代", "龄"], "月": ["度"], "日": ["常", "期", "志"],
    "分": ["之", "类", "级", "别", "档", "为", "析", "离"], "次": ["性"], "人": ["员", "民", "一"],
    "元": ["化", "素"], "星": ["级", "期"], "周": ["期", "围", "岁"], "天": ["然"],
  ]

  /// Numeral and unit that mean "each time", "very" or "some day", unless a verb of counting stands
  /// before: 一次, 十分, 一日.
  static let whole: Set<String> = ["一次", "十分", "万分", "一天", "一人", "一星", "一周"]

  /// 记十分, 扣一分, 满一次: here the words of `whole` are figures.
  static let countingVerbs: Set<Unicode.Scalar> = [
    "记", "扣", "减", "加", "满", "到", "于", "足", "过", "计", "低", "高", "免", "值", "为",
  ]

  /// Between two numbers of a range or list that share the unit of the last.
  static let connectors: Set<Unicode.Scalar> = ["-", "—", "–", "－", "~", "～", "至", "到", "、"]

  /// A number beside one of these is a figure though no unit follows.
  static let comparisons: Set<Unicode.Scalar> = ["<", ">", "≤", "≥", "＜", "＞", "⩽", "⩾"]
}
