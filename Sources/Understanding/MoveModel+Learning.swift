import CallModel

extension MoveModel {
  /// Learns to tell the lessons' moves apart by their samples and by whole turns.
  init(lessons: [Lesson], turns: [Sample] = [], lexicon: Lexicon) {
    let lessons = lessons.sorted { $0.kind < $1.kind }
    let curriculum = Curriculum(lessons, turns, lexicon)
    let harmful = lessons.indices.filter { lessons[$0].group == .harmful }
    let lanes = lessons.count + (harmful.isEmpty ? 0 : 1)
    let blocks = max(1, (lanes + LinearModel.lanes - 1) / LinearModel.lanes)
    let (index, rarities) = curriculum.index()
    var trainer = LinearTrainer(blocks: blocks)
    var values = [Float](repeating: 1, count: index.count)
    for example in curriculum.examples {
      var masses = [Float](repeating: 0, count: example.clauses * Tally.slots)
      var known: [(row: Int32, value: Float, slot: UInt16)] = []
      known.reserveCapacity(example.features.count)
      for feature in example.features {
        guard let slot = Tally.slot(of: feature) else { continue }
        masses[slot] += feature.weight * feature.weight
        guard let row = index[feature.key]?.number else { continue }
        values[row] = feature.weight
        known.append((Int32(row), feature.weight, UInt16(slot)))
      }
      let family = example.moves.contains { harmful.contains($0) } ? [lessons.count] : []
      trainer.add(
        known, masses: masses, lanes: example.moves + family, importance: example.weight)
    }
    let (weights, bias) = trainer.train(rowCount: index.count, plan: .init())
    kinds = lessons.map(\.kind)
    harm = Family(harmful, of: lessons.count)
    eases = lessons.map { Decision.ease($0) }
    featurizer = curriculum.featurizer
    names = curriculum.names
    splitter = curriculum.splitter
    memory = curriculum.memory
    linear = LinearModel(
      packing: weights, values: values, rarities: rarities, bias: bias, index: index)
    scopes = lessons.map {
      let scope = Scope(cues: $0.cues, excuses: $0.excuses)
      return scope.isEmpty ? nil : scope
    }
  }
}

extension LinearModel {
  /// Rows that speak more weakly than this share of the others are left out.
  private static let weakest = 0.05

  /// Weights as small whole numbers, each row with its own doublings and its feature's weight in it.
  init(
    packing weights: [SIMD16<Float>], values: [Float], rarities: [UInt8], bias: [SIMD16<Float>],
    index: KeyIndex
  ) {
    let blocks = bias.count
    let tops = values.indices.map { row in
      weights[row * blocks..<(row + 1) * blocks].reduce(Float(0)) { max($0, $1.max(), -$1.min()) }
    }
    let least = tops.sorted()[safe: Int(Double(tops.count) * Self.weakest)] ?? 0
    let list = index.list
    var (keys, packed, doublings): ([UInt32], [PackedWeights], [UInt8]) = ([], [], [])
    var kept: [UInt8] = []
    for row in values.indices where tops[row] > 0 && tops[row] >= least {
      let often = Self.doublings(for: tops[row] * values[row])
      let scale = values[row] / (Self.unit * Float(1 << Int(often)))
      keys.append(list[row])
      kept.append(rarities[row])
      doublings.append(often)
      for weight in weights[row * blocks..<(row + 1) * blocks] {
        packed.append(PackedWeights(SIMD16<Int32>(weight * scale, rounding: .toNearestOrEven)))
      }
    }
    self.init(
      blocks: blocks, index: KeyIndex(keys, doublings: doublings),
      weights: packed.withUnsafeBytes { WeightTable(copying: $0) }, rarities: kept, bias: bias)
  }

  /// How often 127 has to be doubled to reach the strongest weight of a row.
  private static func doublings(for top: Float) -> UInt8 {
    var reach = 127 * unit
    var often: UInt8 = 0
    while reach < top, often < 16 {
      reach *= 2
      often += 1
    }
    return often
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
