import CallModel

extension Marker {
  /// One of the moves, before and after what it has to be before and after.
  func judge(_ made: RubricItem.Made) -> Appraisal {
    let places = timeline.places(of: made.anyOf).filter(\.isCollector)
    let anchor = made.after.isEmpty ? nil : timeline.places(of: made.after).first
    if !made.after.isEmpty, anchor == nil {
      return Appraisal(notApplicable: "it did not come to that")
    }
    let barrier = timeline.places(of: made.before).first
    let deadline = made.within.flatMap { lastSaying(within: $0, after: anchor) }
    let timely = places.first { place in
      (anchor.map { $0 < place } ?? true) && (barrier.map { place < $0 } ?? true)
        && (deadline.map { place.saying <= $0 } ?? true)
    }
    if let timely {
      return Appraisal(
        1, shown: [(timely.saying, timely.move.span)], steps: [.init("made in time", 1)])
    }
    let last = [barrier?.saying, deadline].compactMap(\.self).min()
    return Appraisal(
      0, last: timeline.lastCollectorSaying(upTo: last),
      steps: [.init(places.isEmpty ? "times made" : "made too late", Double(places.count))])
  }

  /// The last saying of the collector's `count`-th block from the start or after `anchor`.
  private func lastSaying(within count: Int, after anchor: Timeline.Place?) -> Int? {
    let first = anchor?.block ?? 0
    let blocks = timeline.blocks[first...].filter(\.isCollector).prefix(count)
    return blocks.last.map { $0.sayings.upperBound - 1 }
  }

  /// Nothing of what does harm; each time leaves a quarter of what is left.
  func judgeNever(_ moves: [Move.Kind], toOthers: [Move.Kind]) -> Appraisal {
    let others: Set<Listener> = [.thirdParty, .unverified, .employer]
    let toOthers = timeline.places(of: toOthers).filter { place in
      timeline.sayings[place.saying].turn.heardBy.map(others.contains) ?? false
    }
    // To the person themselves nothing is disclosed.
    let never = timeline.places(of: moves).filter { place in
      place.move.kind != Self.disclosesDebt
        || timeline.sayings[place.saying].turn.heardBy != .consumer
    }
    let places = (never + toOthers).filter(\.isCollector).sorted()
    let share = places.reduce(1.0) { left, _ in left / 4 }
    return Appraisal(
      share, shown: places.map { ($0.saying, $0.move.span) }, last: places.first?.saying,
      steps: [.init("times made; each leaves a quarter of the points", Double(places.count))])
  }

  private static let disclosesDebt: Move.Kind = "discloses_debt"

  /// What the other side says is met with the right move in the next `within` blocks.
  ///
  /// What must be specific earns half with the right move or by giving back what was said, three
  /// tenths by taking up the person's own words and two by naming a feeling; there a word that
  /// hurts counts as said, whatever else the line does.
  func judge(_ answers: [RubricItem.Answer], within: Int, mustBeSpecific: Bool) -> Appraisal {
    var honoured: [Move.Kind] = []
    var asked: [Asked] = []
    for saying in timeline.sayings where !saying.isCollector {
      var ask = Asked(block: saying.block)
      for move in saying.turn.utterance.moves {
        for answer in answers where answer.told == move.kind {
          ask.kinds.append(move.kind)
          ask.moves += answer.moves
        }
      }
      if mustBeSpecific, saying.sentences.contains(where: { $0.cues[.hurts] != nil }) {
        for answer in answers { ask.moves += answer.moves }
      }
      guard !ask.moves.isEmpty else { continue }
      if asked.last?.block == saying.block {
        asked[asked.count - 1].kinds += ask.kinds
        asked[asked.count - 1].moves += ask.moves
      } else {
        asked.append(ask)
      }
    }
    guard !asked.isEmpty else {
      return Appraisal(notApplicable: "nothing was said that asks for it")
    }
    var total = 0.0
    var times = 0
    var result = Appraisal(0)
    for ask in asked {
      // A wish that was honoured needs no second answer.
      if !ask.kinds.isEmpty, ask.kinds.allSatisfy(honoured.contains) { continue }
      let block = ask.block
      var credit = credit(
        for: ask.moves, after: block, within: within, mustBeSpecific: mustBeSpecific)
      if credit.share < 1 {
        let ahead = answers.flatMap(\.ahead).filter(ask.moves.contains)
        if let place = made(ahead, in: block - 1) { credit = (1, place) }
      }
      times += 1
      total += credit.share
      if credit.share >= 1 {
        honoured += ask.kinds.filter { kind in answers.contains { $0.isOnce && $0.told == kind } }
      }
      if let place = credit.place { result.shown.append((place.saying, place.move.span)) }
      if credit.share < 0.995 {
        let answer = min(block + 2 * within - 1, timeline.blocks.count - 1)
        result.last = timeline.lastCollectorSaying(
          upTo: timeline.blocks[max(block, answer)].sayings.upperBound - 1)
      }
    }
    result.share = total / Double(times)
    result.steps = [
      .init("times that it was called for", Double(times)),
      .init("credit for answers", total),
    ]
    return result
  }

