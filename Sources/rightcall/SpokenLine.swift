import JSONFormat
import CallModel
import Console

/// One line to be read, with what is known about it.
struct SpokenLine {
  let id: JSON
  let text: String
  let speaker: Speaker
  let previous: String?
  let today: Day?
  let setting: Setting

  /// What is wrong with a line, in one sentence.
  struct Objection: Error {
    let message: String
  }

  init(_ object: JSON) throws(Objection) {
    guard object.isObject else {
      throw Objection(message: "a line must be a JSON object with the keys 'id' and 'text'")
    }
    guard let text = object["text"]?.text else {
      throw Objection(message: "the key 'text' must hold the line as text")
    }
    self.text = text
    id = object["id"] ?? .null
    previous = object["previous"]?.text
    speaker = try Self.choice(object["speaker"], "speaker") ?? .collector
    today = try Self.day(object["today"])
    setting = try Self.setting(object["context"], today: today)
  }

  private static func day(_ value: JSON?) throws(Objection) -> Day? {
    guard let value, value != .null else { return nil }
    guard let day = value.text.flatMap({ Day(iso: $0) }) else {
      throw Objection(message: "'today' must be a date such as \"2026-03-03\"")
    }
    return day
  }

  private static func setting(_ context: JSON?, today: Day?) throws(Objection) -> Setting {
    let known = context?["known"]
    let debt = context?["debt"]
    let channel: Channel = try choice(context?["channel"], "channel") ?? .telephone
    var setting = Setting(
      channel: channel,
      collectorKind: try choice(context?["collector"], "collector") ?? .thirdParty,
      listener: try choice(context?["to"], "to") ?? .consumer,
      isInitial: context?["initial"]?.isTrue,
      known: Set(Setting.Known.allCases.filter { known?[$0.rawValue]?.isTrue == true }),
      balance: debt?["balance"]?.text.flatMap(Money.init(parsing:)),
      isTimeBarred: debt?["time_barred"]?.isTrue, isDisputed: debt?["disputed"]?.isTrue,
      isInValidationPeriod: debt?["in_validation_period"]?.isTrue,
      state: context?["state"]?.text,
      starts: today.map { Moment(day: $0, second: 43_200, zone: "UTC", offset: 0) })
    // One line of a talk is not all of it; a message is.
    setting.isWhole = channel != .telephone
    return setting
  }

  private static func choice<Choice: RawRepresentable & CaseIterable>(
    _ value: JSON?, _ key: String
  ) throws(Objection) -> Choice? where Choice.RawValue == String {
    guard let value, value != .null else { return nil }
    guard let choice = value.text.flatMap({ Choice(rawValue: $0) }) else {
      let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw Objection(message: "'\(key)' must be one of \(names)")
    }
    return choice
  }

  private static let keys: Set<String> = ["id", "text", "today", "previous", "speaker", "context"]
  private static let contextKeys: Set<String> = [
    "channel", "to", "initial", "collector", "known", "debt", "state",
  ]

  /// The keys that mean nothing here, in order.
  static func unknownKeys(of object: JSON) -> [String] {
    let top = object.keys.filter { !keys.contains($0) }
    let inner = (object["context"]?.keys ?? []).filter { !contextKeys.contains($0) }
    return top.sorted() + inner.map { "context.\($0)" }.sorted()
  }
}
