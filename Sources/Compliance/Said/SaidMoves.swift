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

  /// Where in `turns` any of `kinds` was made, in order.
  func places(making kinds: [Move.Kind]) -> [Int] {
    var found: [Int] = []
    for (kind, turns) in made where kinds.contains(kind) {
      for turn in turns where !found.contains(turn) { found.append(turn) }
    }
    return found.sorted()
  }
}
