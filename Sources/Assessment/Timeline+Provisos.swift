import CallModel

extension Timeline {
  /// What is so in the conversation, as far as it can be known.
  func findProvisos() -> Set<Proviso> {
    let setting = conversation.setting
    let standing = conversation.standing
    var found: Set<Proviso> = []
    if conversation.scenario != nil, standing != nil { found.insert(.scenario) }
    if isAboutDebt { found.insert(.debt) }
    if setting.collectorKind == .thirdParty { found.insert(.thirdPartyCollector) }
    if setting.channel == .telephone { found.insert(.telephone) }
    found.insert(setting.isInitial == false ? .notInitial : .initial)
    let isReached =
      standing.map { $0.onLine == .debtor }
      ?? !(made("denies_being_party") || made("party_unavailable"))
    if isReached { found.insert(.reached) }
    if isReached, isNegotiable { found.insert(.negotiable) }
    // A call that is moved to another time leaves the rest to that time.
    let isMoved = standing?.outcome == .callback
    if !isAboutDebt || (isReached && talkEnd == nil && !isMoved) { found.insert(.open) }
    let isAgreed =
      standing.map { $0.agreed != nil } ?? (made("accepts_terms") || made("accepts_proposal"))
    if isAgreed { found.insert(.agreed) }
    if standing?.agreed?.rung != .full { found.insert(.short) }
    return found
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
    let isWritten = conversation.setting.channel != .telephone
    let early = blocks.indices.filter { !blocks[$0].isCollector }.prefix(Timeline.early).last ?? -1
    return places.first { place in
      guard !place.isCollector, place.block <= early else { return false }
      return rubric.endsTalk.contains(place.move.kind)
        || (isWritten && place.move.kind == "requests_other_channel")
    }
  }

  /// How often the other side may have spoken for a wish to come early.
  private static let early = 4
}
