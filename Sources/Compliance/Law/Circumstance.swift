package import CallModel

/// Something that is so in a case, such as that the consumer has a lawyer.
///
/// The names are declared where facts are read, under `content/law/reading`; rules refer to them.
package enum Circumstance {
  package typealias ID = Identifier<Circumstance>
}

/// A thing that happens on a day, such as the sending of a notice.
package enum Occasion {
  package typealias ID = Identifier<Occasion>
}
