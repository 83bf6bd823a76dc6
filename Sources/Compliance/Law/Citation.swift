/// Where a requirement stands in the law: the pinpoint, and an address at which it can be read.
package struct Citation: Hashable, Sendable {
  /// `12 CFR 1006.14(b)(2)(i)(A)`.
  package let pinpoint: String
  package let address: String

  package init(_ pinpoint: String, at address: String) {
    self.pinpoint = pinpoint
    self.address = address
  }
}
