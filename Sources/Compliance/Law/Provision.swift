package import CallModel

/// The shapes in which a rule can be tried.
///
/// Each decides, or leaves the case to the next one. Names of numbers are parameters of the rule.
package enum Provision: Hashable, Sendable {
  /// The first branch whose circumstances hold.
  case decides([Branch])

  /// So many days, months or business days lie between two occasions, at least, at most or both.
  case clock(Clock)

  /// A number among the facts lies within bounds.
  case amount(Amount)

  /// At most `calls` calls about one debt in any `days` days, and none in the `quiet` days that a
  /// conversation opens; consent lifts both for `consent` days.
  case frequency(calls: String, days: String, quiet: String, consent: String)

  /// A factor that bears on the presumption: so many calls in so many minutes or in one day.
  case pattern(Pattern)

  /// Contact only between two minutes of the day at every place where the consumer may be, and at
  /// no time that the consumer called inconvenient.
  case hours(opens: String, closes: String)

  /// At most so many contacts in any stretch of days, as states set it.
  case cap(Cap)

  /// A voicemail that holds what it must and nothing that it may not.
  case limitedContent(MessageForm)

  /// Such a move is never made while the circumstances hold.
  case never([Move.Kind], when: [Circumstance.ID], unless: [Circumstance.ID])

  /// Some move comes before any of the others.
  case first([Move.Kind], before: [Move.Kind], when: [Circumstance.ID])

  /// One of the moves comes within so many turns of another.
  case within(turns: String, of: [Move.Kind], moves: [Move.Kind])

  /// None of the moves once the other side has made a certain one.
  case after([Move.Kind], never: [Move.Kind], unless: [Circumstance.ID])

  /// A verdict, and the circumstances under which it is given.
  package struct Branch: Hashable, Sendable {
    package let outcome: Outcome

    /// The factor asked about, when it speaks for one.
    package let factor: String?

    /// All of them hold.
    package let when: [Circumstance.ID]

    /// At least one holds, when there are any.
    package let any: [Circumstance.ID]

    /// None of them holds.
    package let unless: [Circumstance.ID]
    package let cite: String?
    package let why: String?

    package init(
      outcome: Outcome, factor: String? = nil, when: [Circumstance.ID], any: [Circumstance.ID],
      unless: [Circumstance.ID], cite: String?, why: String?
    ) {
      self.outcome = outcome
      self.factor = factor
      self.when = when
      self.any = any
      self.unless = unless
      self.cite = cite
      self.why = why
    }
  }

  package enum Outcome: Hashable, Sendable {
    case verdict(Verdict)
    case flag(String, Bool)

    /// The class is the last day of this occasion, under this name.
    case day(String, Occasion.ID)
  }
}
