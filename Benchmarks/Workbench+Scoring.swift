import Assessment
import CallModel
import Compliance
import ContentLoading
import Foundation
import Understanding

extension Workbench {
  /// How fast cards are made: of one long call, and of transcripts by the thousand.
  func scoring() throws {
    let text = try String(
      contentsOf: root.appending(path: "content/rubric/collections-call.yaml"), encoding: .utf8)
    let document = Document(file: "collections-call.yaml", text: text)
    guard let rubric = RubricLoader(document, vocabulary: vocabulary).load(),
      let scenario = scenarios.last
    else { return row("the rubric cannot be read", "") }
    let lines = try fixture("utterances-seen.jsonl").compactMap { $0["text"] as? String }
    let call = longCall(lines)
    var times: [Double] = []
    for _ in 0..<101 {
      let clock = ContinuousClock()
      var marks = 0
      times.append(
        microseconds(
          clock.measure {
            let findings = law.findings(
              in: call, on: scenario.starts.day, jurisdictions: ["US"])
            marks = Scorecard(marking: call, by: rubric, findings: findings).marks.count
          }))
      precondition(marks > 0)
    }
    times.sort()
    row("the card of a call of 60 turns, ms", fixed(times[times.count / 2] / 1000, 2))
    try transcripts(lines)
  }

  /// Sixty turns, every other one the collector's.
  private func longCall(_ lines: [String]) -> Conversation {
    let turns = (0..<60).map { place in
      let speaker: Speaker = place.isMultiple(of: 2) ? .collector : .debtor
      return Turn(
        number: place + 1, speaker: speaker,
        utterance: interpreter.read(
          lines[place * 7 % lines.count], in: .init(speaker: speaker)))
    }
    return Conversation(
      turns: turns, setting: Setting(isInitial: true, balance: Money(cents: 184_217)))
  }

  /// Whole transcripts through the program, on one core and on two.
  private func transcripts(_ lines: [String], count: Int = 4_000, turns: Int = 15) throws {
    let program = root.appending(path: ".build/release/rightcall")
    guard FileManager.default.isExecutableFile(atPath: program.path) else { return }
    let file = FileManager.default.temporaryDirectory.appending(path: "rightcall-bench.jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    var chance = SeededGenerator(seed: 3)
    var text = ""
    for number in 0..<count {
      let list = try (0..<turns).map { place -> String in
        let line = String(
          decoding: try JSONEncoder().encode(lines[chance.next(below: lines.count)]),
          as: UTF8.self)
        let speaker = place.isMultiple(of: 2) ? "collector" : "debtor"
        return #"{"speaker": "\#(speaker)", "text": \#(line)}"#
      }
      text += #"{"id": \#(number), "turns": [\#(list.joined(separator: ", "))]}"# + "\n"
    }
    try text.write(to: file, atomically: true, encoding: .utf8)
    // What is learned at the first start is no part of it.
    _ = try seconds(program, "/dev/null", jobs: 1)
    let start = try seconds(program, "/dev/null", jobs: 1)
    for jobs in [1, 2] {
      let took = try seconds(program, file.path, jobs: jobs) - start
      row(
        "turns of transcripts scored a second, cores: \(jobs)",
        fixed(Double(count * turns) / took, 0))
    }
  }

  private func seconds(_ program: URL, _ file: String, jobs: Int) throws -> Double {
    let process = Process()
    process.executableURL = program
    process.arguments = ["score", "--jobs", "\(jobs)", file]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let clock = ContinuousClock()
    return microseconds(
      try clock.measure {
        try process.run()
        process.waitUntilExit()
      }) / 1e6
  }
}
