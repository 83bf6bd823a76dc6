import Diagnostics

/// How alike other names are to one that was typed, in whole points; 0 when they are not.
struct Resemblance {
  private let typed: String
  private let words: [Word]

  private struct Word {
    let text: Substring
    let letters: UInt32

    /// How many letters may be wrong; `nil` in a word too short to guess from.
    let limit: Int?

    init(_ text: Substring) {
      self.text = text
      letters = Resemblance.letters(of: text)
      limit = text.utf8.count >= 4 ? max(1, text.utf8.count / 4) : nil
    }
  }

  /// `typed` is a key of `Wording`, as are the names it is compared with.
  init(typed: String) {
    self.typed = typed
    words = typed.split(separator: " ").map(Word.init)
  }

  func score(with name: String) -> Int {
    guard !words.isEmpty else { return 0 }
    if typed == name { return 1000 }
    let offered = name.split(separator: " ")
    var points = 0
    for word in words { points += offered.map { likeness(of: word, with: $0) }.max() ?? 0 }
    guard points * 2 >= words.count * 100 else { return 0 }
    return max(1, points * 8 / words.count - abs(offered.count - words.count) * 10)
  }

  /// 100 for the same word, less for one that only starts with it or is spelled a little otherwise.
  private func likeness(of word: Word, with offered: Substring) -> Int {
    if word.text == offered { return 100 }
    let length = word.text.utf8.count
    if length >= 3, offered.utf8.count > length, offered.utf8.starts(with: word.text.utf8) {
      return 80
    }
    guard let limit = word.limit, abs(length - offered.utf8.count) <= limit else { return 0 }
    // Each wrong letter changes the set of letters by two at the most.
    let different = (word.letters ^ Resemblance.letters(of: offered)).nonzeroBitCount
    guard different <= 2 * limit else { return 0 }
    let distance = NearMiss.distance(String(word.text), String(offered), atMost: limit)
    return distance <= limit ? 90 - 20 * distance : 0
  }

  /// Which letters a word holds, one bit each.
  private static func letters(of word: Substring) -> UInt32 {
    word.utf8.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }
}
