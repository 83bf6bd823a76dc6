import CallModel

extension Timeline {
  /// What is so in the conversation, as far as it can be known.
  func findProvisos() -> [Proviso] {
    let setting = conversation.setting
    let standing = conversation.standing
    var found: [Proviso] = []
    if conversation.scenario != nil, standing != nil { found.append(.scenario) }
    if isAboutDebt { found.append(.debt) }
    if setting.collectorKind == .thirdParty { found.append(.thirdPartyCollector) }
    if setting.channel == .telephone { found.append(.telephone) }
    found.append(setting.isInitial == false ? .notInitial : .initial)
    let isReached =
      standing.map { $0.onLine == .debtor || isNeverAskedFor }
      ?? !(made("denies_being_party") || made("party_unavailable"))
    if isReached { found.append(.reached) }
    if isReached, isNegotiable { found.append(.negotiable) }
    // A call that is moved to another time leaves the rest to that time.
    let isMoved = standing?.outcome == .callback
    if !isAboutDebt || (isReached && !isMoved && !isEndHonoured) { found.append(.open) }
    let isAgreed =
      standing.map { $0.agreed != nil } ?? (made("accepts_terms") || made("accepts_proposal"))
    if isAgreed { found.append(.agreed) }
    if standing?.agreed?.rung != .full { found.append(.short) }
    return found
  }

  /// Whether somebody else was on the line whom nobody asked for the person: that they were not
  /// reached excuses nothing.
  private var isNeverAskedFor: Bool {
    conversation.standing?.onLine == .thirdParty && !made("asks_for_party")
  }

  private var isAboutDebt: Bool {
    conversation.scenario != nil || conversation.setting.balance != nil
      || rubric.aboutDebt.count(where: made) >= 2
  }

  /// Nothing was said that ends all negotiation, and the call is one that should end in terms.
  private var isNegotiable: Bool {
    if let endsWell = conversation.scenario?.endsWell {
      guard endsWell.contains(.promise) else { return false }
      if let outcome = conversation.standing?.outcome, outcome != .promise,
        outcome != .noAgreement, endsWell.contains(outcome)
      {
        return false
      }
    }
    return !rubric.leavesLadder.contains(where: made)
  }

  /// The wish with which the other side ends the talk while it has hardly begun.
  func earlyEnd() -> Place? {
    guard isAboutDebt else { return nil }
    let early = blocks.indices.filter { !blocks[$0].isCollector }.prefix(Timeline.early).last ?? -1
    return places.first { place in
      !place.isCollector && place.block <= early
        && endings.contains { $0.told == place.move.kind }
    }
  }

  /// What ends a talk; in writing, to ask for another way of writing does so as well.
  private var endings: [RubricItem.Answer] {
    guard conversation.setting.channel != .telephone else { return rubric.endsTalk }
    let wish = RubricItem.Answer(
      "requests_other_channel", ["acknowledges_preference", "acknowledges_cease"])
    return rubric.endsTalk + [wish]
  }

  /// Whether the collector honoured that wish with the next thing said.
  var isEndHonoured: Bool {
    guard let talkEnd else { return false }
    let moves = endings.filter { $0.told == talkEnd.move.kind }.flatMap(\.moves)
    return places.contains {
      $0.block == talkEnd.block + 1 && $0.isCollector && moves.contains($0.move.kind)
    }
  }

  /// Whether listening has no place: a wish was honoured at once, or somebody else was on the line or
  /// another time agreed, as only a scenario can tell.
  ///
  /// Who talks on after a wish has to listen as well.
  var hasNothingToHear: Bool { talkEnd == nil ? conversation.standing != nil : isEndHonoured }

  /// How often the other side may have spoken for a wish to come early.
  private static let early = 4

  /// What the collector says, after terms were taken, that names an amount and a day of theirs.
  var placesAfterAgreement: [Place] {
    guard let agreed = conversation.standing?.agreed,
      let taken = places(of: ["accepts_terms", "accepts_proposal"]).first
    else { return [] }
    var found: [Place] = []
    for place in places where place.isCollector && place.block > taken.block {
      let values = sayings[place.saying].turn.utterance.values.map(\.content)
      let namesAmount = agreed.payments.contains { values.contains(.money($0.amount)) }
      let namesDay = agreed.payments.contains { values.contains(.date($0.day)) }
      if namesAmount, namesDay, found.last?.saying != place.saying { found.append(place) }
    }
    return found
  }
}
