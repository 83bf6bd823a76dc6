import CallModel

/// The samples of all lessons as examples to learn from: whole, dictated, and in parts.
struct Curriculum {
  let featurizer: Featurizer
  let splitter: ClauseSplitter
  let examples: [Example]

  struct Example {
    let sample: Int
    let features: [Feature]
    let moves: [Int]

    /// A part of a sample makes some of the sample's moves, nobody said which, and no other.
    let isPart: Bool
    let weight: Float
  }

  init(_ lessons: [Lesson], _ turns: [Sample], _ lexicon: Lexicon) {
    let samples = (lessons.flatMap { $0.samples + $0.counterSamples } + turns).map { Studied($0) }
    featurizer = Featurizer(lexicon: lexicon, knownStems: Self.knownStems(samples))
    splitter = ClauseSplitter(runOns: RunOnModel(samples.map(\.line)))
    let positions = Dictionary(
      lessons.enumerated().map { ($1.kind, $0) }, uniquingKeysWith: { first, _ in first })
    var examples: [Example] = []
    for (number, sample) in samples.enumerated() {
      let moves = sample.sample.moves.compactMap { positions[$0] }
      for (copy, line) in sample.copies.enumerated() {
        let clauses = splitter.split(line)
        let features = featurizer.features(of: line, clauses: clauses, after: sample.previous)
        for part in Self.parts(clauses.count) {
          let isPart = part.count < clauses.count
          examples.append(
            Example(
              sample: number, features: features.filter { $0.counts(in: part) }, moves: moves,
              isPart: isPart, weight: isPart ? 0.7 : copy == 0 ? 1 : 0.6))
        }
      }
    }
    self.examples = examples
  }

  /// All clauses together, then what stands before and after each of the first few turns.
  private static func parts(_ count: Int) -> [ClosedRange<Int>] {
    guard count > 0 else { return [] }
    var parts = [0...(count - 1)]
    for cut in 1..<max(1, min(count, 5)) { parts += [0...(cut - 1), cut...(count - 1)] }
    return parts
  }

  /// A sample's line with a copy as other people would dictate it.
  private struct Studied {
    let sample: Sample
    let line: Line
    let previous: Line?
    let copies: [Line]

    init(_ sample: Sample) {
      self.sample = sample
      line = LineReader.read(sample.text)
      previous = sample.after.map { LineReader.read($0) }
      let bare = Self.dictated(sample.text)
      copies = bare == sample.text ? [line] : [line, LineReader.read(bare)]
    }

    /// Without capitals and punctuation.
    static func dictated(_ text: String) -> String {
      var scalars = String.UnicodeScalarView()
      for scalar in text.lowercased().unicodeScalars where !signs.contains(scalar.value) {
        scalars.append(scalar)
      }
      return String(scalars)
    }

    private static let signs = Set(",.?!;:\"“”—…".unicodeScalars.map(\.value))
  }

  // MARK: What is known

  /// The stems that stand in more than one sample.
  private static func knownStems(_ samples: [Studied]) -> Set<UInt64> {
    var last: [UInt64: Int] = [:]
    var known: Set<UInt64> = []
    for (number, sample) in samples.enumerated() {
      for line in sample.copies {
        for word in line.words where word.kind == .word {
          if let before = last[word.stem], before != number { known.insert(word.stem) }
          last[word.stem] = number
        }
      }
    }
    return known
  }

  /// The keys that stand in more than one sample, in the order in which they were met again.
  func index() -> KeyIndex {
    var met = KeyTable(capacity: 1 << 20)
    var keys: [UInt32] = []
    // Parts have no keys of their own.
    for example in examples where !example.isPart {
      for feature in example.features {
        let slot = met.slot(of: feature.key)
        let before = met.values[slot]
        if before == KeyTable.empty {
          met.fill(slot, feature.key, Int32(example.sample))
        } else if before >= 0, before != Int32(example.sample) {
          keys.append(feature.key)
          met.values[slot] = -1
        }
      }
    }
    return KeyIndex(keys)
  }
}

/// Numbers by key, in a table that grows by itself.
private struct KeyTable {
  static let empty = Int32.min
  private var keys: [UInt32]
  var values: [Int32]
  private var count = 0

  init(capacity: Int) {
    keys = .init(repeating: 0, count: capacity)
    values = .init(repeating: Self.empty, count: capacity)
  }

  /// Where a key is, or where it would be.
  func slot(of key: UInt32) -> Int {
    let mask = keys.count - 1
    var slot = Int(key &* 0x9E37_79B1) & mask
    while values[slot] != Self.empty, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  mutating func fill(_ slot: Int, _ key: UInt32, _ value: Int32) {
    keys[slot] = key
    values[slot] = value
    count += 1
    guard count * 2 > keys.count else { return }
    var larger = KeyTable(capacity: keys.count * 2)
    for (key, value) in zip(keys, values) where value != Self.empty {
      larger.fill(larger.slot(of: key), key, value)
    }
    self = larger
  }
}
