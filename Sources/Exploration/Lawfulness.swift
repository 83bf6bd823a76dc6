import CallEngine
import CallModel

/// Which turns a collector who keeps the law may make in a state of the call.
///
/// It is what the engine's own state can show of the law, and never kinder than it; the line that is
/// found in the end is judged by the whole law in words.
struct Lawfulness: Sendable {
  private let signs: Signs
  private let miniMiranda: Int?
  private let isThirdParty: Bool

  init(_ engine: CallEngine) {
    signs = Signs(engine)
    miniMiranda = engine.place(of: "gives_mini_miranda")
    isThirdParty = engine.scenario.collector.kind == .thirdParty
  }

  func allows(_ ploy: Ploy, in state: CallState) -> Bool {
    if ploy.isHarmful { return false }
    if ploy.asksForPayment, state.told & signs.stop != 0 { return false }
    guard ploy.tellsOfDebt else { return true }
    guard state.isVerified, state.onLine == .debtor else { return false }
    guard isThirdParty, let miniMiranda else { return true }
    return state.said[miniMiranda] > 0 || ploy.kinds.contains("gives_mini_miranda")
  }
}
