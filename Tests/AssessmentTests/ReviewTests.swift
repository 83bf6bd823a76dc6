import Assessment
import CallModel
import Testing

@Suite("A trainer's word on a card")
struct ReviewTests {
  static let card = Sample.card(SampleCalls.goodCollection)

  @Test func `points that a trainer gives stand beside those of the program`() throws {
    let review = Review(item: "reflects", reviewer: "Kim", points: 4, reason: "heard on the tape")
    let changed = try Self.card.reviewed(by: [review], of: Sample.rubric)
    #expect(changed.mark("reflects")?.points == 4)
    #expect(changed.overall > Self.card.overall)
    #expect(changed.mark("reflects")?.steps.last?.what.contains("in place of") == true)
  }

  static let refused: [(Review, Review.Objection)] = [
    (
      Review(item: "reflects", reviewer: "Kim", points: 9, reason: "x"),
      .outOfRange("reflects", of: 4)
    ),
    (Review(item: "reflects", reviewer: "Kim", points: 1, reason: " "), .withoutReason("reflects")),
    (Review(item: "notes", reviewer: "Kim", points: 1, reason: "x"), .notApplicable("notes")),
  ]

  @Test(arguments: refused)
  func `what cannot stand is refused with a reason`(review: Review, objection: Review.Objection) {
    #expect(throws: objection) {
      try Self.card.reviewed(by: [review], of: Sample.rubric)
    }
  }

  @Test func `agreement is one for the same marks and about zero for chance`() throws {
    let marks: [Double?] = [0, 0.25, 0.5, 0.75, 1, nil]
    #expect(Agreement(between: marks, and: marks).kappa == 1)
    #expect(Agreement(between: marks, and: marks).items == 5)
    let opposite = try #require(Agreement(between: [0, 1, 0, 1], and: [1, 0, 1, 0]).kappa)
    #expect(opposite == -1)
    #expect(Agreement(between: [1, 1], and: [1, 1]).kappa == nil)
    // A worked example: grades 0 1 2 3 4 against 0 1 2 4 3, disagreement 2 of 40 expected by 5.
    let near = try #require(
      Agreement(between: [0, 0.25, 0.5, 0.75, 1], and: [0, 0.25, 0.5, 1, 0.75]).kappa)
    #expect(abs(near - 0.9) < 1e-12)
  }

  @Test func `a guess is compared with the score`() {
    #expect(Prediction.summary(of: []) == nil)
    #expect(
      Prediction.summary(of: [.init(guess: 90, score: 70), .init(guess: 75, score: 80)])
        == "You guessed 75.0, 5.0 below the score; over 2 calls your guesses were 7.5 above on "
        + "average.")
  }

  @Test func `an explanation comes to the numbers on the card`() throws {
    let lines = Self.card.explain(item: "reflects")
    let mark = try #require(Self.card.mark("reflects"))
    #expect(lines.first == "reflects: " + mark.item.looksFor)
    #expect(lines.contains { $0.contains("= \(Score.text(mark.points, 3)) points") })
    #expect(lines.last?.hasSuffix("= \(Score.text(Self.card.overall))") == true)
    #expect(Self.card.explain(item: "nothing_like_it") == [])
    #expect(Self.card.explain(item: "notes").count == 4)
  }
}
