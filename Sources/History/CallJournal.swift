package import CallModel
package import Foundation

/// Keeps one call while it is played: every input is in the file before its answer is shown.
///
/// When the file fails, the call goes on in memory: each later input tries to bring the file up to
/// date, and everything can be kept in another file.
package struct CallJournal: Sendable {
  package let id: UUID
  package let start: SavedCall.Start
  package let opening: [Turn]
  package private(set) var entries: [SavedCall.Story.Entry] = []

  /// Why the file is behind the call, while it is.
  package private(set) var trouble: HistoryError?
  private var store: CallStore?
  private var hasBegun = false

  /// How many of the entries are in the file.
  private var kept = 0

  /// The hints that were given, in order, and how many of them are in the file.
  package private(set) var hints: [HintGiven] = []
  private var keptHints = 0

  /// A hint from 1 to 3 by how much it told, and the item that it led to.
  package struct HintGiven: Hashable, Sendable {
    package let grade: Int
    package let item: String
  }

  /// Begins to keep a new call; without a store it is kept in memory only.
  package init(_ id: UUID, _ start: SavedCall.Start, opening: [Turn], in store: CallStore?) {
    self.id = id
    self.start = start
    self.opening = opening
    self.store = store
    keep()
  }

  /// Goes on keeping `story` where it is kept already.
  package init(_ story: SavedCall.Story, in store: CallStore) {
    id = story.call.id
    start = story.call.start
    opening = story.opening
    entries = story.entries
    self.store = store
    hasBegun = true
    kept = entries.count
    hints = ((try? store.hints(in: id)) ?? []).map { HintGiven(grade: $0.grade, item: $0.item) }
    keptHints = hints.count
  }

  /// Whether everything that was played is in a file.
  package var isKept: Bool { store != nil && hasBegun && kept == entries.count }

  /// Keeps one input with the turns that came of it.
  package mutating func record(_ input: CallInput, turns: [Turn]) {
    entries.append(.init(input, turns: turns))
    keep()
  }

  /// Keeps that a hint was given.
  package mutating func hint(_ grade: Int, item: String) {
    hints.append(HintGiven(grade: grade, item: item))
    keep()
  }

  /// Keeps what the trainee thought they would score, where the call is kept.
  package func predict(_ guess: Double, at made: Int) {
    guard isKept else { return }
    try? store?.predict(guess, of: id, at: made)
  }

  /// Keeps how the call ended; `nil` means that it was left for good.
  package mutating func finish(_ outcome: Outcome?, agreed: Money?, at ended: Int) {
    keep()
    guard isKept, let store else { return }
    do throws(HistoryError) {
      try store.finish(id, outcome: outcome, agreed: agreed, at: ended)
    } catch {
      trouble = error
    }
  }

  /// Puts the call down, open as it is.
  package func leave() { try? store?.leave(id) }

  /// Keeps everything so far in another file, and goes on there.
  package mutating func move(to other: CallStore) throws(HistoryError) {
    let last = (store, hasBegun, kept, keptHints, trouble)
    (store, hasBegun, kept, keptHints) = (other, false, 0, 0)
    keep()
    if let reason = trouble {
      (store, hasBegun, kept, keptHints, trouble) = last
      throw reason
    }
  }

  /// Brings the file up to date.
  private mutating func keep() {
    guard let store else { return }
    do throws(HistoryError) {
      if !hasBegun {
        try store.begin(id, start, opening: opening)
        hasBegun = true
      }
      while kept < entries.count {
        let entry = entries[kept]
        try store.append(entry.input, at: kept + 1, turns: entry.turns, to: id)
        kept += 1
      }
      while keptHints < hints.count {
        let hint = hints[keptHints]
        try store.hint(hint.grade, item: hint.item, in: id)
        keptHints += 1
      }
      trouble = nil
    } catch {
      trouble = error
    }
  }
}
