import Assessment
import CallModel
import ContentLoading
import Foundation
import History
import Practice
import Understanding

/// A kept call as law and rubric look at it today: played again from what was said and done, or read
/// again when it was held elsewhere.
struct KeptConversation {
  let story: SavedCall.Story
  let conversation: Conversation
  let marking: Marking

  /// `nil` for a call that was held elsewhere.
  let session: PracticeSession?

  init(_ story: SavedCall.Story, in library: Library) throws {
    self.story = story
    guard story.call.start.manner != .imported else {
      let interpreter = try library.language.get().interpreter
      conversation = Self.read(story.turns, by: interpreter)
      marking = try Marking(library)
      session = nil
      return
    }
    let (scenario, marking) = try library.judged(story.call.start.scenario.description)
    let session = try library.session(
      scenario, seed: story.call.start.seed, resuming: story.inputs)
    conversation = session.conversation
    self.marking = marking
    self.session = session
  }

  /// Whether it still is the call that it was, to the last word.
  var isSame: Bool { session.map { $0.call.turns == story.turns } ?? true }

  func card() throws -> Scorecard { marking.scorecard(of: conversation) }

  private static func read(_ turns: [Turn], by interpreter: Interpreter) -> Conversation {
    var read: [Turn] = []
    let first = turns.lazy.compactMap(\.at).first
    for turn in turns {
      let previous = read.last.flatMap { $0.speaker == turn.speaker ? nil : $0.utterance.text }
      let context = Interpreter.Context(
        speaker: turn.speaker, previous: previous, today: (turn.at ?? first)?.day)
      read.append(
        Turn(
          number: turn.number, speaker: turn.speaker,
          utterance: interpreter.read(turn.utterance.text, in: context), at: turn.at))
    }
    return Conversation(turns: read, setting: Setting(starts: first))
  }
}
