package import CallModel

/// Where a call stands, as numbers and bits: what the engine changes, turn by turn.
///
/// Moves, facts and terms are places in the tables of one engine and in one book of terms; 0 stands
/// for no terms.
package struct CallState: Sendable {
  package var trust: UInt8
  package var anger: UInt8
  package var patience: UInt8
  package var stage: UInt8 = 0
  package var onLine: Speaker
  package var isVerified = false
  package var agreedUnderPressure = false

  /// One more than the place among all outcomes; 0 while the call goes on.
  package var ending: UInt8 = 0

  /// How many sums the collector has asked for so far.
  package var bids: UInt8 = 0
  package var offer: UInt16 = 0
  package var counter: UInt16 = 0
  package var agreed: UInt16 = 0

  /// The terms before those on the table.
  var offerBefore: UInt16 = 0

  /// Whether the debtor has said no to the terms on the table, or named their own since.
  var hasRefused = false

  /// What this turn did to the collector's own terms.
  var isSoftened = false
  var isRaised = false

  /// The facts that have come out, a bit each.
  package var revealed: UInt64 = 0

  /// What the debtor has told, a bit each.
  package var told: UInt128 = 0
  package var said = MoveCounts()

  package init(mood: Mood, onLine: Speaker) {
    trust = UInt8(mood.trust.value)
    anger = UInt8(mood.anger.value)
    patience = UInt8(mood.patience.value)
    self.onLine = onLine
  }

  package var mood: Mood { Mood(trust: Int(trust), anger: Int(anger), patience: Int(patience)) }

  package var outcome: Outcome? {
    ending == 0 ? nil : Outcome.allCases[Int(ending) - 1]
  }

  package var isOver: Bool { ending != 0 }

  mutating func end(_ outcome: Outcome) {
    ending = UInt8((Outcome.allCases.firstIndex(of: outcome) ?? 0) + 1)
  }

  mutating func feel(_ shift: MoodShift) {
    trust = UInt8(min(max(Int(trust) + Int(shift.trust), 0), 100))
    anger = UInt8(min(max(Int(anger) + Int(shift.anger), 0), 100))
    patience = UInt8(min(max(Int(patience) + Int(shift.patience), 0), 100))
  }

  mutating func reach(_ stage: UInt8) { self.stage = max(self.stage, stage) }

  /// The debtor has had enough: no patience left, or beside themselves with anger.
  var isAtBreakingPoint: Bool { patience == 0 || anger >= 95 }
}

/// A change of mood in small numbers.
struct MoodShift: Sendable {
  var trust: Int16 = 0
  var anger: Int16 = 0
  var patience: Int16 = 0

  init(_ shift: Mood.Shift) {
    trust = Int16(clamping: shift.trust)
    anger = Int16(clamping: shift.anger)
    patience = Int16(clamping: shift.patience)
  }

  static func += (lhs: inout Self, rhs: Self) {
    lhs.trust &+= rhs.trust
    lhs.anger &+= rhs.anger
    lhs.patience &+= rhs.patience
  }
}
