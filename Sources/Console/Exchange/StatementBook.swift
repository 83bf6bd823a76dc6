package import JSONFormat
package import Assessment
import CallModel
import Compliance
import Foundation
package import History

/// What a call says to a learning record store: statements of xAPI 1.0.3, always in the same order.
///
/// The identity of a statement is made from the call and the event, so that sending it twice is
/// harmless; a later word of a trainer only adds to the end.
package struct StatementBook: Sendable {
  let call: SavedCall

  /// `nil` for a call that was left, or whose scenario is gone.
  let card: Scorecard?

  /// The digest of the rubric and the law by which the card was made.
  let digest: String
  let reviews: [CallReview]
  let people: People

  /// By what names people stand in the statements.
  package struct People: Hashable, Sendable {
    let homePage: String

    /// The position of the trainee among all, for a report without names and without words.
    let pseudonym: Int?

    package init(homePage: String, pseudonym: Int? = nil) {
      self.homePage = homePage
      self.pseudonym = pseudonym
    }

    package var areHidden: Bool { pseudonym != nil }
  }

  package init(
    _ call: SavedCall, card: Scorecard?, digest: String, reviews: [CallReview], people: People
  ) {
    self.call = call
    self.card = card
    self.digest = digest
    self.reviews = reviews
    self.people = people
  }

  /// One statement with the identity that it is known by.
  package struct Statement: Hashable, Sendable {
    package let id: String
    package let json: JSON
  }

  package var statements: [Statement] {
    var all = [
      statement("initialized", verb: "initialized", of: scenario),
      statement("attempted", verb: "attempted", of: scenario),
    ]
    if let card {
      all += card.marks.filter(\.isApplicable).map(answered)
      all.append(judged(card))
    }
    all.append(
      statement(
        "terminated", verb: "terminated", of: scenario, result: ["duration": .string(duration)],
        at: ended))
    return all + reviews.map(reviewed)
  }

  // MARK: Events

  private func answered(_ mark: Mark) -> Statement {
    var extensions: [String: JSON] = [
      Self.key("skill"): .string(mark.item.skill.rawValue),
      Self.key("section"): .string(mark.item.section.description),
    ]
    if let evidence = mark.evidence.first {
      extensions[Self.key("turn")] = .int(evidence.turn)
      if !people.areHidden { extensions[Self.key("evidence")] = .string(evidence.quote) }
    }
    if let missed = mark.missed { extensions[Self.key("missed-at-turn")] = .int(missed.turn) }
    let result: [String: JSON] = [
      "score": Self.score(mark.points, of: mark.item.points),
      "success": .bool((mark.share ?? 0) >= 0.5), "extensions": .object(extensions),
    ]
    return statement(
      "answered/\(mark.item.id)@\(digest)", verb: "answered", of: item(mark.item.id.description),
      result: result, at: ended)
  }

  private func judged(_ card: Scorecard) -> Statement {
    var extensions: [String: JSON] = [
      Self.key("compliance"): .short(card.compliance / 100),
      Self.key("gates"): .array(card.gates.map(JSON.string)),
      Self.key("findings"): .array(card.findings.map { .string("\($0.rule) (\($0.cite))") }),
    ]
    for (name, score) in [
      ("communication", card.communication), ("negotiation", card.negotiationScore),
    ] {
      if let score { extensions[Self.key(name)] = .short(score / 100) }
    }
    let result: [String: JSON] = [
      "score": Self.score(card.overall, of: 100), "success": .bool(card.passed),
      "completion": true, "duration": .string(duration), "extensions": .object(extensions),
    ]
    let verb = card.passed ? "passed" : "failed"
    return statement("\(verb)@\(digest)", verb: verb, of: scenario, result: result, at: ended)
  }

  private func reviewed(_ review: CallReview) -> Statement {
    var result: [String: JSON] = [:]
    let of = card?.marks.first { $0.item.id.description == review.item }?.item.points
    if let points = review.points { result["score"] = Self.score(points, of: of ?? max(points, 1)) }
    if !people.areHidden { result["response"] = .string(review.reason) }
    if let was = review.was {
      result["extensions"] = [Self.key("in-place-of"): .short(was)]
    }
    return statement(
      "review/\(review.id)", verb: review.points == nil ? "commented" : "scored",
      of: item(review.item), result: result, at: review.made,
      instructor: people.areHidden ? "trainer" : review.reviewer)
  }
}
