import CallModel
import Negotiation

/// What the other side says, and what that does.
struct Reply {
  let text: String
  let speaker: Speaker
  let rule: ScriptRule.ID?
  let tells: [Move.Kind]
}

extension CallEngine {
  /// The one natural answer to what was heard; what it does is done to `standing`.
  func reply(
    to heard: Heard, seed: UInt64, number: Int, on standing: inout Standing
  ) -> Reply? {
    if heard.occasion != .ring, standing.onLine == .debtor, standing.isAtBreakingPoint {
      let rule = scenario.rules.firstIndex { $0.hears == .breakingPoint }
      let reply = rule.map { say($0, seed: seed, number: number, on: &standing) }
      standing.outcome = .hungUp
      return reply ?? Reply(text: "(The line goes dead.)", speaker: .debtor, rule: nil, tells: [])
    }
    guard let position = answer(to: heard, standing) else { return nil }
    let lead = lead(before: position, heard, standing)
    let speaker = scenario.rules[position].speaker
    let opening = lead.map { say($0, seed: seed, number: number, on: &standing) }
    let answer = say(position, seed: seed, number: number, on: &standing)
    return Reply(
      text: ([opening?.text].compactMap(\.self) + [answer.text]).joined(separator: " "),
      speaker: speaker, rule: answer.rule, tells: (opening?.tells ?? []) + answer.tells)
  }

  /// The position of the rule that answers: the scenario's own rules come first, in order; then the
  /// standard rules for the weightiest move, and among equals for the one said last.
  private func answer(to heard: Heard, _ standing: Standing) -> Int? {
    let fitting = scenario.rules.indices.filter { position in
      let rule = scenario.rules[position]
      return rule.speaker == standing.onLine && !rule.leads && fits(rule, heard, standing)
    }
    guard let first = fitting.first else { return nil }
    if scenario.rules[first].isOwn { return first }
    return fitting.max { left, right in
      let (a, b) = (weight(left, heard), weight(right, heard))
      return a != b ? a < b : left > right
    }
  }

  /// A short reaction that goes before the answer: the first fitting rule that leads.
  private func lead(before position: Int, _ heard: Heard, _ standing: Standing) -> Int? {
    guard !scenario.rules[position].effects.contains(where: \.isEnding) else { return nil }
    return scenario.rules.indices.first { candidate in
      let rule = scenario.rules[candidate]
      return rule.leads && rule.speaker == standing.onLine && fits(rule, heard, standing)
    }
  }

  private func fits(_ rule: ScriptRule, _ heard: Heard, _ standing: Standing) -> Bool {
    let hears =
      switch rule.hears {
      case .ring: heard.occasion == .ring
      case .silence: heard.occasion == .silence
      case .breakingPoint: false
      case .nothing: heard.occasion == .speech && heard.kinds.isEmpty
      case .anything: heard.occasion == .speech
      case .proposal: heard.offer != nil
      case .any(let kinds): kinds.contains { heard.kinds.contains($0) }
      case .all(let kinds): kinds.allSatisfy { heard.kinds.contains($0) }
      }
    guard hears else { return false }
    return rule.condition.map { holds($0, standing) } ?? true
  }

  /// How much a rule's strongest move calls for an answer; later moves weigh a little more.
  private func weight(_ position: Int, _ heard: Heard) -> Int {
    switch scenario.rules[position].hears {
    case .ring, .silence, .breakingPoint: 10_000
    case .nothing: 1
    case .anything: 0
    case .proposal: 800
    case .any(let kinds): kinds.map { weight(of: $0, heard) }.max() ?? 0
    case .all(let kinds): 50 + (kinds.map { weight(of: $0, heard) }.max() ?? 0)
    }
  }

  private func weight(of kind: Move.Kind, _ heard: Heard) -> Int {
    guard let place = heard.kinds.firstIndex(of: kind), let entry = vocabulary[kind] else {
      return -1
    }
    let isQuestion = kind.description.hasPrefix("asks_")
    let base =
      switch entry.group {
      case .harmful: 900
      case .commitment: 700
      case .respecting: 650
      case .negotiation: 600
      case .verification: 550
      case .closing: kind == "closes" ? 520 : 150
      case .discovery: isQuestion ? 500 : 200
      case .disclosure: 300
      case .opening: isQuestion ? 450 : 100
      case .debtor: 0
      }
    return base + min(place, 20)
  }

  /// Whether `offer` asks for more in one payment than `agreed`, or for the first one sooner.
  private func isWorse(_ offer: Proposal?, than agreed: Arrangement?) -> Bool {
    guard let agreed, let first = agreed.payments.first,
      let said = offer?.completed(balance: scenario.account.balance, today: scenario.starts.day),
      let start = said.payments.first
    else { return false }
    return said.largest > agreed.largest || start.day < first.day
  }

  /// Whether a condition of the script holds.
  func holds(_ condition: ScriptRule.Condition, _ standing: Standing) -> Bool {
    switch condition {
    case .mood(let gauge, let comparison, let number):
      comparison.holds(standing.mood[gauge].value, number)
    case .stage(let comparison, let stage): comparison.holds(standing.stage, stage)
    case .verified: standing.isVerified
    case .agreed: standing.agreed != nil
    case .revealed(let fact): standing.revealed.contains(fact)
    case .said(let kind): standing.times(kind) > 0
    case .times(let kind, let comparison, let number):
      comparison.holds(standing.times(kind), number)
    case .offer(.worse): isWorse(standing.offer, than: standing.agreed)
    case .offer(let view):
      standing.offer.map {
        stance.view(of: $0, mood: standing.mood, bids: standing.bids.count) == view
      } ?? false
    case .not(let inner): !holds(inner, standing)
    case .and(let left, let right): holds(left, standing) && holds(right, standing)
    case .or(let left, let right): holds(left, standing) || holds(right, standing)
    }
  }
}

extension Standing {
  /// The debtor has had enough: no patience left, or beside themselves with anger.
  var isAtBreakingPoint: Bool { mood.patience.value == 0 || mood.anger.value >= 95 }
}

extension ScriptRule.Effect {
  var isEnding: Bool {
    if case .ends = self { true } else { false }
  }
}
