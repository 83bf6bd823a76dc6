/// How the debtor feels towards the caller at this moment.
package struct Mood: Hashable, Sendable {
  package var trust: Level
  package var anger: Level
  package var patience: Level

  package init(trust: Int, anger: Int, patience: Int) {
    self.trust = Level(clamping: trust)
    self.anger = Level(clamping: anger)
    self.patience = Level(clamping: patience)
  }

  package subscript(gauge: Gauge) -> Level {
    switch gauge {
    case .trust: trust
    case .anger: anger
    case .patience: patience
    }
  }

  package func changed(by shift: Shift) -> Mood {
    Mood(
      trust: trust.value + shift.trust, anger: anger.value + shift.anger,
      patience: patience.value + shift.patience)
  }

  /// One of the three sides of a mood.
  package enum Gauge: String, CaseIterable, Sendable {
    case trust, anger, patience
  }

  /// A change of mood; each part is from -100 to 100.
  package struct Shift: Hashable, Sendable {
    package var trust: Int
    package var anger: Int
    package var patience: Int

    package static let none = Shift()

    package init(trust: Int = 0, anger: Int = 0, patience: Int = 0) {
      self.trust = trust
      self.anger = anger
      self.patience = patience
    }

    package static func + (lhs: Self, rhs: Self) -> Self {
      Shift(
        trust: lhs.trust + rhs.trust, anger: lhs.anger + rhs.anger,
        patience: lhs.patience + rhs.patience)
    }
  }
}
