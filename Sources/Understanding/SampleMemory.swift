/// Which moves the taught sentences make, for a line that is one of them word for word.
///
/// Names, amounts, days and signs do not matter. A sentence that is taught in two ways is left out.
struct SampleMemory: Sendable {
  let keys: WordSet

  /// Where the moves of each key start, and the end of the last.
  let starts: [UInt32]
  let moves: [UInt16]

  /// Keys in rising order, each once.
  init(keys: [UInt64], starts: [UInt32], moves: [UInt16]) {
    self.keys = WordSet(inOrder: keys)
    self.starts = starts
    self.moves = moves
  }

  init(_ taught: [(key: UInt64, moves: [Int])]) {
    var (keys, starts, moves): ([UInt64], [UInt32], [UInt16]) = ([], [0], [])
    let sorted = taught.enumerated().sorted {
      ($0.element.key, $0.offset) < ($1.element.key, $1.offset)
    }.map(\.element)
    var place = 0
    while place < sorted.count {
      let same = sorted[place...].prefix { $0.key == sorted[place].key }
      if same.allSatisfy({ Set($0.moves) == Set(sorted[place].moves) }) {
        keys.append(sorted[place].key)
        moves += Set(sorted[place].moves).sorted().map { UInt16($0) }
        starts.append(UInt32(moves.count))
      }
      place += same.count
    }
    self.init(keys: keys, starts: starts, moves: moves)
  }

  /// Whether every key has its moves.
  var isSound: Bool {
    starts.count == keys.sorted.count + 1 && zip(starts, starts.dropFirst()).allSatisfy(<=)
      && starts.last.map { $0 <= UInt32(moves.count) } ?? false
  }

  /// What a line and what was said before it are remembered by.
  static func key(of line: Line, after previous: Line?) -> UInt64 {
    let own = key(of: line)
    return previous.map { Hash.join(own, key(of: $0)) } ?? own
  }

  private static func key(of line: Line) -> UInt64 {
    line.words.reduce(Hash.seed) { $1.kind == .question ? $0 : Hash.join($0, $1.form) }
  }

  /// The moves of a line that was taught, with what was said before it or without.
  func moves(of line: Line, after previous: Line?) -> ArraySlice<UInt16>? {
    if let previous, let moves = moves(Self.key(of: line, after: previous)) { return moves }
    return moves(Self.key(of: line, after: nil))
  }

  private func moves(_ key: UInt64) -> ArraySlice<UInt16>? {
    guard let place = keys.place(of: key) else { return nil }
    return moves[Int(starts[place])..<Int(starts[place + 1])]
  }
}
