package import CallModel

/// A scenario that a trainer wants somebody to pass by a day.
package struct Assignment: Hashable, Sendable {
  package let id: String
  package let trainee: String
  package let scenario: String
  package let due: Day

  /// Seconds since 1970-01-01 00:00 UTC.
  package let made: Int

  /// Whether the scenario was passed after it was assigned.
  package let isDone: Bool

  package init(
    id: String, trainee: String, scenario: String, due: Day, made: Int, isDone: Bool = false
  ) {
    self.id = id
    self.trainee = trainee
    self.scenario = scenario
    self.due = due
    self.made = made
    self.isDone = isDone
  }
}
