import CallEngine
import CallModel
import Careers
import Compliance
import ContentLoading
import Exploration
import Foundation
import Practice

extension Workbench {
  /// How fast a call is practised, played by bots, and searched.
  func playing() {
    guard let scenario = scenarios.last else { return }
    let texts = ((try? fixture("utterances-seen.jsonl")) ?? []).compactMap { $0["text"] as? String }
    let clock = ContinuousClock()
    let day = scenario.starts.day
    var turns = 0
    let practising = clock.measure {
      for seed in 0..<100 as Range<UInt64> {
        var session = PracticeSession(
          scenario, seed: seed, interpreter: interpreter, vocabulary: vocabulary)
        for place in 0..<20 where !session.call.isOver {
          session.say(texts[(Int(seed) * 20 + place) % texts.count])
          _ = law.findings(
            in: Conversation(session.call, of: scenario), on: day, jurisdictions: ["US"])
          turns += 1
        }
      }
    }
    row(
      "understand, react and judge the call so far, µs a turn",
      fixed(microseconds(practising) / Double(turns), 1))
    let runs = 100_000
    var played = 0
    let playing = clock.measure {
      played = ExplorationBenchmark.play(scenario, vocabulary: vocabulary, runs: runs)
    }
    let seconds = microseconds(playing) / 1e6
    row("bot calls a second, both cores", fixed(Double(runs) / seconds, 0))
    row("bot turns a second, both cores", fixed(Double(played) / seconds, 0))
    var states = 0
    let searching = clock.measure {
      states = ExplorationBenchmark.search(scenario, vocabulary: vocabulary, limit: 1_000_000)
    }
    row(
      "states searched a second, both cores",
      fixed(Double(states) / (microseconds(searching) / 1e6), 0))
  }

  /// How well roles are ranked against the moves that people made.
  func ranking() throws {
    let library = CareersLibrary(folder: root.appending(path: "content/careers"))
    for line in CareersBenchmark(RoleRanking(try library.map())).lines { print("  " + line) }
  }

  /// What the program costs as a whole process: the first answer, and the memory at its peak.
  func program() {
    for (name, arguments) in [
      ("the prompt, opened and left, ms", []),
      (
        "a call opened and left, with its card, ms",
        ["practice", "surprise-medical-bill", "--json", "--seed", "1"]
      ),
      ("careers pay, ms", ["careers", "pay", "debt collector", "--in", "Houston", "--json"]),
      ("judge, nothing to judge, ms", ["judge"]),
    ] {
      program(name, arguments)
    }
    firstWords()
    var usage = rusage()
    // RUSAGE_CHILDREN, which has another type on each system.
    getrusage(-1, &usage)
    row("peak memory of these, MB", fixed(Double(usage.ru_maxrss) / 1024, 1))
  }

  /// How long it takes from the start until somebody answers the telephone and may be spoken to.
  private func firstWords() {
    let clock = ContinuousClock()
    var times: [Double] = []
    for number in 0...11 {
      let process = Process()
      process.executableURL = root.appending(path: ".build/release/rightcall")
      process.arguments = ["practice", "surprise-medical-bill", "--json", "--seed", "1"]
      let (said, heard) = (Pipe(), Pipe())
      process.standardInput = said
      process.standardOutput = heard
      process.standardError = FileHandle.nullDevice
      let start = clock.now
      guard (try? process.run()) != nil else { return }
      let answer = heard.fileHandleForReading.availableData
      let took = microseconds(clock.now - start) / 1000
      try? said.fileHandleForWriting.close()
      process.waitUntilExit()
      guard !answer.isEmpty else { return row("the first words of a call", "there were none") }
      if number > 0 { times.append(took) }
    }
    times.sort()
    row("a call, to the first words, ms", "\(fixed(times[5], 1)) (at most \(fixed(times[10], 1)))")
  }

  /// How long the program takes from its start to its end.
  func program(_ name: String, _ arguments: [String]) {
    let program = root.appending(path: ".build/release/rightcall")
    let clock = ContinuousClock()
    var times: [Double] = []
    // The first run, which is not counted, learns the language where that has not been done yet.
    for number in 0...11 {
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      // To wait in any other way is to look only every twentieth of a second.
      let isOver = DispatchSemaphore(value: 0)
      process.terminationHandler = { _ in isOver.signal() }
      let start = clock.now
      guard (try? process.run()) != nil else {
        return row(name, "the program is not built; run 'make build'")
      }
      isOver.wait()
      let took = microseconds(clock.now - start) / 1000
      guard process.terminationStatus == 0 else { return row(name, "the program failed") }
      if number > 0 { times.append(took) }
    }
    times.sort()
    row(name, "\(fixed(times[5], 1)) (at most \(fixed(times[10], 1)))")
  }
}
