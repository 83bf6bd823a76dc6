import CallModel

extension Marker {
  /// Advice that nobody asked for and no leave was asked for.
  func noUnaskedAdvice() -> Appraisal {
    guard timeline.lastCollectorSaying() != nil else {
      return Appraisal(notApplicable: "nothing was said")
    }
    var advice: [(saying: Int, span: Range<Int>)] = []
    var weight = 0.0
    for (index, saying) in timeline.sayings.enumerated() where saying.isCollector {
      var read: [Range<Int>] = []
      for (number, sentence) in saying.sentences.enumerated()
      where !sentence.isFree && sentence.form != .openQuestion
        && sentence.cues[.confronts] == nil && !hasLeave(index, number)
      {
        let isDirect = sentence.cues[.directs] != nil
        guard isDirect || (sentence.suggests && !sentence.isQuestion) else { continue }
        read.append(span(index, sentence))
        weight += isDirect ? 1 : 0.6
      }
      for move in saying.turn.utterance.moves
      where move.kind == Self.givesUnaskedAdvice
        && !read.contains(where: { $0.overlaps(move.span) })
        && !hasLeave(index, sentence(at: move.span, of: saying))
      {
        read.append(move.span)
        weight += sureness(of: move)
      }
      advice += read.map { (index, $0) }
    }
    let rate = weight * 200 / (length + 200)
    let share = 1 / (1 + 1.2 * rate)
    return Appraisal(
      share, shown: advice, last: advice.last?.saying,
      steps: [
        .init("pieces of advice without leave, by weight", weight), .init("words", length),
        .init("1 ÷ (1 + 1.2 × advice × 200 ÷ (words + 200))", share),
      ])
  }

  /// Whether leave was asked for in this block before sentence `number` or in the collector's last,
  /// or advice asked for in the block between.
  private func hasLeave(_ saying: Int, _ number: Int) -> Bool {
    let block = timeline.sayings[saying].block
    func shows(_ cue: Cue, _ index: Int) -> Bool {
      timeline.sayings[index].sentences.contains { $0.cues[cue] != nil }
    }
    let own = timeline.sayings[saying].sentences.prefix(number + 1)
    if own.contains(where: { $0.cues[.permits] != nil }) { return true }
    let before = timeline.blocks[block].sayings.prefix { $0 < saying }
    if before.contains(where: { shows(.permits, $0) }) { return true }
    if block >= 1, timeline.blocks[block - 1].sayings.contains(where: { shows(.seeks, $0) }) {
      return true
    }
    return block >= 2 && timeline.blocks[block - 2].sayings.contains { shows(.permits, $0) }
  }

  /// The number of the sentence in which `span` begins.
  private func sentence(at span: Range<Int>, of saying: Timeline.Saying) -> Int {
    saying.sentences.lastIndex {
      saying.speech.span(of: $0.words).lowerBound <= span.lowerBound
    } ?? 0
  }

  /// What a reading counts where words alone could tell it: nothing when it was a guess.
  func sureness(of move: Move) -> Double { min(1, max(0, (move.confidence - 0.4) / 0.5)) }

  /// Blame, argument, belittling, care by the book and whatever else does harm.
  func noConfrontation() -> Appraisal {
    guard timeline.lastCollectorSaying() != nil else {
      return Appraisal(notApplicable: "nothing was said")
    }
    var weight = 0.0
    var shown: [(saying: Int, span: Range<Int>)] = []
    for (index, saying) in timeline.sayings.enumerated() where saying.isCollector {
      var read: [Range<Int>] = []
      for move in saying.turn.utterance.moves
      where rubric.harmful.contains(move.kind) && !rubric.quietHarm.contains(move.kind) {
        weight += sureness(of: move)
        read.append(move.span)
      }
      for sentence in saying.sentences {
        let span = span(index, sentence)
        guard !read.contains(where: { $0.overlaps(span) }) else { continue }
        if sentence.cues[.confronts] != nil {
          weight += 1
        } else if sentence.cues[.minimises] != nil {
          weight += 0.7
        } else if sentence.cues[.formal] != nil {
          weight += 0.4
        } else {
          continue
        }
        read.append(span)
      }
      shown += read.map { (index, $0) }
    }
    let share = 1 / (1 + 2.5 * weight * 200 / (length + 200))
    return Appraisal(
      share, shown: shown, last: shown.last?.saying,
      steps: [
        .init("blame, argument and belittling, by weight", weight), .init("words", length),
        .init("1 ÷ (1 + 2.5 × weight × 200 ÷ (words + 200))", share),
      ])
  }

  /// How plain the words are, each turn by its length, less what only the trade knows; legal and
  /// kind set phrases left out.
  func plainness() -> Appraisal {
    var total = 0.0
    var words = 0.0
    var trade = 0.0
    var hardest: (saying: Int, plainness: Double)?
    for (index, saying) in timeline.sayings.enumerated() where saying.isCollector {
      let count = saying.speech.words.count { word in
        !saying.spans.touch(word.span, as: .free)
      }
      let hard = Double(saying.sentences.count { $0.cues[.jargon] != nil && !$0.isFree })
      let plainness = saying.turn.utterance.tone.plainness / (1 + hard)
      trade += hard
      total += saying.turn.utterance.tone.plainness * Double(count)
      words += Double(count)
      if count > 0, plainness < hardest?.plainness ?? 1 { hardest = (index, plainness) }
    }
    guard words > 0 else { return Appraisal(notApplicable: "there was too little to judge") }
    let share = total / words / (1 + 20 * trade / (words + 40))
    return Appraisal(
      share, last: hardest?.saying,
      steps: [
        .init("words judged", words), .init("plainness by length", total / words),
        .init("sentences with words of the trade", trade),
        .init("plainness ÷ (1 + 20 × sentences ÷ (words + 40))", share),
      ])
  }

  /// What the collector says just after anger is calm.
  func calm() -> Appraisal {
    let angry = timeline.places.filter {
      !$0.isCollector && Marker.anger.contains($0.move.kind)
    }
    var blocks: [Int] = []
    for place in angry where blocks.last != place.block { blocks.append(place.block) }
    blocks = blocks.filter { timeline.answer(to: $0) != nil }
    guard !blocks.isEmpty else { return Appraisal(notApplicable: "nobody was angry") }
    var total = 0.0
    var result = Appraisal(0)
    for block in blocks {
      let sayings = timeline.blocks[block + 1].sayings
      var calm = 1 - (sayings.map { timeline.sayings[$0].turn.utterance.tone.hostility }.max() ?? 0)
      let isHarmful = sayings.contains { index in
        timeline.sayings[index].spans.hold(.harmful)
      }
      if isHarmful { calm = min(calm, 0.2) }
      total += calm
      if calm < 0.995 { result.last = sayings.upperBound - 1 }
    }
    result.share = min(max(total / Double(blocks.count), 0), 1)
    result.steps = [
      .init("answers to anger", Double(blocks.count)), .init("calm of the answers", total),
    ]
    return result
  }

  private static let givesUnaskedAdvice: Move.Kind = "gives_unasked_advice"
  private static let anger: [Move.Kind] = [
    "expresses_anger", "insults_collector", "threatens_complaint",
  ]
}
