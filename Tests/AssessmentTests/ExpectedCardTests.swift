import CallModel
import ContentLoading
import Diagnostics
import Testing

@Suite("The card that a walkthrough expects")
struct ExpectedCardTests {
  static let items = ["reflects", "recap", "thanks", "no_blame"]

  static func read(_ card: String) -> (walkthrough: Walkthrough?, document: Document) {
    let text = "# a call\nyou: Hello?\nexpect: no findings\n\(card)\n"
    let document = Document(file: "call.txt", text: text)
    return (WalkthroughLoader.load(document, items: items), document)
  }

  @Test func `each item has the grade at the start of its line`() throws {
    let read = Self.read("card: earned thanks, no_blame\ncard: part reflects · recap")
    let card = try #require(read.walkthrough).card
    #expect(card.map(\.item) == ["thanks", "no_blame", "reflects", "recap"])
    #expect(card.map(\.grade) == [.earned, .earned, .part, .part])
    #expect(card.map(\.line) == [4, 4, 5, 5])
  }

  @Test(arguments: [
    ("card: earnd thanks", "'card:' is followed by one of", "earned"),
    ("card: earned", "'card:' is followed by one of", "earned"),
    ("card: part reflect", "'reflect' is not an item of the rubric", "reflects"),
    ("card: earned thanks\ncard: missed thanks", "'thanks' is marked in line 4 already", nil),
  ])
  func `what cannot be marked is said with its place`(
    card: String, message: String, suggestion: String?
  ) {
    let read = Self.read(card)
    #expect(read.walkthrough == nil)
    let fault = read.document.diagnostics.first
    #expect(fault?.message.hasPrefix(message) == true)
    #expect(fault?.suggestion == suggestion)
    #expect((fault?.location.line ?? 0) >= 4)
  }

  static let shares: [(Double?, Walkthrough.Grade)] = [
    (1, .earned), (0.75, .earned), (0.5, .part), (0.25, .missed), (0, .missed),
    (nil, .notApplicable),
  ]

  @Test(arguments: shares)
  func `a share of the points has one grade`(share: Double?, grade: Walkthrough.Grade) {
    #expect(Walkthrough.Grade(share: share) == grade)
  }

  @Test func `where the rubric is not known any item may be named`() {
    let document = Document(
      file: "call.txt", text: "# a call\nyou: Hi.\nexpect: no findings\ncard: earned anything\n")
    #expect(WalkthroughLoader.load(document)?.card.first?.item == "anything")
  }
}
