/// A number as it was written or said, over the tokens up to `end`.
struct NumberPhrase {
  var value: Double
  var end: Int
  var form: Form

  /// Cents said after the dollars without a word between: "four twenty-five fifty".
  var cents: Double?

  enum Form {
    case digits, words

    /// Two numbers below a hundred said as one: "two fifty", "nineteen eighty-four".
    case pair

    /// "eighteen hundred": in the trade nearly always money.
    case hundreds

    /// "1.2k".
    case thousands

    /// "a couple", "a few", "a dozen".
    case about
  }

  /// Whole and small enough to count with.
  var whole: Int? {
    value == value.rounded(.towardZero) && value.magnitude < 1e15 ? Int(value) : nil
  }
}
