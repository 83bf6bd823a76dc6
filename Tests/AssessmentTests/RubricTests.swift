import CallModel
import Assessment
import ContentLoading
import Diagnostics
import Testing

@Suite("The rubric")
struct RubricTests {
  @Test func `the rubric of the program loads without a diagnostic`() {
    let document = Document(file: "rubric.yaml", text: Sample.rubricText)
    let rubric = RubricLoader(document, vocabulary: Sample.vocabulary).load()
    #expect(document.diagnostics.map(\.description) == [])
    #expect(rubric?.sections.map(\.weight) == [10, 20, 15, 20, 20, 10, 5])
    #expect((rubric?.items.count ?? 0) >= 35)
  }

  @Test func `a good call passes`() {
    let card = Sample.card(SampleCalls.goodCollection)
    #expect(card.passed)
    #expect(card.compliance == 100)
    #expect(card.sections.allSatisfy { $0.share != nil })
    #expect(abs(card.sections.reduce(0) { $0 + $1.weight } - 100) < 1e-9)
  }

  @Test func `good counselling stands far above poor counselling and neither is at an end`() throws
  {
    let good = try #require(Sample.card(SampleCalls.goodCounselling).communication)
    let poor = try #require(Sample.card(SampleCalls.poorCounselling).communication)
    #expect(good > poor + 25)
    #expect(good < 99 && poor > 1)
  }

  @Test func `where nobody talks of a debt the items about debts do not apply`() {
    let card = Sample.card(SampleCalls.goodCounselling)
    #expect(card.negotiationScore == nil)
    #expect(card.compliance == 100)
    #expect(card.mark("mini_miranda")?.notApplicable == "the conversation is not about a debt")
    #expect(card.section("opening")?.weight == 0)
  }
}
