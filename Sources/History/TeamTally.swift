/// What the cards of all calls say together: which items and scenarios tell good from poor, what is
/// missed, and which calls stand out.
package struct TeamTally: Hashable, Sendable {
  package let calls: Int

  /// In the order of the rubric.
  package let items: [Difficulty]

  /// In the order of their names.
  package let scenarios: [Difficulty]

  /// The rules of law broken in most calls, with the number of calls.
  package let rules: [Headway.Breach]

  /// The calls furthest from what their trainee usually scores, the furthest first.
  package let outliers: [Outlier]

  /// How hard an item or a scenario is, and whether it tells good from poor.
  package struct Difficulty: Hashable, Sendable {
    package let name: String

    /// In how many calls it applied.
    package let calls: Int

    /// The mean share of the points, from 0 (nobody earns them) to 1.
    package let facility: Double

    /// How far it goes with the rest of the card (of an item), or with what the trainee scores in
    /// other scenarios (of a scenario): a correlation; `nil` where that cannot be told.
    package let discrimination: Double?
  }

  /// A call that is worth listening to.
  package struct Outlier: Hashable, Sendable {
    package let call: Int64
    package let trainee: Int64
    package let score: Double

    /// The mean of the trainee's calls, and how many standard deviations the call is from it.
    package let usual: Double
    package let distance: Double
  }
}
