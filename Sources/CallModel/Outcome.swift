/// How a call can end.
package enum Outcome: String, CaseIterable, Hashable, Sendable {
  /// An amount and a date were agreed.
  case promise

  /// The right person was reached and nothing was agreed.
  case noAgreement = "no_agreement"
  case dispute
  case cease
  case attorney
  case bankruptcy
  case deceased
  case vulnerable
  case callback

  /// The person on the line was not the debtor.
  case wrongPerson = "wrong_person"
  case messageLeft = "message_left"

  /// The debtor ended the call.
  case hungUp = "hung_up"

  /// The collector ended the call before it had come to anything.
  case abandoned
}
