package import CallEngine
package import CallModel
import Negotiation

/// One turn that a player of calls can make: its moves and the terms that it names.
package struct Ploy: Sendable {
  package let kinds: [Move.Kind]

  /// The terms that it puts on the table, complete with amount and date.
  package let terms: Proposal?
  package let heard: Heard

  /// Whether nothing is said at all; without moves, something is said that nobody understands.
  let isSilence: Bool

  /// Whether one of its moves does harm.
  package let isHarmful: Bool

  /// Whether it lets the listener know of a debt.
  let tellsOfDebt: Bool

  /// Whether it asks for money.
  let asksForPayment: Bool

  /// Whether it asks for what only the right person knows, says who is calling, or says the whole of
  /// what a collector must say first.
  let verifies: Bool
  let saysWhoCalls: Bool
  let givesMiniMiranda: Bool

  /// `offers_plan ($75 a month starting March 15)`.
  package var name: String {
    if kinds.isEmpty { return isSilence ? "(silence)" : "(something not understood)" }
    let moves = kinds.map(\.description).joined(separator: " + ")
    return terms.map { "\(moves) (\($0.spoken))" } ?? moves
  }

  /// The values that name `terms`, as they would be read in a sentence.
  static func values(of terms: Proposal, isRecap: Bool = false) -> [Value] {
    var values: [Value] = []
    if let down = terms.downPayment, !isRecap { values.append(Value(.money(down), span: 0..<10)) }
    // "Each month" is said with the sum that is paid each month, and away from the first one.
    let each = 30..<40
    if let amount = terms.amount { values.append(Value(.money(amount), span: each)) }
    if terms.every != nil || terms.count != nil {
      let schedule = Instalments(count: terms.count, every: terms.every)
      values.append(Value(.instalments(schedule), span: each))
    }
    if let first = terms.first { values.append(Value(.date(first), span: 50..<60)) }
    return values
  }

  /// The move that puts terms of a rung on the table.
  static func move(for rung: Arrangement.Rung) -> [Move.Kind] {
    switch rung {
    case .full: ["asks_full_payment"]
    case .split: ["offers_split"]
    case .settlement: ["offers_settlement"]
    case .downPaymentPlan: ["asks_down_payment", "offers_plan"]
    case .plan: ["offers_plan"]
    case .hardship: ["offers_hardship"]
    case .postponement: ["offers_time"]
    }
  }
}
