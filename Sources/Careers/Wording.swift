/// Brings names that people type in different ways to one form.
package enum Wording {
  /// Lower-case words without punctuation: `St. Louis, MO-IL` becomes `st louis mo il`.
  package static func key(_ text: some StringProtocol) -> String {
    if let plain = text.utf8.withContiguousStorageIfAvailable(plainKey), let plain { return plain }
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar == "'" || scalar == "’" || scalar == "." { continue }
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(plain(scalar))
      } else if !word.isEmpty {
        words.append(word)
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.joined(separator: " ")
  }

  /// The key of text in plain letters, which nearly all names are; `nil` for any other.
  private static func plainKey(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count)
    var isApart = false
    for byte in bytes {
      guard byte < 0x80 else { return nil }
      let lower = (65...90).contains(byte) ? byte + 32 : byte
      if (97...122).contains(lower) || (48...57).contains(lower) {
        if isApart, !key.isEmpty { key.append(UInt8(ascii: " ")) }
        key.append(lower)
        isApart = false
      } else if byte != UInt8(ascii: "'"), byte != UInt8(ascii: ".") {
        isApart = true
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The key of a job title, in which plurals and usual short forms are the same as the whole word.
  package static func titleKey(_ text: some StringProtocol) -> String {
    key(text).split(separator: " ").compactMap { word in
      if let long = shortForms[String(word)] { return long }
      if word == "and" || word == "of" || word == "the" { return nil }
      if word.count > 4, word.hasSuffix("ies") { return word.dropLast(3) + "y" }
      return word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss")
        ? String(word.dropLast()) : String(word)
    }.joined(separator: " ")
  }

  private static let shortForms = [
    "rep": "representative", "reps": "representative", "mgr": "manager", "sr": "senior",
    "jr": "junior", "spec": "specialist", "acct": "account", "asst": "assistant",
    "supv": "supervisor", "admin": "administrative",
  ]

  /// Letters with the accents of American place names become their plain letters.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "á", "à", "â", "ä": "a"
    case "é", "è": "e"
    case "í": "i"
    case "ó", "ö": "o"
    case "ú", "ü": "u"
    case "ñ": "n"
    default: scalar
    }
  }
}
