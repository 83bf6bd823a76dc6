package import CallModel

/// The days that a text names, in order.
package enum DayText {
  /// `2026-12-31`, `31 December 2026`, `December 31` and `Dec 31, 2026`; without a year the one of
  /// `reference` is meant.
  package static func days(in text: String, reference: Day? = nil) -> [Day] {
    found(in: parts(text), reference: reference).map(\.day)
  }

  package struct Found: Sendable {
    package let day: Day

    /// The first and the last of the words that name it.
    package let words: ClosedRange<Int>
  }

  /// The words of a text with dates in figures kept whole.
  package static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    var current = ""
    let scalars = Array(text.lowercased().unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isInner =
        index > 0 && index + 1 < scalars.count && isWord(scalars[index - 1])
        && isWord(scalars[index + 1])
      let joins =
        isInner
        && ((scalar == "-" && isDigit(scalars[index - 1]) && isDateSoFar(current))
          || scalar == ":" || scalar == "'"
          || (scalar == "." && (index < 2 || !isWord(scalars[index - 2]))))
      if isWord(scalar) || joins {
        current.unicodeScalars.append(scalar)
        continue
      }
      let isAbbreviation = scalar == "." && current.contains(".")
      if !current.isEmpty { parts.append(current) }
      current = ""
      if isAbbreviation { continue }
      if scalar == "-" || scalar == "\u{2013}" { parts.append("to") }
      if scalar == ";" || scalar == "." && !isInner || scalar == "!" { parts.append(";") }
    }
    if !current.isEmpty { parts.append(current) }
    return parts
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || isDigit(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 48 && scalar.value <= 57
  }

  /// Whether the text so far can be the beginning of a date in figures.
  private static func isDateSoFar(_ text: String) -> Bool {
    text.utf8.count == 4 && Int(text) != nil
      || text.utf8.count == 7 && text.utf8.dropFirst(4).first == UInt8(ascii: "-")
  }

  package static func found(in parts: [String], reference: Day?) -> [Found] {
    var result: [Found] = []
    var index = 0
    while index < parts.count {
      if let day = Day(iso: parts[index]) {
        result.append(Found(day: day, words: index...index))
      } else if let month = month(parts[index]) {
        if let found = named(month, at: index, parts, reference, after: result.last) {
          result.append(found)
          index = found.words.upperBound
        }
      }
      index += 1
    }
    return result
  }

  /// A month's name with the number of the day before or after it.
  private static func named(
    _ month: Int, at index: Int, _ parts: [String], _ reference: Day?, after last: Found?
  ) -> Found? {
    let before = index > 0 ? ordinal(parts[index - 1]) : nil
    let after = index + 1 < parts.count ? ordinal(parts[index + 1]) : nil
    let isBefore = before != nil && (last.map { $0.words.upperBound < index - 1 } ?? true)
    guard let day = isBefore ? before : after else { return nil }
    let end = isBefore ? index : index + 1
    let start = isBefore ? index - 1 : index
    if end + 1 < parts.count, parts[end + 1].utf8.count == 4, let year = Int(parts[end + 1]) {
      return Day(year, month, day).map { Found(day: $0, words: start...end + 1) }
    }
    return reference.flatMap { Day($0.date.year, month, day) }
      .map { Found(day: $0, words: start...end) }
  }

  private static func ordinal(_ text: String) -> Int? {
    var digits = text[...]
    for ending in ["st", "nd", "rd", "th"] where digits.hasSuffix(ending) {
      digits = digits.dropLast(2)
    }
    return Int(digits).flatMap { (1...31).contains($0) ? $0 : nil }
  }

  package static func month(_ text: String) -> Int? {
    guard text.utf8.count >= 3 else { return nil }
    return Day.monthNames.firstIndex {
      let name = $0.lowercased()
      return name == text || text == name.prefix(3) || text == "sept" && name == "september"
    }.map { $0 + 1 }
  }
}
