/// An amount of US dollars, held in whole cents, so that parts always add up to the whole.
package struct Money: Hashable, Sendable, Comparable {
  package let cents: Int
  package init(cents: Int) { self.cents = cents }

  package static let zero = Money(cents: 0)
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.cents < rhs.cents }
  package static func + (lhs: Self, rhs: Self) -> Self { Money(cents: lhs.cents + rhs.cents) }
  package static func - (lhs: Self, rhs: Self) -> Self { Money(cents: lhs.cents - rhs.cents) }
  package static func * (lhs: Self, count: Int) -> Self { Money(cents: lhs.cents * count) }

  /// This share of the amount, rounded half away from zero to the cent.
  package func share(_ permille: Int) -> Money {
    let product = cents * permille
    return Money(cents: (product + (product < 0 ? -500 : 500)) / 1000)
  }

  /// `count` parts that differ by at most a cent and add up to the amount; later parts are larger.
  package func split(into count: Int) -> [Money] {
    guard count > 0 else { return [] }
    let part = cents / count
    let extra = cents - part * count
    return (0..<count).map { Money(cents: part + ($0 >= count - extra ? 1 : 0)) }
  }
}

extension Money {
  /// `1842.17`: no sign for the currency and always two decimals, as programs exchange it.
  package var plain: String {
    let (dollars, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(cents < 0 ? "-" : "")\(dollars).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Reads `1842.17`, `$1,842.17` or `25`; anything else is `nil`.
  package init?(parsing text: String) {
    var whole = 0
    var decimals = 0
    var decimalDigits: Int?
    var hasDigits = false
    let body = text.hasPrefix("$") ? text.dropFirst() : text[...]
    for character in body.utf8 {
      switch character {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int(character - UInt8(ascii: "0"))
        hasDigits = true
        if let count = decimalDigits {
          guard count < 2 else { return nil }
          decimals = decimals * 10 + digit
          decimalDigits = count + 1
        } else {
          guard whole < 1_000_000_000_000 else { return nil }
          whole = whole * 10 + digit
        }
      case UInt8(ascii: ",") where decimalDigits == nil && hasDigits: continue
      case UInt8(ascii: ".") where decimalDigits == nil: decimalDigits = 0
      default: return nil
      }
    }
    guard hasDigits, decimalDigits != 0 else { return nil }
    self.init(cents: whole * 100 + (decimalDigits == 1 ? decimals * 10 : decimals))
  }
}

extension Money: CustomStringConvertible {
  /// `$1,842.17`, or `$150` when there are no cents, as people write it.
  package var description: String {
    let (dollars, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
    var digits = Array(String(dollars))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    let tail = rest == 0 ? "" : ".\(rest < 10 ? "0" : "")\(rest)"
    return "\(cents < 0 ? "-" : "")$\(String(digits))\(tail)"
  }
}
