/// P2001–P2009: readings of unclear texts.
extension HelpPages {
  static let readings = #"""
    = P2001 同一个存疑写了两次 | A 存疑 stands twice
    存疑的键是选择读法时用的名字。两处用同一个键而读法不同，选一次就管不了两处。
    | The key of a 存疑 is how a reading is chosen; one key cannot stand for two different questions.
    ✗
    第一条 甲
      存疑 A1 是否约谈
        读法 甲 约谈
          凡 处罚，对 被罚人 约谈
        读法 乙 不约谈
          说明 不约谈
        采用 甲
    第二条 乙
      存疑 A1 是否约谈
        读法 甲 约谈
          凡 认定，对 当事人 约谈
        读法 丙 不约谈
          说明 不约谈
        采用 丙
    ✓
    第一条 甲
      存疑 A1 是否约谈
        读法 甲 约谈
          凡 处罚，对 被罚人 约谈
        读法 乙 不约谈
          说明 不约谈
        采用 甲
    第二条 乙
      存疑 A2 是否约谈
        读法 甲 约谈
          凡 认定，对 当事人 约谈
        读法 丙 不约谈
          说明 不约谈
        采用 丙
    = P2002 没有这个存疑 | There is no such 存疑
    案例选了一个不存在的存疑，它就不是在检验所说的读法。核对键的写法。
    | A 案例 chooses a reading of a 存疑 that does not exist, so it proves nothing about it.
    ✗
    第一条 措施
      凡 处罚，对 被罚人 约谈
    案例 约谈
      读法 A9 甲
      人员 D1
      2024-03-05 处罚 P1：被罚人 D1
      预期 2024-03-05：D1 约谈
    ✓
    第一条 措施
      凡 处罚，对 被罚人 约谈
    案例 约谈
      人员 D1
      2024-03-05 处罚 P1：被罚人 D1
      预期 2024-03-05：D1 约谈
    = P2003 存疑没有这个读法 | The 存疑 has no such reading
    案例或选项选的读法没有写出。可选的读法列在提示里。
    | The chosen reading is not written. The message lists those that are.
    ✗
    第一条 措施
      存疑 A1 是否约谈
        读法 甲 约谈
          凡 处罚，对 被罚人 约谈
        读法 乙 不约谈
          说明 不约谈
        采用 甲
    案例 约谈
      读法 A1 丙
      人员 D1
      2024-03-05 处罚 P1：被罚人 D1
      预期 2024-03-05：D1 约谈
    ✓
    第一条 措施
      存疑 A1 是否约谈
        读法 甲 约谈
          凡 处罚，对 被罚人 约谈
        读法 乙 不约谈
          说明 不约谈
        采用 甲
    案例 约谈
      读法 A1 甲
      人员 D1
      2024-03-05 处罚 P1：被罚人 D1
      预期 2024-03-05：D1 约谈
    = P2004 采用的读法没有写出 | The adopted reading is not written
    “采用”后面的名字必须是上面某个“读法”。
    | What stands after 采用 must be one of the readings above.
    ✗
    第一条 措施
      存疑 A1 是否约谈
        读法 甲 约谈
          凡 处罚，对 被罚人 约谈
        读法 乙 不约谈
          说明 不约谈
        采用 丙
    ✓
    第一条 措施
      存疑 A1 是否约谈
        读法 甲 约谈
          凡 处罚，对 被罚人 约谈
        读法 乙 不约谈
          说明 不约谈
        采用 乙
    """#
}
