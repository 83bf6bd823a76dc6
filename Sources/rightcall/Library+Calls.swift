import CallModel
import ContentLoading
import Foundation
import History
import Practice

extension Library {
  /// A kept call, played again from what was said and done in it.
  func session(ofCall name: String) throws -> PracticeSession {
    let story: SavedCall.Story
    do throws(HistoryError) {
      let store = try CallStore.open(locations.database.path)
      story = try store.story(of: store.call(named: name).id)
    } catch {
      throw CommandFailure(error.sentence, .missingFile)
    }
    let taught = try language.get()
    return PracticeSession(
      try scenario(story.call.start.scenario.description), seed: story.call.start.seed,
      interpreter: taught.interpreter, vocabulary: taught.vocabulary, resuming: story.inputs)
  }
}
