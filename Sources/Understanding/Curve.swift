/// The logistic curve in plain arithmetic, so that every machine draws it alike.
enum Curve {
  /// e to the power of `x`, for `x` from −20 to 20.
  @inline(__always)
  static func exponential(_ x: SIMD16<Float>) -> SIMD16<Float> {
    var x = x
    x.replace(with: -20, where: x .< -20)
    x.replace(with: 20, where: x .> 20)
    let y = x / 64
    let one = SIMD16<Float>(repeating: 1)
    var power = one + y * (one + y * (SIMD16(repeating: 0.5) + y * (1 / 6)))
    for _ in 0..<6 { power *= power }
    return power
  }

  @inline(__always)
  static func logistic(_ x: SIMD16<Float>) -> SIMD16<Float> {
    let one = SIMD16<Float>(repeating: 1)
    return one / (one + exponential(-x))
  }

  static func logistic(_ x: Float) -> Float { logistic(SIMD16<Float>(repeating: x))[0] }

  /// The natural logarithm, for positive `x`.
  static func logarithm(_ x: Float) -> Float {
    guard x > 0 else { return -100 }
    let exponent = Float(x.exponent)
    let z = (x.significand - 1) / (x.significand + 1)
    let square = z * z
    let series = 1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square / 9)))
    return exponent * 0.693_147_2 + 2 * z * series
  }
}
