import Assessment
import CallModel
import Compliance
import ContentLoading
import Foundation
import Practice
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

  /// A turn of a transcript, as it is written.
  private typealias Said = (speaker: Speaker, text: String)

  /// Transcripts through the program, on one core and on two: whole calls, and long lines of
  /// collectors on both sides.
  private func transcripts(_ lines: [String]) throws {
    let program = root.appending(path: ".build/release/rightcall")
    guard FileManager.default.isExecutableFile(atPath: program.path) else { return }
    // What is learned at the first start is no part of it.
    _ = try seconds(program, "/dev/null", jobs: 1)
    try score(calls, repeated: 20, as: "turns of whole calls", by: program)
    try score(
      longLines(lines), repeated: 1, as: "turns of long lines", by: program)
  }

  /// The calls that the walkthroughs of all scenarios give.
  private var calls: [[Said]] {
    scenarios.flatMap { scenario -> [[Said]] in
      let folder = root.appending(path: "scenarios/\(scenario.id.file)/walkthroughs")
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      return files.sorted().compactMap { file in
        guard
          let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8),
          let walkthrough = WalkthroughLoader.load(Document(file: file, text: text))
        else { return nil }
        return turns(of: walkthrough, in: scenario)
      }
    }
  }

  private func turns(of walkthrough: Walkthrough, in scenario: Scenario) -> [Said] {
    var session = PracticeSession(
      scenario, seed: walkthrough.seed, interpreter: interpreter, vocabulary: vocabulary)
    for step in walkthrough.steps {
      if case .does(let input, _) = step { session.play(input) }
    }
    return Conversation(session.call, of: scenario).turns
      .map { ($0.speaker, $0.utterance.text) }.filter { !$0.text.isEmpty }
  }

  /// Transcripts of fifteen lines, each drawn from what collectors typed.
  private func longLines(_ lines: [String]) -> [[Said]] {
    var chance = SeededGenerator(seed: 3)
    return (0..<4_000).map { _ in
      (0..<15).map { place in
        (place.isMultiple(of: 2) ? .collector : .debtor, lines[chance.next(below: lines.count)])
      }
    }
  }

  private func score(
    _ transcripts: [[Said]], repeated: Int, as name: String, by program: URL
  ) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "rightcall-bench.jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    let text = try transcripts.enumerated().map { number, turns in
      let said = turns.map { ["speaker": $0.speaker.rawValue, "text": $0.text] }
      let object: [String: Any] = ["id": number, "turns": said]
      return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
        + "\n"
    }.joined()
    try String(repeating: text, count: repeated).write(to: file, atomically: true, encoding: .utf8)
    let start = try seconds(program, "/dev/null", jobs: 1)
    let count = transcripts.reduce(0) { $0 + $1.count }
    let words = transcripts.joined().reduce(0) { $0 + $1.text.split(separator: " ").count }
    row("\(name), words each", fixed(Double(words) / Double(count), 1))
    for jobs in [1, 2] {
      let took = try seconds(program, file.path, jobs: jobs) - start
      row("\(name) scored a second, cores: \(jobs)", fixed(Double(count * repeated) / took, 0))
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
