import JSONFormat
import CallModel
import Foundation
import History

extension StatementBook {
  /// Where the names of this program's activities begin; the domain is reserved for examples.
  static let base = "https://rightcall.example"

  static func key(_ name: String) -> String { "\(base)/xapi/\(name)" }

  func statement(
    _ event: String, verb: String, of object: JSON, result: [String: JSON] = [:],
    at second: Int? = nil, instructor: String? = nil
  ) -> Statement {
    let name = (people.areHidden ? "anonymous/" : "") + event
    let id = NamedUUID.make(name, in: call.id).uuidString.lowercased()
    var members: [String: JSON] = [
      "id": .string(id), "version": "1.0.3", "actor": agent(actor),
      "verb": [
        "id": .string("http://adlnet.gov/expapi/verbs/\(verb)"), "display": Self.words(verb),
      ],
      "object": object, "timestamp": .string(Self.stamp(second ?? call.start.started)),
      "context": context(instructor: instructor),
    ]
    if !result.isEmpty { members["result"] = .object(result) }
    return Statement(id: id, json: .object(members))
  }

  private func context(instructor: String?) -> JSON {
    var members: [String: JSON] = [
      "registration": .string(call.id.uuidString.lowercased()), "platform": "RightCall",
      "language": "en-US", "contextActivities": ["grouping": [scenario]],
      "extensions": [
        Self.key("manner"): .string(call.start.manner.rawValue),
        Self.key("judged-by"): .string("sha256:\(digest)"),
      ],
    ]
    if let instructor { members["instructor"] = agent(instructor) }
    return .object(members)
  }

  private var actor: String { people.pseudonym.map { "trainee-\($0)" } ?? call.start.trainee }

  private func agent(_ name: String) -> JSON {
    [
      "objectType": "Agent", "name": .string(name),
      "account": ["homePage": .string(people.homePage), "name": .string(name)],
    ]
  }

  var scenario: JSON {
    activity(scenarioPath, named: scenarioName, type: "simulation")
  }

  func item(_ name: String) -> JSON {
    activity("\(scenarioPath)/items/\(Self.segment(name))", named: name, type: "question")
  }

  private var scenarioName: String {
    let name = call.start.scenario.description
    return name.isEmpty ? "transcript" : name
  }

  private var scenarioPath: String { "scenarios/\(Self.segment(scenarioName))" }

  private func activity(_ path: String, named name: String, type: String) -> JSON {
    [
      "objectType": "Activity", "id": .string("\(Self.base)/\(path)"),
      "definition": [
        "type": .string("http://adlnet.gov/expapi/activities/\(type)"),
        "name": Self.words(
          name.split(whereSeparator: { "-_".contains($0) }).joined(separator: " ")),
      ],
    ]
  }

  /// A name as part of an address.
  private static func segment(_ name: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF")
    return name.utf8.reduce(into: "") { text, byte in
      let character = Character(Unicode.Scalar(byte))
      if character.isASCII, character.isLetter || character.isNumber || "-_.".contains(character) {
        text.append(character)
      } else {
        text += "%\(hexadecimal[Int(byte >> 4)])\(hexadecimal[Int(byte & 15)])"
      }
    }
  }

  private static func words(_ text: String) -> JSON { ["en-US": .string(text)] }

  static func score(_ points: Double, of whole: Double) -> JSON {
    [
      "scaled": .short(whole > 0 ? min(1, max(0, points / whole)) : 0), "raw": .short(points),
      "min": 0, "max": .short(whole),
    ]
  }

  var ended: Int { max(call.start.started, call.ended ?? call.start.started) }

  /// `PT4M5S`.
  var duration: String {
    let seconds = ended - call.start.started
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return "PT" + (hours > 0 ? "\(hours)H" : "") + (minutes > 0 ? "\(minutes)M" : "")
      + "\(seconds % 60)S"
  }

  private static func stamp(_ seconds: Int) -> String {
    Moment(
      day: Day(number: seconds / 86_400), second: seconds % 86_400, zone: "UTC", offset: 0
    ).description.replacing("+00:00", with: "Z")
  }
}
