import Careers
import ContentLoading
import Foundation
import History

/// What somebody's practised calls show of the skills that roles ask for.
struct PractisedSkills {
  let locations: Locations
  let trainee: String

  /// A rating for each skill that the latest calls had something to judge of; none when nothing
  /// was practised yet.
  func ratings(of skills: [TradeSkill]) throws(CommandFailure) -> [SkillProfile.SelfRating] {
    let path = locations.database.path
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    do throws(HistoryError) {
      let store = try CallStore.open(path)
      // A call that cannot be marked any more keeps the card it has.
      try? CardKeeping(store: store, library: Library(locations)).bringUpToDate()
      let items = Library(locations).rubricOutline?.named ?? [:]
      let records = Headway(try store.cards(of: trainee, latest: 200)).skills { items[$0]?.skill }
      return skills.compactMap { skill in
        records.first { $0.skill == skill.name }.map {
          SkillProfile.SelfRating(skill: skill, score: $0.share * 100, calls: $0.calls)
        }
      }
    } catch {
      throw CommandFailure(error.sentence, .inputOutput)
    }
  }
}
