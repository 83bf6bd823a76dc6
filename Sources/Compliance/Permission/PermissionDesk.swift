package import CallModel

/// Says before a contact whether it may be made, and finds the first moment at which it may.
///
/// Every rule about hours, counts and days of quiet that is in force where the consumer lives is
/// tried; the strictest wins. A draft bars nothing.
package struct PermissionDesk: Sendable {
  package let rulebook: Rulebook
  package let zones: ZoneOffsets
  package let jurisdictions: [String]

  package init(rulebook: Rulebook, zones: ZoneOffsets, jurisdictions: [String]) {
    self.rulebook = rulebook
    self.zones = zones
    self.jurisdictions = jurisdictions
  }

  /// How many days ahead are looked at.
  private static var horizon: Int { 400 }

  /// Whether `wish` may come true, with the first moment from then on at which it may.
  ///
  /// Contacts in `file` after the wish are left out; `lasting` bars the contact for good, such as an
  /// attorney who is known. Without `asOf` the law is that of the day of the wish.
  package func permission(
    for wish: ContactWish, in file: CaseFile, lasting: [Judgement.Ground] = [], asOf: Day? = nil
  ) -> Permission {
    var past = file
    past.contacts.removeAll { contact in
      contact.day > wish.day || (contact.day == wish.day && (contact.minute ?? 0) > wish.minute)
    }
    let rules = rulebook.inForce(on: asOf ?? wish.day, in: jurisdictions)
      .filter { $0.kind == .contact }
    let active = PermissionTrial(
      rules: rules.filter { $0.status == .active }, lawDay: asOf ?? wish.day, file: past,
      zones: zones)
    let drafts = PermissionTrial(
      rules: rules.filter { $0.status == .draft }, lawDay: asOf ?? wish.day, file: past,
      zones: zones)
    let unread = past.unreadDesignations.map { text in
      Judgement.Ground(
        rule: nil, cite: "12 CFR 1006.6(b)(1)",
        why: "What the consumer said about times could not be read: '\(text)'. Ask them.")
    }
    let barriers = active.barriers(of: wish)
    let isFree = barriers.isEmpty && lasting.isEmpty && unread.isEmpty
    let first = isFree || !(lasting + unread).isEmpty ? nil : first(from: wish, active)
    let others = past.zones.filter { $0 != wish.zone }
    return Permission(
      wish: wish, barriers: barriers, first: first,
      elsewhere: others.compactMap { zone in
        first.flatMap { zones.clock($0.epoch, zone: zone) }
          .map { Permission.LocalClock(zone: zone, minute: $0.second / 60) }
      },
      lasting: lasting + unread, drafts: drafts.barriers(of: wish))
  }

  private func first(from wish: ContactWish, _ trial: PermissionTrial) -> Moment? {
    for ahead in 0..<Self.horizon {
      let day = wish.day + ahead
      let start = ahead == 0 ? wish.minute : 0
      guard trial.dayBarriers(of: wish.moved(to: day, minute: start)).isEmpty,
        let minute = trial.firstMinute(of: wish, on: day, from: start)
      else { continue }
      guard let epoch = zones.epoch(day, minute: minute, zone: wish.zone),
        let clock = zones.clock(epoch, zone: wish.zone),
        let offset = zones.offset(wish.zone, epoch)
      else { return nil }
      return Moment(day: clock.day, second: clock.second, zone: wish.zone, offset: offset)
    }
    return nil
  }
}
