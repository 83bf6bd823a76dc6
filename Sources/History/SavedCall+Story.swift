package import CallModel

extension SavedCall {
  /// Everything that was done and said in a call, as it was understood then.
  package struct Story: Hashable, Sendable {
    package let call: SavedCall

    /// What answered the ringing.
    package let opening: [Turn]
    package let entries: [Entry]

    package init(call: SavedCall, opening: [Turn], entries: [Entry]) {
      self.call = call
      self.opening = opening
      self.entries = entries
    }

    /// One input with the turns that came of it.
    package struct Entry: Hashable, Sendable {
      package let input: CallInput
      package let turns: [Turn]

      package init(_ input: CallInput, turns: [Turn]) {
        self.input = input
        self.turns = turns
      }
    }

    /// What was done, what was taken back included.
    package var inputs: [CallInput] { entries.map(\.input) }

    /// The turns that count at the end: without those that were taken back.
    package var turns: [Turn] {
      let kept = entries.reduce(into: [Entry]()) { kept, entry in
        if entry.input == .undo { _ = kept.popLast() } else { kept.append(entry) }
      }
      return opening + kept.flatMap(\.turns)
    }
  }
}
