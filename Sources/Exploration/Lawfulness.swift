import CallEngine
import CallModel

/// Which turns a collector who keeps the law may make in a state of the call.
///
/// It is what the engine's own state can show of the law, and never kinder than it; the line that is
/// found in the end is judged by the whole law in words.
struct Lawfulness: Sendable {
  private let signs: Signs
  private let miniMiranda: Int?
  private let names: [Int]
  private let isThirdParty: Bool

  init(_ engine: CallEngine) {
    signs = Signs(engine)
    miniMiranda = engine.place(of: "gives_mini_miranda")
    names = Self.naming.compactMap { engine.place(of: $0) }
    isThirdParty = engine.scenario.collector.kind == .thirdParty
  }

  func allows(_ ploy: Ploy, in state: CallState) -> Bool {
    if ploy.isHarmful { return false }
    if ploy.asksForPayment, state.told & signs.quiet != 0 { return false }
    if isThirdParty, ploy.tellsOfDebt || ploy.verifies, !ploy.saysWhoCalls, !isNamed(in: state) {
      return false
    }
    guard ploy.tellsOfDebt else { return true }
    guard state.isVerified, state.onLine == .debtor else { return false }
    guard isThirdParty, let miniMiranda else { return true }
    return state.said[miniMiranda] > 0 || ploy.givesMiniMiranda
  }

  /// What the law still asks of the turns to come in `state`, in three bits: states that differ in it
  /// are not the same to a collector who keeps the law.
  func standing(in state: CallState) -> UInt64 {
    (isNamed(in: state) ? 1 : 0) | (miniMiranda.map { state.said[$0] > 0 } == true ? 2 : 0)
      | (state.told & signs.quiet != 0 ? 4 : 0)
  }

  /// The moves that say who is calling.
  static let naming: [Move.Kind] = ["states_own_name", "names_agency"]

  private func isNamed(in state: CallState) -> Bool {
    names.isEmpty || names.contains { state.said[$0] > 0 }
  }
}
