import CallModel

/// A conversation laid out for marking: who held the floor when, and where each move was made.
///
/// A block is everything that one side says before the other speaks, so a line that is split in two
/// stays one block.
struct Timeline: Sendable {
  let conversation: Conversation
  let rubric: Rubric
  let sayings: [Saying]
  let blocks: [Block]

  /// Every move, in the order in which it was made.
  let places: [Place]

  /// Where each move is made; in a conversation they are few.
  private let byKind: [(kind: Move.Kind, places: [Int])]
  private(set) var provisos: [Proviso] = []

  /// Where the other side asked, early in a talk about a debt, for nothing but to be honoured.
  private(set) var talkEnd: Place?

  /// A turn with words; shared, since every item looks at it.
  final class Saying: Sendable {
    let turn: Turn
    let block: Int
    let speech: Speech
    let sentences: [SentenceReading]
    let spans: Spans
    var isCollector: Bool { turn.speaker == .collector }

    init(
      turn: Turn, block: Int, speech: Speech, sentences: [SentenceReading], spans: Spans
    ) {
      self.turn = turn
      self.block = block
      self.speech = speech
      self.sentences = sentences
      self.spans = spans
    }
  }

  /// The words of a turn that stand in moves, with what each of these counts as.
  struct Spans: Sendable {
    private let all: [(roles: MoveRoles, span: Range<Int>)]

    init(_ utterance: Utterance, by rubric: Rubric) {
      all = utterance.moves.map { (rubric.roles[$0.kind] ?? [], $0.span) }
    }

    /// Whether there is any move that counts so.
    func hold(_ role: MoveRoles) -> Bool { all.contains { $0.roles.contains(role) } }

    /// Whether some words stand in a move that counts so.
    func touch(_ words: Range<Int>, as role: MoveRoles) -> Bool {
      all.contains { $0.roles.contains(role) && $0.span.overlaps(words) }
    }

    /// Whether a sentence never counts as talking at somebody.
    ///
    /// A question does when only what comes before it in the sentence does not: "Hello Mrs. Lane,
    /// what happened?"
    func areFree(in span: Range<Int>, asking: Bool) -> Bool {
      guard let last = all.last(where: { $0.roles.contains(.free) && $0.span.overlaps(span) })
      else { return false }
      return !asking
        || !all.contains {
          !$0.roles.contains(.free) && $0.span.overlaps(span)
            && $0.span.lowerBound >= last.span.upperBound
        }
    }
  }

  struct Block: Sendable {
    let isCollector: Bool
    let sayings: Range<Int>
  }

  /// A move in its place; places are ordered as they were spoken.
  struct Place: Sendable, Comparable {
    let saying: Int
    let block: Int
    let move: Move
    let isCollector: Bool

    static func < (lhs: Self, rhs: Self) -> Bool {
      (lhs.saying, lhs.move.span.lowerBound) < (rhs.saying, rhs.move.span.lowerBound)
    }

    static func == (lhs: Self, rhs: Self) -> Bool { !(lhs < rhs) && !(rhs < lhs) }
  }

  init(_ conversation: Conversation, by rubric: Rubric) {
    self.conversation = conversation
    self.rubric = rubric
    let spoken = Timeline.spoken(in: conversation.turns)
    blocks = Timeline.blocks(of: spoken)
    var blockOf: [Int] = []
    for (index, block) in blocks.enumerated() { blockOf += block.sayings.map { _ in index } }
    var reader = SentenceReading.Reader(rubric)
    sayings = zip(spoken, blockOf).map { turn, block in
      let speech = Speech(turn.utterance.text)
      let spans = Spans(turn.utterance, by: rubric)
      return Saying(
        turn: turn, block: block, speech: speech,
        sentences: reader.read(speech, of: turn, in: block, spans: spans), spans: spans)
    }
    var places: [Place] = []
    for (index, saying) in sayings.enumerated() {
      for move in Timeline.moves(of: saying, conversation, rubric) {
        places.append(
          Place(saying: index, block: saying.block, move: move, isCollector: saying.isCollector))
      }
    }
    self.places = places
    var byKind: [(kind: Move.Kind, places: [Int])] = []
    for (index, place) in places.enumerated() {
      if let known = byKind.firstIndex(where: { $0.kind == place.move.kind }) {
        byKind[known].places.append(index)
      } else {
        byKind.append((place.move.kind, [index]))
      }
    }
    self.byKind = byKind
    talkEnd = earlyEnd()
    provisos = findProvisos()
  }

  /// The turns in which somebody speaks.
  private static func spoken(in turns: [Turn]) -> [Turn] {
    func speaks(_ index: Int) -> Bool {
      turns[index].action == nil && !turns[index].utterance.text.isEmpty
    }
    return turns.indices.allSatisfy(speaks) ? turns : turns.indices.filter(speaks).map { turns[$0] }
  }

  /// The moves of a turn as they are marked: who names the balance has stated it, and what is heard
  /// beside something that overrules it is left out.
  private static func moves(
    of saying: Saying, _ conversation: Conversation, _ rubric: Rubric
  ) -> [Move] {
    let utterance = saying.turn.utterance
    var moves = utterance.moves
    if saying.spans.hold(.overruled) {
      moves.removeAll { move in
        guard let stronger = rubric.overruled[move.kind] else { return false }
        return utterance.moves.contains {
          stronger.contains($0.kind) && $0.span.overlaps(move.span)
        }
      }
    }
    guard saying.isCollector, let balance = conversation.setting.balance,
      !utterance.makes(statesBalance),
      let named = utterance.values.first(where: { $0.content == .money(balance) })
    else { return moves }
    let place = moves.firstIndex { $0.span.lowerBound > named.span.lowerBound }
    moves.insert(Move(statesBalance, span: named.span), at: place ?? moves.endIndex)
    return moves
  }

  private static let statesBalance: Move.Kind = "states_balance"

  private static func blocks(of turns: [Turn]) -> [Block] {
    var blocks: [Block] = []
    for index in turns.indices {
      let isCollector = turns[index].speaker == .collector
      if let last = blocks.last, last.isCollector == isCollector {
        blocks[blocks.count - 1] = Block(
          isCollector: isCollector, sayings: last.sayings.lowerBound..<index + 1)
      } else {
        blocks.append(Block(isCollector: isCollector, sayings: index..<index + 1))
      }
    }
    return blocks
  }

  func places(of kind: Move.Kind) -> [Place] {
    byKind.first { $0.kind == kind }?.places.map { places[$0] } ?? []
  }

  /// Where any of `kinds` is made, in order.
  func places(of kinds: [Move.Kind]) -> [Place] {
    guard kinds.count > 1 else { return kinds.first.map { places(of: $0) } ?? [] }
    var found: [Int] = []
    for kind in kinds {
      if let made = byKind.first(where: { $0.kind == kind }) { found += made.places }
    }
    return found.sorted().map { places[$0] }
  }

  func made(_ kind: Move.Kind) -> Bool { byKind.contains { $0.kind == kind } }

  /// The block of the collector that answers block `index`, when there is one.
  func answer(to index: Int) -> Int? {
    let next = index + 1
    return blocks.indices.contains(next) && blocks[next].isCollector ? next : nil
  }

  /// The last thing that the collector said, at or before `saying`.
  func lastCollectorSaying(upTo saying: Int? = nil) -> Int? {
    sayings.indices.prefix((saying ?? sayings.count - 1) + 1).last { sayings[$0].isCollector }
  }

  func number(of saying: Int) -> Int {
    sayings.indices.contains(saying) ? sayings[saying].turn.number : 0
  }
}
