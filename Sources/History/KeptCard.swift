/// What a call was worth under one rubric and one law, short enough to be kept with it.
///
/// It can always be made again from the call; it is kept so that thousands can be looked at at once.
package struct KeptCard: Hashable, Sendable {
  package let communication: Double?
  package let negotiation: Double?
  package let compliance: Double
  package let overall: Double
  package let passed: Bool

  /// How many rules were broken whose breach fails the call.
  package let gates: Int

  /// All items of the rubric, in its order.
  package let items: [Item]

  /// The rules of law that were broken, each once.
  package let rules: [String]

  package init(
    communication: Double?, negotiation: Double?, compliance: Double, overall: Double,
    passed: Bool, gates: Int = 0, items: [Item], rules: [String]
  ) {
    self.communication = communication
    self.negotiation = negotiation
    self.compliance = compliance
    self.overall = overall
    self.passed = passed
    self.gates = gates
    self.items = items
    self.rules = rules
  }

  /// An item of the rubric with what it earned.
  package struct Item: Hashable, Sendable {
    package let name: String

    /// The share of its points, from 0 to 1; `nil` when it did not apply.
    package let share: Double?
    package let of: Double

    package init(_ name: String, share: Double?, of: Double) {
      self.name = name
      self.share = share
      self.of = of
    }

    package var points: Double { (share ?? 0) * of }
  }
}

/// A kept card with the call that it is of.
package struct MarkedCall: Hashable, Sendable {
  package let id: String
  package let scenario: String

  /// Seconds since 1970-01-01 00:00 UTC.
  package let started: Int
  package let card: KeptCard

  package init(id: String, scenario: String, started: Int, card: KeptCard) {
    self.id = id
    self.scenario = scenario
    self.started = started
    self.card = card
  }
}
