package import CallModel

/// Something that is so in a case, such as that the consumer has a lawyer.
///
/// The names that rules about contacts use are declared where facts are read, under
/// `content/law/reading`; those of rules about words are `SpokenTurn.circumstances`.
package enum Circumstance {
  package typealias ID = Identifier<Circumstance>
}

/// A thing that happens on a day, such as the sending of a notice.
package enum Occasion {
  package typealias ID = Identifier<Occasion>
}
