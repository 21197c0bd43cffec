import PolicyBase
import Testing

struct TextTests {
  @Test(arguments: [
    ("十二", 12), ("二十四", 24), ("一百零三", 103), ("十", 10), ("两", 2), ("三万五千", 35000), ("二〇二〇", 2020),
    ("一千零一", 1001), ("九十九", 99), ("零", 0),
  ])
  func numeralsHaveValues(_ text: String, _ value: Int) {
    #expect(ChineseNumeral.value(text) == value)
  }

  @Test(arguments: ["", "十百", "一一十", "医", "百千", "万"])
  func otherTextsAreNoNumerals(_ text: String) {
    #expect(ChineseNumeral.value(text) == nil)
  }

  @Test func numeralsAreReadBack() {
    for number in 0...9999 { #expect(ChineseNumeral.value(ChineseNumeral.text(number)) == number) }
  }

  @Test func addressesHaveTwoForms() {
    let item = Address([.article(12, sub: 0), .item(2), .subitem(1)])
    #expect(item.ascii == "12.2.1")
    #expect(item.chinese == "第十二条（二）1")
    let sentence = Address([.annex(1), .article(3, sub: 1), .paragraph(2), .sentence(4)])
    #expect(sentence.ascii == "annex1/3-1.p2.s4")
    #expect(sentence.chinese == "附件一第三条之一第二款第四句")
    #expect(Address([.section(2), .item(3)]).chinese == "二（三）")
    #expect(Address([.article(12, sub: 0)]).isPrefix(of: item))
    #expect(!item.isPrefix(of: Address([.article(12, sub: 0)])))
  }

  @Test func nearestNames() {
    let names = ["暂停服务协议", "解除服务协议", "约谈", "医师积分"]
    #expect(Spelling.nearest(to: "暂停服务协义", among: names) == ["暂停服务协议"])
    #expect(Spelling.nearest(to: "医师积", among: names) == ["医师积分"])
    #expect(Spelling.nearest(to: "完全不同的词", among: names) == [])
  }

  /// FIPS 180-4 examples.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func hashes(_ text: String, _ digest: String) {
    #expect(SHA256.hex(Array(text.utf8)) == digest)
  }

  @Test func positionsCountCharacters() {
    let source = SourceText(name: "x", text: "甲乙\n丙丁戊")
    let position = source.position(of: 13)
    #expect(position.line == 2 && position.column == 3)
    #expect(source.line(2) == "丙丁戊")
    #expect(source.line(3) == "")
  }
}
