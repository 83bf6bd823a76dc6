/// What a call was worth under one rubric and one law, short enough to be kept with it.
///
/// It can always be made again from the call; it is kept so that thousands can be looked at at once.
package struct KeptCard: Hashable, Sendable, Codable {
  package let communication: Double?
  package let negotiation: Double?
  package let compliance: Double
  package let overall: Double
  package let passed: Bool

  /// The items that applied, in the order of the rubric.
  package let items: [Item]

  /// The rules of law that were broken, each once.
  package let rules: [String]

  package init(
    communication: Double?, negotiation: Double?, compliance: Double, overall: Double,
    passed: Bool, items: [Item], rules: [String]
  ) {
    self.communication = communication
    self.negotiation = negotiation
    self.compliance = compliance
    self.overall = overall
    self.passed = passed
    self.items = items
    self.rules = rules
  }

  /// An item of the rubric with what it earned.
  package struct Item: Hashable, Sendable, Codable {
    package let name: String
    package let points: Double
    package let of: Double

    package init(_ name: String, points: Double, of: Double) {
      self.name = name
      self.points = points
      self.of = of
    }
  }
}
