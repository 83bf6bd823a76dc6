/// Something the collector does in their system during a call, as against something said.
package struct DeskAction: Hashable, Sendable {
  package let kind: Kind

  /// Notes, the words of an authorisation, or a reason, as typed.
  package let text: String
  package let amount: Money?
  package let day: Day?

  /// How a payment is made, such as `card` or `bank`.
  package let method: String?
  package let marks: Set<Mark>

  /// The code under which a call is wrapped up.
  package let outcome: Outcome?

  package init(
    _ kind: Kind, text: String = "", amount: Money? = nil, day: Day? = nil,
    method: String? = nil, marks: Set<Mark> = [], outcome: Outcome? = nil
  ) {
    self.kind = kind
    self.text = text
    self.amount = amount
    self.day = day
    self.method = method
    self.marks = marks
    self.outcome = outcome
  }

  /// What rules of law call the action: `does_take_payment`.
  package var move: Move.Kind { kind.move }

  package enum Kind: String, CaseIterable, Sendable {
    /// Writes a note on the account.
    case note

    /// Records that the right person is on the line.
    case verify

    /// Takes a payment, once or again and again; nothing is charged.
    case takePayment = "take_payment"
    case dispute, cease, attorney

    /// Stops all work on the account for a time.
    case hold

    /// Hands the call to somebody else.
    case transfer
    case callback, letter
    case skipTrace = "skip_trace"

    /// Reports the account to a credit bureau.
    case report

    /// Sends the account to an attorney for suit.
    case refer

    /// Ends the work on a call with an outcome and notes.
    case wrap
    case hangUp = "hang_up"

    /// What rules of law call it: `does_take_payment`.
    package var move: Move.Kind { .init("does_\(rawValue)") }
  }

  /// How an action is done, where the law asks.
  package enum Mark: String, CaseIterable, Hashable, Sendable {
    /// A payment that comes again.
    case recurring

    /// The debtor has agreed in writing.
    case written

    /// Reported together with the fact that it is disputed.
    case flagged
  }
}
