import CallModel
import Compliance
import Testing

/// Numbers worked out by hand from the published formulas and default weights.
@Suite("Spacing of drills") struct SpacingTests {
  static let start = Day(number: 20_000)

  @Test(arguments: [
    (Spacing.Grade.again, 0.402_55, 7.194_9), (.hard, 1.183_85, 6.488_31), (.good, 3.173, 5.282_43),
    (.easy, 15.691_05, 3.224_50),
  ])
  func `the first answer sets stability and difficulty`(
    grade: Spacing.Grade, stability: Double, difficulty: Double
  ) {
    let card = Spacing(first: grade, on: Self.start)
    #expect(abs(card.stability - stability) < 0.000_1)
    #expect(abs(card.difficulty - difficulty) < 0.000_1)
    #expect(card.due == Self.start + max(1, Int(stability.rounded())))
  }

  @Test func `a run of answers follows the formulas`() {
    var card = Spacing(first: .good, on: Self.start)
    var day = Self.start
    let steps: [(wait: Int, grade: Spacing.Grade, stability: Double, difficulty: Double)] = [
      (3, .good, 10.738_9, 5.273_0), (11, .good, 34.577_6, 5.263_5), (30, .again, 3.710_7, 6.784_2),
      (2, .good, 7.519_1, 6.767_9), (0, .good, 10.585_1, 6.751_6),
    ]
    for step in steps {
      day = day + step.wait
      card.review(step.grade, on: day)
      #expect(abs(card.stability - step.stability) < 0.001)
      #expect(abs(card.difficulty - step.difficulty) < 0.001)
      #expect(card.last == day)
    }
    #expect(card.due == day + 11)
  }

  @Test func `hard and easy answers have factors of their own`() {
    var card = Spacing(first: .again, on: Self.start)
    card.review(.hard, on: Self.start + 1)
    #expect(abs(card.stability - 0.833_7) < 0.001)
    card.review(.easy, on: Self.start + 3)
    #expect(abs(card.stability - 9.943_4) < 0.001)
    #expect(abs(card.difficulty - 7.226_6) < 0.001)
  }

  @Test(arguments: 0..<200)
  func `difficulty stays in its bounds and a miss never lengthens the wait`(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    var day = Self.start
    var card = Spacing(first: .good, on: day)
    for _ in 0..<30 {
      day = day + chance.next(below: 60)
      let grade = Spacing.Grade.allCases[chance.next(below: 4)]
      let before = card.stability
      card.review(grade, on: day)
      #expect((1...10).contains(card.difficulty))
      #expect(card.stability > 0)
      #expect(card.due > card.last)
      if grade == .again { #expect(card.stability <= before) }
      #expect(card.retrievability(on: day) == 1)
    }
  }

  @Test func `ninety of a hundred are still remembered on the day it is due`() {
    let card = Spacing(first: .easy, on: Self.start)
    #expect(abs(card.retrievability(on: card.due) - 0.9) < 0.003)
  }
}
