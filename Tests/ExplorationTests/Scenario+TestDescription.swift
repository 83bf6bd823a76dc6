import CallModel
import Testing

/// A test that fails names the scenario, and does not print it whole.
extension Scenario: CustomTestStringConvertible {
  package var testDescription: String { id.description }
}
