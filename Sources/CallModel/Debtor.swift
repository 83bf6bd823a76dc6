/// The person who owes: who they are, how they take a call, and what is true of them.
package struct Debtor: Hashable, Sendable {
  package let name: String

  /// How a stranger addresses them: a title and the last name.
  package let address: String

  /// The postal code of the state they live in.
  package let state: String

  /// What only the right person knows, by kind (`date_of_birth`, `zip`, `last_four`, `address`),
  /// as they would say it, in the order of the file.
  package let proofs: [Proof]
  package let temperament: Temperament

  /// Why the account is unpaid: a fact that comes out only when it is asked for well.
  package let reason: Fact
  package let means: Means

  package init(
    name: String, address: String, state: String, proofs: [Proof], temperament: Temperament,
    reason: Fact, means: Means
  ) {
    self.name = name
    self.address = address
    self.state = state
    self.proofs = proofs
    self.temperament = temperament
    self.reason = reason
    self.means = means
  }

  package var firstName: String { String(name.split(separator: " ").first ?? Substring(name)) }
  package var lastName: String { String(name.split(separator: " ").last ?? Substring(name)) }

  /// A detail that tells the right person from another.
  package struct Proof: Hashable, Sendable {
    package let kind: String
    package let answer: String

    package init(kind: String, answer: String) {
      self.kind = kind
      self.answer = answer
    }
  }
}

/// Something true about a debtor that a rule of the script can reveal.
package typealias Fact = Identifier<Debtor>
