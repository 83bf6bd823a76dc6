/// Writes numbers the same way on every machine.
package enum Score {
  /// `number` with at most `decimals` decimals, at least one when `decimals` is 1.
  ///
  /// Zeros at the end are left out after the first decimal: 3.0, 0.667, 12.5.
  package static func text(_ number: Double, _ decimals: Int = 1) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = Int((number * scale).rounded())
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    var digits = String(rest)
    digits = String(repeating: "0", count: decimals - digits.count) + digits
    while digits.count > 1, digits.last == "0" { digits.removeLast() }
    return "\(scaled < 0 ? "-" : "")\(whole).\(digits)"
  }
}
