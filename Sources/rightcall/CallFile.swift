import JSONFormat
import CallModel
import Console
import Foundation
import History

/// A call as one JSON object that another copy of the program can take in: a transcript as 'score'
/// takes it, with everything that was done besides.
enum CallFile {
  static func json(of story: SavedCall.Story, reviews: [CallReview]) -> JSON {
    let call = story.call
    var members: [String: JSON] = [
      "id": .string(call.id.uuidString.lowercased()),
      "turns": .array(
        story.turns.filter { $0.action == nil }.map { turn in
          var line: [String: JSON] = [
            "speaker": .string(turn.speaker.rawValue), "text": .string(turn.utterance.text),
          ]
          if let at = turn.at { line["at"] = .string(at.description) }
          return .object(line)
        }),
      "trainee": .string(call.start.trainee), "started": .int(call.start.started),
      "manner": .string(call.start.manner.rawValue), "debtor": .string(call.start.debtor),
      "inputs": .array(story.inputs.map(json)),
      "seed": .string(String(call.start.seed)),
      "outcome": call.outcome.map { .string($0.rawValue) } ?? .null,
      "reviews": .array(reviews.map(json)),
    ]
    let scenario = call.start.scenario.description
    if !scenario.isEmpty { members["scenario"] = .string(scenario) }
    if let ended = call.ended { members["ended"] = .int(ended) }
    return .object(members)
  }

  private static func json(_ input: CallInput) -> JSON {
    switch input {
    case .say(let text): return ["say": .string(text)]
    case .undo: return ["do": "undo"]
    case .act(let action):
      var members: [String: JSON] = ["do": .string(action.kind.rawValue)]
      if !action.text.isEmpty { members["text"] = .string(action.text) }
      if let amount = action.amount { members["amount"] = .string(amount.plain) }
      if let day = action.day { members["date"] = .string(day.description) }
      if let method = action.method { members["method"] = .string(method) }
      for mark in action.marks { members[mark.rawValue] = true }
      if let outcome = action.outcome { members["outcome"] = .string(outcome.rawValue) }
      return .object(members)
    }
  }

  private static func json(_ review: CallReview) -> JSON {
    [
      "id": .string(review.id), "item": .string(review.item),
      "points": review.points.map(JSON.double) ?? .null,
      "was": review.was.map(JSON.double) ?? .null, "reason": .string(review.reason),
      "reviewer": .string(review.reviewer), "made": .int(review.made),
    ]
  }

  /// What was done in the call, or `nil` when the object does not say, or not clearly.
  static func inputs(in object: JSON) -> [CallInput]? {
    object["inputs"]?.list.flatMap { list in
      let inputs = list.compactMap { entry -> CallInput? in
        switch PracticeLine(entry.line) {
        case .say(let text): .say(text)
        case .act(let action): .act(action)
        case .undo: .undo
        case .bad: nil
        }
      }
      return inputs.count == list.count ? inputs : nil
    }
  }

  static func reviews(in object: JSON, of call: UUID) -> [CallReview] {
    (object["reviews"]?.list ?? []).compactMap { entry in
      guard let id = entry["id"]?.text, let item = entry["item"]?.text,
        let reason = entry["reason"]?.text, let reviewer = entry["reviewer"]?.text,
        let made = entry["made"]?.whole
      else { return nil }
      return CallReview(
        id: id, call: call, item: item, points: entry["points"]?.number,
        was: entry["was"]?.number, reason: reason, reviewer: reviewer, made: made)
    }
  }
}
