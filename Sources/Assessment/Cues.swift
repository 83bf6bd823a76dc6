/// Phrases that show how something is said, whatever it is about.
///
/// Phrases are compared by words in small letters without apostrophes.
package struct Cues: Hashable, Sendable {
  /// Where the phrases of one word stand, and those of more by their first two words.
  private let singles: WordTable
  private let pairs: WordTable
  private let groups: [Range<Int>]
  private let phrases: [Phrase]

  /// Words that may stand before any beginning.
  private let fills: WordTable

  /// Words too common to be taken up by anybody.
  private let commonWords: WordTable

  package init(_ lists: [Cue: [String]], common: [String]) {
    var short: [UInt64: [Phrase]] = [:]
    var long: [UInt64: [Phrase]] = [:]
    var fills: [UInt64: Int] = [:]
    for cue in Cue.allCases {
      for text in lists[cue] ?? [] {
        let words = Speech.hashes(of: text)
        guard let first = words.first else { continue }
        let phrase = Phrase(position: cue.position, words: words)
        if words.count > 1 {
          long[Self.pair(first, words[1]), default: []].append(phrase)
        } else {
          short[first, default: []].append(phrase)
          if cue == .fills { fills[first] = 1 }
        }
      }
    }
    var groups: [Range<Int>] = []
    var phrases: [Phrase] = []
    func table(_ lists: [UInt64: [Phrase]]) -> WordTable {
      var places: [UInt64: Int] = [:]
      for (key, found) in lists.sorted(by: { $0.key < $1.key }) {
        places[key] = groups.count
        groups.append(phrases.count..<phrases.count + found.count)
        phrases += found
      }
      return WordTable(places)
    }
    singles = table(short)
    pairs = table(long)
    self.groups = groups
    self.phrases = phrases
    self.fills = WordTable(fills)
    let words = common.flatMap(Speech.hashes)
    commonWords = WordTable(Dictionary(words.map { ($0, 1) }, uniquingKeysWith: { $1 }))
  }

  package static let none = Cues([:], common: [])

  func isFill(_ word: Speech.Word) -> Bool { fills.contains(word.hash) }

  func isCommon(_ word: Speech.Word) -> Bool { commonWords.contains(word.hash) }

  /// What the words in `range` show, and where the first phrase of each kind starts.
  func found(in words: [Speech.Word], _ range: Range<Int>) -> CuePlaces {
    var found = CuePlaces()
    for index in range {
      let word = words[index].hash
      if let group = singles[word] {
        for number in groups[group] { mark(number, in: words, at: index, range, &found) }
      }
      guard index + 1 < range.upperBound else { continue }
      if let group = pairs[Self.pair(word, words[index + 1].hash)] {
        for number in groups[group] { mark(number, in: words, at: index, range, &found) }
      }
    }
    return found
  }

  private func mark(
    _ number: Int, in words: [Speech.Word], at index: Int, _ range: Range<Int>,
    _ found: inout CuePlaces
  ) {
    let position = phrases[number].position
    guard !found.holds(position), stands(number, in: words, at: index, before: range.upperBound)
    else { return }
    found.mark(position, at: index)
  }

  /// A key for two words that follow each other.
  private static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
    (first &* 0x9E37_79B9_7F4A_7C15) ^ second
  }

  /// Whether phrase `number`, whose first word stands at `index`, stands there as a whole.
  private func stands(
    _ number: Int, in words: [Speech.Word], at index: Int, before end: Int
  ) -> Bool {
    let length = phrases[number].words.count
    guard index + length <= end else { return false }
    var offset = 1
    while offset < length {
      if words[index + offset].hash != phrases[number].words[offset] { return false }
      offset += 1
    }
    return true
  }

  private struct Phrase: Hashable, Sendable {
    let position: Int
    let words: [UInt64]
  }
}

/// The word at which the first phrase of each kind starts, in one sentence.
struct CuePlaces: Sendable {
  private var words = InlineArray<20, Int16>(repeating: -1)

  /// Which kinds are there, a bit for each.
  private var held: UInt32 = 0

  subscript(cue: Cue) -> Int? { holds(cue.position) ? Int(words[cue.position]) : nil }

  /// Whether there is a phrase of the kind at `position` among all kinds.
  @inline(__always)
  func holds(_ position: Int) -> Bool { held & 1 << UInt32(position) != 0 }

  mutating func mark(_ position: Int, at word: Int) {
    words[position] = Int16(clamping: word)
    held |= 1 << UInt32(position)
  }
}

/// What a phrase shows.
package enum Cue: String, CaseIterable, Sendable {
  /// Starts a question that invites more than a word: "what", "how", "tell me".
  case opens

  /// Starts like an open question and asks for a fact: "how many", "what time".
  case facts

  /// Starts a question that yes or no answers.
  case closes

  /// Starts a sentence that gives something back: "so you", "it sounds like".
  case reflects

  /// Starts a sentence about what the other person is, has or feels: "you're torn".
  case mirrors

  /// Meets a feeling without naming it: "no wonder", "that must be".
  case cares

  /// Names a feeling or something that matters.
  case feels

  /// Tells somebody what to do: "you should".
  case directs

  /// Puts forward what somebody could do.
  case suggests

  /// Stands for care and says nothing: "any inconvenience".
  case formal

  /// A word that only the trade knows.
  case jargon

  /// Names what hurts, said of oneself.
  case hurts

  /// Starts a sentence about the speaker.
  case owns

  /// Asks leave to tell something.
  case permits

  /// Asks for advice.
  case seeks

  /// Argues, blames or corners.
  case confronts

  /// Makes little of what somebody feels.
  case minimises

  /// Leaves it to the person.
  case frees

  /// Names a way of paying.
  case pays

  /// Words that may stand before any beginning: "and", "so", "well".
  case fills
}

extension Cue {
  /// Its place among the cues.
  var position: Int {
    switch self {
    case .opens: 0
    case .facts: 1
    case .closes: 2
    case .reflects: 3
    case .feels: 4
    case .directs: 5
    case .suggests: 6
    case .formal: 7
    case .jargon: 8
    case .hurts: 9
    case .owns: 10
    case .permits: 11
    case .seeks: 12
    case .confronts: 13
    case .minimises: 14
    case .frees: 15
    case .pays: 16
    case .fills: 17
    case .mirrors: 18
    case .cares: 19
    }
  }
}
