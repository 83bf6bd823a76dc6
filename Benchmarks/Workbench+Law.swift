import CallModel
import Compliance
import ContentLoading
import Understanding

extension Workbench {
  /// How long it takes to judge one turn, and a file of a thousand contacts.
  func judging() throws {
    let day = law.rules.map(\.checked).max() ?? Day(number: 0)
    let talks = try fixture("lawful-seen.jsonl").compactMap { $0["text"] as? String }.map { text in
      Conversation(
        turns: [Turn(number: 1, speaker: .collector, utterance: interpreter.read(text))],
        setting: Setting(listener: .consumer))
    }
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<20 {
      for talk in talks {
        var found = 0
        let took = clock.measure {
          found = law.findings(in: talk, on: day, jurisdictions: ["US"]).count
        }
        precondition(found >= 0)
        times.append(microseconds(took))
      }
    }
    times.sort()
    guard !times.isEmpty else { return }
    row("judging one turn, median, µs", fixed(times[times.count / 2], 1))
    row("judging one turn, 99th percentile, µs", fixed(times[times.count * 99 / 100], 1))
    contacts()
  }

  private func contacts() {
    var chance = SeededGenerator(seed: 1)
    var file = CaseFile()
    file.debts = [Debt(id: "A"), Debt(id: "B")]
    for place in 0..<1000 {
      let outcome: Contact.Outcome = chance.next(below: 9) == 0 ? .conversation : .noConversation
      file.contacts.append(
        Contact(
          day: Day(number: 20_000 + place / 2), minute: 600 + place % 2, outcome: outcome,
          intended: chance.next(below: 2) == 0 ? ["A"] : ["A", "B"]))
    }
    guard let question = Question("frequency_status") else { return }
    let judge = Judge(rulebook: law, zones: .system)
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<51 {
      var verdict = Verdict.unsupported
      times.append(microseconds(clock.measure { verdict = judge.judge(question, file).verdict }))
      precondition(verdict != .unsupported)
    }
    times.sort()
    row("judging 1,000 contacts, median, µs", fixed(times[times.count / 2], 0))
  }
}
