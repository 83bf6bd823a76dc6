package import CallModel

/// What a collector knows about an account and has done on it: the facts that rules are tried on.
package struct CaseFile: Hashable, Sendable {
  package var debts: [Debt] = []
  package var contacts: [Contact] = []
  package var consents: [Consent] = []

  /// Counts of calls that were given instead of the calls.
  package var totals: Totals?

  /// Unanswered calls counted before the first contact, by debt.
  package var earlierCalls: [Debt.ID: Int] = [:]

  /// The day on which the collector learned that the number is not the consumer's.
  package var wrongNumberLearned: Day?

  /// The zones in which the consumer may be, the one of the mobile telephone first.
  package var zones: [String] = []
  package var designations: [Designation] = []

  /// What the consumer said about times that could not be read.
  package var unreadDesignations: [String] = []
  package var attempt: Attempt?
  package var openings: [Opening] = []

  package var circumstances: Set<Circumstance.ID> = []
  package var days: [Occasion.ID: [Day]] = [:]
  package var quantities: [Occasion.ID: Quantity] = [:]

  /// A voicemail's words, when they are given.
  package var message: String?

  /// Facts that no reading knows, and texts of which nothing was understood.
  package var unknownFacts: [String] = []
  package var unreadFacts: [String] = []

  /// Texts of which not one word is known, with what their facts could have meant.
  package var foreignFacts: [ForeignFact] = []

  package init() {}

  /// A text in words that nothing is known about.
  package struct ForeignFact: Hashable, Sendable {
    package let written: String
    package let meanings: Set<Circumstance.ID>

    package init(_ written: String, meanings: Set<Circumstance.ID>) {
      self.written = written
      self.meanings = meanings
    }
  }

  package func holds(_ circumstance: Circumstance.ID) -> Bool {
    circumstances.contains(circumstance)
  }

  /// The last day of the first of `occasions` that has one.
  package func lastDay(of occasions: [Occasion.ID]) -> Day? {
    for occasion in occasions {
      if let day = days[occasion]?.max() { return day }
    }
    return nil
  }

  /// Calls within seven days that were counted beforehand.
  package struct Totals: Hashable, Sendable {
    /// All calls, when they were not told apart by debt.
    package let calls: Int?
    package let byDebt: [Int]

    /// The number of days in which they were placed.
    package let days: Int?

    package init(calls: Int?, byDebt: [Int], days: Int?) {
      self.calls = calls
      self.byDebt = byDebt
      self.days = days
    }
  }

  /// A number with its unit.
  package struct Quantity: Hashable, Sendable {
    package let number: Int
    package let unit: Unit

    package init(_ number: Int, _ unit: Unit) {
      self.number = number
      self.unit = unit
    }

    package enum Unit: Sendable { case none, days, weeks, months, years }
  }
}
