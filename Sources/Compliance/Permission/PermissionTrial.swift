import CallModel

/// Some rules about contacts, tried on a contact that has not been made yet.
struct PermissionTrial {
  let rules: [Rule]
  let lawDay: Day
  let file: CaseFile
  let zones: ZoneOffsets

  /// Whatever bars the contact at its moment.
  func barriers(of wish: ContactWish) -> [Judgement.Ground] {
    timeBarriers(of: wish) + dayBarriers(of: wish)
  }

  /// What bars it on the whole day: counts, and the quiet after a conversation.
  func dayBarriers(of wish: ContactWish) -> [Judgement.Ground] {
    var tried = file
    let contact = wish.contact(in: file)
    tried.contacts.append(contact)
    return rules.flatMap { rule in
      rule.conditions.compactMap { ground(of: $0, rule, wish, contact, tried) }
    }
  }

  private func ground(
    of condition: Provision, _ rule: Rule, _ wish: ContactWish, _ contact: Contact,
    _ tried: CaseFile
  ) -> Judgement.Ground? {
    let number = { (name: String) in rule.parameter(name, on: lawDay) }
    switch condition {
    case .frequency(let calls, let days, let quiet, let consent):
      guard wish.medium == .telephone, let calls = number(calls), let days = number(days),
        let quiet = number(quiet), let consent = number(consent)
      else { return nil }
      let limits = CallFrequency(calls: calls, days: days, quiet: quiet, consent: consent)
      return limits.excess(in: limits.ledger(tried), scope: .on(wish.day), debt: wish.debt)
        .map { Self.ground(of: $0, rule, limits) }
    case .cap(let cap):
      guard cap.counts(contact), let most = number(cap.most), let days = number(cap.days),
        let excess = ContactCap(cap, most: most, days: days).excess(in: tried, on: wish.day)
      else { return nil }
      return Judgement.Ground(
        rule,
        "It would be contact number \(excess.count) in the \(days) days that end on "
          + "\(excess.until); \(most) is the limit.")
    default: return nil
    }
  }

  private static func ground(
    of excess: CallFrequency.Excess, _ rule: Rule, _ limits: CallFrequency
  ) -> Judgement.Ground {
    switch excess {
    case .count(let count, _, let until):
      return Judgement.Ground(
        rule,
        "It would be call number \(count) about one debt in the \(limits.days) days that end on "
          + "\(until); \(limits.calls) is the limit.")
    case .quiet(_, _, let conversation):
      return Judgement.Ground(
        rule, cite: rule.citations.dropFirst().first?.pinpoint,
        "You spoke on \(conversation), which is day one of \(limits.quiet) days without a call.")
    }
  }

  // MARK: Hours

  /// A letter is read when its reader likes, so no hour bars it.
  private func isTimed(_ wish: ContactWish) -> Bool {
    wish.medium != .letter && wish.medium != .website
  }

  private var limits: [(rule: Rule, hours: ContactHours)] {
    rules.flatMap { rule in
      rule.conditions.compactMap { condition in
        guard case .hours(let opens, let closes) = condition,
          let opens = rule.parameter(opens, on: lawDay),
          let closes = rule.parameter(closes, on: lawDay)
        else { return nil }
        return (rule, ContactHours(opens: opens, closes: closes, zones: zones))
      }
    }
  }

  private func timeBarriers(of wish: ContactWish) -> [Judgement.Ground] {
    guard isTimed(wish), let epoch = zones.epoch(wish.day, minute: wish.minute, zone: wish.zone)
    else { return [] }
    return limits.flatMap { rule, hours -> [Judgement.Ground] in
      var grounds: [Judgement.Ground] = []
      if let place = hours.closedPlace(at: epoch, among: places(wish)) {
        grounds.append(
          Judgement.Ground(
            rule,
            "It is \(Trial.clock(place.minute)) in \(place.name); contact is for "
              + "\(Trial.clock(hours.opens)) to \(Trial.clock(hours.closes)) there."))
      }
      if rule.jurisdiction == "US", isDesignated(epoch, wish) {
        grounds.append(Judgement.Ground(rule, "The consumer has called this time inconvenient."))
      }
      return grounds
    }
  }

  private func places(_ wish: ContactWish) -> [String] {
    file.zones.isEmpty ? [wish.zone] : file.zones
  }

  private func isDesignated(_ epoch: Int, _ wish: ContactWish) -> Bool {
    guard let clock = zones.clock(epoch, zone: places(wish).first ?? wish.zone) else {
      return false
    }
    return file.designations.contains {
      $0.bars(clock.day.weekday, minute: clock.second / 60, on: clock.day) == true
    }
  }

  /// The first minute of `day` from `start` on that no rule about hours bars.
  func firstMinute(of wish: ContactWish, on day: Day, from start: Int) -> Int? {
    guard isTimed(wish) else { return start }
    let limits = limits.map(\.hours)
    let places = places(wish)
    return (start..<1440).first { minute in
      guard let epoch = zones.epoch(day, minute: minute, zone: wish.zone) else { return false }
      return limits.allSatisfy { $0.closedPlace(at: epoch, among: places) == nil }
        && !isDesignated(epoch, wish)
    }
  }
}

extension ContactHours {
  /// The first of `places` at which an instant lies outside the hours.
  ///
  /// At the opening minute a contact is made, at the closing one it is not: there statute and rule
  /// read differently, and whoever plans ahead keeps clear of it.
  func closedPlace(at epoch: Int, among places: [String]) -> (name: String, minute: Int)? {
    for place in places {
      guard let clock = zones.clock(epoch, zone: place) else { continue }
      let minute = clock.second / 60
      if minute < opens || minute >= closes { return (Self.city(place), minute) }
    }
    return nil
  }

  /// `Los Angeles` of `America/Los_Angeles`.
  package static func city(_ zone: String) -> String {
    let name = zone.split(separator: "/").last.map(String.init) ?? zone
    return name.split(separator: "_").joined(separator: " ")
  }
}
