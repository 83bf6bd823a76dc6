import CallModel

/// Which rules may answer to what, as rows of bits: one row for each speaker and each thing heard.
struct RuleRows: Sendable {
  /// How many words of 64 rules a row has.
  let width: Int
  private let rows: Int
  private var words: [UInt64]
  private let moveCount: Int

  /// Things heard that are not moves; their rows come after those of the moves.
  enum Occasion: Int {
    case anything, proposal, nothing, ring, silence
  }

  init(
    _ rules: [ScriptRule], places: [Move.Kind: Int], where belongs: (ScriptRule) -> Bool
  ) {
    width = (rules.count + 63) / 64
    moveCount = places.count
    rows = places.count + 5
    words = Array(repeating: 0, count: 2 * rows * width)
    for (position, rule) in rules.enumerated() where belongs(rule) {
      switch rule.hears {
      case .any(let kinds), .all(let kinds):
        for kind in kinds {
          guard let place = places[kind] else { continue }
          set(position, rule.speaker, place)
        }
      case .anything: set(position, rule.speaker, row(.anything))
      case .proposal: set(position, rule.speaker, row(.proposal))
      case .nothing: set(position, rule.speaker, row(.nothing))
      case .ring: set(position, rule.speaker, row(.ring))
      case .silence: set(position, rule.speaker, row(.silence))
      case .breakingPoint: break
      }
    }
  }

  func row(_ occasion: Occasion) -> Int { moveCount + occasion.rawValue }

  private func start(_ speaker: Speaker, _ row: Int) -> Int {
    ((speaker == .debtor ? 0 : rows) + row) * width
  }

  private mutating func set(_ position: Int, _ speaker: Speaker, _ row: Int) {
    words[start(speaker, row) + position / 64] |= 1 << UInt64(position % 64)
  }

  /// Word number `word` of the row for what `speaker` does when `row` is heard.
  func word(_ word: Int, _ speaker: Speaker, _ row: Int) -> UInt64 {
    words[start(speaker, row) + word]
  }
}
