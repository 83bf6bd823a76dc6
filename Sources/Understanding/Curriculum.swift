import CallModel
import Dispatch

/// The samples of all lessons and whole turns as examples to learn from: as written, and dictated.
struct Curriculum {
  let featurizer: Featurizer
  let splitter: ClauseSplitter
  let examples: [Example]
  let memory: SampleMemory

  /// Words that people write with a capital letter inside a sentence, mostly.
  let names: WordSet

  /// A line as it is learned from.
  struct Example: Sendable {
    let sample: Int
    let clauses: Int
    let features: [Feature]
    let moves: [Int]
    let weight: Float
  }

  init(_ lessons: [Lesson], _ turns: [Sample], _ lexicon: Lexicon) {
    let spoken = lessons.flatMap { $0.samples + $0.counterSamples }
    let heard = Self.inParallel(spoken + turns) { Studied($1) }
    let names = Self.names(heard, unknownTo: lexicon)
    let samples = Self.inParallel(heard) { $1.masking(names) }
    let lexicon = lexicon.studying(samples.flatMap(\.copies))
    let featurizer = Featurizer(lexicon: lexicon, knownStems: Self.knownStems(samples))
    let splitter = ClauseSplitter(runOns: RunOnModel(samples.map(\.line)))
    let positions = Dictionary(
      lessons.enumerated().map { ($1.kind, $0) }, uniquingKeysWith: { first, _ in first })
    let turnsStart = spoken.count
    examples = Self.inParallel(samples) { number, sample in
      let moves = sample.sample.moves.compactMap { positions[$0] }
      return sample.copies.enumerated().map { copy, line in
        let clauses = splitter.split(line)
        let features = featurizer.features(of: line, clauses: clauses, after: sample.previous)
        return Example(
          sample: number, clauses: clauses.count, features: features, moves: moves,
          weight: (copy == 0 ? 1 : 0.6) * (number < turnsStart ? 1 : 3))
      }
    }.flatMap(\.self)
    self.names = names
    self.featurizer = featurizer
    self.splitter = splitter
    memory = SampleMemory(
      samples.map { sample in
        (
          SampleMemory.key(of: sample.line, after: sample.previous),
          sample.sample.moves.compactMap { positions[$0] }
        )
      })
  }

  /// The same as a map over all with their numbers, on every core.
  private static func inParallel<One: Sendable, Other: Sendable>(
    _ list: [One], _ change: @Sendable (Int, One) -> Other
  ) -> [Other] {
    let size = 256
    var parts = [[Other]](repeating: [], count: (list.count + size - 1) / size)
    parts.withUnsafeMutableBufferPointer { parts in
      nonisolated(unsafe) let parts = parts
      DispatchQueue.concurrentPerform(iterations: parts.count) { part in
        let range = part * size..<min(list.count, (part + 1) * size)
        parts[part] = range.map { change($0, list[$0]) }
      }
    }
    return parts.flatMap(\.self)
  }

  /// A sample's line with a copy as other people would dictate it.
  private struct Studied: Sendable {
    let sample: Sample
    private(set) var line: Line
    private(set) var previous: Line?
    private(set) var copies: [Line]

    init(_ sample: Sample) {
      self.sample = sample
      line = LineReader.read(sample.text)
      previous = sample.after.map { LineReader.read($0) }
      let bare = Self.dictated(sample.text)
      copies = bare == sample.text ? [line] : [line, LineReader.read(bare)]
    }

    /// The same with names made general.
    func masking(_ names: WordSet) -> Studied {
      var studied = self
      studied.line = line.masking(names)
      studied.previous = previous?.masking(names)
      studied.copies = copies.map { $0.masking(names) }
      return studied
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

  /// The words that stand for a name at least twice as often as for anything else, and that no
  /// word book knows, as it knows "Spanish".
  private static func names(_ samples: [Studied], unknownTo lexicon: Lexicon) -> WordSet {
    var asName: [UInt64: Int] = [:]
    var asWord: [UInt64: Int] = [:]
    for line in samples.flatMap({ [$0.line] + ($0.previous.map { [$0] } ?? []) }) {
      for word in line.words {
        if word.kind == .name { asName[word.stem, default: 0] += 1 }
        if word.kind == .word, !word.isCapital { asWord[word.form, default: 0] += 1 }
      }
    }
    return WordSet(
      asName.filter { (asWord[$0.key] ?? 0) * 2 <= $0.value && lexicon.words[$0.key] == nil }.keys)
  }

  /// The stems that stand in more than one sample.
  private static func knownStems(_ samples: [Studied]) -> WordSet {
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
    return WordSet(known)
  }

  /// A feature that stands in fewer samples than this teaches nothing.
  private static let fewest: Int32 = 3

  /// The keys that stand in enough samples, in the order in which they were met often enough, and
  /// how rare each is.
  func index() -> (KeyIndex, rarities: [UInt8]) {
    var met = KeyTable(capacity: 1 << 20)
    var keys: [UInt32] = []
    for example in examples {
      for feature in example.features {
        let slot = met.slot(of: feature.key)
        guard met.last[slot] != Int32(example.sample) else { continue }
        if met.last[slot] < 0 { met.fill(slot, feature.key) }
        let place = met.slot(of: feature.key)
        met.last[place] = Int32(example.sample)
        met.times[place] += 1
        if met.times[place] == Self.fewest { keys.append(feature.key) }
      }
    }
    let samples = Self.bits((examples.last?.sample ?? 0) + 1)
    return (
      KeyIndex(keys),
      keys.map { UInt8(max(0, samples - Self.bits(Int(met.times[met.slot(of: $0)])))) }
    )
  }
}

extension Curriculum {
  /// How often a number can be halved before nothing is left.
  private static func bits(_ number: Int) -> Int { Int.bitWidth - number.leadingZeroBitCount }
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
