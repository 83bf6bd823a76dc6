extension CallInput {
  /// `inputs` with the line of exchange `turn` said as `text`, everything else as it was; `nil` when
  /// there is no such exchange or nothing was said in it.
  ///
  /// The first exchange is 1, and what was taken back has no number.
  package static func inputs(
    _ inputs: [CallInput], saying text: String, atTurn turn: Int
  ) -> [CallInput]? {
    var kept = effective(inputs)
    guard kept.indices.contains(turn - 1), case .say = kept[turn - 1] else { return nil }
    kept[turn - 1] = .say(text)
    return kept
  }

  /// `inputs` as they were before exchange `turn`, from which a call can be played on.
  package static func inputs(_ inputs: [CallInput], beforeTurn turn: Int) -> [CallInput] {
    Array(effective(inputs).prefix(max(0, turn - 1)))
  }
}
