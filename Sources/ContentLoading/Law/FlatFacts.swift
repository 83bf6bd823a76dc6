import JSONFormat
import CallModel

/// The facts of a case as names with single values: `attempt.to` is the key `to` inside `attempt`.
///
/// Each item of a list is an entry of its own. Of a list of texts the last is also named
/// `….last`, and the one before it that is more than a return of the account `….previous`. A date
/// that is part of a key is written `date`.
struct FlatFacts {
  private(set) var entries: [(fact: String, value: JSON)] = []

  init(_ facts: JSON) { add(facts, under: "") }

  func texts(of fact: String) -> [String] {
    entries.filter { $0.fact == fact }.compactMap { entry in
      switch entry.value {
      case .string(let text): text
      case .int(let number): number.description
      case .double(let number): number.description
      default: nil
      }
    }
  }

  private mutating func add(_ value: JSON, under name: String) {
    switch value {
    case .members(let members):
      for member in members {
        let key = Self.plain(member.key)
        add(member.value, under: name.isEmpty ? key : "\(name).\(key)")
      }
    case .array(let items):
      for item in items { add(item, under: name) }
      let texts = items.compactMap(\.text)
      if texts.count == items.count, let last = texts.last {
        entries.append(("\(name).last", .string(last)))
        let earlier = texts.dropLast().last { !$0.lowercased().hasPrefix("return") }
        if let earlier { entries.append(("\(name).previous", .string(earlier))) }
      }
      if name == "debts" { addDisputed(items) }
    default: entries.append((name, value))
    }
  }

  private mutating func addDisputed(_ debts: [JSON]) {
    for debt in debts where debt["disputed"]?.isTrue == true {
      if let id = debt["id"] { entries.append(("disputed_debts", id)) }
    }
  }

  /// The key with a date in it written `date`.
  private static func plain(_ key: String) -> String {
    let parts = key.split(separator: "_")
    for start in parts.indices where start + 2 < parts.count {
      if Day(iso: parts[start...start + 2].joined(separator: "-")) != nil {
        let kept = parts[..<start] + ["date"] + parts[(start + 3)...]
        return kept.joined(separator: "_")
      }
    }
    return key
  }

  /// Whether a fact is read in a form of its own.
  static func isTyped(_ fact: String) -> Bool {
    let root = fact.split(separator: ".").first.map(String.init) ?? fact
    return [
      "events", "debts", "chain", "prior", "counted_toward", "consent", "revoked", "preferences",
      "call",
      "calls", "attempt", "consumer_event", "consumer_events", "learned", "creditor_file_note",
      "unanswered_calls", "unanswered_calls_7_days", "calls_7_days", "calls_in_window",
      "window_days", "person", "consumer_local_time", "disputed_debts",
    ].contains(root) || root.hasSuffix("_tz") || fact.hasSuffix(".last")
      || fact.hasSuffix(".previous")
  }
}
