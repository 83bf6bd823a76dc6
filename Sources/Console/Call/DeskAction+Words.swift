import CallModel

extension DeskAction.Kind {
  /// What the action does, as the list of commands says it.
  var summary: String {
    switch self {
    case .note: "write a note on the account"
    case .verify: "record that the right person is on the line"
    case .takePayment: "take a payment, as in /pay $75 2026-03-15 by card: yes, charge it"
    case .dispute: "record a dispute; collection stops until it is answered"
    case .cease: "record that they want no more contact"
    case .attorney: "record who represents them"
    case .hold: "stop all work on the account for a time"
    case .transfer: "hand the call to somebody else"
    case .callback: "set a time to be in touch again"
    case .letter: "send something by post"
    case .skipTrace: "look for a new address or number"
    case .report: "report the account to a credit bureau"
    case .refer: "send the account to an attorney for suit"
    case .wrap: "end the work with an outcome and notes, as in /wrap promise: $75 a month"
    case .hangUp: "end the call"
    }
  }
}

extension DeskAction {
  /// What was done, as the transcript shows it: `dispute: she paid in May`.
  var spoken: String {
    switch kind {
    case .note: "note: \(text)"
    case .hangUp: "hangs up"
    default: String(DeskCommand.text(of: self).dropFirst())
    }
  }
}
