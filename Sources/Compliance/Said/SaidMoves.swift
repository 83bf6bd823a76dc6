import CallModel

/// The collector's turns of a conversation, with the moves by which rules look them up.
struct SaidMoves {
  let turns: [SpokenTurn]

  /// In which turns each move was made; in a conversation they are few.
  private var made: [(kind: Move.Kind, turns: [Int])] = []

  init(_ turns: [SpokenTurn]) {
    self.turns = turns
    for (index, turn) in turns.enumerated() {
      for deed in turn.deeds {
        if let place = made.firstIndex(where: { $0.kind == deed.kind }) {
          if made[place].turns.last != index { made[place].turns.append(index) }
        } else {
          made.append((deed.kind, [index]))
        }
      }
    }
  }

  var kinds: some Sequence<Move.Kind> { made.lazy.map(\.kind) }

  /// The turns in which any of `kinds` was made, in order.
  func turns(making kinds: [Move.Kind]) -> [SpokenTurn] {
    var found: [Int] = []
    for (kind, turns) in made where kinds.contains(kind) { found += turns }
    guard found.count > 1 else { return found.map { turns[$0] } }
    found.sort()
    return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { turns[found[$0]] }
  }
}
