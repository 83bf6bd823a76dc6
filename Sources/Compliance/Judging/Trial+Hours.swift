import CallModel

extension Trial {
  var contactHours: ContactHours? {
    for case .hours(let opens, let closes) in rule.conditions {
      guard let opens = parameter(opens), let closes = parameter(closes) else { return nil }
      return ContactHours(opens: opens, closes: closes, zones: zones)
    }
    return nil
  }

  func hoursVerdict() -> Judgement? {
    guard let hours = contactHours else { return nil }
    let span = "\(Self.clock(hours.opens)) to \(Self.clock(hours.closes))"
    switch hours.ruling(file, reference: day) {
    case .unknown: return nil
    case .clear: return judgement(.noViolation, "The attempt falls within the hours allowed.")
    case .answersConsumer:
      return judgement(
        .noViolation,
        "The consumer began it, and one answer by the same medium is allowed at that time.")
    case .designated:
      return judgement(.violation, "The consumer had called this time inconvenient.")
    case .atLimit:
      return judgement(
        .boundaryAmbiguous,
        "At the very minute of the limit the statute and the rule read differently.")
    case .outside(true):
      return judgement(
        .outsidePermittedWindow,
        "It is outside \(span) at one of the places where the consumer may be.")
    case .outside(false):
      return judgement(.violation, "It is outside \(span) where the consumer is.")
    }
  }

  func hours() -> Judgement? {
    guard let hours = contactHours, let base = file.zones.first, file.designations.isEmpty,
      file.unreadDesignations.isEmpty
    else { return nil }
    let asked = question.day ?? file.attempt?.day
    let window =
      asked.map { hours.window(on: $0, zones: file.zones) }
      ?? hours.windowAllYear(around: day, zones: file.zones)
    guard let window else { return nil }
    return judgement(
      .window, .window(zone: base, opens: window.lowerBound, closes: window.upperBound),
      "These hours are convenient at every place where the consumer may be.")
  }

  static func clock(_ minute: Int) -> String {
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minute / 60)):\(two(minute % 60))"
  }
}
