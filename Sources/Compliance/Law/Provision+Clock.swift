import CallModel

extension Provision {
  /// A distance in time that the law sets between two occasions.
  package struct Clock: Hashable, Sendable {
    package let from: [Occasion.ID]

    /// Empty when the rule only tells the day on which the time is up.
    package let to: [Occasion.ID]
    package let atLeast: String?
    package let atMost: String?
    package let counting: Counting

    /// The verdict when the distance is kept and when it is not; without one the next shape decides.
    package let kept: Verdict?
    package let broken: Verdict?

    /// Used as the start when none of `from` is known: another clock that ends there.
    package let start: Start?

    package init(
      from: [Occasion.ID], to: [Occasion.ID], atLeast: String?, atMost: String?,
      counting: Counting, kept: Verdict?, broken: Verdict?, start: Start?
    ) {
      self.from = from
      self.to = to
      self.atLeast = atLeast
      self.atMost = atMost
      self.counting = counting
      self.kept = kept
      self.broken = broken
      self.start = start
    }

    package struct Start: Hashable, Sendable {
      package let from: [Occasion.ID]
      package let atLeast: String
      package let counting: Counting

      package init(from: [Occasion.ID], atLeast: String, counting: Counting) {
        self.from = from
        self.atLeast = atLeast
        self.counting = counting
      }
    }
  }

  /// How time is counted.
  package enum Counting: String, CaseIterable, Sendable {
    case days

    /// The first day is day one.
    case inclusiveDays = "days, the first included"
    case businessDays = "business days"
    case years
  }

  /// A number of the case that must lie within bounds.
  package struct Amount: Hashable, Sendable {
    package let of: [Occasion.ID]
    package let unit: Unit
    package let atLeast: String?
    package let atMost: String?
    package let kept: Verdict?
    package let broken: Verdict?

    package init(
      of: [Occasion.ID], unit: Unit, atLeast: String?, atMost: String?, kept: Verdict?,
      broken: Verdict?
    ) {
      self.of = of
      self.unit = unit
      self.atLeast = atLeast
      self.atMost = atMost
      self.kept = kept
      self.broken = broken
    }
  }

  package enum Unit: String, CaseIterable, Sendable { case number, days, years }

  /// So many calls close together, which speaks against a presumption of compliance.
  package struct Pattern: Hashable, Sendable {
    /// The factor's name in a question.
    package let factor: String
    package let calls: String

    /// Minutes; without them the pattern is within one day.
    package let minutes: String?
    package let onlyVoicemail: Bool

    package init(factor: String, calls: String, minutes: String?, onlyVoicemail: Bool) {
      self.factor = factor
      self.calls = calls
      self.minutes = minutes
      self.onlyVoicemail = onlyVoicemail
    }
  }
}