  /// What the other side says in one block that asks for an answer.
  private struct Asked {
    let block: Int
    var kinds: [Move.Kind] = []
    var moves: [Move.Kind] = []
  }

  /// Where the collector makes one of `moves` in a block.
  private func made(_ moves: [Move.Kind], in block: Int) -> Timeline.Place? {
    guard !moves.isEmpty else { return nil }
    return timeline.places.first {
      $0.block == block && $0.isCollector && moves.contains($0.move.kind) && !isFormal($0)
    }
  }

  private func credit(
    for moves: [Move.Kind], after block: Int, within: Int, mustBeSpecific: Bool
  ) -> (share: Double, place: Timeline.Place?) {
    var best: (share: Double, place: Timeline.Place?) = (0, nil)
    for step in 0..<within {
      let answer = block + 1 + 2 * step
      guard timeline.blocks.indices.contains(answer) else { break }
      let place = timeline.places.first {
        $0.block == answer && $0.isCollector && moves.contains($0.move.kind) && !isFormal($0)
      }
      let isHarmed = timeline.blocks[answer].sayings.contains {
        timeline.sayings[$0].spans.hold(.harmful)
      }
      var share = place == nil ? 0 : 1.0
      if mustBeSpecific { share = warmth(of: answer, hasMove: place != nil) }
      if isHarmed { share /= 4 }
      if share > best.share { best = (share, place) }
    }
    return best
  }

  /// What a block of the collector gives to a feeling.
  private func warmth(of block: Int, hasMove: Bool) -> Double {
    let sentences = timeline.blocks[block].sayings.flatMap { timeline.sayings[$0].sentences }
      .filter { !$0.isQuestion && $0.cues[.directs] == nil && $0.cues[.formal] == nil }
    let givesBack =
      hasMove || sentences.contains { $0.isReflection || $0.cues[.cares] != nil }
    var share = givesBack ? 0.5 : 0
    if sentences.contains(where: { $0.takenUp > 0 }) { share += 0.3 }
    if givesBack, sentences.contains(where: { $0.cues[.feels] != nil }) { share += 0.2 }
    let belittles = timeline.blocks[block].sayings.contains { index in
      timeline.sayings[index].sentences.contains { $0.cues[.minimises] != nil }
    }
    return belittles ? share / 2 : share
  }

  /// Whether the words of a move are a set phrase that stands for care and says nothing.
  func isFormal(_ place: Timeline.Place) -> Bool {
    timeline.sayings[place.saying].sentences.contains { sentence in
      sentence.cues[.formal] != nil && span(place.saying, sentence).overlaps(place.move.span)
    }
  }
}
