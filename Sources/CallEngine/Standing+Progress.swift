package import CallModel
import Negotiation

extension Standing {
  /// How the call ends if it ends now in the ordinary way, or `nil` when it came to nothing.
  package var natural: Outcome? {
    for (kind, outcome) in Self.toldOutcomes where told.contains(kind) {
      if outcome != .wrongPerson || !isVerified { return outcome }
    }
    if let agreed { return agreed.rung == .postponement ? .callback : .promise }
    if told.contains(Self.reportsVulnerability) { return .vulnerable }
    if onLine == .thirdParty { return said[Self.leavesMessage] == nil ? nil : .messageLeft }
    if told.contains(Self.saysInconvenient) || said[Self.acknowledgesInconvenience] != nil {
      return .callback
    }
    return isVerified ? .noAgreement : nil
  }

  private static let reportsVulnerability: Move.Kind = "reports_vulnerability"
  private static let leavesMessage: Move.Kind = "leaves_message"
  private static let saysInconvenient: Move.Kind = "says_inconvenient"
  private static let acknowledgesInconvenience: Move.Kind = "acknowledges_inconvenience"

  /// What the debtor tells that decides how a call ends, the weightiest first.
  ///
  /// That somebody was the wrong person decides nothing once the right one has shown to be it.
  static let toldOutcomes: [(Move.Kind, Outcome)] = [
    ("filed_bankruptcy", .bankruptcy), ("has_attorney", .attorney), ("reports_death", .deceased),
    ("requests_no_contact", .cease), ("claims_identity_theft", .dispute),
    ("disputes_debt", .dispute), ("says_already_paid", .dispute),
    ("denies_being_party", .wrongPerson),
  ]

  /// Takes over what the engine made of a turn.
  mutating func take(_ state: CallState, _ book: TermBook) {
    stage = Stage(rawValue: Int(state.stage)) ?? stage
    mood = state.mood
    onLine = state.onLine
    isVerified = state.isVerified
    agreedUnderPressure = state.agreedUnderPressure
    offer = book.proposal(at: state.offer)
    offerBefore = book.proposal(at: state.offerBefore)
    hasRefused = state.hasRefused
    counter = book.proposal(at: state.counter)
    agreed = book.arrangement(at: state.agreed)
    agreedTerms = book.proposal(at: state.agreed)
    outcome = state.outcome
  }
}

extension CallState {
  /// A standing as numbers; its terms are written into `book`.
  init(_ standing: Standing, tables: ScriptTables, facts: [Fact], book: inout TermBook) {
    self.init(mood: standing.mood, onLine: standing.onLine)
    stage = UInt8(standing.stage.rawValue)
    isVerified = standing.isVerified
    agreedUnderPressure = standing.agreedUnderPressure
    if let outcome = standing.outcome { end(outcome) }
    bids = UInt8(clamping: standing.bids.count)
    offer = standing.offer.map { book.place(of: $0) } ?? 0
    counter = standing.counter.map { book.place(of: $0) } ?? 0
    offerBefore = standing.offerBefore.map { book.place(of: $0) } ?? 0
    hasRefused = standing.hasRefused
    agreed = standing.agreedTerms.map { book.place(of: $0) } ?? 0
    for (bit, fact) in facts.enumerated() where standing.revealed.contains(fact) {
      revealed |= 1 << UInt64(bit)
    }
    for (bit, kind) in tables.tellings.enumerated() where standing.told.contains(kind) {
      told |= 1 << UInt128(bit)
    }
    for (place, kind) in tables.moves.enumerated() {
      said[place] = UInt8(clamping: standing.times(kind))
    }
  }
}
