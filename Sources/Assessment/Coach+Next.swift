import CallModel

extension Coach {
  /// An item that the next line can earn, with a sentence that would.
  struct Step {
    let item: RubricItem
    let sentence: String
  }

  /// What the next line can earn, the most pressing first: an answer to what was just said, then
  /// the items of the call in order that are not too late.
  func next(in conversation: Conversation) -> [Step] {
    let timeline = Timeline(conversation, by: rubric)
    let marker = Marker(timeline, findings: [], terms: nil)
    let wording = Wording(timeline, at: nil)
    let lastSaid = timeline.lastCollectorSaying()
    var pressing: [RubricItem] = []
    var open: [RubricItem] = []
    for item in rubric.items where applies(item, in: timeline) {
      switch item.test {
      case .answers(let answers, _, _):
        if isAsked(answers, in: timeline) { pressing.append(item) }
      case .made:
        let mark = marker.mark(item)
        guard mark.share == 0 else { continue }
        let isTooLate = lastSaid.map { (mark.missed?.turn ?? 0) < timeline.number(of: $0) } ?? false
        if !isTooLate { open.append(item) }
      case .recap, .noted:
        if marker.mark(item).share ?? 1 < 0.995 { open.append(item) }
      default: continue
      }
    }
    return (pressing + open).map { Step(item: $0, sentence: wording.fill($0.sentence)) }
  }

  private func applies(_ item: RubricItem, in timeline: Timeline) -> Bool {
    item.applies.allSatisfy { timeline.provisos.contains($0) }
      && (item.whenTold.isEmpty || !timeline.places(of: item.whenTold).isEmpty)
  }

  /// Whether the other side has just said something that one of `answers` belongs to.
  private func isAsked(_ answers: [RubricItem.Answer], in timeline: Timeline) -> Bool {
    guard let block = timeline.blocks.indices.last, !timeline.blocks[block].isCollector else {
      return false
    }
    return timeline.places.contains { place in
      place.block == block && answers.contains { $0.told == place.move.kind }
    }
  }
}
