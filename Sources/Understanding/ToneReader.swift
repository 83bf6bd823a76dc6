import CallModel

/// Hears how a line sounds: from small word lists, and from its form.
struct ToneReader: Sendable {
  let lexicon: Lexicon

  func read(_ line: Line) -> Tone {
    let count = Float(line.words.count)
    guard count > 0 else { return .neutral }
    let counts = counts(in: line)
    var tone = Tone()
    tone.shouting = Self.shouting(line)
    tone.hostility = min(1, Self.share(counts.hostile) + tone.shouting * 0.25)
    tone.warmth = Self.share(counts.warm) * (1 - tone.hostility / 2)
    tone.hedging = Self.share(counts.hedge)
    tone.plainness = Self.plainness(line, jargon: counts.jargon)
    return tone
  }

  private struct Counts {
    var hostile = 0
    var warm = 0
    var hedge = 0
    var jargon = 0

    mutating func add(_ concept: UInt64) {
      if concept == ToneReader.hostile { hostile += 1 }
      if concept == ToneReader.warm { warm += 1 }
      if concept == ToneReader.hedge { hedge += 1 }
      if concept == ToneReader.jargon { jargon += 1 }
    }
  }

  /// Words under a negation lose their warmth and their sting.
  private func counts(in line: Line) -> Counts {
    var counts = Counts()
    for index in line.words.indices {
      let concepts = lexicon.places(of: line.words[index], in: line)
      if !concepts.isEmpty {
        let isNegated =
          index > 0 && Self.negations.contains(line.words[index - 1].form)
          || index > 1 && Self.negations.contains(line.words[index - 2].form)
        if !isNegated { for place in concepts { counts.add(lexicon.concepts[place]) } }
      }
      lexicon.phrases(endingAt: index, in: line) { counts.add($0) }
    }
    return counts
  }

  /// One sign is 0.4, two are 0.64, and so on towards 1.
  private static func share(_ count: Int) -> Double {
    var rest = 1.0
    for _ in 0..<min(count, 20) { rest *= 0.6 }
    return 1 - rest
  }

  private static func shouting(_ line: Line) -> Double {
    let shape = line.shape
    let capitals =
      shape.isMostlyCapitals
      ? 1 : min(0.8, Double(shape.shoutedWords) * 2 / Double(max(4, shape.plainWords)))
    return min(1, capitals + min(0.6, Double(shape.exclamations) * 0.2))
  }

  /// From the Flesch–Kincaid grade (1975): 1 up to grade 6, 0 from grade 16.
  private static func plainness(_ line: Line, jargon: Int) -> Double {
    var syllables = 0
    var words = 0
    var sentences = 1
    for (index, word) in line.words.enumerated() {
      if index > 0, word.gap == .strong { sentences += 1 }
      guard word.kind == .word || word.kind == .name else { continue }
      words += 1
      syllables += Self.syllables(line.spelling(word))
    }
    guard words > 0 else { return 1 }
    let length = Double(words) / Double(sentences)
    let grade = 0.39 * length + 11.8 * Double(syllables) / Double(words) - 15.59
    let ease = words < 4 ? 1 : 1 - min(1, max(0, (grade - 6) / 10))
    return max(0, ease - min(0.6, 0.15 * Double(jargon)))
  }

  /// Groups of vowels, without a silent e at the end.
  private static func syllables(_ spelling: ArraySlice<UInt8>) -> Int {
    var groups = 0
    var wasVowel = false
    for letter in spelling {
      let isVowel = isVowel[Int(letter)]
      if isVowel, !wasVowel { groups += 1 }
      wasVowel = isVowel
    }
    if groups > 1, spelling.last == UInt8(ascii: "e") { groups -= 1 }
    return max(1, groups)
  }

  private static let isVowel = (0...255).map { "aeiouy".utf8.contains(UInt8($0)) }
  private static let negations: WordSet = [
    Hash.of("not"), Hash.of("no"), Hash.of("never"),
  ]
  private static let hostile = Lexicon.key(of: "hostile")
  private static let warm = Lexicon.key(of: "warm")
  private static let hedge = Lexicon.key(of: "hedge")
  private static let jargon = Lexicon.key(of: "jargon")
}
