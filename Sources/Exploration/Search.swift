import CallEngine
import CallModel

/// Looks through the states that a call of one scenario can come to.
///
/// Every state it keeps was reached by turns that can be played again. States that the script cannot
/// tell apart are kept once. Those reached by a rule that has seldom answered are looked into first.
struct Search {
  let repertoire: Repertoire
  let isLawfulOnly: Bool
  private(set) var replay: Replay
  private(set) var nodes: [Node] = []
  private var seen = KeyTable()
  private var buckets: [[Int32]] = Array(repeating: [], count: 16)
  private var heads = [Int](repeating: 0, count: 16)
  private var hits: [Int]

  /// How many states were looked at.
  private(set) var states = 0

  /// The shortest way found to each rule, by its position, and to each ending.
  private(set) var rules: [Step?]
  private(set) var endings: [Step?]
  private(set) var broken: [Int: Step] = [:]

  /// The place of the state with the best worth, and with the best that broke the law.
  private(set) var best: (node: Int, worth: Double)?
  private(set) var bestUnlawful: (node: Int, worth: Double)?

  /// A state with the turn that led to it.
  struct Node {
    let state: CallState
    let parent: Int32
    let ploy: Int16
    let depth: UInt8
    let isLawful: Bool
  }

  /// A turn made in a state that was kept.
  struct Step {
    let node: Int
    let ploy: Int
    let depth: Int
  }

  init(_ repertoire: Repertoire, isLawfulOnly: Bool) {
    self.repertoire = repertoire
    self.isLawfulOnly = isLawfulOnly
    replay = Replay(repertoire)
    hits = Array(repeating: 0, count: repertoire.engine.scenario.rules.count)
    rules = Array(repeating: nil, count: hits.count)
    endings = Array(repeating: nil, count: Outcome.allCases.count + 1)
    var state = repertoire.engine.opening
    let engine = repertoire.engine
    let reaction = engine.react(to: engine.ringing, on: &state, book: &replay.book)
    if let answer = reaction.answer { rules[answer.rule] = Step(node: 0, ploy: -1, depth: 0) }
    nodes.append(Node(state: state, parent: -1, ploy: -1, depth: 0, isLawful: true))
    _ = seen.insert(engine.key(of: state, book: replay.book))
    buckets[0].append(0)
  }

  /// Follows turns that are known to lead far, keeping every state on the way.
  mutating func follow(_ line: some Sequence<Int>) {
    var node = 0
    for ploy in line {
      guard !nodes[node].state.isOver, nodes[node].depth < Player.longest,
        let next = make(ploy, in: node, isKeptAnyhow: true)
      else { return }
      node = next
    }
  }

  /// Looks at states until `limit` were looked at or none is left.
  mutating func run(limit: Int) {
    while states < limit, let node = next() {
      guard nodes[node].depth < Player.longest else { continue }
      for ploy in repertoire.ploys.indices { _ = make(ploy, in: node, isKeptAnyhow: false) }
    }
  }

  private mutating func next() -> Int? {
    for bucket in buckets.indices where heads[bucket] < buckets[bucket].count {
      heads[bucket] += 1
      return Int(buckets[bucket][heads[bucket] - 1])
    }
    return nil
  }

  /// Makes a turn in a state; gives the place of the new state when it is kept.
  private mutating func make(_ place: Int, in node: Int, isKeptAnyhow: Bool) -> Int? {
    let isAllowed = replay.lawfulness.allows(repertoire.ploys[place], in: nodes[node].state)
    if isLawfulOnly, !isAllowed { return nil }
    let isLawful = nodes[node].isLawful && isAllowed
    var state = nodes[node].state
    let depth = Int(nodes[node].depth) + 1
    let reaction = repertoire.engine.react(
      to: repertoire.ploys[place].heard, on: &state, book: &replay.book)
    states += 1
    let step = Step(node: node, ploy: place, depth: depth)
    note(reaction, state, step)
    if state.isOver { return nil }
    var key = repertoire.engine.key(of: state, book: replay.book)
    if isLawful {
      key ^= (replay.lawfulness.standing(in: state) &+ 2) &* 0xD6E8_FEB8_6659_FD93
    } else {
      key = key &* 0x9E37_79B9_7F4A_7C15 &+ 1
    }
    guard seen.insert(key) || isKeptAnyhow else { return nil }
    nodes.append(
      Node(
        state: state, parent: Int32(node), ploy: Int16(place), depth: UInt8(min(depth, 255)),
        isLawful: isLawful))
    let new = nodes.count - 1
    let isBetter = weigh(new)
    let rarity = reaction.answer.map { hits[$0.rule] } ?? 0
    let bucket = isBetter ? 0 : min(15, Int.bitWidth - rarity.leadingZeroBitCount)
    buckets[bucket].append(Int32(new))
    return new
  }

  /// Notes what a turn showed for the first time, or in fewer turns than before.
  private mutating func note(_ reaction: Reaction, _ state: CallState, _ step: Step) {
    if let lead = reaction.lead { note(lead.rule, step) }
    if let answer = reaction.answer { note(answer.rule, step) }
    if state.isOver, step.depth < endings[Int(state.ending)]?.depth ?? .max {
      endings[Int(state.ending)] = step
    }
    if let promise = repertoire.engine.breaksPromise(state, book: replay.book),
      step.depth < broken[promise]?.depth ?? .max
    {
      broken[promise] = step
    }
  }

  private mutating func note(_ rule: Int, _ step: Step) {
    hits[rule] += 1
    if step.depth < rules[rule]?.depth ?? .max { rules[rule] = step }
  }

  /// Whether the state at `place` is worth more than every state before it.
  private mutating func weigh(_ place: Int) -> Bool {
    let node = nodes[place]
    guard node.state.agreed != 0 else { return false }
    let worth = replay.worth(of: node.state)
    if node.isLawful {
      guard worth > best?.worth ?? 0 else { return false }
      best = (place, worth)
    } else {
      guard worth > bestUnlawful?.worth ?? 0 else { return false }
      bestUnlawful = (place, worth)
    }
    return true
  }

  /// The turns that lead to the state at `place`.
  func line(to place: Int) -> [Int] {
    var line: [Int] = []
    var node = place
    while node > 0 {
      line.append(Int(nodes[node].ploy))
      node = Int(nodes[node].parent)
    }
    return line.reversed()
  }

  func line(of step: Step) -> [Int] { line(to: step.node) + (step.ploy < 0 ? [] : [step.ploy]) }
}
