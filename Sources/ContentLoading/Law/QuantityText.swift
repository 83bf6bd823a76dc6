import Compliance

/// Finds the first number in a text, with the unit of time that follows it.
enum QuantityText {
  static func quantity(in text: String) -> CaseFile.Quantity? {
    let words = Words(text).words
    var bare: Int?
    for (index, word) in words.enumerated() {
      guard let number = number(words, at: index) else { continue }
      bare = bare ?? number
      for next in words.dropFirst(index + 1).prefix(2) {
        if let unit = unit(next.text) { return CaseFile.Quantity(number, unit) }
      }
      if word.text == "half" { continue }
    }
    return bare.map { CaseFile.Quantity($0, .none) }
  }

  /// `one`, `a` and `1` before a unit of time.
  private static func number(_ words: [Words.Word], at index: Int) -> Int? {
    if let number = words[index].number { return number }
    guard words[index].text == "a" || words[index].text == "an", index + 1 < words.count,
      unit(words[index + 1].text) != nil
    else { return nil }
    return 1
  }

  private static func unit(_ word: String) -> CaseFile.Quantity.Unit? {
    switch word {
    case "day", "days": .days
    case "week", "weeks": .weeks
    case "month", "months": .months
    case "year", "years": .years
    default: nil
    }
  }
}
