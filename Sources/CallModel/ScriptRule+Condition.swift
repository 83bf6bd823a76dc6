extension ScriptRule {
  /// When a rule of a script may answer.
  package indirect enum Condition: Hashable, Sendable {
    case mood(Mood.Gauge, Comparison, Int)
    case stage(Comparison, Stage)
    case verified
    case agreed

    /// A fact has come out.
    case revealed(Fact)

    /// The collector has made the move, in this turn or before.
    case said(Move.Kind)

    /// How often the collector has made the move, this turn included.
    case times(Move.Kind, Comparison, Int)

    /// What the debtor makes of the terms on the table.
    case offer(OfferView)
    case not(Condition)
    case and(Condition, Condition)
    case or(Condition, Condition)
  }
}

/// What the debtor makes of terms that the collector has named.
package enum OfferView: String, CaseIterable, Sendable {
  /// Something that they need to know is missing: the amount or the date.
  case vague

  /// They can keep it and would agree.
  case fits

  /// They can keep it, but do not trust the caller enough yet.
  case distrusted

  /// They cannot keep it, and know it.
  case tooMuch = "too_much"

  /// They cannot keep it, and would agree to have the call over.
  case pressured

  /// They ask for more than was agreed, or for it sooner.
  case worse

  /// The collector has come down before anybody asked for it: they bid against themselves.
  case softened

  /// The collector asks for more than they asked for a moment ago.
  case raised
}
