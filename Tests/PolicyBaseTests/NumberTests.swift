import PolicyBase
import Testing

struct NumberTests {
  @Test(arguments: [
    ("0", "0"), ("12", "12"), ("-0.5", "-0.5"), ("30,000.25", "30000.25"), ("1.2340", "1.234"),
    ("922337203685477.5807", "922337203685477.5807"),
  ])
  func readsExactly(_ text: String, _ shown: String) {
    #expect(Number(parsing: text)?.description == shown)
  }

  @Test(arguments: [
    "", "-", ".5", "1.", "1.23456", "1e3", "1,23", "12,3456", "1,2345", "0x10", "１",
    "922337203685477.5808", "99999999999999999999", "1 2",
  ])
  func refuses(_ text: String) {
    #expect(Number(parsing: text) == nil)
  }

  @Test func overflowIsNoValue() {
    let largest = Number(scaled: .max)
    #expect(largest.adding(Number(scaled: 1)) == nil)
    #expect(Number(scaled: .min).negated == nil)
    #expect(largest.multiplied(by: Number(2), rounding: Rounding(.down, decimals: 0)) == nil)
    #expect(
      Number.product([Number(1)], over: [Number.zero], rounding: Rounding(.down, decimals: 0))
        == nil)
    #expect(
      Number.product([largest, largest], over: [], rounding: Rounding(.down, decimals: 0)) == nil)
  }

  /// Rounding is by value, not by magnitude: up goes to the larger number, down to the smaller.
  @Test(arguments: [
    ("7", "2", Rounding(.up, decimals: 0), "4"), ("7", "2", Rounding(.down, decimals: 0), "3"),
    ("7", "2", Rounding(.halfUp, decimals: 0), "4"),
    ("-7", "2", Rounding(.up, decimals: 0), "-3"),
    ("-7", "2", Rounding(.down, decimals: 0), "-4"),
    ("10", "3", Rounding(.halfUp, decimals: 2), "3.33"),
    ("20", "3", Rounding(.halfUp, decimals: 2), "6.67"),
    ("1", "8", Rounding(.halfUp, decimals: 2), "0.13"),
    ("6", "2", Rounding(.up, decimals: 0), "3"),
  ])
  func divides(_ a: String, _ b: String, _ rounding: Rounding, _ expected: String) throws {
    let left = try #require(Number(parsing: a))
    let right = try #require(Number(parsing: b))
    #expect(Number.product([left], over: [right], rounding: rounding)?.description == expected)
  }

  /// One exact quotient, rounded once: 10 ÷ 3 × 3 is 10, not 9.99; intermediate products may be
  /// larger than a number holds.
  @Test func productsRoundOnce() throws {
    let cents = Rounding(.halfUp, decimals: 2)
    let three = Number(3)
    #expect(Number.product([Number(10), three], over: [three], rounding: cents) == Number(10))
    let large = try #require(Number(parsing: "900000000000000"))
    #expect(Number.product([large, large], over: [large], rounding: cents) == large)
    #expect(
      Number.product([Number(100), Number(200)], over: [Number(7), three], rounding: cents)?
        .description == "952.38")
  }
}
