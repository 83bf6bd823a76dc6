/// Who is talking.
package enum Speaker: String, Hashable, Sendable, CaseIterable {
  case collector
  case debtor

  /// Somebody else who answered the debtor's telephone.
  case thirdParty = "third_party"
}
