package import CallModel
package import Foundation

/// A call as it is kept: what it was a run of, whose it is, and how far it came.
package struct SavedCall: Hashable, Sendable {
  package let id: UUID
  package let start: Start
  package let state: State
  package let outcome: Outcome?

  /// Seconds since 1970-01-01 00:00 UTC, when it is over.
  package let ended: Int?

  /// What the debtor agreed to pay in all.
  package let agreed: Money?

  package init(
    id: UUID, start: Start, state: State, outcome: Outcome?, ended: Int?, agreed: Money?
  ) {
    self.id = id
    self.start = start
    self.state = state
    self.outcome = outcome
    self.ended = ended
    self.agreed = agreed
  }

  /// What is known of a call when it begins.
  package struct Start: Hashable, Sendable {
    package let scenario: Scenario.ID

    /// The name of the debtor, as it is shown in a list.
    package let debtor: String
    package let seed: UInt64
    package let balance: Money
    package let digests: Digests

    /// Seconds since 1970-01-01 00:00 UTC.
    package let started: Int
    package let trainee: String
    package let manner: Manner

    package init(
      scenario: Scenario.ID, debtor: String, seed: UInt64, balance: Money, digests: Digests,
      started: Int, trainee: String, manner: Manner = .free
    ) {
      self.scenario = scenario
      self.debtor = debtor
      self.seed = seed
      self.balance = balance
      self.digests = digests
      self.started = started
      self.trainee = trainee
      self.manner = manner
    }
  }

  /// How a call came about.
  package enum Manner: String, CaseIterable, Sendable {
    case free

    /// With a line of advice after each turn.
    case coach

    /// With sentences to choose from.
    case guided

    /// Without help and without taking back.
    case exam

    /// Played on from the middle of another call.
    case retry

    /// Held elsewhere.
    case imported

    /// Whether it says something about how good somebody is.
    package var counts: Bool { self == .free || self == .coach || self == .exam }
  }

  /// What a call was played and judged by, each as a digest of its files.
  package struct Digests: Hashable, Sendable {
    package let scenario: String
    package let rubric: String
    package let law: String
    package let language: String

    package init(
      scenario: String = "", rubric: String = "", law: String = "", language: String = ""
    ) {
      self.scenario = scenario
      self.rubric = rubric
      self.law = law
      self.language = language
    }
  }

  package enum State: String, CaseIterable, Sendable {
    /// It can be gone on with.
    case open
    case ended

    /// The trainee left it and does not want to go on.
    case abandoned
  }
}
