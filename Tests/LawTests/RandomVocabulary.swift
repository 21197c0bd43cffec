/// The words of all random policies: two kinds of subjects and their link, acts of every shape,
/// a question, and statuses. Accounts and measures are declared by the policies.
enum RandomVocabulary {
  static let lines = """
    词表 试验词汇（words）
    主体 ‹单位›（‹unit›）
      ‹等次›（‹rank›）：‹甲等›（‹rank-a›）、‹乙等›（‹rank-b›）、‹丙等›（‹rank-c›），可缺
      ‹起约日›（‹anchor›）：日期，可缺
      ‹约期›（‹term›）：期间，可缺，可多个
      ‹设点›（‹beds›）：是否，可缺
    主体 ‹人员›（‹person›）
      ‹岗别›（‹post›）：‹前台›（‹front›）、‹后台›（‹back›），可缺
      ‹所属›（‹sites›）：‹单位›，可缺，可多个，反称 ‹成员›（‹staff›）
      ‹入职日›（‹joined›）：日期，可缺
      ‹任期›（‹tenure›）：期间，可缺，可多个
    主体 ‹登记›（‹registration›）连接 ‹人员›、‹单位›
      ‹承诺日›（‹committed›）：日期，可缺
      ‹公开›（‹displayed›）：是否，可缺
    事件 ‹处罚›（‹penalty›）
      ‹当事人›（‹party›）：‹人员›、‹单位›
      ‹地点›（‹site›）：‹单位›，可缺
    事件 ‹认定›（‹finding›）
      ‹处罚›（‹of›）：‹处罚›
      ‹情形›（‹item›）：条款
      ‹行为›（‹act›）：编号，可缺
      ‹发生日›（‹occurred›）：日期，可缺
      ‹金额›（‹loss›）：元，可缺
      ‹恶劣›（‹vile›）：是否，可缺
      ‹轻重›（‹gravity›）：‹轻›（‹light›）、‹重›（‹heavy›），可缺
      ‹已改›（‹mended›）：是否，可缺：否
    事件 ‹补救›（‹rectified›）
      ‹补救方›（‹mender›）：‹人员›、‹单位›
    事件 ‹进修›（‹study›）
      ‹学员›（‹student›）：‹人员›
      ‹方式›（‹way›）：‹线上›（‹online›）、‹线下›（‹onsite›），可缺
      ‹核定分›（‹granted›）：数，可缺
    事件 ‹处置›（‹handling›）
      ‹被处置›（‹handled›）：‹单位›
      ‹处置期›（‹period›）：期间，可缺
    事件 ‹告知›（‹notice›）
      ‹所告›（‹about›）：‹处罚›
    事件 ‹申诉›（‹objection›）
      ‹所诉›（‹against›）：‹告知›
    事件 ‹复核›（‹review›）
      ‹所核›（‹reviewed›）：‹认定›
      ‹有理›（‹founded›）：是否
    问题 ‹申报›（‹claim›）
      答复（‹answer›）：‹可付›（‹payable›）、‹缓付›（‹withheld›）、‹不付›（‹refused›）
      ‹提供者›（‹provider›）：‹人员›
      ‹所在›（‹at›）：‹单位›
      ‹服务日›（‹serviceDate›）：日期
      ‹急›（‹urgent›）：是否，可缺
    状态 ‹资格›（‹standing›）归 ‹人员›：‹正常›（‹normal›）、‹暂停›（‹suspended›）、‹取消›（‹cancelled›）
    状态 ‹约况›（‹contract›）归 ‹单位›：‹有效约›（‹running›）、‹中止约›（‹paused›）、‹解除约›（‹ended›）
    状态 ‹星级›（‹stars›）归 ‹单位›：‹一星›（‹one›）、‹二星›（‹two›）、‹三星›（‹three›）
    角色 ‹主管›（‹bureau›）、‹代办›（‹agent›）
    """.split(separator: "\n").map(String.init)

  /// Days off of every year that cases touch, all published before it.
  static let calendar =
    ["日历 试验放假（days-off）"]
    + (2019...2024).flatMap { year in
      [
        "年 \(year)（公布 \(year - 1)-11-20）", "  放假 \(year)-01-01 至 \(year)-01-03",
        "  放假 \(year)-05-01 至 \(year)-05-05，\(year)-10-01 至 \(year)-10-07",
      ]
    }
}
