import CallModel
import Foundation
import Testing

/// One expression of Tests/Fixtures/values.jsonl with its meaning.
struct ValueExpression: Decodable {
  let text: String
  let today: String?
  let split: String
  let values: [Meaning]

  /// A value as the fixture writes it, with the words that name it.
  struct Meaning: Codable, Hashable {
    var kind: String
    var words: String
    var amount: String?
    var value: Double?
    var percent: Double?
    var permille: Int?
    var date: String?
    var time: String?
    var count: Int?
    var unit: String?
    var every: String?
    var phone: String?
    var identifier: String?
    var or: [String]?
  }

  static func all(_ split: String) throws -> [ValueExpression] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/values.jsonl")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let decoder = JSONDecoder()
    return try lines.map { try decoder.decode(ValueExpression.self, from: Data($0.utf8)) }
      .filter { $0.split == split }
  }

  /// Whether what was read is exactly this, other readings included where the fixture names them.
  func matches(_ read: [Value]) -> Bool {
    let found = read.map { Meaning($0, in: text) }
    guard found.count == values.count else { return false }
    return zip(found, values).allSatisfy { got, wanted in
      var got = got
      if wanted.or == nil { got.or = nil }
      return got == wanted
    }
  }
}

extension ValueExpression.Meaning {
  init(_ found: Value, in text: String) {
    let scalars = Array(text.unicodeScalars)[found.span]
    var words = String.UnicodeScalarView()
    words.append(contentsOf: scalars)
    self.init(kind: "", words: String(words))
    switch found.content {
    case .money(let money): (kind, amount) = ("money", money.plain)
    case .number(let number): (kind, value) = ("number", number)
    case .percent(let share): (kind, percent) = ("percent", share)
    case .shareOfBalance(let share): (kind, permille) = ("share", share)
    case .date(let day): (kind, date) = ("date", day.description)
    case .time(let minute): (kind, time) = ("time", Self.clock(minute))
    case .duration(let length, let measure):
      (kind, count, unit) = ("duration", length, measure.rawValue)
    case .instalments(let terms):
      (kind, count, every) = ("instalments", terms.count, terms.every?.rawValue)
    case .phone(let digits): (kind, phone) = ("phone", digits)
    case .identifier(let letters): (kind, identifier) = ("identifier", letters)
    }
    let others = found.otherReadings.compactMap { Self.plain($0) }
    or = others.isEmpty ? nil : others
  }

  private static func clock(_ minute: Int) -> String {
    let (hour, rest) = minute.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func plain(_ content: Value.Content) -> String? {
    switch content {
    case .date(let day): day.description
    case .time(let minute): clock(minute)
    default: nil
    }
  }
}
