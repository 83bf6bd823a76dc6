import CallModel

extension Interpreter {
  /// Changes whenever the same lessons would be learned or stored in another way.
  package static let version = 17

  /// What has been learned, to be read back by `init(reading:)`.
  package func write(to archive: inout Archive) {
    collector.write(to: &archive)
    otherSide.write(to: &archive)
    tones.lexicon.write(to: &archive)
  }

  /// What an archive holds, or `nil` when it is broken.
  package init?(reading archive: inout ArchiveReader) {
    guard let collector = MoveModel(reading: &archive),
      let otherSide = MoveModel(reading: &archive)
    else { return nil }
    guard let tones = Lexicon(reading: &archive) else { return nil }
    self.init(collector: collector, otherSide: otherSide, tones: ToneReader(lexicon: tones))
  }
}

extension ArchiveReader {
  /// Numbers that rise; any others are broken.
  fileprivate mutating func readInOrder() -> [UInt64] {
    let numbers = read(UInt64.self)
    for (one, next) in zip(numbers, numbers.dropFirst()) where one >= next { return broken() }
    return numbers
  }
}

extension MoveModel {
  func write(to archive: inout Archive) {
    archive.write(kinds.map(\.description).joined(separator: "\n"))
    archive.write((harm?.members ?? []).map { UInt16($0) })
    archive.write(eases)
    featurizer.lexicon.write(to: &archive)
    archive.write(featurizer.knownStems?.sorted ?? [])
    archive.write(names.sorted)
    archive.write(splitter.runOns?.weights ?? [])
    archive.write(linear.index.list)
    archive.write(linear.weights.bytes, count: linear.weights.count)
    archive.write(linear.index.doublings)
    archive.write(linear.rarities)
    archive.write(linear.bias)
    archive.write(memory.keys.sorted)
    archive.write(memory.starts)
    archive.write(memory.moves)
    for scope in scopes { (scope ?? Scope()).write(to: &archive) }
  }

  init?(reading archive: inout ArchiveReader) {
    let kinds = archive.readText().split(separator: "\n").map { Move.Kind(String($0)) }
    let harm = Family(archive.read(UInt16.self).map { Int($0) }, of: kinds.count)
    let eases = archive.read(Float.self)
    guard let lexicon = Lexicon(reading: &archive) else { return nil }
    let stems = archive.readInOrder()
    let names = WordSet(inOrder: archive.readInOrder())
    let turns = archive.read(Int16.self)
    let keys = archive.read(UInt32.self)
    let weights = WeightTable(
      copying: archive.readBytes(MemoryLayout<PackedWeights>.stride))
    let doublings = archive.read(UInt8.self)
    let rarities = archive.read(UInt8.self)
    let bias = archive.read(SIMD16<Float>.self)
    let memory = SampleMemory(
      keys: archive.readInOrder(), starts: archive.read(UInt32.self),
      moves: archive.read(UInt16.self))
    guard !archive.isBroken, memory.isSound, doublings.count == keys.count,
      doublings.allSatisfy({ $0 <= 16 }),
      rarities.count == keys.count, weights.count == keys.count * bias.count,
      turns.count == RunOnModel.slots * 3, harm?.members.allSatisfy({ $0 < kinds.count }) ?? true,
      eases.count == kinds.count,
      bias.count * LinearModel.lanes >= kinds.count + (harm == nil ? 0 : 1)
    else { return nil }
    var scopes: [Scope?] = []
    for _ in kinds {
      let scope = Scope(reading: &archive)
      scopes.append(scope.isEmpty ? nil : scope)
    }
    self.scopes = scopes
    self.kinds = kinds
    self.harm = harm
    self.eases = eases
    self.names = names
    self.memory = memory
    featurizer = Featurizer(lexicon: lexicon, knownStems: WordSet(inOrder: stems))
    splitter = ClauseSplitter(runOns: RunOnModel(weights: turns))
    linear = LinearModel(
      blocks: bias.count, index: KeyIndex(keys, doublings: doublings), weights: weights,
      rarities: rarities, bias: bias)
  }
}

extension Lexicon {
  func write(to archive: inout Archive) {
    for table in [words, beginnings, phrases] {
      archive.write(table.words.sorted)
      archive.write(table.counts.map { UInt16(clamping: $0) })
      archive.write(table.concepts)
    }
    archive.write(roots.sorted)
    archive.write(endings.sorted)
  }

  init?(reading archive: inout ArchiveReader) {
    var tables: [ConceptTable] = []
    for _ in 0..<3 {
      let keys = archive.readInOrder()
      let counts = archive.read(UInt16.self).map(Int.init)
      let concepts = archive.read(UInt64.self)
      guard counts.count == keys.count, counts.reduce(0, +) == concepts.count else { return nil }
      tables.append(ConceptTable(inOrder: keys, counts: counts, concepts: concepts))
    }
    let roots = WordSet(inOrder: archive.readInOrder())
    self.init(
      words: tables[0], beginnings: tables[1], roots: roots, phrases: tables[2],
      endings: WordSet(inOrder: archive.readInOrder()))
  }
}

extension Scope {
  func write(to archive: inout Archive) {
    archive.write(cues.joined(separator: [0]).map(\.self))
    archive.write(
      Excuse.allCases.filter { excuses.contains($0) }.map(\.rawValue).joined(separator: " "))
  }

  init(reading archive: inout ArchiveReader) {
    let cues = archive.read(UInt8.self).split(separator: 0).map { Array($0) }
    let excuses = archive.readText().split(separator: " ").compactMap { Excuse(rawValue: "\($0)") }
    self.init(spellings: cues, excuses: Set(excuses))
  }
}
