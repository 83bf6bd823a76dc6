import CallModel

extension MoveModel {
  /// Learns to tell the lessons' moves apart by their samples.
  init(lessons: [Lesson], lexicon: Lexicon) {
    let lessons = lessons.sorted { $0.kind < $1.kind }
    let kinds = lessons.map(\.kind)
    let studied = lessons.flatMap { $0.samples + $0.counterSamples }.map { Studied($0) }
    var featurizer = Featurizer(lexicon: lexicon)
    featurizer.knownStems = Self.knownStems(studied)
    let splitter = ClauseSplitter(runOns: RunOnModel(studied.map(\.line)))
    let positions = Dictionary(
      kinds.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let blocks = max(1, (kinds.count + LinearModel.lanes - 1) / LinearModel.lanes)

    var examples: [Example] = []
    for (number, one) in studied.enumerated() {
      let moves = one.sample.moves.compactMap { positions[$0] }
      for (copy, line) in one.copies.enumerated() {
        let clauses = splitter.split(line)
        let features = featurizer.features(of: line, clauses: clauses, after: one.previous)
          .filter {
            ($0.role == .inside)
              || ($0.role == .opening ? $0.first == 0 : Int($0.first) == clauses.count - 1)
          }
        examples.append(
          Example(sample: number, features: features, moves: moves, weight: copy == 0 ? 1 : 0.6))
      }
    }
    let index = Self.index(of: examples)
    var trainer = LinearTrainer(blocks: blocks)
    for example in examples {
      let mass = example.features.reduce(0) { $0 + $1.weight * $1.weight }
      let scale = Self.scale(mass)
      var labels = [SIMD16<Float>](repeating: .zero, count: blocks)
      for move in example.moves { labels[move / LinearModel.lanes][move % LinearModel.lanes] = 1 }
      trainer.add(
        example.features.compactMap { feature in
          index[feature.key].map { (Int32($0), feature.weight * scale) }
        }, labels: labels, importance: example.weight)
    }
    let (weights, bias) = trainer.train(rowCount: index.count, plan: .init())
    var values = [Float](repeating: 1, count: index.count)
    for example in examples {
      for feature in example.features {
        if let row = index[feature.key] { values[row] = feature.weight }
      }
    }
    self.kinds = kinds
    self.featurizer = featurizer
    self.splitter = splitter
    linear = Self.pack(weights, bias, values, index, blocks)
    scopes = lessons.map {
      $0.cues.isEmpty ? nil : Scope(cues: $0.cues, excuses: $0.excuses)
    }
  }

  /// A sample's line with copies as other people would type or dictate it.
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
      for scalar in text.lowercased().unicodeScalars
      where !",.?!;:\"“”—…".unicodeScalars.contains(scalar) {
        scalars.append(scalar)
      }
      return String(scalars)
    }
  }

  private struct Example {
    let sample: Int
    let features: [Feature]
    let moves: [Int]
    let weight: Float
  }

  /// The stems that stand in more than one sample.
  private static func knownStems(_ studied: [Studied]) -> Set<UInt64> {
    var last: [UInt64: Int] = [:]
    var known: Set<UInt64> = []
    for (number, one) in studied.enumerated() {
      for line in one.copies {
        for word in line.words where word.kind == .word {
          if let before = last[word.stem], before != number { known.insert(word.stem) }
          last[word.stem] = number
        }
      }
    }
    return known
  }

  /// The keys that stand in more than one sample, in the order in which they were met.
  private static func index(of examples: [Example]) -> KeyIndex {
    var last: [UInt32: Int] = [:]
    var keys: [UInt32] = []
    for example in examples {
      for feature in example.features {
        if let before = last[feature.key] {
          if before >= 0, before != example.sample {
            keys.append(feature.key)
            last[feature.key] = -1
          }
        } else {
          last[feature.key] = example.sample
        }
      }
    }
    return KeyIndex(keys)
  }

  /// Weights as whole numbers, each with its feature's own weight in it.
  private static func pack(
    _ weights: [SIMD16<Float>], _ bias: [SIMD16<Float>], _ values: [Float], _ index: KeyIndex,
    _ blocks: Int
  ) -> LinearModel {
    var largest: Float = 0.001
    for (place, weight) in weights.enumerated() {
      let value = values[place / blocks]
      largest = max(largest, weight.max() * value, -weight.min() * value)
    }
    let unit = largest / 32_000
    let packed = weights.enumerated().map { place, weight in
      SIMD16<Int16>(
        truncatingIfNeeded: SIMD16<Int32>(
          weight * (values[place / blocks] / unit), rounding: .toNearestOrEven))
    }
    return LinearModel(blocks: blocks, index: index, weights: packed, bias: bias, unit: unit)
  }
}
