/// The keys that a block of an authored file may have: what readers allow and editors offer.
package struct Form: Sendable {
  package let keys: [Key]

  package init(_ keys: [Key]) { self.keys = keys }

  /// The names of the keys, for a reader to allow.
  package var names: [String] { keys.map(\.name) }

  /// One key: its name, what it takes, whether it must be there, and what it means.
  package struct Key: Sendable {
    package let name: String
    package let kind: Kind
    package let isRequired: Bool
    package let gloss: String

    package init(_ name: String, _ kind: Kind, _ gloss: String, isRequired: Bool = false) {
      self.name = name
      self.kind = kind
      self.gloss = gloss
      self.isRequired = isRequired
    }
  }

  /// What a key takes.
  package indirect enum Kind: Sendable {
    case text
    case whole(ClosedRange<Int>)
    case yesOrNo

    /// A text of a certain look, with one example.
    case pattern(String, example: String)
    case choice([String])
    case block(Form)

    /// A list, for which one value alone may stand.
    case oneOrMore(Kind)
    case list(Kind)

    /// One of several kinds.
    case either([Kind])

    /// Any names as keys, each with a value of this kind.
    case named(Kind)
  }
}
