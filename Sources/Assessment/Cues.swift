/// Phrases that show how something is said, whatever it is about.
///
/// Phrases are compared by words in small letters without apostrophes.
package struct Cues: Hashable, Sendable {
  private let phrases: [UInt64: [Phrase]]

  /// Words too common to be taken up by anybody.
  let common: Set<UInt64>

  package init(_ lists: [Cue: [String]], common: [String]) {
    var phrases: [UInt64: [Phrase]] = [:]
    for cue in Cue.allCases {
      for text in lists[cue] ?? [] {
        let words = Speech.hashes(of: text)
        guard let first = words.first else { continue }
        phrases[first, default: []].append(Phrase(cue: cue, words: words))
      }
    }
    self.phrases = phrases
    self.common = Set(common.flatMap(Speech.hashes))
  }

  package static let none = Cues([:], common: [])

  /// What the words in `range` show, and where the first phrase of each kind starts.
  func found(in words: [Speech.Word], _ range: Range<Int>) -> [Cue: Int] {
    var found: [Cue: Int] = [:]
    for index in range {
      guard let candidates = phrases[words[index].hash] else { continue }
      for phrase in candidates where found[phrase.cue] == nil {
        let length = phrase.words.count
        guard index + length <= range.upperBound else { continue }
        if (1..<max(1, length)).allSatisfy({ words[index + $0].hash == phrase.words[$0] }) {
          found[phrase.cue] = index
        }
      }
    }
    return found
  }

  private struct Phrase: Hashable, Sendable {
    let cue: Cue
    let words: [UInt64]
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
