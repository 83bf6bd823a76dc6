/// Every kind of move that the language files declare, in the order of their names.
package struct Vocabulary: Hashable, Sendable {
  package let entries: [Entry]
  private let positions: [Move.Kind: Int]

  package init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.kind < $1.kind }
    positions = Dictionary(
      self.entries.enumerated().map { ($1.kind, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where `kind` stands among the entries, or `nil` when nothing declares it.
  package func position(of kind: Move.Kind) -> Int? { positions[kind] }

  package subscript(kind: Move.Kind) -> Entry? { positions[kind].map { entries[$0] } }

  /// One kind of move: its name, the group it belongs to, and what it is in one sentence.
  package struct Entry: Hashable, Sendable {
    package let kind: Move.Kind
    package let group: Group
    package let gloss: String

    package init(kind: Move.Kind, group: Group, gloss: String) {
      self.kind = kind
      self.group = group
      self.gloss = gloss
    }
  }

  /// The folder of `content/language/moves` in which a move is declared.
  package enum Group: String, CaseIterable, Sendable {
    case opening, verification, disclosure, discovery, negotiation, commitment, closing
    case respecting, harmful, debtor

    /// The stage of a call that a move of this group belongs to, when it belongs to one.
    package var stage: Stage? { Stage(name: rawValue) }

    /// The side of the line that makes its moves.
    package var speaker: Speaker { self == .debtor ? .debtor : .collector }
  }
}
