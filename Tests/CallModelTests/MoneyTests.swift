import CallModel
import Testing

@Suite("Money")
struct MoneyTests {
  @Test(
    "amounts are read as people write them",
    arguments: [
      ("$1,842.17", 184_217), ("25", 2500), ("$0.5", 50), ("1842.1", 184_210), ("0", 0),
    ])
  func read(_ text: String, _ cents: Int) { #expect(Money(parsing: text)?.cents == cents) }

  @Test(
    "what is not an amount is refused",
    arguments: ["", "$", "-5", "1.234", "1.", "a lot", "$12x", "99999999999999999999"])
  func refused(_ text: String) { #expect(Money(parsing: text) == nil) }

  @Test func `an amount comes back from both of its spellings`() {
    var chance = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let money = Money(cents: chance.next(below: 1_000_000_000))
      #expect(Money(parsing: money.description) == money)
      #expect(Money(parsing: money.plain) == money)
    }
  }

  @Test func `parts of an amount add up to it and differ by at most a cent`() {
    var chance = SeededGenerator(seed: 2)
    for _ in 0..<2000 {
      let money = Money(cents: chance.next(below: 10_000_000))
      let parts = money.split(into: 1 + chance.next(below: 60))
      #expect(parts.reduce(Money.zero, +) == money)
      #expect((parts.max() ?? .zero) - (parts.min() ?? .zero) <= Money(cents: 1))
    }
  }
}
