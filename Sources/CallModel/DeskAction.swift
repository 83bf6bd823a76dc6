/// Something the collector does in their system during a call, as against something said.
package struct DeskAction: Hashable, Sendable {
  package let kind: Kind

  /// Notes, the words of an authorisation, or a reason, as typed.
  package let text: String
  package let amount: Money?
  package let day: Day?

  package init(_ kind: Kind, text: String = "", amount: Money? = nil, day: Day? = nil) {
    self.kind = kind
    self.text = text
    self.amount = amount
    self.day = day
  }

  package enum Kind: String, CaseIterable, Sendable {
    case note
    case hangUp = "hang_up"
  }
}
