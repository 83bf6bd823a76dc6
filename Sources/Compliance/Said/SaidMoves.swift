import CallModel

/// The collector's turns of a conversation, with the moves by which rules look them up.
struct SaidMoves {
  let turns: [SpokenTurn]

  /// In which turns each move was made.
  private var byKind: [Move.Kind: [Int]] = [:]

  init(_ turns: [SpokenTurn]) {
    self.turns = turns
    for (index, turn) in turns.enumerated() {
      for deed in turn.deeds where byKind[deed.kind]?.last != index {
        byKind[deed.kind, default: []].append(index)
      }
    }
  }

  var kinds: some Sequence<Move.Kind> { byKind.keys }

  /// The turns in which any of `kinds` was made, in order.
  func turns(making kinds: [Move.Kind]) -> [SpokenTurn] {
    var found: [Int] = []
    for kind in kinds { found += byKind[kind] ?? [] }
    guard found.count > 1 else { return found.map { turns[$0] } }
    found.sort()
    return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { turns[found[$0]] }
  }
}
