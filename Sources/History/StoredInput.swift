import CallModel

/// An input as it stands in the file, as JSON: the words as they were typed, or the desk action.
struct StoredInput {
  let kind: String
  let body: String

  init(kind: String, body: String) {
    self.kind = kind
    self.body = body
  }

  init(_ input: CallInput) {
    switch input {
    case .say(let text): self.init(kind: "say", body: (try? StoredText.encode(text)) ?? "\"\"")
    case .act(let action):
      self.init(kind: "act", body: (try? StoredText.encode(StoredAction(action))) ?? "{}")
    case .undo: self.init(kind: "undo", body: "")
    }
  }

  func input() throws -> CallInput {
    switch kind {
    case "say": .say(try StoredText.decode(String.self, from: body))
    case "act": .act(try StoredText.decode(StoredAction.self, from: body).action())
    case "undo": .undo
    default: throw StoredText.Unreadable()
    }
  }
}

/// A desk action as JSON, with money in cents.
struct StoredAction: Codable {
  let kind: String
  let text: String?
  let cents: Int?
  let day: String?
  let method: String?
  let marks: [String]?
  let outcome: String?

  init(_ action: DeskAction) {
    kind = action.kind.rawValue
    text = action.text.isEmpty ? nil : action.text
    cents = action.amount?.cents
    day = action.day?.description
    method = action.method
    marks = action.marks.isEmpty ? nil : action.marks.map(\.rawValue).sorted()
    outcome = action.outcome?.rawValue
  }

  func action() throws -> DeskAction {
    DeskAction(
      try StoredText.required(DeskAction.Kind(rawValue: kind)), text: text ?? "",
      amount: cents.map(Money.init(cents:)), day: try day.map(StoredText.day),
      method: method,
      marks: Set(try (marks ?? []).map { try StoredText.required(.init(rawValue: $0)) }),
      outcome: try outcome.map { try StoredText.required(Outcome(rawValue: $0)) })
  }
}

extension StoredText {
  static func day(_ text: String) throws -> Day { try required(Day(iso: text)) }
}
