import CallModel

extension SpokenTurn {
  /// Everything that was done in the turn, in words or at the desk.
  var kinds: [Move.Kind] { turn.action.map { [$0.move] } ?? turn.utterance.moves.map(\.kind) }

  func holds(_ names: [Circumstance.ID]) -> Bool { names.allSatisfy(circumstances.contains) }

  func places(of kinds: [Move.Kind]) -> [Rule.Place] {
    if let action = turn.action {
      return kinds.contains(action.move) ? [Rule.Place(turn: turn.number, span: 0..<0)] : []
    }
    return turn.utterance.moves.filter { kinds.contains($0.kind) }
      .map { Rule.Place(turn: turn.number, span: $0.span) }
  }

  /// Where one of `kinds` was made while all of `when` held and none of `unless`, be it from what
  /// went before or from the words around it.
  func places(
    of kinds: [Move.Kind], when: [Circumstance.ID] = [], unless: [Circumstance.ID]
  ) -> [Rule.Place] {
    guard !unless.contains(where: circumstances.contains) else { return [] }
    let open = when.filter { !circumstances.contains($0) }
    // What neither holds nor can be told from the words around a move does not come true.
    guard open.isEmpty || turn.action == nil && open.allSatisfy(Self.isTold(by: guide)) else {
      return []
    }
    let found = places(of: kinds)
    guard !found.isEmpty, turn.action == nil else { return found }
    return found.filter { place in
      let marks = guide.marks(of: place.span, in: turn.utterance, wanted: open + unless)
        .union(amounts(at: place.span))
      return open.allSatisfy(marks.contains) && marks.isDisjoint(with: unless)
    }
  }

  /// Whether the words around `span` call the balance higher than it is.
  private func amounts(at span: Range<Int>) -> Set<Circumstance.ID> {
    guard let balance else { return [] }
    let named = turn.utterance.values.compactMap { value -> (money: Money, span: Range<Int>)? in
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
