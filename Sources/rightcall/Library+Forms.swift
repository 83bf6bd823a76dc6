import CallModel
import ContentLoading

extension Library {
  /// The name under which a form of a scenario is read: the form of this letter, or the one that a
  /// seed draws among all there are.
  func name(of scenario: String, form: String?, drawnBy seed: UInt64? = nil) throws -> String {
    let id = Scenario.ID(scenario)
    if let letter = form?.uppercased(), let place = Scenario.formLetters.firstIndex(of: letter) {
      return id.inForm(place).description
    }
    guard let seed, id.form == nil, scenarios.ids.contains(id) else { return scenario }
    let count = scenarios.forms(of: id)
    return id.inForm(Int(seed % UInt64(max(1, count)))).description
  }
}
