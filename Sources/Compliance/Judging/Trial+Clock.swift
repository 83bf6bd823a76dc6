import CallModel

extension Trial {
  /// The start of a clock: the last day of its occasions, or the end of the clock it follows.
  private func start(of clock: Provision.Clock) -> Day? {
    if let day = file.lastDay(of: clock.from) { return day }
    guard let earlier = clock.start, let day = file.lastDay(of: earlier.from),
      let count = parameter(earlier.atLeast)
    else { return nil }
    return earlier.counting.day(count, after: day)
  }

  func timed(_ clock: Provision.Clock) -> Judgement? {
    guard let start = start(of: clock), let end = file.lastDay(of: clock.to) else { return nil }
    let counting = clock.counting
    var isKept = true
    var limits: [String] = []
    if let name = clock.atLeast, let least = parameter(name) {
      isKept = isKept && counting.hasPassed(least, from: start, to: end)
      limits.append("at least \(counting.spoken(least))")
    }
    if let name = clock.atMost, let most = parameter(name) {
      isKept = isKept && end >= start && counting.isWithin(most, from: start, to: end)
      limits.append("at most \(counting.spoken(most))")
    }
    guard let verdict = isKept ? clock.kept : clock.broken else { return nil }
    let distance = counting.distance(from: start, to: end)
    let why =
      "From \(start) to \(end) it is \(counting.spoken(distance)); the law wants "
      + "\(limits.joined(separator: " and "))."
    return judgement(verdict, why)
  }

  func measured(_ amount: Provision.Amount) -> Judgement? {
    guard let quantity = amount.of.lazy.compactMap({ file.quantities[$0] }).first,
      let number = quantity.count(in: amount.unit)
    else { return nil }
    var isKept = true
    var limits: [String] = []
    if let name = amount.atLeast, let least = parameter(name) {
      isKept = isKept && number >= Double(least)
      limits.append("at least \(least)")
    }
    if let name = amount.atMost, let most = parameter(name) {
      isKept = isKept && number <= Double(most)
      limits.append("at most \(most)")
    }
    guard let verdict = isKept ? amount.kept : amount.broken else { return nil }
    let unit = amount.unit == .number ? "" : " \(amount.unit.rawValue)"
    return judgement(
      verdict, "The law wants \(limits.joined(separator: " and "))\(unit), and it is \(quantity).")
  }

  /// The first day on which the time of the rule's clock is up.
  func earliest() -> Judgement? {
    if let judgement = firstFreeCall() { return judgement }
    for case .clock(let clock) in rule.conditions {
      guard let name = clock.atLeast, let count = parameter(name), let start = start(of: clock)
      else { continue }
      let end = clock.counting.day(count, after: start)
      let why = "\(clock.counting.spoken(count)) after \(start) is \(end)."
      return judgement(.date, .date(end), why.capitalizedFirst)
    }
    return nil
  }

  /// The last day that belongs to the rule's clock.
  func lastDay() -> Judgement? { earliest() }
}

extension CaseFile.Quantity: CustomStringConvertible {
  /// The number in another unit; a month counts as 30 days and a year as 12 months.
  func count(in wanted: Provision.Unit) -> Double? {
    let number = Double(number)
    switch (wanted, unit) {
    case (.number, _): return number
    case (.days, .none), (.days, .days): return number
    case (.days, .weeks): return number * 7
    case (.days, .months): return number * 30
    case (.days, .years): return number * 365
    case (.years, .none): return nil
    case (.years, .days): return number / 365.25
    case (.years, .weeks): return number / 52.18
    case (.years, .months): return number / 12
    case (.years, .years): return number
    }
  }

  package var description: String {
    unit == .none ? "\(number)" : "\(number) \(unit)"
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
