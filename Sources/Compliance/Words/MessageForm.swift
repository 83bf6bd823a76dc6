/// What a voicemail may hold and still say nothing about a debt (12 CFR 1006.2(j)).
package struct MessageForm: Hashable, Sendable {
  /// Plain words that carry nothing but greeting, names, numbers, times and a request to call.
  let plain: Set<String>

  /// Beginnings of words that show what business is calling.
  let revealing: [String]

  /// Ways to ask for a reply.
  let replies: [Phrase]

  /// Words after which a person's name stands, and words after which a firm's does.
  let personLeads: Set<String>
  let firmLeads: Set<String>

  /// Words that are part of the names of firms.
  let firmWords: Set<String>

  package init(
    plain: Set<String>, revealing: [String], replies: [Phrase], personLeads: Set<String>,
    firmLeads: Set<String>, firmWords: Set<String>
  ) {
    self.plain = plain
    self.revealing = revealing
    self.replies = replies
    self.personLeads = personLeads
    self.firmLeads = firmLeads
    self.firmWords = firmWords
  }

  /// What a message holds and what it lacks.
  package struct Reading: Hashable, Sendable {
    package var hasFirm = false
    package var hasPerson = false
    package var hasNumber = false
    package var asksReply = false

    /// The first words that do not belong.
    package var extra: String?
    package var revealingName: String?

    package var missing: [String] {
      var missing: [String] = []
      if !hasFirm { missing.append("the name of the business") }
      if !hasPerson { missing.append("the name of a person to contact") }
      if !hasNumber { missing.append("a telephone number") }
      if !asksReply { missing.append("a request to reply") }
      return missing
    }

    package var isLimited: Bool { missing.isEmpty && extra == nil && revealingName == nil }
  }

  package func read(_ message: String) -> Reading {
    let text = Words(message)
    var reading = Reading()
    reading.asksReply = replies.contains { $0.isFound(in: text) }
    let words = text.words
    var index = 0
    var lead = ""
    while index < words.count {
      let word = words[index]
      if isNumber(word.text) {
        index = readNumber(words, from: index, into: &reading)
        lead = ""
      } else if isName(word) {
        index = readName(words, from: index, lead: lead, into: &reading)
      } else {
        if !plain.contains(word.text) { reading.extra = reading.extra ?? word.written }
        lead = word.text
        index += 1
      }
    }
    return reading
  }

  private func isNumber(_ text: String) -> Bool {
    text.utf8.first.map { $0 >= 48 && $0 <= 57 } ?? false
  }

  /// A word with a capital that is no plain word, such as a name.
  private func isName(_ word: Words.Word) -> Bool {
    guard let first = word.written.utf8.first, first >= 65, first <= 90 else { return false }
    return !plain.contains(word.text) || firmWords.contains(word.text)
  }

  private func readNumber(
    _ words: [Words.Word], from start: Int, into reading: inout Reading
  ) -> Int {
    var index = start
    var digits = 0
    while index < words.count, isNumber(words[index].text) {
      digits += words[index].text.utf8.count { $0 >= 48 && $0 <= 57 }
      let isTime = words[index].text.contains(":")
      index += 1
      if isTime || words[index - 1].ends == .sentence { break }
    }
    if digits >= 7 { reading.hasNumber = true }
    return index
  }

  private func readName(
    _ words: [Words.Word], from start: Int, lead: String, into reading: inout Reading
  ) -> Int {
    var end = start
    while end < words.count,
      isName(words[end]) || ["&", "of", "and"].contains(words[end].text) && end > start
    {
      end += 1
      if words[end - 1].ends != .none { break }
    }
    while end > start + 1, ["&", "of", "and"].contains(words[end - 1].text) { end -= 1 }
    let name = words[start..<end]
    if firmLeads.contains(lead) || name.contains(where: { firmWords.contains($0.text) }) {
      reading.hasFirm = true
      if name.contains(where: { word in revealing.contains { word.text.hasPrefix($0) } }) {
        reading.revealingName = name.map(\.written).joined(separator: " ")
      }
    } else if personLeads.contains(lead) {
      reading.hasPerson = true
    } else {
      reading.extra = reading.extra ?? words[start].written
    }
    return end
  }
}
