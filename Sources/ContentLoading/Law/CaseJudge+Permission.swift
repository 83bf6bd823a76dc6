package import JSONFormat
package import CallModel
package import Compliance

extension CaseJudge {
  /// What bars contact for as long as it stands: a notice to stop, an attorney, a closed medium.
  private static let standing = [
    "cease_status", "attorney_status", "medium_status", "workplace_status", "place_status",
    "bankruptcy_status",
  ]

  /// Whether a contact may be made, by the facts of a case.
  ///
  /// `zone` stands for the consumer's when the facts name none.
  package func permission(
    _ facts: JSON, medium: Contact.Medium, place: Contact.Place?, at day: Day, minute: Int,
    zone: String, debt: Debt.ID? = nil
  ) throws(CaseFacts.Unreadable) -> Permission {
    let wanted = Self.trying(facts, medium, place, day)
    var file = try CaseFacts(wanted, guide: library.guide).file()
    if let unknown = file.zones.first(where: { judge.zones.offset($0, 0) == nil }) {
      throw CaseFacts.Unreadable(
        reason: "'\(unknown)' is no time zone; write it like America/Chicago")
    }
    if file.debts.isEmpty, !file.contacts.isEmpty { file.debts = [Compliance.Debt(id: "")] }
    file.days["asked_day"] = [day]
    var lasting: [Judgement.Ground] = []
    for name in Self.standing {
      guard let question = Question("\(name)(at=\(day))") else { continue }
      let answer = judge.judge(question, file, asOf: asOf ?? day)
      if answer.verdict.bars { lasting += answer.because }
    }
    let wish = ContactWish(
      medium: medium, place: place, day: day, minute: minute, zone: file.zones.first ?? zone,
      debt: debt)
    return PermissionDesk(
      rulebook: library.rulebook, zones: judge.zones, jurisdictions: judge.jurisdictions
    ).permission(for: wish, in: file, lasting: lasting, asOf: asOf)
  }

  /// The facts with the contact as the attempt that is made.
  private static func trying(
    _ facts: JSON, _ medium: Contact.Medium, _ place: Contact.Place?, _ day: Day
  ) -> JSON {
    var attempt = [
      JSON.Member("channel", .string(medium.rawValue)),
      .init("date", .string(day.description)),
    ]
    if let place { attempt.append(.init("to", .string(place.rawValue))) }
    let rest = facts.members.filter { $0.key != "attempt" }
    var added = [
      JSON.Member("attempt", .members(attempt)),
      .init("collector_contact", .string(day.description)),
      .init("collector_contacts_after", .bool(true)),
    ]
    if facts["communication"] == nil { added.append(.init("communication", .string("contact"))) }
    return .members(rest + added)
  }
}
