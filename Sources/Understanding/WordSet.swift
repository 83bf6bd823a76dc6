/// A set of word hashes that is asked often: one multiplication and a look.
///
/// Each word has a place, from 0 in rising order of the hashes. Where a word stands and half of its
/// hash tell it from others, so that twice as many stand in one line of memory; one word in
/// billions is taken for another, and the same on every machine.
struct WordSet: Sendable {
  /// Half of a word's hash and the word's place; the place of an empty slot is below zero.
  private struct Slot: BitwiseCopyable {
    var half: UInt32 = 0
    var place: Int32 = -1
  }

  private let slots: [Slot]
  private let shift: UInt64

  /// The hashes in rising order.
  let sorted: [UInt64]

  init(_ words: some Sequence<UInt64>) { self.init(inOrder: Set(words).sorted()) }

  /// Words in rising order, each once.
  init(inOrder words: [UInt64]) {
    sorted = words
    var bits: UInt64 = 4
    while 1 << bits < sorted.count * 2 { bits += 1 }
    var slots = [Slot](repeating: Slot(), count: 1 << bits)
    for (place, word) in sorted.enumerated() {
      var slot = Self.slot(of: word, 64 - bits)
      while slots[slot].place >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Slot(half: UInt32(truncatingIfNeeded: word), place: Int32(place))
    }
    self.slots = slots
    shift = 64 - bits
  }

  @inline(__always)
  func contains(_ word: UInt64) -> Bool { place(of: word) != nil }

  @inline(__always)
  func place(of word: UInt64) -> Int? {
    var slot = Self.slot(of: word, shift)
    let half = UInt32(truncatingIfNeeded: word)
    while slots[slot].place >= 0 {
      if slots[slot].half == half { return Int(slots[slot].place) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  @inline(__always)
  private static func slot(of word: UInt64, _ shift: UInt64) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}

extension WordSet: ExpressibleByArrayLiteral {
  init(arrayLiteral words: UInt64...) { self.init(words) }
}

/// What words stand for, by their hashes.
struct ConceptTable: Sendable {
  let words: WordSet

  /// Where the concepts of each word start, in the order of the hashes, and the end of the last.
  private let starts: [Int32]
  let concepts: [UInt64]

  init(_ table: [UInt64: [UInt64]] = [:]) {
    let words = table.keys.sorted()
    let lists = words.map { table[$0] ?? [] }
    self.init(inOrder: words, counts: lists.map(\.count), concepts: lists.flatMap(\.self))
  }

  /// Words in rising order, each once, with how many of `concepts` each stands for.
  init(inOrder words: [UInt64], counts: [Int], concepts: [UInt64]) {
    self.words = WordSet(inOrder: words)
    self.concepts = concepts
    var starts: [Int32] = [0]
    starts.reserveCapacity(counts.count + 1)
    var sum: Int32 = 0
    for count in counts {
      sum += Int32(count)
      starts.append(sum)
    }
    self.starts = starts
  }

  /// Where the concepts of a word stand in `concepts`.
  @inline(__always)
  subscript(word: UInt64) -> Range<Int>? {
    words.place(of: word).map { Int(starts[$0])..<Int(starts[$0 + 1]) }
  }

  /// Every word with its concepts.
  var dictionary: [UInt64: [UInt64]] {
    Dictionary(
      uniqueKeysWithValues: words.sorted.map { ($0, self[$0].map { Array(concepts[$0]) } ?? []) })
  }

  /// How many concepts each word has, in the order of the hashes.
  var counts: [Int] { zip(starts, starts.dropFirst()).map { Int($1 - $0) } }
}
