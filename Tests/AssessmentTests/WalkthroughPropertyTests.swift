import Assessment
import CallModel
import Compliance
import Testing

@Suite("What changes the card of a played call, and which way")
struct WalkthroughPropertyTests {
  typealias Played = PlayedCalls.Played

  struct Scores: Equatable {
    let values: [Double?]

    /// No score that both have is lower than in `other`.
    func isNowhereBelow(_ other: Scores) -> Bool {
      zip(values, other.values).allSatisfy { mine, theirs in
        guard let mine, let theirs else { return true }
        return mine >= theirs
      }
    }
  }

  static func scores(
    _ conversation: Conversation, _ findings: [Finding]
  ) -> Scores {
    let card = Scorecard(marking: conversation, by: Sample.rubric, findings: findings)
    return Scores(
      values: [card.communication, card.negotiationScore, card.compliance, card.overall])
  }

  static func scores(_ conversation: Conversation) -> Scores {
    scores(conversation, PlayedCalls.findings(in: conversation))
  }

  /// Some places after a spoken turn of the collector, the same every time.
  static func places(in played: Played, most: Int = 3) -> [Int] {
    var chance = SeededGenerator(seed: UInt64(played.turns.count))
    var places = played.turns.indices.filter {
      played.turns[$0].speaker == .collector && played.turns[$0].action == nil
    }.map { $0 + 1 }
    while places.count > most { places.remove(at: chance.next(below: places.count)) }
    return places
  }

  static func line(
    _ text: String, _ move: Move.Kind, after turn: Turn, values: [Value.Content] = [],
    hostility: Double = 0
  ) -> Turn {
    let whole = 0..<text.unicodeScalars.count
    return Turn(
      number: turn.number, speaker: .collector, heardBy: turn.heardBy,
      utterance: Utterance(
        text, moves: [Move(move, span: whole)],
        values: values.map { Value($0, span: whole) },
        tone: Tone(hostility: hostility, plainness: 1)), at: turn.at)
  }

  static func inserting(_ line: Turn, at place: Int, in played: Played) -> Conversation {
    var turns = played.turns
    turns.insert(line, at: place)
    return played.with(turns)
  }

  @Test func `an acknowledged feeling or a recap never lowers a score`() {
    for played in PlayedCalls.sample {
      let before = Self.scores(played.conversation, played.findings)
      let payment = played.conversation.standing?.agreed?.payments.first
      for place in Self.places(in: played) {
        let turn = played.turns[place - 1]
        let care = Self.line("I'm sorry, that must be hard for you.", "shows_empathy", after: turn)
        let after = Self.scores(Self.inserting(care, at: place, in: played))
        #expect(after.isNowhereBelow(before), "\(played.name) at \(place): care")
        guard let payment else { continue }
        let recap = Self.line(
          "So that's the amount on that day, by debit card.", "recaps", after: turn,
          values: [.money(payment.amount), .date(payment.day)])
        let again = Self.scores(Self.inserting(recap, at: place, in: played))
        #expect(again.isNowhereBelow(before), "\(played.name) at \(place): recap")
      }
    }
  }

  @Test func `a disclosure in time never lowers a score`() {
    for played in PlayedCalls.sample {
      let told = played.turns.firstIndex { $0.utterance.makes("gives_verification") }
      guard let told, told + 1 < played.turns.count else { continue }
      let turns = played.turns[(told + 1)...]
      guard let place = turns.firstIndex(where: { $0.speaker == .collector && $0.action == nil })
      else { continue }
      let before = Self.scores(played.conversation, played.findings)
      let line = Self.line(
        "This is an attempt to collect a debt and any information will be used for that purpose.",
        "gives_mini_miranda", after: played.turns[place])
      let after = Self.scores(Self.inserting(line, at: place, in: played))
      #expect(after.isNowhereBelow(before), "\(played.name)")
    }
  }

  @Test func `an insult never raises a score`() {
    for played in PlayedCalls.sample {
      let before = Self.scores(played.conversation, played.findings)
      for place in Self.places(in: played) {
        let insult = Self.line(
          "You lazy deadbeat.", "insults", after: played.turns[place - 1], hostility: 0.9)
        let after = Self.scores(Self.inserting(insult, at: place, in: played))
        #expect(before.isNowhereBelow(after), "\(played.name) at \(place)")
      }
    }
  }

  @Test func `courtesies that stand together may come in either order`() {
    for played in PlayedCalls.sample {
      for place in Self.places(in: played, most: 2) {
        let turn = played.turns[place - 1]
        let courtesies = [
          Self.line("I'm sorry, that must be hard for you.", "shows_empathy", after: turn),
          Self.line("Thank you for being so open with me.", "affirms", after: turn),
        ]
        var one = played.turns
        one.insert(contentsOf: courtesies, at: place)
        var other = played.turns
        other.insert(contentsOf: courtesies.reversed(), at: place)
        #expect(
          Self.scores(played.with(one)) == Self.scores(played.with(other)),
          "\(played.name) at \(place)")
      }
    }
  }

  @Test func `a line split in two at the end of a sentence changes nothing`() {
    for played in PlayedCalls.sample {
      let before = Self.scores(played.conversation, played.findings)
      for place in Self.places(in: played, most: 4) {
        guard let halves = Self.halves(of: played.turns[place - 1]) else { continue }
        var turns = played.turns
        turns.replaceSubrange((place - 1)..<place, with: [halves.0, halves.1])
        let after = Self.scores(played.with(turns), played.findings)
        #expect(after == before, "\(played.name): \(halves.0.utterance.text)")
      }
    }
  }

  /// A turn in two, where a sentence ends and no move reaches over the end.
  static func halves(of turn: Turn) -> (Turn, Turn)? {
    let all = Array(turn.utterance.text.unicodeScalars)
    let ends = all.indices.dropLast(2).filter { index in
      [".", "?", "!"].contains(all[index]) && all[index + 1] == " "
        && !turn.utterance.moves.contains {
          $0.span.lowerBound <= index && $0.span.upperBound > index + 2
        }
    }
    guard let end = ends.first else { return nil }
    func half(_ range: Range<Int>) -> Turn {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: all[range])
      func inside(_ span: Range<Int>) -> Range<Int>? {
        let drawn = span.clamped(to: range)
        guard !drawn.isEmpty else { return nil }
        return drawn.lowerBound - range.lowerBound..<drawn.upperBound - range.lowerBound
      }
      let utterance = turn.utterance
      return Turn(
        number: turn.number, speaker: turn.speaker, heardBy: turn.heardBy,
        utterance: Utterance(
          String(text),
          moves: utterance.moves.compactMap { move in
            inside(move.span).map { Move(move.kind, confidence: move.confidence, span: $0) }
          },
          values: utterance.values.compactMap { value in
            inside(value.span).map { Value(value.content, span: $0) }
          }, tone: utterance.tone), at: turn.at)
    }
    return (half(0..<end + 1), half(end + 2..<all.count))
  }
}
