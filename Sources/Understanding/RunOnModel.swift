/// Where speech without punctuation turns from one thing to the next.
///
/// It is learned from the places where samples have punctuation or join: a weight for each pair of
/// neighbouring words, the word before and the word after.
struct RunOnModel: Sendable {
  /// Log odds of a turn, in 1/16, by key; 4096 slots for each of three kinds.
  private(set) var weights: [Int16]
  static let slots = 4096
  static let threshold: Int = 0

  init(weights: [Int16]) { self.weights = weights }

  init(_ lines: [Line]) {
    var turns = [Int32](repeating: 0, count: Self.slots * 3)
    var others = turns
    let count = { (keys: (Int, Int, Int), table: inout [Int32]) in
      table[keys.0] += 1
      table[keys.1] += 1
      table[keys.2] += 1
    }
    for (number, line) in lines.enumerated() {
      for index in line.words.indices.dropFirst() where line.words[index].kind != .question {
        let isTurn =
          line.words[index].gap == .strong || line.words[index - 1].kind == .question
        let before = line.words[index - 1].kind == .question ? max(0, index - 2) : index - 1
        let keys = Self.keys(line.words[before].form, line.words[index].form)
        if isTurn { count(keys, &turns) } else { count(keys, &others) }
      }
      // Two samples said in one breath.
      let next = lines[(number + 37) % lines.count]
      let last = line.words.last { $0.kind != .question }
      if let last, let first = next.words.first {
        count(Self.keys(last.form, first.form), &turns)
      }
    }
    weights = zip(turns, others).map { turn, other in
      let odds = (Float(turn) + 0.3) / (Float(other) + 0.3 * 6)
      return Int16(max(-80, min(80, Curve.logarithm(odds) * 16)))
    }
  }

  /// Whether the line turns before the word at `index`.
  func turns(before index: Int, in line: Line) -> Bool {
    let keys = Self.keys(line.words[index - 1].form, line.words[index].form)
    let sum = Int(weights[keys.0]) + Int(weights[keys.1]) + Int(weights[keys.2])
    return sum > Self.threshold
  }

  private static func keys(_ before: UInt64, _ after: UInt64) -> (Int, Int, Int) {
    let slot = { (hash: UInt64) in Int(Hash.join(hash, 77) % UInt64(slots)) }
    return (slot(before), slots + slot(after), 2 * slots + slot(Hash.join(before, after)))
  }
}
