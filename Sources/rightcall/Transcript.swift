import JSONFormat
import CallModel
import Console
import Foundation

/// A conversation that comes as one JSON object: turns, and what is known about it.
struct Transcript {
  let id: JSON?
  let lines: [Line]
  let scenario: String?
  let account: JSON?

  struct Line {
    let speaker: Speaker
    let text: String
    let at: Moment?
  }

  /// What is wrong with a transcript, in one sentence.
  struct Objection: Error {
    let id: JSON?
    let message: String
  }

  static let keys: Set<String> = [
    "id", "turns", "scenario", "account", "trainee", "started", "ended", "manner", "debtor",
    "inputs", "seed", "outcome", "reviews",
  ]
  static let turnKeys: Set<String> = ["speaker", "text", "at"]
  static let accountKeys: Set<String> = [
    "balance", "time_barred", "disputed", "in_validation_period", "state", "initial", "collector",
  ]

  init(_ object: JSON) throws(Objection) {
    let id = object["id"]
    func refuse(_ message: String) -> Objection { Objection(id: id, message: message) }
    guard object.isObject else {
      throw refuse("a transcript must be a JSON object with the key 'turns'")
    }
    self.id = id
    scenario = object["scenario"]?.text
    account = object["account"]
    if let account, !account.isObject, account != .null {
      throw refuse("'account' must be an object such as {\"balance\": \"1842.17\"}")
    }
    guard let turns = object["turns"]?.list else {
      throw refuse("the key 'turns' must hold a list of turns")
    }
    var lines: [Line] = []
    for (index, turn) in turns.enumerated() {
      guard let name = turn["speaker"]?.text, let speaker = Speaker(rawValue: name) else {
        throw refuse("turn \(index + 1) must have a 'speaker': collector, debtor or third_party")
      }
      guard let text = turn["text"]?.text else {
        throw refuse("turn \(index + 1) must have a 'text'")
      }
      var at: Moment?
      if let stamp = turn["at"], stamp != .null {
        at = stamp.text.flatMap { Moment(stamp: $0) }
        guard at != nil else {
          throw refuse(
            "the 'at' of turn \(index + 1) must look like 2026-03-03T18:40:00-06:00")
        }
      }
      lines.append(Line(speaker: speaker, text: text, at: at))
    }
    self.lines = lines
  }

  /// The keys that mean nothing here.
  static func unknownKeys(of object: JSON) -> [String] {
    var found = object.keys.filter { !keys.contains($0) }
    for turn in object["turns"]?.list ?? [] {
      found += turn.keys.filter { !turnKeys.contains($0) }.map { "turns.\($0)" }
    }
    found += (object["account"]?.keys ?? []).filter { !accountKeys.contains($0) }
      .map { "account.\($0)" }
    return found.sorted()
  }

  /// What is known about the conversation besides its words.
  func setting() throws(Objection) -> Setting {
    var setting = Setting(starts: lines.first?.at)
    guard let account else { return setting }
    if let balance = account["balance"], balance != .null {
      setting.balance = balance.text.flatMap(Money.init(parsing:))
      guard setting.balance != nil else {
        throw Objection(id: id, message: "the account's 'balance' must look like \"1842.17\"")
      }
    }
    setting.isTimeBarred = account["time_barred"]?.isTrue
    setting.isDisputed = account["disputed"]?.isTrue
    setting.isInValidationPeriod = account["in_validation_period"]?.isTrue
    setting.isInitial = account["initial"]?.isTrue
    setting.state = account["state"]?.text
    if let kind = account["collector"]?.text.flatMap(Collector.Kind.init(rawValue:)) {
      setting.collectorKind = kind
    }
    return setting
  }
}
