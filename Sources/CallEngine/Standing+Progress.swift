package import CallModel
import Negotiation

extension Standing {
  /// Who hears what the collector says now.
  var listener: Listener {
    onLine == .thirdParty ? .thirdParty : isVerified ? .consumer : .unverified
  }

  /// Moves on to `stage`; a call never goes back.
  mutating func reach(_ stage: Stage) { self.stage = max(self.stage, stage) }

  /// Takes `proposal` as agreed when it is complete.
  mutating func agree(to proposal: Proposal, balance: Money, today: Day) {
    guard let arrangement = proposal.completed(balance: balance, today: today) else { return }
    agreed = arrangement
    reach(.commitment)
  }

  /// How the call ends if it ends now in the ordinary way, or `nil` when it came to nothing.
  package var natural: Outcome? {
    let told: [(Move.Kind, Outcome)] = [
      ("filed_bankruptcy", .bankruptcy), ("has_attorney", .attorney),
      ("reports_death", .deceased), ("requests_no_contact", .cease),
      ("claims_identity_theft", .dispute), ("disputes_debt", .dispute),
      ("says_already_paid", .dispute), ("denies_being_party", .wrongPerson),
    ]
    if let (_, outcome) = told.first(where: { self.told.contains($0.0) }) { return outcome }
    if let agreed { return agreed.rung == .postponement ? .callback : .promise }
    if self.told.contains("reports_vulnerability") { return .vulnerable }
    if onLine == .thirdParty { return said["leaves_message"] == nil ? nil : .messageLeft }
    if self.told.contains("says_inconvenient") || said["acknowledges_inconvenience"] != nil {
      return .callback
    }
    return isVerified ? .noAgreement : nil
  }
}
