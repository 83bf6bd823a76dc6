package import CallEngine
import CallModel

/// A bot with a telephone: it plays whole calls of one scenario without words.
package struct Player: Sendable {
  package let repertoire: Repertoire
  package let bot: Bot
  let signs: Signs
  let reason: UInt64
  package internal(set) var book: TermBook
  var state: CallState
  var chance = SeededGenerator(seed: 0)

  /// How often each ploy was made in this call, and in all calls of this player.
  var made: [UInt8]
  var everMade: [UInt32]
  var turn = 0

  /// Whether every turn of this call so far was one that a collector may make.
  package private(set) var keepsLaw = true

  /// How the bot that looks into every corner walks through this call.
  private var walk = Walk.wild
  private var last: Int?

  /// Not at all by the book, by the book until it is known who is there, half by the book, kindly,
  /// saying most things again, or first by the book and then so.
  private enum Walk: CaseIterable {
    case wild, verified, half, kind, again, later
  }
  private let lawfulness: Lawfulness

  /// The longest a call goes on.
  package static let longest = 20

  package init(_ bot: Bot, _ repertoire: Repertoire) {
    self.bot = bot
    self.repertoire = repertoire
    let engine = repertoire.engine
    signs = Signs(engine)
    lawfulness = Lawfulness(engine)
    reason = engine.bit(of: engine.scenario.debtor.reason)
    book = engine.emptyBook
    state = engine.opening
    made = Array(repeating: 0, count: repertoire.ploys.count)
    everMade = Array(repeating: 0, count: repertoire.ploys.count)
  }

  /// Plays one call; `watch` sees the place of each ploy and what came of it, the ringing as -1.
  package mutating func play(
    seed: UInt64, watch: (_ turn: Int, _ ploy: Int, _ reaction: Reaction) -> Void
  ) -> CallState {
    let engine = repertoire.engine
    state = engine.opening
    chance = SeededGenerator(seed: seed)
    for place in made.indices { made[place] = 0 }
    turn = 0
    keepsLaw = true
    last = nil
    walk = bot == .leastUsed ? Walk.allCases[chance.next(below: Walk.allCases.count)] : .wild
    watch(0, -1, engine.react(to: engine.ringing, on: &state, book: &book))
    while !state.isOver, turn < Self.longest {
      turn += 1
      let ploy = choose()
      if !lawfulness.allows(repertoire.ploys[ploy], in: state) { keepsLaw = false }
      if made[ploy] < 255 { made[ploy] += 1 }
      last = ploy
      everMade[ploy] &+= 1
      watch(turn, ploy, engine.react(to: repertoire.ploys[ploy].heard, on: &state, book: &book))
    }
    return state
  }

  private mutating func choose() -> Int {
    switch bot {
    case .random: anything()
    case .leastUsed: leastUsed()
    case .pushover: pushover()
    case .bully: bully()
    case .beginner: beginner()
    case .textbook, .best: skilled()
    }
  }

  private mutating func leastUsed() -> Int {
    let knows = state.isVerified
    switch walk {
    case .wild: break
    case .verified:
      if !knows, let step = formalities(mostProofs: 4) { return step }
    case .half:
      if chance.next(below: 2) == 0 { return skilled() }
    case .kind:
      if !knows, let step = formalities(mostProofs: 4) { return step }
      if chance.next(below: 2) == 0 { return kindness[chance.next(below: kindness.count)] }
    case .again:
      if let last, chance.next(below: 3) > 0 { return last }
      if !knows, chance.next(below: 3) > 0, let step = formalities(mostProofs: 4) { return step }
    case .later:
      if turn < 12, chance.next(below: 6) > 0 { return skilled() }
      if let last, chance.next(below: 2) == 0 { return last }
    }
    return seldomMade()
  }

  /// Turns that a debtor of any temper likes to hear.
  private var kindness: [Int] {
    let turns: [Repertoire.Turn] = [.listens, .invites, .explains, .informs, .calmsDown, .thanks]
    return turns.map(repertoire.ploy)
  }

  private mutating func seldomMade() -> Int {
    var found = 0
    var least = UInt32.max
    var ties = 0
    for (place, count) in everMade.enumerated() {
      if count < least {
        (found, least, ties) = (place, count, 1)
      } else if count == least {
        ties += 1
        if chance.next(below: ties) == 0 { found = place }
      }
    }
    return found
  }

  func times(_ turn: Repertoire.Turn) -> Int { Int(made[repertoire.ploy(turn)]) }
  func hasTold(_ sign: UInt128) -> Bool { state.told & sign != 0 }

  /// The first of `turns` that was made less often than it says.
  func first(_ turns: (Repertoire.Turn, Int)...) -> Int? {
    turns.first { times($0.0) < $0.1 }.map { repertoire.ploy($0.0) }
  }
}
