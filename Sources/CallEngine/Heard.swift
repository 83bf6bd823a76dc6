import CallModel

/// What the other side makes out in one turn: its moves and terms, without its words.
struct Heard {
  /// What happened: somebody spoke, said nothing, or the telephone rang.
  let occasion: Occasion

  /// The kinds of move, each once, in the order in which they were made.
  let kinds: [Move.Kind]

  /// Terms for paying, completed with those already on the table.
  let offer: Proposal?

  enum Occasion {
    case ring, silence, speech
  }

  init(_ occasion: Occasion) {
    self.occasion = occasion
    kinds = []
    offer = nil
  }

  init(_ utterance: Utterance, offer: Proposal?, today: Day) {
    let isSilent = utterance.text.allSatisfy(\.isWhitespace)
    occasion = isSilent ? .silence : .speech
    var seen: Set<Move.Kind> = []
    kinds = utterance.moves.map(\.kind).filter { seen.insert($0).inserted }
    self.offer = Proposal(hearing: kinds, utterance.values, after: offer, today: today)
  }
}

extension Move.Kind {
  static let acceptsProposal: Self = "accepts_proposal"
}
