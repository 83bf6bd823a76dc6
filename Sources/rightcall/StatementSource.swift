import Assessment
import CallModel
import Console
import Foundation
import History

/// The statements about all calls that are over, call by call, in the order in which they came.
struct StatementSource {
  let store: CallStore
  let library: Library
  let homePage: String
  let isAnonymous: Bool
  let trainee: String?

  /// Hands each call's statements to `take`.
  func forEach(_ take: (SavedCall, [StatementBook.Statement]) throws -> Void) throws {
    let digest = CardKeeping(store: store, library: library).digest
    var last: Int64 = 0
    while true {
      let calls = try store.endedCalls(after: last, of: trainee, count: 100)
      guard let end = calls.last?.number else { return }
      for (_, call) in calls { try take(call, statements(about: call, digest: digest)) }
      last = end
    }
  }

  private func statements(
    about call: SavedCall, digest: String
  ) throws -> [StatementBook.Statement] {
    let card =
      call.state == .ended
      ? try? KeptConversation(store.story(of: call.id), in: library).card() : nil
    let pseudonym = isAnonymous ? try store.ordinal(of: call.start.trainee) : nil
    return StatementBook(
      call, card: card, digest: digest, reviews: try store.reviews(of: call.id),
      people: .init(homePage: homePage, pseudonym: pseudonym)
    ).statements
  }
}
