package import CallModel

extension ContactHours {
  /// What bars an attempt, or that nothing does, or what is missing to tell.
  package enum Ruling: Hashable, Sendable {
    case clear
    case answersConsumer
    case outside(isAmbiguousPlace: Bool)
    case atLimit
    case designated
    case unknown(String)
  }

  /// Tries an attempt against the limits and against what the consumer called inconvenient.
  ///
  /// `reference` stands for the day when the attempt has none.
  package func ruling(_ file: CaseFile, reference: Day) -> Ruling {
    guard let attempt = file.attempt else { return .unknown("no attempt is given") }
    if let unread = file.unreadDesignations.first {
      return .unknown("what the consumer said about times could not be read: '\(unread)'")
    }
    if let barred = designation(attempt, file) {
      if case .designated = barred, answersConsumer(attempt, file) { return .answersConsumer }
      if barred != .clear { return barred }
    }
    guard attempt.second != nil else {
      return file.designations.isEmpty ? .unknown("the time of the attempt is not given") : .clear
    }
    guard let standing = standing(attempt, file, reference: reference) else {
      return .unknown("a time zone of the case is not known")
    }
    switch standing {
    case .inside: return .clear
    case .atLimit: return .atLimit
    case .outside: return .outside(isAmbiguousPlace: file.zones.count > 1)
    }
  }

  private func standing(_ attempt: Attempt, _ file: CaseFile, reference: Day) -> Standing? {
    guard let second = attempt.second else { return nil }
    guard let zone = attempt.zone else {
      if file.zones.count > 1, let base = file.zones.first {
        return yearly(second, attempt.day, in: base, at: file.zones, reference: reference)
      }
      return standing(second: second)
    }
    let places = file.zones.isEmpty ? [zone] : file.zones
    return yearly(second, attempt.day, in: zone, at: places, reference: reference)
  }

  /// The strictest standing over the year when the day is not known.
  private func yearly(
    _ second: Int, _ day: Day?, in zone: String, at places: [String], reference: Day
  ) -> Standing? {
    if let day { return standing(second: second, of: day, in: zone, at: places) }
    var result = Standing.inside
    for month in [1, 7] {
      guard let probe = Day(reference.date.year, month, 15),
        let found = standing(second: second, of: probe, in: zone, at: places)
      else { return nil }
      if found == .outside { return .outside }
      if found == .atLimit { result = .atLimit }
    }
    return result
  }

  private func designation(_ attempt: Attempt, _ file: CaseFile) -> Ruling? {
    guard !file.designations.isEmpty else { return nil }
    let weekday = attempt.weekday ?? file.openings.first?.weekday ?? everyDay(file)
    guard let weekday else {
      return .unknown("the day of the attempt is not given")
    }
    let minute = attempt.second.map { $0 / 60 }
    var isUnknown = false
    for designation in file.designations {
      switch designation.bars(weekday, minute: minute, on: attempt.day) {
      case true: return .designated
      case nil: isUnknown = true
      default: continue
      }
    }
    return isUnknown ? .unknown("the hour of the attempt is not given") : .clear
  }

  /// Any day of the week, when what the consumer said is the same for every one.
  private func everyDay(_ file: CaseFile) -> Weekday? {
    let all = Set(Weekday.allCases)
    let isSame = file.designations.allSatisfy { $0.spans.allSatisfy { $0.weekdays == all } }
    return isSame ? .monday : nil
  }

  /// One answer for each time the consumer wrote or called, by the same medium, on the same day and
  /// while it goes on (comment 6(b)(1)-2).
  private func answersConsumer(_ attempt: Attempt, _ file: CaseFile) -> Bool {
    file.openings.contains { opening in
      guard let medium = opening.medium, medium == attempt.medium, opening.isActive != false else {
        return false
      }
      if let one = opening.day, let other = attempt.day, one != other { return false }
      if let one = opening.weekday, let other = attempt.weekday, one != other { return false }
      return (attempt.reply ?? 1) <= opening.count
    }
  }
}
