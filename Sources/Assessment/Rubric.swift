package import CallModel

/// What a call is marked by: sections with weights, and the items of each.
///
/// The points of a section's items add up to its weight, and the weights add up to 100. Whatever
/// marks a call holds it, so it is shared.
package final class Rubric: Sendable {
  package let name: String

  /// The overall score, from 0 to 100, from which a call without a gate is passed.
  package let passMark: Double
  package let sections: [Section]
  package let items: [RubricItem]

  /// The moves whose words never count as talking at somebody: listening, disclosing, recapping.
  package let free: Set<Move.Kind>

  /// The moves that put forward or settle terms.
  package let settles: Set<Move.Kind>

  /// The harm that blames and belittles nobody, such as a wrong sum.
  package let quietHarm: Set<Move.Kind>

  /// The moves that do harm.
  package let harmful: Set<Move.Kind>

  /// The collector's moves that show that a conversation is about a debt.
  package let aboutDebt: Set<Move.Kind>

  /// What the other side can say that ends all negotiation.
  package let leavesLadder: Set<Move.Kind>

  /// What the other side can say that asks for nothing but to be honoured, and what honours it.
  package let endsTalk: [RubricItem.Answer]

  /// Moves that count for nothing where another is heard in the same words.
  package let overruled: [Move.Kind: Set<Move.Kind>]

  /// The moves that ask for payment, from the top of the ladder down.
  package let ladder: [Move.Kind]
  package let cues: Cues

  /// What each move counts as, for whoever asks about many.
  let roles: [Move.Kind: MoveRoles]

  package init(
    name: String, passMark: Double, sections: [Section], items: [RubricItem],
    free: Set<Move.Kind>, harmful: Set<Move.Kind>, aboutDebt: Set<Move.Kind>,
    leavesLadder: Set<Move.Kind>, endsTalk: [RubricItem.Answer] = [],
    overruled: [Move.Kind: Set<Move.Kind>] = [:],
    settles: Set<Move.Kind> = [], quietHarm: Set<Move.Kind> = [], ladder: [Move.Kind], cues: Cues
  ) {
    self.name = name
    self.passMark = passMark
    self.sections = sections
    self.items = items
    self.free = free
    self.harmful = harmful
    self.aboutDebt = aboutDebt
    self.leavesLadder = leavesLadder
    self.endsTalk = endsTalk
    self.overruled = overruled
    self.ladder = ladder
    self.settles = settles
    self.quietHarm = quietHarm
    self.cues = cues
    var roles: [Move.Kind: MoveRoles] = [:]
    let lists: [(MoveRoles, Set<Move.Kind>)] = [
      (.free, free), (.harmful, harmful), (.settles, settles), (.aboutDebt, aboutDebt),
      (.overruled, Set(overruled.keys)),
    ]
    for (role, kinds) in lists {
      for kind in kinds { roles[kind, default: []].insert(role) }
    }
    self.roles = roles
  }

  package func item(_ id: RubricItem.ID) -> RubricItem? { items.first { $0.id == id } }

  /// A part of the rubric with a weight of its own.
  package struct Section: Hashable, Sendable {
    package typealias ID = Identifier<Section>

    package let id: ID
    package let title: String
    package let weight: Double
    package let headline: Headline

    package init(id: ID, title: String, weight: Double, headline: Headline) {
      self.id = id
      self.title = title
      self.weight = weight
      self.headline = headline
    }
  }

  /// One of the three scores that a trainee sees first.
  package enum Headline: String, CaseIterable, Sendable {
    case communication, negotiation, compliance
  }
}
