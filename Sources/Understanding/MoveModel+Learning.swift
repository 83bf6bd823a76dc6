import CallModel

extension MoveModel {
  /// Learns to tell the lessons' moves apart by their samples.
  init(lessons: [Lesson], turns: [Sample] = [], lexicon: Lexicon) {
    let lessons = lessons.sorted { $0.kind < $1.kind }
    let curriculum = Curriculum(lessons, turns, lexicon)
    let blocks = max(1, (lessons.count + LinearModel.lanes - 1) / LinearModel.lanes)
    let index = curriculum.index()
    var trainer = LinearTrainer(blocks: blocks)
    var values = [Float](repeating: 1, count: index.count)
    for example in curriculum.examples {
      let scale = Self.scale(example.features.reduce(0) { $0 + $1.weight * $1.weight })
      var labels = [SIMD16<Float>](repeating: .zero, count: blocks)
      for move in example.moves {
        labels[move / LinearModel.lanes][move % LinearModel.lanes] = example.isPart ? -1 : 1
      }
      var known: [(row: Int32, value: Float)] = []
      known.reserveCapacity(example.features.count)
      for feature in example.features {
        guard let row = index[feature.key] else { continue }
        values[row] = feature.weight
        known.append((Int32(row), feature.weight * scale))
      }
      trainer.add(known, labels: labels, importance: example.weight)
    }
    let (weights, bias) = trainer.train(rowCount: index.count, plan: .init())
    kinds = lessons.map(\.kind)
    featurizer = curriculum.featurizer
    splitter = curriculum.splitter
    linear = Self.pack(weights, bias, values, index, blocks)
    scopes = lessons.map {
      $0.cues.isEmpty ? nil : Scope(cues: $0.cues, excuses: $0.excuses)
    }
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
