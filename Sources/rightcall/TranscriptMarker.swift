import JSONFormat
import ContentLoading
import Assessment
import CallModel
import Console
import Foundation
import Practice
import Synchronization
import Understanding

/// Scores transcripts, with or without a scenario.
final class TranscriptMarker: Sendable {
  private let interpreter: Interpreter
  private let marking: Marking
  private let digests: ContentDigests
  private let shelf: Mutex<Shelf>
  private let warned = Mutex<Set<String>>([])
  private let bad = Mutex(false)

  init(_ library: Library) throws {
    interpreter = try library.language.get().interpreter
    marking = try Marking(library)
    digests = ContentDigests(library.locations)
    var loader = try library.scenarioLoader()
    loader.looksForFlaws = false
    shelf = Mutex(Shelf(loader: loader))
  }

  /// The scenarios that transcripts name, each read when it is first named.
  private struct Shelf {
    let loader: ScenarioLoader
    private var read: [String: Scenario?] = [:]

    init(loader: ScenarioLoader) { self.loader = loader }

    mutating func scenario(_ name: String) -> Scenario? {
      if let known = read[name] { return known }
      let isThere = loader.folder.ids.contains(Scenario.ID(name).file)
      let scenario = isThere ? loader.load(.init(name)).scenario : nil
      read[name] = .some(scenario)
      return scenario
    }
  }

  var hadBadLine: Bool { bad.withLock { $0 } }

  /// The scorecard of one line of JSON, or an error as JSON; nothing for an empty line.
  func answer(_ line: Data, number: Int) -> [UInt8]? {
    if line.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) { return nil }
    let object: JSON
    do throws(JSONReader.Problem) {
      object = try JSONReader.read(line)
    } catch {
      return refuse("\(error.sentence); give one object a line", id: nil, number: number)
    }
    do {
      let conversation = try conversation(Transcript(object), object)
      let card = marking.scorecard(of: conversation)
      let digest = digests.digest(
        of: conversation.turns, seed: nil, scenario: conversation.scenario?.id)
      return card.json(id: object["id"] ?? .null, digest: digest)
    } catch {
      return refuse(error.message, id: error.id, number: number)
    }
  }

  func conversation(
    _ transcript: Transcript, _ object: JSON
  ) throws(Transcript.Objection) -> Conversation {
    warn(of: Transcript.unknownKeys(of: object))
    var scenario: Scenario?
    if let name = transcript.scenario {
      scenario = shelf.withLock { $0.scenario(name) }
      guard scenario != nil else {
        throw Transcript.Objection(
          id: transcript.id,
          message: "there is no scenario '\(name)'; 'rightcall scenario list' shows all")
      }
    }
    let turns = turns(of: transcript, from: scenario)
    guard let scenario else {
      return Conversation(turns: turns, setting: try transcript.setting())
    }
    var setting = Conversation(Call(scenario, seed: 0), of: scenario).setting
    setting.starts = transcript.lines.first?.at ?? setting.starts
    return Conversation(turns: turns, setting: setting, scenario: scenario)
  }

  private func turns(of transcript: Transcript, from scenario: Scenario?) -> [Turn] {
    let reader = scenario.map { interpreter.knowing(KnownNames(of: $0)) } ?? interpreter
    var previous: (speaker: Speaker, heard: Line)?
    var turns: [Turn] = []
    turns.reserveCapacity(transcript.lines.count)
    for (index, line) in transcript.lines.enumerated() {
      let heard = Line(line.text)
      let other = previous.flatMap { $0.speaker == line.speaker ? nil : $0.heard }
      let context = Interpreter.Context(
        speaker: line.speaker, after: other,
        today: line.at?.day ?? transcript.lines.first?.at?.day ?? scenario?.starts.day)
      turns.append(
        Turn(
          number: index + 1, speaker: line.speaker,
          utterance: reader.read(line.text, as: heard, in: context), at: line.at))
      previous = (line.speaker, heard)
    }
    return turns
  }

  private func refuse(_ message: String, id: JSON?, number: Int) -> [UInt8] {
    bad.withLock { $0 = true }
    let error: JSON = ["line": .int(number), "message": .string(message)]
    return JSON.object(["error": error, "id": id ?? .null]).bytes
  }

  private func warn(of keys: [String]) {
    for key in keys where warned.withLock({ $0.insert(key).inserted }) {
      StandardError.write("rightcall: warning: the key '\(Screen.clean(key))' is not used\n")
    }
  }
}
