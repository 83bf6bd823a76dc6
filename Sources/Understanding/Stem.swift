/// The part of an English word that stays when its ending changes.
enum Stem {
  /// The spelling without a common ending; short words stay whole.
  static func of(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    for (ending, least) in endings where word.count >= least + ending.count {
      guard word.suffix(ending.count).elementsEqual(ending) else { continue }
      return undoubled(word.dropLast(ending.count))
    }
    return word.count > 4 && word.last == UInt8(ascii: "e") ? word.dropLast() : word
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

  private static let endings: [([UInt8], Int)] = [
    (Array("ments".utf8), 4), (Array("ment".utf8), 4), (Array("ings".utf8), 3),
    (Array("ing".utf8), 3), (Array("ies".utf8), 3), (Array("ied".utf8), 3),
    (Array("ers".utf8), 4), (Array("er".utf8), 4), (Array("ed".utf8), 3), (Array("es".utf8), 3),
    (Array("ly".utf8), 4), (Array("y".utf8), 4), (Array("in'".utf8), 3), (Array("s".utf8), 3),
  ]
}
