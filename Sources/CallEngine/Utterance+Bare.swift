import CallModel

extension Utterance {
  /// The terms of a turn that is nothing but a sum, a day or both, with a small word or two beside
  /// them: "today", "$60", "ok, 35 starting March 20".
  ///
  /// It is `nil` when it says anything else. A bare number is a sum.
  var bareTerms: [Value]? {
    let terms = values.compactMap(Self.term)
    guard !terms.isEmpty else { return nil }
    let scalars = Array(text.unicodeScalars)
    var rest = ""
    for (place, scalar) in scalars.enumerated() {
      let isNamed = values.contains { $0.span.contains(place) }
      rest.unicodeScalars.append(isNamed || !scalar.properties.isAlphabetic ? " " : scalar)
    }
    let words = rest.lowercased().split(separator: " ")
    return words.count <= 4 && words.allSatisfy { Self.small.contains(String($0)) } ? terms : nil
  }

  private static func term(_ value: Value) -> Value? {
    switch value.content {
    case .money, .date, .instalments: return value
    case .number(let number):
      guard number >= 5, number < 1_000_000, number == number.rounded() else { return nil }
      return Value(.money(Money(cents: Int(number) * 100)), span: value.span)
    default: return nil
    }
  }

  /// Words that may stand beside a bare sum or day.
  private static let small: Set<String> = [
    "a", "about", "and", "at", "by", "for", "from", "how", "it", "just", "let", "make", "maybe",
    "not", "of", "ok", "okay", "on", "or", "s", "say", "so", "starting", "sure", "the", "then",
    "to", "well", "what", "why", "yes",
  ]
}
