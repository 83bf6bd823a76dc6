/// Titles before a person's name that are written with a point, which ends no sentence.
package enum PersonTitle {
  package static let abbreviations = ["Mr", "Mrs", "Ms", "Mx", "Dr", "Prof"]
}
