/// Who hears the collector, as far as the law asks.
package enum Listener: String, CaseIterable, Hashable, Sendable {
  /// The person who owes, shown to be the right one.
  case consumer

  /// Somebody who may or may not be the right person.
  case unverified
  case spouse
  case thirdParty = "third_party"
  case employer, attorney
}
