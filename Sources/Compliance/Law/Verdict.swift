/// What a rule says about what was done, from a plain breach to a plain all-clear.
///
/// A presumption can be rebutted, a risk is a factor and not a breach, and a defence does not make
/// an act lawful: the shades are never folded into yes and no.
package enum Verdict: String, CaseIterable, Hashable, Sendable {
  case violation
  case likelyViolation = "likely_violation"
  case presumptionOfViolation = "presumption_of_violation"
  case outsidePermittedWindow = "outside_permitted_window"
  case risk
  case mayRebutCompliance = "may_rebut_presumption_of_compliance"
  case mayRebutViolation = "may_rebut_presumption_of_violation"
  case doesNotRebutViolation = "does_not_rebut_presumption_of_violation"
  case boundaryAmbiguous = "boundary_ambiguous"
  case notWithinSafePeriod = "not_within_safe_period"
  case safeHarborUnavailable = "safe_harbor_unavailable"
  case defenseDoesNotApply = "defense_does_not_apply"
  case defenseMayApply = "defense_may_apply"
  case counts
  case doesNotCount = "does_not_count"
  case presumptionOfCompliance = "presumption_of_compliance"
  case noViolation = "no_violation"

  /// The answer is a value: a date, a number, a tally, a span of hours or a class.
  case date, count, tally, window, classification

  /// The facts do not suffice, or the question is not one the rules can answer.
  case unsupported

  /// Whether it finds nothing wrong, which takes that everything was understood.
  package var clears: Bool {
    switch self {
    case .noViolation, .presumptionOfCompliance, .defenseMayApply, .doesNotRebutViolation: true
    default: false
    }
  }

  /// Whether a careful collector holds back.
  package var bars: Bool {
    switch self {
    case .violation, .likelyViolation, .presumptionOfViolation, .outsidePermittedWindow: true
    default: false
    }
  }
}
