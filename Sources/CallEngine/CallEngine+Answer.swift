import CallModel

/// What was heard, with all that decides which rules may answer it.
struct Ear {
  let heard: Heard
  let offered: UInt16
  let speaker: Speaker

  /// What the debtor makes of the terms on the table.
  let view: TermView

  init(_ heard: Heard, offered: UInt16, speaker: Speaker, view: TermView) {
    self.heard = heard
    self.offered = offered
    self.speaker = speaker
    self.view = view
  }
}

/// What the debtor makes of the terms on the table, as the place of a view; -1 when there are none.
struct TermView {
  let place: Int

  /// They ask for more than was agreed, or for it sooner.
  let isWorse: Bool
}

extension CallEngine {
  /// The position of the rule that answers: the scenario's own rules come first, in order; then the
  /// standard rules for the weightiest move, and among equals for the one said last.
  ///
  /// Rules for anything or nothing come after all that hear a move, the scenario's own before the
  /// standard.
  func answer(to ear: Ear, _ state: CallState) -> Int? {
    var best = -1
    var bestWeight = Int.min
    for word in 0..<tables.answering.width {
      var bits = candidates(tables.answering, word, ear)
      while bits != 0 {
        let position = word * 64 + bits.trailingZeroBitCount
        bits &= bits - 1
        let rule = tables.heads[position]
        let weight = best < 0 ? 0 : weight(rule, position, ear.heard)
        let isFirst = best < 0 || weight > bestWeight || rule.isOwn && !rule.isCatchAll
        guard isFirst, fits(position, ear, state) else { continue }
        if rule.isOwn, !rule.isCatchAll { return position }
        bestWeight = best < 0 ? self.weight(rule, position, ear.heard) : weight
        best = position
      }
    }
    return best < 0 ? nil : best
  }

  /// A short reaction that goes before the answer: the first fitting rule that leads.
  func lead(before position: Int, _ ear: Ear, _ state: CallState) -> Int? {
    guard !tables.heads[position].ends else { return nil }
    for word in 0..<tables.leading.width {
      var bits = candidates(tables.leading, word, ear)
      while bits != 0 {
        let candidate = word * 64 + bits.trailingZeroBitCount
        bits &= bits - 1
        if fits(candidate, ear, state) { return candidate }
      }
    }
    return nil
  }

  /// The rules of one word of 64 that may answer to something in `heard`.
  private func candidates(_ rows: RuleRows, _ word: Int, _ ear: Ear) -> UInt64 {
    let (heard, speaker) = (ear.heard, ear.speaker)
    switch heard.occasion {
    case .ring: return rows.word(word, speaker, rows.row(.ring))
    case .silence: return rows.word(word, speaker, rows.row(.silence))
    case .speech:
      var bits = rows.word(word, speaker, rows.row(.anything))
      if heard.kinds.isEmpty { bits |= rows.word(word, speaker, rows.row(.nothing)) }
      if ear.offered != 0 { bits |= rows.word(word, speaker, rows.row(.proposal)) }
      for move in heard.moves { bits |= rows.word(word, speaker, move) }
      return bits
    }
  }

  private func fits(_ position: Int, _ ear: Ear, _ state: CallState) -> Bool {
    if tables.heads[position].wantsAll {
      for move in tables.rules[position].wantsAll where !ear.heard.moves.contains(move) {
        return false
      }
    }
    return holds(tables.heads[position].entry, state, ear.view)
  }

  /// How much a rule's strongest move calls for an answer; later moves weigh a little more.
  private func weight(_ rule: CompiledRule.Head, _ position: Int, _ heard: Heard) -> Int {
    if rule.fixedWeight >= 0 { return rule.fixedWeight }
    var strongest = Int.min
    for (place, move) in heard.moves.enumerated()
    where tables.answering.word(position / 64, rule.speaker, move) >> UInt64(position % 64) & 1 == 1
    {
      let base = tables.weights[move]
      strongest = max(strongest, base < 0 ? -1 : base + min(place, 20))
    }
    return rule.wantsAll ? 50 + strongest : strongest
  }

  /// What the debtor makes of the terms on the table.
  func view(_ state: CallState, _ book: TermBook) -> TermView {
    let isWorse = book.isWorse(state.offer, than: state.agreed)
    guard state.offer != 0 else { return TermView(place: -1, isWorse: isWorse) }
    let place =
      switch book.view(of: state.offer, in: state) {
      case .vague: 0
      case .fits: 1
      case .distrusted: 2
      case .tooMuch: 3
      case .pressured: 4
      case .worse, .softened, .raised: 5
      }
    return TermView(place: place, isWorse: isWorse)
  }

  /// Whether the condition that starts at `entry` holds.
  func holds(_ entry: Int16, _ state: CallState, _ view: TermView) -> Bool {
    var next = entry
    while next >= 0 {
      let test = tables.tests.tests[Int(next)]
      let argument = Int(test.argument)
      let value =
        switch test.subject {
        case .trust: Int(state.trust)
        case .anger: Int(state.anger)
        case .patience: Int(state.patience)
        case .stage: Int(state.stage)
        case .verified: state.isVerified ? 1 : 0
        case .agreed: state.agreed != 0 ? 1 : 0
        case .revealed: Int(state.revealed >> UInt64(argument) & 1)
        case .times: Int(state.said[argument])
        case .offer: view.place
        case .worse: view.isWorse ? 1 : 0
        case .softened: state.isSoftened ? 1 : 0
        case .raised: state.isRaised ? 1 : 0
        }
      next = value >= Int(test.low) && value <= Int(test.high) ? test.yes : test.no
    }
    return next == ConditionTests.holds
  }
}
