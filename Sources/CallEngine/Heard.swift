package import CallModel

/// What the other side makes out in one turn: its moves and terms, without its words.
package struct Heard: Sendable {
  /// What happened: somebody spoke, said nothing, or the telephone rang.
  let occasion: Occasion

  /// The kinds of move, each once, in the order in which they were made.
  package let kinds: [Move.Kind]

  /// The places of those kinds in the table of moves; kinds that nothing refers to are left out.
  package let moves: [Int]
  package let values: [Value]

  /// Tells turns apart that are heard many times over, so that their terms are worked out once.
  let number: UInt16?

  /// Whether it is nothing but a sum or a day, which completes the terms on the table.
  let isBare: Bool

  /// Whether the moves can put terms on the table.
  let mayOffer: Bool

  /// Whether it puts no terms of its own on the table, so that it can only be about those there.
  let comesBack: Bool

  enum Occasion: Int {
    case ring, silence, speech
  }

  init(_ occasion: Occasion) {
    self.occasion = occasion
    kinds = []
    moves = []
    values = []
    number = nil
    isBare = false
    mayOffer = false
    comesBack = false
  }

  init(_ utterance: Utterance, tables: ScriptTables) {
    let isSilent = utterance.text.allSatisfy(\.isWhitespace)
    self.init(
      isSilent ? .silence : .speech, utterance.moves.map(\.kind), utterance.values, number: nil,
      tables: tables)
  }

  /// A turn that only names these terms, whatever moves were read in so few words; it counts as the
  /// move that puts such terms on the table.
  init(bare terms: [Value], as move: Move.Kind, tables: ScriptTables) {
    occasion = .speech
    kinds = [move]
    moves = [tables.places[move]].compactMap(\.self)
    values = terms
    number = nil
    isBare = true
    mayOffer = true
    comesBack = true
  }

  init(
    _ occasion: Occasion, _ made: [Move.Kind], _ values: [Value], number: UInt16?,
    tables: ScriptTables
  ) {
    self.occasion = occasion
    var seen: Set<Move.Kind> = []
    kinds = made.filter { seen.insert($0).inserted }
    moves = kinds.compactMap { tables.places[$0] }
    self.values = values
    self.number = number
    isBare = false
    mayOffer = kinds.contains(where: Proposal.offering.contains)
    comesBack =
      kinds.contains(where: Proposal.confirming.contains) && !Proposal.isOffered(by: kinds)
  }
}

extension Move.Kind {
  static let acceptsProposal: Self = "accepts_proposal"
}
