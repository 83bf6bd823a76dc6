import CallModel
import Compliance
import Foundation
import Understanding

extension Workbench {
  /// How fast lines are read, and how long learning takes.
  func reading() {
    let texts = ((try? fixture("utterances-seen.jsonl")) ?? []).compactMap { $0["text"] as? String }
    let clock = ContinuousClock()
    var times: [Double] = []
    for _ in 0..<20 {
      for text in texts {
        var moves = 0
        times.append(microseconds(clock.measure { moves = interpreter.read(text).moves.count }))
        precondition(moves >= 0)
      }
    }
    times.sort()
    guard !times.isEmpty else { return }
    row("learning every sample, s", fixed(microseconds(learning) / 1e6, 2))
    row("one line, median, µs", fixed(times[times.count / 2], 1))
    row("one line, 99th percentile, µs", fixed(times[times.count * 99 / 100], 1))
    var archive = Archive()
    interpreter.write(to: &archive)
    row("what was learned, MB", fixed(Double(archive.bytes.count) / 1e6, 1))
    row(
      "reading it back, ms",
      fixed(microseconds(clock.measure { reread(archive) }) / 1000, 1))
  }

  private func reread(_ archive: Archive) {
    archive.bytes.withUnsafeBytes { bytes in
      var reader = ArchiveReader(bytes)
      precondition(Interpreter(reading: &reader) != nil)
    }
  }

  /// Mangled lines: none may be read outside itself or differently the second time.
  func fuzz(_ count: Int = 1_000_000) {
    var generator = SeededGenerator(seed: 5)
    var wrong = 0
    for place in 0..<count {
      let text = Fuzz.mangled(&generator)
      let utterance = interpreter.read(text)
      if !Fuzz.liesInside(utterance) { wrong += 1 }
      if place.isMultiple(of: 100), interpreter.read(text) != utterance { wrong += 1 }
    }
    row("mangled lines read, and wrong spans or answers", "\(count), \(wrong)")
  }

  /// How often a move that is believed so much is right, on the lines of the first half.
  func reliability() throws {
    var believed = [Int](repeating: 0, count: 10)
    var right = believed
    for line in try fixture("utterances-seen.jsonl") {
      let wanted = Set(line["moves"] as? [String] ?? [])
      let context = Interpreter.Context(previous: line["previous"] as? String)
      let utterance = interpreter.read(line["text"] as? String ?? "", in: context)
      for move in utterance.moves + utterance.nearMoves {
        let place = min(9, Int(move.confidence * 10))
        believed[place] += 1
        if wanted.contains(move.kind.description) { right[place] += 1 }
      }
    }
    for place in believed.indices where believed[place] > 0 {
      let share = 100 * Double(right[place]) / Double(believed[place])
      row(
        "confidence \(fixed(Double(place) / 10, 1)) to \(fixed(Double(place + 1) / 10, 1)): right, %",
        "\(fixed(share, 0)) of \(believed[place])")
    }
  }

  /// The held-out lines: one right main move, the exact set, and the ten ways of saying things.
  func understanding() throws {
    for name in ["utterances-seen", "utterances-unseen"] {
      let lines = try fixture(name + ".jsonl")
      var main = 0
      var exact = 0
      for line in lines {
        let read = moves(of: line)
        let wanted = Set(line["moves"] as? [String] ?? [])
        let mains = Set(line["main"] as? [String] ?? [])
        if mains.isEmpty ? read.isEmpty : !mains.isDisjoint(with: read) { main += 1 }
        if read == wanted { exact += 1 }
      }
      let count = Double(lines.count)
      row("\(name): a right main move, %", fixed(100 * Double(main) / count, 1))
      row("\(name): the exact set, %", fixed(100 * Double(exact) / count, 1))
    }
    let ways = try fixture("ten-ways.jsonl")
    let right = ways.count { moves(of: $0).contains($0["move"] as? String ?? "") }
    row("ten ways of saying seven things, right of \(ways.count)", "\(right)")
  }

  private func moves(of line: [String: Any]) -> Set<String> {
    let context = Interpreter.Context(previous: line["previous"] as? String)
    return Set(
      interpreter.read(line["text"] as? String ?? "", in: context).moves.map(\.kind.description))
  }

  /// Sentences that break the law and their lawful look-alikes.
  func lawInWords() throws {
    let day = law.rules.map(\.checked).max() ?? Day(number: 0)
    for name in ["lawful-seen", "lawful-unseen"] {
      var (caught, missed, wrong) = (0, 0, 0)
      for line in try fixture(name + ".jsonl") {
        let found = !findings(in: line, on: day).isEmpty
        switch (line["unlawful"] as? Bool ?? false, found) {
        case (true, true): caught += 1
        case (true, false): missed += 1
        case (false, true): wrong += 1
        case (false, false): break
        }
      }
      row("\(name): precision", fixed(Double(caught) / Double(max(1, caught + wrong)), 2))
      row("\(name): recall", fixed(Double(caught) / Double(max(1, caught + missed)), 2))
    }
  }

  private func findings(in line: [String: Any], on day: Day) -> [Finding] {
    let context = line["context"] as? [String: Any] ?? [:]
    let debt = context["debt"] as? [String: Any] ?? [:]
    let known = context["known"] as? [String: Any] ?? [:]
    var setting = Setting(
      channel: (context["channel"] as? String).flatMap(Channel.init) ?? .telephone,
      collectorKind: (context["collector"] as? String).flatMap(Collector.Kind.init) ?? .thirdParty,
      listener: (context["to"] as? String).flatMap(Listener.init) ?? .consumer,
      isInitial: context["initial"] as? Bool,
      known: Set(Setting.Known.allCases.filter { known[$0.rawValue] as? Bool == true }),
      balance: (debt["balance"] as? String).flatMap(Money.init(parsing:)),
      isTimeBarred: debt["time_barred"] as? Bool, isDisputed: debt["disputed"] as? Bool,
      isInValidationPeriod: debt["in_validation_period"] as? Bool)
    setting.isWhole = setting.channel != .telephone
    let turn = Turn(
      number: 1, speaker: .collector, utterance: interpreter.read(line["text"] as? String ?? ""))
    return law.findings(
      in: Conversation(turns: [turn], setting: setting), on: day, jurisdictions: ["US"])
  }
}
