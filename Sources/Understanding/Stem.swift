/// The part of an English word that stays when its ending changes.
enum Stem {
  /// How many bytes the spelling has without a common ending; short words stay whole.
  static func length(of word: UnsafeBufferPointer<UInt8>) -> Int {
    guard let last = word.last else { return 0 }
    guard lasts & 1 << UInt32(last & 31) != 0 else { return word.count }
    let tail = packed(word.suffix(longest))
    for ending in endings where ending.letters & 0xFF == UInt64(last) {
      let rest = word.count - ending.count
      guard rest >= ending.least, tail & ending.mask == ending.letters else { continue }
      return undoubled(word, rest)
    }
    return word.count > 4 && last == UInt8(ascii: "e") ? word.count - 1 : word.count
  }

  /// "stopp" is "stop".
  private static func undoubled(_ word: UnsafeBufferPointer<UInt8>, _ count: Int) -> Int {
    guard count > 3 else { return count }
    let last = word[count - 1]
    if last == word[count - 2], last != UInt8(ascii: "l"), last != UInt8(ascii: "s") {
      return count - 1
    }
    return count > 4 && last == UInt8(ascii: "e") ? count - 1 : count
  }

  /// An ending, and how much must stand before it.
  private struct Ending: BitwiseCopyable {
    /// Its letters, the last of them in the lowest byte.
    let letters: UInt64
    let mask: UInt64
    let count: Int
    let least: Int

    init(_ text: String, _ least: Int) {
      letters = packed(text.utf8)
      count = text.utf8.count
      mask = 1 << UInt64(8 * count) - 1
      self.least = least
    }
  }

  private static func packed(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static let longest = 5

  /// The last letters of endings, and the silent e, by their lowest five bits.
  private static let lasts = endings.reduce(1 << UInt32(UInt8(ascii: "e") & 31)) {
    $0 | 1 << UInt32($1.letters & 31)
  }
  private static let endings = [
    Ending("ments", 4), Ending("ment", 4), Ending("ings", 3), Ending("ing", 3), Ending("ies", 3),
    Ending("ied", 3), Ending("ers", 4), Ending("er", 4), Ending("ed", 3), Ending("es", 3),
    Ending("ly", 4), Ending("y", 4), Ending("in'", 3), Ending("s", 3),
  ]
}
