/// What is known about a conversation apart from its words.
///
/// What is `nil` is not known.
package struct Setting: Hashable, Sendable {
  package var channel: Channel
  package var collectorKind: Collector.Kind

  /// Who hears the collector throughout; `nil` when the turns themselves have to show it.
  package var listener: Listener?

  /// Whether this is the first communication about the debt.
  package var isInitial: Bool?
  package var known: Set<Known>
  package var balance: Money?
  package var debt: Account.Debt
  package var isTimeBarred: Bool?
  package var isDisputed: Bool?
  package var isInValidationPeriod: Bool?

  /// The postal code of the debtor's state.
  package var state: String?
  package var starts: Moment?

  /// Whether the turns are all that was said, so that what is missing in them was never said.
  package var isWhole = true

  package init(
    channel: Channel = .telephone, collectorKind: Collector.Kind = .thirdParty,
    listener: Listener? = nil, isInitial: Bool? = nil, known: Set<Known> = [],
    balance: Money? = nil, debt: Account.Debt = .consumer, isTimeBarred: Bool? = nil,
    isDisputed: Bool? = nil,
    isInValidationPeriod: Bool? = nil, state: String? = nil, starts: Moment? = nil
  ) {
    self.channel = channel
    self.collectorKind = collectorKind
    self.listener = listener
    self.isInitial = isInitial
    self.known = known
    self.balance = balance
    self.debt = debt
    self.isTimeBarred = isTimeBarred
    self.isDisputed = isDisputed
    self.isInValidationPeriod = isInValidationPeriod
    self.state = state
    self.starts = starts
  }

  /// What the collector knew before the conversation began.
  package enum Known: String, CaseIterable, Hashable, Sendable {
    case attorney, cease, inconvenient, refused
    case workProhibited = "work_prohibited"
  }
}
