import CallModel
import Foundation
import Testing

@testable import History

/// A call to keep, with something of every kind in it.
enum SampleCall {
  static let start = SavedCall.Start(
    scenario: "surprise-medical-bill", debtor: "Dana Ruiz", seed: .max,
    balance: Money(cents: 184_217),
    digests: .init(scenario: "s", rubric: "r", law: "l", language: "g"), started: 1_772_584_800,
    trainee: "Sam")

  static let noon = Moment(
    day: Day(number: 20_515), second: 67_200, zone: "America/Chicago", offset: -21_600)

  static let opening = [
    Turn(
      number: 0, speaker: .thirdParty, utterance: Utterance("Hello?"), at: noon,
      rule: ScriptRule.ID("standard/opening:3"), stage: .opening,
      mood: Mood(trust: 30, anger: 10, patience: 70))
  ]

  static func said(_ text: String, number: Int) -> [Turn] {
    let values = [
      Value(.money(Money(cents: 15_000)), span: 0..<4, otherReadings: [.number(150)]),
      Value(.percent(12.5), span: 1..<2), Value(.shareOfBalance(permille: 500), span: 1..<2),
      Value(.date(Day(number: 20_527)), span: 0..<0), Value(.time(minute: 1_120), span: 2..<3),
      Value(.duration(6, .month), span: 3..<9), Value(.phone("5550123"), span: 1..<2),
      Value(.instalments(Instalments(count: 6, every: .twoWeeks)), span: 1..<2),
      Value(.instalments(Instalments(count: nil, every: nil)), span: 1..<2),
      Value(.identifier("4471"), span: 1..<2),
    ]
    let utterance = Utterance(
      text, moves: [Move("offers_plan", confidence: 0.1 + 0.2, span: 0..<9)],
      nearMoves: [Move("asks_reason", confidence: 0.31, span: 2..<4)], values: values,
      tone: Tone(hostility: 0.1, warmth: 0.4, shouting: 1 / 3, hedging: 0, plainness: 0.9),
      otherLanguage: "es")
    return [
      Turn(
        number: number, speaker: .collector, heardBy: .unverified, utterance: utterance, at: noon,
        stage: .negotiation, mood: Mood(trust: 31, anger: 9, patience: 68)),
      Turn(number: number, speaker: .debtor, utterance: Utterance("I cannot.")),
    ]
  }

  /// A path for a file of its own, in a folder of its own.
  static func path() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appending(path: "calls.sqlite").path
  }
}
