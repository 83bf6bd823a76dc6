import CallModel

/// An amount, a date or another exact thing as JSON.
struct StoredValue: Codable {
  let content: StoredContent
  let from: Int
  let to: Int
  let other: [StoredContent]?

  init(_ value: Value) {
    content = StoredContent(value.content)
    from = value.span.lowerBound
    to = value.span.upperBound
    other = value.otherReadings.isEmpty ? nil : value.otherReadings.map(StoredContent.init)
  }

  func value() throws -> Value {
    Value(
      try content.content(), span: from..<max(from, to),
      otherReadings: try (other ?? []).map { try $0.content() })
  }
}

/// One reading of an exact thing, with its kind named.
struct StoredContent: Codable {
  var kind: String
  var whole: Int?
  var number: Double?
  var text: String?

  init(_ content: Value.Content) {
    switch content {
    case .money(let money): (kind, whole) = ("cents", money.cents)
    case .number(let number): (kind, self.number) = ("number", number)
    case .percent(let percent): (kind, number) = ("percent", percent)
    case .shareOfBalance(let permille): (kind, whole) = ("share", permille)
    case .date(let day): (kind, text) = ("date", day.description)
    case .time(let minute): (kind, whole) = ("time", minute)
    case .duration(let count, let unit): (kind, whole, text) = ("duration", count, unit.rawValue)
    case .instalments(let instalments):
      (kind, whole, text) = ("instalments", instalments.count, instalments.every?.rawValue)
    case .phone(let digits): (kind, text) = ("phone", digits)
    case .identifier(let name): (kind, text) = ("identifier", name)
    }
  }

  func content() throws -> Value.Content {
    switch kind {
    case "cents": return .money(Money(cents: try StoredText.required(whole)))
    case "number": return .number(try StoredText.required(number))
    case "percent": return .percent(try StoredText.required(number))
    case "share": return .shareOfBalance(permille: try StoredText.required(whole))
    case "date": return .date(try StoredText.day(try StoredText.required(text)))
    case "time": return .time(minute: try StoredText.required(whole))
    case "duration":
      let unit = try StoredText.required(text.flatMap(CalendarUnit.init(rawValue:)))
      return .duration(try StoredText.required(whole), unit)
    case "instalments":
      let every = try text.map {
        try StoredText.required(Instalments.Interval(rawValue: $0))
      }
      return .instalments(Instalments(count: whole, every: every))
    case "phone": return .phone(try StoredText.required(text))
    case "identifier": return .identifier(try StoredText.required(text))
    default: throw StoredText.Unreadable()
    }
  }
}
