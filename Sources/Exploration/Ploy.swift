package import CallEngine
package import CallModel
import Negotiation

/// One turn that a player of calls can make: its moves and the terms that it names.
package struct Ploy: Sendable {
  package let kinds: [Move.Kind]

  /// The terms that it puts on the table, complete with amount and date.
  package let terms: Proposal?
  package let heard: Heard

  /// Whether one of its moves does harm.
  package let isHarmful: Bool

  /// Whether it lets the listener know of a debt.
  let tellsOfDebt: Bool

  /// Whether it asks for money.
  let asksForPayment: Bool

  /// `offers_plan ($75 a month starting March 15)`.
  package var name: String {
    let moves = kinds.map(\.description).joined(separator: " + ")
    return terms.map { "\(moves) (\($0.spoken))" } ?? moves
  }

  /// The values that name `terms`, as they would be read in a sentence.
  static func values(of terms: Proposal, isRecap: Bool = false) -> [Value] {
    var contents: [Value.Content] = []
    if let down = terms.downPayment, !isRecap { contents.append(.money(down)) }
    if let amount = terms.amount { contents.append(.money(amount)) }
    if terms.every != nil || terms.count != nil {
      contents.append(.instalments(Instalments(count: terms.count, every: terms.every)))
    }
    if let first = terms.first { contents.append(.date(first)) }
    return contents.map { Value($0, span: 0..<0) }
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
