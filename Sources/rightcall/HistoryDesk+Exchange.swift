import JSONFormat
import CallModel
import Console
import ContentLoading
import Foundation
import History
import Practice

extension HistoryDesk {
  /// Writes a call in a format that others read, to a file or to the screen.
  func export(_ request: HistoryRequest) throws {
    guard let name = request.names.first else {
      throw CommandFailure("name the call; 'history list' shows all", .usage)
    }
    let file = request.names.dropFirst().joined(separator: " ")
    let ending = file.split(separator: ".").count > 1 ? file.split(separator: ".").last : nil
    let text = try text(
      of: story(named: name), format: request.format ?? ending.map(String.init) ?? "text")
    guard !file.isEmpty else {
      screen.write(text)
      return
    }
    do {
      try Data(text.utf8).write(to: URL(filePath: file), options: .atomic)
    } catch {
      throw CommandFailure("the call cannot be written to '\(file)'", .cannotCreate)
    }
    screen.paragraph("The call is written to \(Screen.clean(file)).")
  }

  private func text(of story: SavedCall.Story, format: String) throws -> String {
    let loaded = try? library.loaded(story.call.start.scenario.description)
    let transcript = SpokenTranscript(story.turns) { turn in
      CallText.name(of: turn, in: story, loaded?.scenario)
    }
    switch format {
    case "text", "txt": return transcript.text
    case "vtt", "webvtt": return transcript.webVTT
    case "csv": return transcript.csv
    case "json":
      return CallFile.json(of: story, reviews: try store.reviews(of: story.call.id)).line + "\n"
    default:
      throw CommandFailure("a call is exported as text, json, vtt or csv, not '\(format)'", .usage)
    }
  }

  /// Takes in a transcript, or a call that was exported as JSON.
  func takeIn(_ path: String) throws {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw CommandFailure("there is no file '\(path)' that can be read", .missingFile)
    }
    let objects = bytes.split(separator: UInt8(ascii: "\n")).map { JSON(parsing: Data($0)) }
    if let all = objects as? [JSON], !all.isEmpty, all.allSatisfy({ $0["turns"] != nil }) {
      for object in all { try takeIn(object) }
      return
    }
    if let object = JSON(parsing: bytes), object.isObject { return try takeIn(object) }
    let transcript: SpokenTranscript
    do throws(SpokenTranscript.Objection) {
      transcript = try SpokenTranscript(reading: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw CommandFailure("\(path):\(error.line): \(error.message)", .badInput)
    }
    try keep(imported(transcript, id: UUID(), object: [:]), reviews: [])
  }

  private func takeIn(_ object: JSON) throws {
    let id = object["id"]?.text.flatMap(UUID.init(uuidString:)) ?? UUID()
    let reviews = CallFile.reviews(in: object, of: id)
    if let story = try replayed(object, id: id) { return try keep(story, reviews: reviews) }
    let transcript: Transcript
    do throws(Transcript.Objection) {
      transcript = try Transcript(object)
    } catch {
      throw CommandFailure(error.message, .badInput)
    }
    let lines = transcript.lines.map { line in
      SpokenTranscript.Line(
        speaker: line.speaker, name: line.speaker.rawValue, text: line.text, at: line.at)
    }
    try keep(imported(SpokenTranscript(lines), id: id, object: object), reviews: reviews)
  }

  private func keep(_ story: SavedCall.Story, reviews: [CallReview]) throws {
    let isNew = try store.keep([story]) == 1
    try store.add(reviews)
    let call = story.call
    screen.paragraph(
      Screen.clean(
        isNew
          ? "Call \(Self.short(call.id)) is kept: \(Self.title(of: call))."
          : "Call \(Self.short(call.id)) was here already."))
  }

  /// The call played from what was done in it, when it still is the same call here.
  private func replayed(_ object: JSON, id: UUID) throws -> SavedCall.Story? {
    guard let inputs = CallFile.inputs(in: object), let name = object["scenario"]?.text,
      let seed = object["seed"]?.text.flatMap({ UInt64($0) }),
      let scenario = try? library.judged(name).scenario
    else { return nil }
    var session = try library.session(scenario, seed: seed)
    let opening = session.call.turns
    var entries: [SavedCall.Story.Entry] = []
    for input in inputs {
      session.play(input)
      entries.append(.init(input, turns: input == .undo ? [] : session.lastExchange))
    }
    let said = session.call.turns.filter { $0.action == nil }.map(\.utterance.text)
    guard said == (object["turns"]?.list ?? []).compactMap({ $0["text"]?.text }) else { return nil }
    let standing = session.call.standing
    let start = SavedCall.Start(
      scenario: scenario.id, debtor: scenario.debtor.name, seed: seed,
      balance: scenario.account.balance, digests: .init(),
      started: object["started"]?.whole ?? Today.now,
      trainee: object["trainee"]?.text ?? trainee ?? "trainee",
      manner: object["manner"]?.text.flatMap(SavedCall.Manner.init(rawValue:)) ?? .free)
    return SavedCall.Story(
      call: SavedCall(
        id: id, start: start, state: session.call.isOver ? .ended : .abandoned,
        outcome: standing.outcome, ended: object["ended"]?.whole,
        agreed: standing.agreed?.total),
      opening: opening, entries: entries)
  }

  /// A call that was held elsewhere: what the collector said are its inputs.
  private func imported(_ transcript: SpokenTranscript, id: UUID, object: JSON) -> SavedCall.Story {
    let turns = transcript.lines.enumerated().map { index, line in
      Turn(
        number: index + 1, speaker: line.speaker, utterance: Utterance(line.text), at: line.at)
    }
    let opening = turns.prefix { $0.speaker != .collector }
    var entries: [SavedCall.Story.Entry] = []
    for turn in turns.dropFirst(opening.count) {
      if turn.speaker == .collector {
        entries.append(.init(.say(turn.utterance.text), turns: [turn]))
      } else if let last = entries.popLast() {
        entries.append(.init(last.input, turns: last.turns + [turn]))
      }
    }
    let other = transcript.lines.first { $0.speaker != .collector }?.name
    let start = SavedCall.Start(
      scenario: .init(object["scenario"]?.text ?? ""),
      debtor: object["debtor"]?.text ?? other ?? "debtor", seed: 0, balance: .zero,
      digests: .init(), started: object["started"]?.whole ?? Today.now,
      trainee: object["trainee"]?.text ?? trainee ?? "trainee", manner: .imported)
    return SavedCall.Story(
      call: SavedCall(
        id: id, start: start, state: .ended, outcome: nil, ended: Today.now, agreed: nil),
      opening: Array(opening), entries: entries)
  }
}
