import CallModel

extension SpokenTurn {
  func holds(_ names: [Circumstance.ID]) -> Bool { names.allSatisfy(circumstances.contains) }

  func places(of kinds: [Move.Kind]) -> [Rule.Place] {
    deeds.compactMap { kinds.contains($0.kind) ? $0.place : nil }
  }

  /// Where one of `kinds` was made while all of `when` held and none of `unless`, be it from what
  /// went before or from the words around it.
  func places(
    of kinds: [Move.Kind], when: [Circumstance.ID] = [], unless: [Circumstance.ID]
  ) -> [Rule.Place] {
    guard !unless.contains(where: circumstances.contains) else { return [] }
    let open = when.filter { !circumstances.contains($0) }
    // What neither holds nor can be told from the words around a move does not come true.
    guard open.isEmpty || !isAction && open.allSatisfy(Self.isTold(by: guide)) else {
      return []
    }
    let found = places(of: kinds)
    guard !isAction, !(open.isEmpty && unless.isEmpty) else { return found }
    return found.filter { place in
      let marks = guide.marks(of: place.span, in: utterance, wanted: open + unless)
        .union(amounts(at: place.span))
      return open.allSatisfy(marks.contains) && marks.isDisjoint(with: unless)
    }
  }

  /// Whether the words around `span` call the balance higher than it is.
  private func amounts(at span: Range<Int>) -> Set<Circumstance.ID> {
    guard let balance else { return [] }
    let named = utterance.values.compactMap { value -> (money: Money, span: Range<Int>)? in
      guard case .money(let money) = value.content else { return nil }
      return (money, value.span)
    }
    guard !named.contains(where: { abs($0.money.cents - balance.cents) < 100 }) else { return [] }
    let isOver = named.contains { $0.money.cents > balance.cents && $0.span.overlaps(span) }
    return isOver ? [Self.overstated] : []
  }

  /// Whether the words around a move can show that something is so.
  private static func isTold(by guide: SpeechGuide) -> (Circumstance.ID) -> Bool {
    { $0 == overstated || guide.circumstances.contains($0) }
  }

  /// The balance is called higher than it is.
  static let overstated: Circumstance.ID = "overstated"
}
