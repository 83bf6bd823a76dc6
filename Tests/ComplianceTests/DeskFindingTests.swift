import CallModel
import Compliance
import ContentLoading
import Foundation
import Testing

@Suite("Findings at the desk")
struct DeskFindingTests {
  private static let law = LawLibrary.load(
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "content/law")
  ).rulebook

  private func rules(
    _ action: DeskAction, told: [Move.Kind] = [], isTimeBarred: Bool = false
  ) -> [String] {
    let turns = [
      Turn(
        number: 1, speaker: .debtor,
        utterance: Utterance("words", moves: told.map { Move($0, span: 0..<5) })),
      Turn(number: 2, speaker: .collector, utterance: Utterance(""), action: action),
    ]
    let conversation = Conversation(
      turns: turns, setting: Setting(listener: .consumer, isTimeBarred: isTimeBarred))
    return Self.law.findings(
      in: conversation, on: Day(2026, 3, 3) ?? Day(number: 0), jurisdictions: ["US"]
    ).map(\.rule)
  }

  @Test func `a payment needs permission in the call`() {
    let payment = DeskAction(.takePayment, amount: Money(cents: 7500))
    #expect(rules(payment) == ["udaap.unauthorized-payment"])
    #expect(rules(payment, told: ["authorizes_payment"]) == [])
  }

  @Test func `a debit that comes again needs agreement in writing`() {
    let spoken = DeskAction(.takePayment, amount: Money(cents: 7500), marks: [.recurring])
    #expect(rules(spoken, told: ["authorizes_payment"]) == ["efta.recurring"])
    let written = DeskAction(
      .takePayment, amount: Money(cents: 7500), marks: [.recurring, .written])
    #expect(rules(written, told: ["authorizes_payment"]) == [])
  }

  @Test func `a disputed debt is reported with its flag`() {
    #expect(rules(DeskAction(.report), told: ["disputes_debt"]) == ["fdcpa.report-disputed"])
    #expect(rules(DeskAction(.report, marks: [.flagged]), told: ["disputes_debt"]) == [])
    #expect(rules(DeskAction(.report)) == [])
  }

  @Test func `a debt that is too old is not referred for suit`() {
    #expect(rules(DeskAction(.refer), isTimeBarred: true) == ["reg-f.time-barred-referral"])
    #expect(rules(DeskAction(.refer)) == [])
  }
}
