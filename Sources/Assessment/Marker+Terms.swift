import CallModel
import Compliance
import Negotiation

extension Marker {
  /// Amount, date and method, each a third, in one turn that repeats what was agreed.
  ///
  /// An amount or a date that was not agreed counts for nothing.
  func recap() -> Appraisal {
    let heard = timeline.places(of: "recaps").filter(\.isCollector)
    let places = heard.isEmpty ? timeline.placesAfterAgreement : heard
    var best = 0.0
    var shown: Timeline.Place?
    for place in places {
      let parts = recapParts(of: place)
      if parts > best { (best, shown) = (parts, place) }
    }
    return Appraisal(
      best / 3, shown: shown.map { [($0.saying, $0.move.span)] } ?? [],
      steps: [.init("of amount, date and method repeated back", best)])
  }

  private func recapParts(of place: Timeline.Place) -> Double {
    // The parts may stand in any line of the block, so that a line split in two stays a recap.
    let sayings = timeline.blocks[place.block].sayings.map { timeline.sayings[$0] }
    let values = sayings.flatMap(\.turn.utterance.values).map(\.content)
    let agreed = timeline.conversation.standing?.agreed
    let amounts = agreed.map { $0.payments.map(\.amount) + [$0.total] }
    let days = agreed.map { $0.payments.map(\.day) }
    let hasAmount = values.contains { value in
      guard case .money(let money) = value else { return false }
      return amounts?.contains(money) ?? true
    }
    let hasDate = values.contains { value in
      guard case .date(let day) = value else { return false }
      return days?.contains(day) ?? true
    }
    let hasMethod = sayings.contains { saying in
      saying.sentences.contains { $0.cues[.pays] != nil }
    }
    return [hasAmount, hasDate, hasMethod].reduce(0) { $0 + ($1 ? 1 : 0) }
  }

  /// The rungs of the ladder come from the top down, each pair of them.
  func ladder() -> Appraisal {
    var firsts: [(rung: Int, place: Timeline.Place)] = []
    for (rung, kind) in rubric.ladder.enumerated() {
      if let place = timeline.places(of: kind).first(where: \.isCollector) {
        firsts.append((rung, place))
      }
    }
    guard !firsts.isEmpty else {
      return Appraisal(0, steps: [.init("rungs asked for", 0)])
    }
    var inOrder = 0
    var pairs = 0
    var last: Int?
    for (index, lower) in firsts.enumerated() {
      for upper in firsts[..<index] {
        pairs += 1
        if !(lower.place < upper.place) { inOrder += 1 } else { last = lower.place.saying }
      }
    }
    // One rung alone says nothing about order: it earns what it is from the top.
    let share =
      pairs == 0
      ? 1 - Double(firsts[0].rung) / Double(max(1, rubric.ladder.count))
      : Double(inOrder) / Double(pairs)
    return Appraisal(
      share, shown: firsts.map { ($0.place.saying, $0.place.move.span) }, last: last,
      steps: [
        .init("rungs asked for", Double(firsts.count)), .init("pairs", Double(pairs)),
        .init("pairs from the top down", Double(inOrder)),
      ])
  }

  /// The index of what was agreed ÷ that of the best arrangement a lawful call can reach.
  func par() -> Appraisal {
    guard let terms else { return Appraisal(notApplicable: "the debtor's means are not known") }
    guard terms.par > 0 else { return Appraisal(notApplicable: "no arrangement could be kept") }
    guard let index = terms.index else {
      let outcome = timeline.conversation.standing?.outcome
      let endsWell = timeline.conversation.scenario?.endsWell ?? []
      if let outcome, endsWell.contains(outcome), outcome != .promise {
        return Appraisal(notApplicable: "the call ended well without terms")
      }
      return Appraisal(0, steps: [.init("par", terms.par), .init("index of what was agreed", 0)])
    }
    return Appraisal(
      index / terms.par,
      steps: [
        .init("recovery", terms.recovery ?? 0), .init("health", terms.health ?? 0),
        .init("index, their harmonic mean", index), .init("par", terms.par),
      ])
  }

  /// What was agreed is within what the creditor lets the collector agree to.
  func withinAuthority() -> Appraisal {
    guard let scenario = timeline.conversation.scenario,
      let agreed = timeline.conversation.standing?.agreed
    else { return Appraisal(notApplicable: "no terms were agreed") }
    let objection = scenario.collector.authority.objection(
      to: agreed, balance: scenario.account.balance)
    return Appraisal(
      objection == nil ? 1 : 0,
      steps: [.init(objection ?? "within authority", objection == nil ? 1 : 0)])
  }

  func reasonRevealed() -> Appraisal {
    guard let scenario = timeline.conversation.scenario,
      let standing = timeline.conversation.standing
    else { return Appraisal(notApplicable: "the true reason is not known") }
    let isOut = standing.revealed.contains(scenario.debtor.reason)
    return Appraisal(
      isOut ? 1 : 0, steps: [.init("the true reason came out", isOut ? 1 : 0)])
  }

  /// Notes that a colleague can use: eight words, and the amount and the day when terms were agreed.
  func noted() -> Appraisal {
    guard timeline.conversation.scenario != nil else {
      return Appraisal(notApplicable: "notes are not part of a transcript")
    }
    let notes = timeline.conversation.turns.compactMap(\.action).filter { $0.kind == .note }
    let text = notes.map(\.text).joined(separator: "\n")
    let speech = Speech(text)
    let hasAmount = text.utf8.contains(UInt8(ascii: "$")) || notes.contains { $0.amount != nil }
    let days = Set((Day.monthNames + Marker.weekdays).flatMap(Speech.hashes))
    let hasDay =
      notes.contains { $0.day != nil } || speech.words.contains { days.contains($0.hash) }
      || text.split(separator: "-").count > 2
    let isLong = speech.words.count >= 8
    var tests = [!notes.isEmpty, isLong]
    if timeline.conversation.standing?.agreed != nil {
      tests += [hasAmount, hasDay]
    }
    let parts = tests.reduce(0.0) { $0 + ($1 ? 1 : 0) }
    return Appraisal(
      parts / Double(tests.count),
      steps: [.init("of a note, eight words, and the amount and day agreed", parts)])
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// Each breach of a rule takes its share of what is left.
  func lawful() -> Appraisal {
    var share = 1.0
    var shown: [(saying: Int, span: Range<Int>)] = []
    for finding in findings {
      share *= finding.severity.kept
      if let index = timeline.sayings.firstIndex(where: {
        $0.isCollector && $0.turn.number == finding.turn
      }) {
        shown.append((index, finding.span))
      }
    }
    return Appraisal(
      share, shown: shown, last: shown.first?.saying,
      steps: [.init("breaches of a rule", Double(findings.count)), .init("share kept", share)])
  }
}

extension Finding.Severity {
  /// What a breach leaves of the points for lawful conduct.
  var kept: Double {
    switch self {
    case .critical: 0.25
    case .serious: 0.6
    case .correctable: 0.85
    case .coaching: 0.95
    }
  }
}
