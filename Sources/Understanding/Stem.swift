/// The part of an English word that stays when its ending changes.
enum Stem {
  /// The spelling without a common ending; short words stay whole.
  static func of(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let last = word.last else { return word }
    for (ending, least) in endings[Int(last)] where word.count >= least + ending.count {
      guard word.suffix(ending.count).elementsEqual(ending) else { continue }
      return undoubled(word.dropLast(ending.count))
    }
    return word.count > 4 && last == UInt8(ascii: "e") ? word.dropLast() : word
  }

  /// "stopp" is "stop".
  private static func undoubled(_ stem: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let last = stem.last
    if stem.count > 3, last == stem.dropLast().last, last != UInt8(ascii: "l"),
      last != UInt8(ascii: "s")
    {
      return stem.dropLast()
    }
    return stem.count > 4 && last == UInt8(ascii: "e") ? stem.dropLast() : stem
  }

  /// The endings by their last byte, and how much must stand before each.
  private static let endings: [[(ending: [UInt8], least: Int)]] = (0...255).map { last in
    all.map { (Array($0.utf8), $1) }.filter { $0.0.last == UInt8(last) }
  }

  private static let all = [
    ("ments", 4), ("ment", 4), ("ings", 3), ("ing", 3), ("ies", 3), ("ied", 3), ("ers", 4),
    ("er", 4), ("ed", 3), ("es", 3), ("ly", 4), ("y", 4), ("in'", 3), ("s", 3),
  ]
}
