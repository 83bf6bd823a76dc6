import CallModel

/// The samples of all lessons as examples to learn from: whole, dictated, and in parts.
struct Curriculum {
  let featurizer: Featurizer
  let splitter: ClauseSplitter
  let examples: [Example]

  /// A line as it is learned from.
  struct Example {
    let sample: Int
    let clauses: Int
    let features: [Feature]
    let moves: [Int]
    let weight: Float
  }

  init(_ lessons: [Lesson], _ turns: [Sample], _ lexicon: Lexicon) {
    let samples = (lessons.flatMap { $0.samples + $0.counterSamples } + turns).map { Studied($0) }
    let lexicon = lexicon.studying(samples.flatMap(\.copies))
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
        examples.append(
          Example(
            sample: number, clauses: clauses.count, features: features, moves: moves,
            weight: copy == 0 ? 1 : 0.6))
      }
    }
    self.examples = examples
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

  /// A feature that stands in fewer samples than this teaches nothing.
  private static let fewest: Int32 = 3

  /// The keys that stand in enough samples, in the order in which they were met often enough.
  func index() -> KeyIndex {
    var met = KeyTable(capacity: 1 << 20)
    var keys: [UInt32] = []
    for example in examples {
      for feature in example.features {
        let slot = met.slot(of: feature.key)
        guard met.last[slot] != Int32(example.sample) else { continue }
        if met.last[slot] < 0 { met.fill(slot, feature.key) }
        met.last[met.slot(of: feature.key)] = Int32(example.sample)
        met.times[met.slot(of: feature.key)] += 1
        if met.times[met.slot(of: feature.key)] == Self.fewest { keys.append(feature.key) }
      }
    }
    return KeyIndex(keys)
  }
}

/// How often keys were met and where last, in a table that grows by itself.
private struct KeyTable {
  private var keys: [UInt32]
  var last: [Int32]
  var times: [Int32]
  private var count = 0

  init(capacity: Int) {
    keys = .init(repeating: 0, count: capacity)
    last = .init(repeating: -1, count: capacity)
    times = .init(repeating: 0, count: capacity)
  }

  /// Where a key is, or where it would be.
  @inline(__always)
  func slot(of key: UInt32) -> Int {
    let mask = keys.count - 1
    var slot = Int(key &* 0x9E37_79B1) & mask
    while last[slot] >= 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  /// Puts a new key where it would be.
  mutating func fill(_ slot: Int, _ key: UInt32) {
    keys[slot] = key
    last[slot] = 0
    count += 1
    guard count * 2 > keys.count else { return }
    var larger = KeyTable(capacity: keys.count * 2)
    for slot in keys.indices where last[slot] >= 0 {
      let place = larger.slot(of: keys[slot])
      larger.keys[place] = keys[slot]
      larger.last[place] = last[slot]
      larger.times[place] = times[slot]
    }
    larger.count = count
    self = larger
  }
}
