import Assessment
import CallModel
import Compliance
import Testing

@Suite("What changes a score, and which way")
struct PropertyTests {
  static let talks = [
    SampleCalls.goodCollection, SampleCalls.goodCounselling, SampleCalls.poorCounselling,
  ]

  static func scores(_ lines: [Line], findings: [Finding] = []) -> [Double?] {
    let card = Scorecard(
      marking: Sample.talk(lines), by: Sample.rubric, findings: findings)
    return [card.communication, card.negotiationScore, card.compliance, card.overall]
  }

  /// Where the collector has the floor: a line said there belongs to the same turn.
  static func floors(_ lines: [Line]) -> [Int] {
    lines.indices.filter { lines[$0].speaker == .collector }.map { $0 + 1 }
  }

  static func isNowhereBelow(_ lhs: [Double?], _ rhs: [Double?]) -> Bool {
    zip(lhs, rhs).allSatisfy { left, right in
      guard let left, let right else { return left == nil && right == nil }
      return left >= right
    }
  }

  static let courtesies: [Line] = [
    you("I'm sorry, that must be hard.", "shows_empathy"),
    you("So it came out of nowhere.", "reflects"),
    you(
      "So that's $75 on March 15th by debit card.", "recaps",
      values: [.money(Money(cents: 7500)), .date(Day(number: 20527))]),
    you("Thank you for being so open.", "affirms"),
  ]

  @Test(arguments: talks.indices, courtesies.indices)
  func `a courtesy or a recap never lowers a score`(talk: Int, courtesy: Int) {
    let before = Self.scores(Self.talks[talk])
    for place in Self.floors(Self.talks[talk]) {
      var lines = Self.talks[talk]
      lines.insert(Self.courtesies[courtesy], at: place)
      #expect(Self.isNowhereBelow(Self.scores(lines), before), "after line \(place)")
    }
  }

  @Test func `a disclosure in time never lowers a score`() {
    let without = SampleCalls.goodCollection.filter { !$0.moves.contains("gives_mini_miranda") }
    let before = Self.scores(without)
    #expect(Self.isNowhereBelow(Self.scores(SampleCalls.goodCollection), before))
    #expect(Self.scores(SampleCalls.goodCollection)[3] ?? 0 > before[3] ?? 100)
  }

  @Test(arguments: talks.indices)
  func `an insult never raises a score`(talk: Int) {
    let before = Self.scores(Self.talks[talk])
    for place in 0...Self.talks[talk].count {
      var lines = Self.talks[talk]
      lines.insert(you("You lazy deadbeat.", "insults", hostility: 0.9), at: place)
      #expect(Self.isNowhereBelow(before, Self.scores(lines)), "at \(place)")
    }
  }

  @Test(arguments: talks.indices)
  func `an insult in a line that is there never raises a score`(talk: Int) {
    let before = Self.scores(Self.talks[talk])
    for place in Self.floors(Self.talks[talk]) {
      var lines = Self.talks[talk]
      lines[place - 1].moves.append("insults")
      #expect(Self.isNowhereBelow(before, Self.scores(lines)), "at \(place)")
    }
  }

  @Test(arguments: talks.indices)
  func `a line split in two at a full stop changes nothing`(talk: Int) {
    let before = Self.scores(Self.talks[talk])
    for (index, line) in Self.talks[talk].enumerated() {
      guard let stop = line.text.firstIndex(where: { ".?!".contains($0) }),
        stop < line.text.index(before: line.text.endIndex), line.moves.count < 2
      else { continue }
      var first = line
      var second = line
      first.text = String(line.text[...stop])
      second.text = String(line.text[line.text.index(after: stop)...].drop { $0 == " " })
      // What the whole line did, one of the halves does; what matters by its words is left out.
      second.moves = []
      let spanned = Sample.rubric.free.union(Sample.rubric.harmful)
      guard spanned.isDisjoint(with: line.moves) else { continue }
      var lines = Self.talks[talk]
      lines.replaceSubrange(index...index, with: [first, second])
      let after = Self.scores(lines)
      #expect(after == before, "line \(index): \(line.text)")
    }
  }

  @Test func `the order of courtesies that stand together changes nothing`() {
    let told = SampleCalls.goodCollection
    for place in Self.floors(told) {
      for (first, second) in [(0, 3), (1, 3), (0, 1)] {
        var one = told
        one.insert(contentsOf: [Self.courtesies[first], Self.courtesies[second]], at: place)
        var other = told
        other.insert(contentsOf: [Self.courtesies[second], Self.courtesies[first]], at: place)
        #expect(Self.scores(one) == Self.scores(other))
      }
    }
  }

  @Test func `a finding lowers compliance, and a gate fails the best of calls`() {
    let finding = Finding(
      rule: "false-threat", cite: "15 USC 1692e(4)", severity: .critical, isGate: true, turn: 9,
      span: 0..<4, why: "It threatens what cannot be done.", remedy: "Say what is true.")
    let before = Self.scores(SampleCalls.goodCollection)
    let after = Self.scores(SampleCalls.goodCollection, findings: [finding])
    #expect((after[2] ?? 100) < 50)
    #expect((after[3] ?? 100) < (before[3] ?? 0))
    let card = Scorecard(
      marking: Sample.talk(SampleCalls.goodCollection), by: Sample.rubric, findings: [finding])
    #expect(!card.passed)
    #expect(card.gates == ["false-threat"])
  }

  @Test func `random conversations give scores in range, the same every time`() {
    var chance = SeededGenerator(seed: 3)
    let kinds = Sample.vocabulary.entries.map(\.kind)
    let pool = Self.talks.flatMap(\.self)
    for _ in 0..<200 {
      let lines = (0..<chance.next(below: 24)).map { _ in
        var line = pool[chance.next(below: pool.count)]
        if chance.next(below: 2) == 0 { line.speaker = .collector }
        line.moves.append(kinds[chance.next(below: kinds.count)])
        return line
      }
      let scores = Self.scores(lines)
      #expect(scores == Self.scores(lines))
      #expect(scores.allSatisfy { (0...100).contains($0 ?? 0) })
    }
  }
}
