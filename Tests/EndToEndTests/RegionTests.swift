import Testing

/// Several regulations over one case: each governs its region and answers for itself (S20, S27).
@Suite struct RegionTests {
  /// Places of two cities; a province above the first.
  static let places = """
    词表 地点（places）
    主体 医院（hospital）
      所在地（region）：辖区，可缺
    主体 医生（medic）
      供职（at）：医院，可缺，可多个
    事件 查实（found）
      对象（whom）：医生
      地点（where）：医院，可缺
      情形（item）：条款
    问题 结算（settle）
      答复（answer）：付（pay）、缓（later）、不付（refuse）
      医院（hospital）：医院
    角色 局（bureau）
    """

  static func city(_ code: String, _ region: String, _ points: Int, _ more: String = "") -> String {
    """
    法规 \(code)办法（\(code)）
      辖区 \(region)
      施行 2020-01-01
      引用 地点
    第一条 记分
      账户 \(code)分（\(code)-points）归 医生：自 0 累加，整数 分，周期 自然年，记分日 日期
      账户 \(code)分：期满 清零
      （一）情形
        凡 查实，记 对象 \(code)分 \(points) 分
    \(more)
    """
  }

  static func failures(_ files: [String]) -> [String] {
    CasePolicy.failures(of: [places] + files)
  }

  @Test func eachGovernsItsOwnRegion() {
    let cases = """
      案例 两地
        连同 b
        医院 甲：所在地 东省/东市
        医院 乙：所在地 西省/西市
        医生 张：供职 甲、乙
        2020-03-01 查实 F1：对象 张，地点 甲，情形 第一条（一）
        2020-03-02 查实 F2：对象 张，地点 乙，情形 第一条（一）
        2020-03-03 查实 F3：对象 张，情形 第一条（一）
        # 未写地点的：张在两地都供职，两地都管；b办法只管乙地，记 5 加 5
        预期 2020-03-04：张 a分 累计 6 分
      """
    #expect(Self.failures([Self.city("a", "东省", 3, cases), Self.city("b", "西省/西市", 5)]) == [])
  }

  /// A region moves with its subject's history, and a case without regions is governed by all.
  @Test func regionsAreHistories() {
    let cases = """
      案例 迁入
        医院 甲：所在地 西省/西市、东省/东市 自 2020-06-01
        医生 张：供职 甲
        2020-05-31 查实 F1：对象 张，地点 甲，情形 第一条（一）
        2020-06-01 查实 F2：对象 张，地点 甲，情形 第一条（一）
        预期 2020-06-01：张 a分 累计 3 分
      案例 没有写地点
        医院 甲
        医生 张：供职 甲
        2020-05-31 查实 F1：对象 张，地点 甲，情形 第一条（一）
        预期 2020-06-01：张 a分 累计 3 分
      """
    #expect(Self.failures([Self.city("a", "东省/东市", 3, cases)]) == [])
  }

  /// An item of a regulation that does not govern the place is refused by name.
  @Test func itemsOfOtherRegionsAreRejected() {
    let items = """
      第二条 各项
        下列各项 凡 查实，记 对象 a分 2 分
        （一）甲类
      案例 外地
        医院 乙：所在地 西省/西市
        医生 张
        2020-03-02 查实 F2：对象 张，地点 乙，情形 第二条（一）
        预期 2020-03-04：张 a分 累计 0 分，不合法 F2 只适用于东省
      """
    #expect(Self.failures([Self.city("a", "东省", 3, items)]) == [])
  }

  /// Each answers with its own 优先; different answers of two that both apply are a conflict.
  @Test func answersOfSeveral() {
    let first = """
      第二条 结算
        裁定 结算：缓
        裁定 结算：不付
        优先 缓 于 不付
      案例 各自答复
        连同 b
        医院 甲：所在地 东省/东市
        医院 乙：所在地 东省/南市
        2020-03-02 结算 C1：医院 甲
        2020-03-02 结算 C2：医院 乙
        预期 2020-03-04：冲突 C1，C2 答复 缓
      """
    let second = """
      第二条 结算
        裁定 结算：不付
      """
    #expect(
      Self.failures([Self.city("a", "东省", 3, first), Self.city("b", "东省/东市", 5, second)]) == [])
  }
}

/// Two regulations that call different events by one name.
@Suite struct KindNameTests {
  static func city(_ code: String, _ field: String, _ more: String = "") -> String {
    """
    法规 \(code)办法（\(code)）
      施行 2020-01-01
      引用 小词表
    事件 申报（filing）
      \(field)：人员
    第一条 通报
      凡 申报，对 \(field) 通报
    \(more)
    """
  }

  static func cases(_ filing: String) -> String {
    """
      案例 各用各的
        人员 张三
        2020-03-02 \(filing)：申报人 张三
        预期 2020-03-02：张三 通报
    """
  }

  /// A case of the second file means its own events, whatever the first calls by the same name.
  @Test func eachFileHasItsOwn() {
    #expect(
      CasePolicy.failures(of: [
        Self.city("a", "被报人"), Self.city("b", "申报人", Self.cases("申报 F1")),
      ]) == [])
  }
}
