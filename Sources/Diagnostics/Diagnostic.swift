/// One thing wrong with an authored file, at one place, with what to do about it.
package struct Diagnostic: Hashable, Sendable {
  package let code: Code
  package let severity: Severity
  package let location: SourceLocation
  package let message: String

  /// The closest known name, when one is close.
  package let suggestion: String?

  /// Another place that has to do with it, such as the rule that stands in the way.
  package let related: SourceLocation?

  package init(
    _ code: Code, _ severity: Severity = .error, at location: SourceLocation, _ message: String,
    suggestion: String? = nil, related: SourceLocation? = nil
  ) {
    self.code = code
    self.severity = severity
    self.location = location
    self.message = message
    self.suggestion = suggestion
    self.related = related
  }

  package enum Severity: String, Sendable {
    case error, warning
  }
}

extension Diagnostic: CustomStringConvertible {
  /// One line in the form that editors understand.
  package var description: String {
    let hint = suggestion.map { "; did you mean '\($0)'?" } ?? ""
    let place = related.map { "; see \($0)" } ?? ""
    return "\(location): \(severity.rawValue): \(message)\(hint)\(place) [\(code.rawValue)]"
  }
}
