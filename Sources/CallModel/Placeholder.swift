/// What can stand in braces in a debtor's line and is filled in when it is said.
package enum Placeholder: String, CaseIterable, Sendable {
  case name, firstName = "first_name", lastName = "last_name", address
  case thirdParty = "third_party", relation
  case collector, agency, creditor, balance
  case dateOfBirth = "date_of_birth", zip, lastFour = "last_four", street

  /// The collector's terms on the table, such as "$75 a month".
  case offer

  /// The collector's terms before those.
  case before

  /// The debtor's own terms, such as "$50 on the 15th".
  case counter

  package static func isKnown(_ name: String) -> Bool { Placeholder(rawValue: name) != nil }

  /// The names that stand in braces in `text`, in order.
  package static func names(in text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return [] }
    return text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
      part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }

  /// `text` with everything in braces filled in; a name without a value stays as it is, and a value
  /// that begins a sentence is written with a capital letter.
  package static func fill(_ text: String, _ value: (Placeholder) -> String?) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var filled = ""
    for (index, part) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: "}") else {
        filled += index > 0 ? "{" + part : part
        continue
      }
      let name = String(part[..<end])
      let word = Placeholder(rawValue: name).flatMap(value)
      filled += word.map { beginsSentence(after: filled) ? capitalized($0) : $0 } ?? "{\(name)}"
      filled += part[part.index(after: end)...]
    }
    return filled
  }

  private static func beginsSentence(after text: String) -> Bool {
    guard let last = text.last(where: { !$0.isWhitespace }) else { return true }
    return ".!?".contains(last) && text.last?.isWhitespace == true
  }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
