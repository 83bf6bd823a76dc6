import CallModel
import Negotiation

extension CallEngine {
  /// Says a line of the rule at `position` and does what the rule does.
  func say(_ position: Int, seed: UInt64, number: Int, on standing: inout Standing) -> Reply {
    let rule = scenario.rules[position]
    for effect in rule.effects { perform(effect, on: &standing) }
    let line = line(of: rule, at: position, seed: seed, number: number, on: &standing)
    standing.mood = standing.mood.changed(by: rule.feels)
    standing.revealed.formUnion(rule.reveals)
    standing.told.formUnion(rule.tells)
    standing.answered[position, default: 0] += 1
    for effect in rule.effects {
      if case .ends(let outcome) = effect {
        standing.reach(.closing)
        standing.outcome = outcome ?? standing.natural ?? .noAgreement
      }
    }
    return Reply(
      text: fill(line, standing), speaker: rule.speaker, rule: rule.id, tells: rule.tells)
  }

  private func perform(_ effect: ScriptRule.Effect, on standing: inout Standing) {
    switch effect {
    case .verifies:
      standing.isVerified = true
      standing.reach(.verification)
    case .moves(let stage): standing.reach(stage)
    case .handsOver(let speaker): standing.onLine = speaker
    case .proposes:
      standing.counter = stance.counter(
        to: standing.offer, after: standing.counter, mood: standing.mood)
    case .agrees:
      if let offer = standing.offer {
        standing.agreedUnderPressure =
          stance.view(of: offer, mood: standing.mood, bids: standing.bids.count) == .pressured
        standing.agree(to: offer, balance: scenario.account.balance, today: scenario.starts.day)
      }
    case .ends: break
    }
  }

  /// A line that fits the mood and has not been said while another is left.
  private func line(
    of rule: ScriptRule, at position: Int, seed: UInt64, number: Int, on standing: inout Standing
  ) -> String {
    let isRepeat = standing.answered[position, default: 0] > 0 && !rule.again.isEmpty
    let lines = isRepeat ? rule.again : rule.says
    let manner = ScriptRule.Manner(standing.mood)
    let inManner = lines.indices.filter { lines[$0].manner == manner }
    let plain = lines.indices.filter { lines[$0].manner == nil }
    let fitting = !inManner.isEmpty ? inManner : !plain.isEmpty ? plain : Array(lines.indices)
    // The lines of `again` have their own bits, after those of `says`.
    let base = isRepeat ? min(rule.says.count, 32) : 0
    func bit(_ index: Int) -> UInt64 { 1 << UInt64(min(base + index, 63)) }
    let used = standing.linesUsed[position, default: 0]
    var fresh = fitting.filter { used & bit($0) == 0 }
    if fresh.isEmpty {
      // All have been said: start again, though not with the one said last.
      fresh = fitting.filter { bit($0) != standing.lastLine[position] }
      if fresh.isEmpty { fresh = fitting }
      standing.linesUsed[position] = used & ~fitting.reduce(0) { $0 | bit($1) }
    }
    var chance = SeededGenerator(
      seed: seed &+ UInt64(number) &* 0x1_0000_01B3 &+ UInt64(position) &* 0x9E37_79B1)
    let chosen = fresh[chance.next(below: fresh.count)]
    standing.linesUsed[position, default: 0] |= bit(chosen)
    standing.lastLine[position] = bit(chosen)
    return lines[chosen].text
  }

  private func fill(_ text: String, _ standing: Standing) -> String {
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
      case .offer: standing.offer?.spoken
      case .counter: standing.counter?.spoken
      }
    }
  }

  /// What the debtor says when asked for a detail that only they know; another when that is none.
  private func proof(_ kind: String) -> String {
    let proofs = scenario.debtor.proofs
    return (proofs.first { $0.kind == kind } ?? proofs.first)?.answer ?? ""
  }
}
