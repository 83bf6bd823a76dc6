import CallModel
package import Compliance

/// How the loose facts of a case are read: which circumstance, day or number each of them means.
package struct FactGuide: Sendable {
  package let readings: [String: [Reading]]
  package let sames: [Same]
  package let orders: [Order]

  /// Facts that are known and mean nothing for any rule.
  package let ignored: Set<String>
  package let circumstances: Set<Circumstance.ID>
  package let occasions: Set<Occasion.ID>

  /// What the words around a move in a call can make of it.
  package let speech: SpeechGuide

  /// What one fact means.
  package struct Reading: Sendable {
    package var says: [(circumstance: Circumstance.ID, phrases: [Phrase])] = []
    package var yes: Circumstance.ID?
    package var no: Circumstance.ID?
    package var null: Circumstance.ID?

    /// Holds when the fact is there and neither null nor false.
    package var given: Circumstance.ID?

    /// Holds when a text says none of the above.
    package var otherwise: Circumstance.ID?

    /// The occasion whose days stand in it.
    package var days: Occasion.ID?

    /// The name under which its number or its length of time is kept.
    package var amount: Occasion.ID?

    package init() {}

    /// Everything that the fact can mean by its words.
    package var meanings: Set<Circumstance.ID> {
      Set(says.map(\.circumstance) + [otherwise].compactMap(\.self))
    }

    /// The circumstances that a text names.
    package func circumstances(in text: String) -> [Circumstance.ID] {
      let words = Words(text)
      return says.filter { entry in entry.phrases.contains { $0.isFound(in: words) } }
        .map(\.circumstance)
    }
  }

  /// A circumstance that holds when all values of some facts are among those of others.
  package struct Same: Sendable {
    package let circumstance: Circumstance.ID
    package let every: [String]
    package let among: [String]

    /// Whether it is enough that the words of one stand in the other.
    package let asWords: Bool
  }

  /// A circumstance that holds when one occasion comes before another.
  package struct Order: Sendable {
    package let circumstance: Circumstance.ID
    package let first: [Occasion.ID]
    package let then: [Occasion.ID]
    package let mayBeSameDay: Bool
  }

  /// Whether a fact is held against another one, word for word.
  func isCompared(_ fact: String) -> Bool {
    sames.contains { $0.every.contains(fact) || $0.among.contains(fact) }
  }

  /// Whether nothing in a text is known from any fact, so that what it means cannot even be guessed.
  package func isForeign(_ text: String) -> Bool {
    let words = Words(text).words.filter { $0.text.utf8.count > 3 && $0.number == nil }
    return !words.isEmpty
      && !words.contains { word in
        readings.values.contains { readings in
          readings.contains { reading in
            reading.says.contains { $0.phrases.contains { $0.names(word) } }
          }
        }
      }
  }

  /// The circumstances that the texts of `fact` name, when its reading knows any.
  package func circumstances(of fact: String, in text: String) -> [Circumstance.ID] {
    (readings[fact] ?? []).flatMap { $0.circumstances(in: text) }
  }
}
