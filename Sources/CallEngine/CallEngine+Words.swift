import CallModel
import Negotiation

/// What the other side says.
struct Reply {
  let text: String
  let speaker: Speaker
  let rule: ScriptRule.ID?
  let tells: [Move.Kind]
}

extension CallEngine {
  /// Puts a reaction into words; what was told and which lines were used is noted in `standing`.
  func words(
    for reaction: Reaction, seed: UInt64, number: Int, book: TermBook, on standing: inout Standing
  ) -> Reply? {
    if reaction.isDeadLine {
      return Reply(text: "(The line goes dead.)", speaker: .debtor, rule: nil, tells: [])
    }
    guard let answer = reaction.answer else { return nil }
    let steps = [reaction.lead, answer].compactMap(\.self)
    let texts = steps.map { step in
      let rule = scenario.rules[step.rule]
      let isRepeat = standing.answered[step.rule, default: 0] > 0 && !rule.again.isEmpty
      let line = chooseLine(
        step, isRepeat: isRepeat, seed: seed, number: number,
        used: &standing.linesUsed[step.rule, default: 0],
        last: &standing.lastLine[step.rule, default: 0])
      standing.revealed.formUnion(rule.reveals)
      standing.told.formUnion(rule.tells)
      standing.answered[step.rule, default: 0] += 1
      return fill((isRepeat ? rule.again : rule.says)[line].text, step, book)
    }
    let rules = steps.map { scenario.rules[$0.rule] }
    return Reply(
      text: texts.joined(separator: " "), speaker: rules[rules.count - 1].speaker,
      rule: rules[rules.count - 1].id, tells: rules.flatMap(\.tells))
  }

  /// The place of a line that fits the mood and has not been said while another is left.
  package func chooseLine(
    _ step: Reaction.Step, isRepeat: Bool, seed: UInt64, number: Int, used: inout UInt64,
    last: inout UInt64
  ) -> Int {
    let rule = tables.rules[step.rule]
    let lines = isRepeat ? rule.again : rule.says
    let fitting = lines.fitting(step.manner)
    var fresh = fitting & ~used
    if fresh == 0 {
      // All have been said: start again, though not with the one said last.
      fresh = fitting & ~last
      if fresh == 0 { fresh = fitting }
      used &= ~fitting
    }
    var chance = SeededGenerator(
      seed: seed &+ UInt64(number) &* 0x1_0000_01B3 &+ UInt64(step.rule) &* 0x9E37_79B1)
    for _ in 0..<chance.next(below: max(1, fresh.nonzeroBitCount)) { fresh &= fresh - 1 }
    let bit = fresh.trailingZeroBitCount
    last = 1 << UInt64(bit)
    used |= last
    return max(0, bit - lines.base)
  }

  private func fill(_ text: String, _ step: Reaction.Step, _ book: TermBook) -> String {
    let debtor = scenario.debtor
    return Placeholder.fill(text) { placeholder in
      switch placeholder {
      case .name: debtor.name
      case .firstName: debtor.firstName
      case .lastName: debtor.lastName
      case .address: debtor.address
      case .thirdParty: scenario.thirdParty?.name
      case .relation: scenario.thirdParty?.relation
      case .collector: scenario.collector.name
      case .agency: scenario.collector.agency
      case .creditor: scenario.collector.creditor
      case .balance: scenario.account.balance.description
      case .dateOfBirth: proof("date_of_birth")
      case .zip: proof("zip")
      case .lastFour: proof("last_four")
      case .street: proof("street")
      case .offer: book.proposal(at: step.offer)?.spoken
      case .before: book.proposal(at: step.before)?.spoken
      case .counter: book.proposal(at: step.counter)?.spoken
      }
    }
  }

  /// What the debtor says when asked for a detail that only they know; another when that is none.
  private func proof(_ kind: String) -> String {
    let proofs = scenario.debtor.proofs
    return (proofs.first { $0.kind == kind } ?? proofs.first)?.answer ?? ""
  }
}
