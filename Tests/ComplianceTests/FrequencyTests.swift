import CallModel
import Compliance
import Testing

@Suite("Call frequency") struct FrequencyTests {
  static let limit = CallFrequency(calls: 7, days: 7, quiet: 7, consent: 7)

  /// Counts by the words of the rule: every call against every earlier day, one after the other.
  static func exceeds(_ contacts: [Contact], _ consents: [Consent]) -> Bool {
    for (index, call) in contacts.enumerated() where counts(index, contacts, consents) {
      let recent = contacts.indices.filter { other in
        other <= index && counts(other, contacts, consents)
          && call.day - contacts[other].day < 7
      }
      if recent.count > 7 { return true }
      let talks = contacts[..<index].filter { $0.outcome == .conversation }
      if talks.contains(where: { call.day - $0.day < 7 }) { return true }
    }
    return false
  }

  private static func counts(_ index: Int, _ contacts: [Contact], _ consents: [Consent]) -> Bool {
    let call = contacts[index]
    guard call.isByCollector, call.outcome != .notConnected else { return false }
    return !consents.contains { consent in
      let after = contacts[..<index]
      let isUsed = after.contains { $0.outcome == .conversation && $0.day > consent.day }
      let last = consent.revoked.map { min($0 - 1, consent.day + 6) } ?? consent.day + 6
      return call.day >= consent.day && call.day <= last && !isUsed
    }
  }

  @Test(arguments: 0..<400)
  func `a random history is judged as counting by hand judges it`(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let start = Day(number: 20_000 + chance.next(below: 4000))
    var day = start
    var contacts: [Contact] = []
    for _ in 0..<(3 + chance.next(below: 18)) {
      day = day + chance.next(below: 3)
      let outcomes: [Contact.Outcome] = [
        .noConversation, .noConversation, .voicemail, .notConnected, .noConversation,
        chance.next(below: 3) == 0 ? .conversation : .noConversation,
      ]
      let outcome = outcomes[chance.next(below: outcomes.count)]
      contacts.append(
        Contact(
          day: day, isByCollector: outcome != .conversation || chance.next(below: 2) == 0,
          outcome: outcome, intended: ["D"]))
    }
    var file = CaseFile()
    file.debts = [Debt(id: "D")]
    file.contacts = contacts
    // Consent that came by email on a day of its own.
    if chance.next(below: 2) == 0 {
      let given = start + chance.next(below: 12)
      let revoked = chance.next(below: 3) == 0 ? given + chance.next(below: 9) : nil
      file.consents = [Consent(day: given, revoked: revoked, medium: .email)]
    }
    let found = Self.limit.excess(in: Self.limit.ledger(file))
    #expect((found != nil) == Self.exceeds(contacts, file.consents))
  }

  @Test(arguments: 0..<60)
  func `the first free day is free and the day before is not`(seed: UInt64) throws {
    var chance = SeededGenerator(seed: seed)
    var file = CaseFile()
    file.debts = [Debt(id: "D")]
    let start = Day(number: 20_500 + chance.next(below: 1000))
    for _ in 0..<7 {
      file.contacts.append(
        Contact(
          day: start + chance.next(below: 4),
          outcome: chance.next(below: 4) == 0 ? .conversation : .noConversation, intended: ["D"]))
    }
    let last = try #require(file.contacts.map(\.day).max())
    let free = try #require(Self.limit.firstFreeDay(file, debt: "D"))
    let isFree = { (day: Day) in
      var tried = file
      tried.contacts.append(Contact(day: day, outcome: .noConversation, intended: ["D"]))
      return Self.limit.excess(in: Self.limit.ledger(tried), scope: .on(day), debt: "D") == nil
    }
    #expect(isFree(free))
    if free > last { #expect(!isFree(free - 1)) }
  }

  @Test(arguments: [(7, false), (8, true)])
  func `the limit is passed only by one more than it`(calls: Int, isExceeded: Bool) {
    var file = CaseFile()
    file.contacts = (0..<calls).map { number in
      Contact(
        day: Day(number: 20_600 + min(number, 6)), outcome: .noConversation, intended: ["D"])
    }
    #expect((Self.limit.excess(in: Self.limit.ledger(file)) != nil) == isExceeded)
  }

  @Test func `loans under one account number are one debt, and others are not`() {
    for account in ["A", "B"] {
      var file = CaseFile()
      file.debts = [
        Debt(id: "S1", isStudentLoan: true, account: "A"),
        Debt(id: "S2", isStudentLoan: true, account: account),
      ]
      let day = Day(number: 20_700)
      file.contacts = [
        Contact(day: day, outcome: .conversation, intended: ["S1"], discussed: ["S1"]),
        Contact(day: day + 3, outcome: .noConversation, intended: ["S2"]),
      ]
      let found = Self.limit.excess(in: Self.limit.ledger(file))
      #expect((found != nil) == (account == "A"))
    }
  }

  @Test func `consent ends with its days, with a revocation and with the next talk`() {
    let day = Day(number: 20_800)
    let calls = { (consent: Consent, ahead: Int, talk: Int?) -> Bool in
      var file = CaseFile()
      file.consents = [consent]
      if let talk {
        file.contacts.append(
          Contact(day: day + talk, outcome: .conversation, intended: ["D"], discussed: ["D"]))
      }
      file.contacts.append(Contact(day: day + ahead, outcome: .noConversation, intended: ["D"]))
      let ledger = Self.limit.ledger(file)
      return ledger.entry(for: "D")?.calls.last?.isExempt == true
    }
    #expect(calls(Consent(day: day, medium: .email), 6, nil))
    #expect(!calls(Consent(day: day, medium: .email), 7, nil))
    #expect(calls(Consent(day: day, length: 2, medium: .email), 1, nil))
    #expect(!calls(Consent(day: day, length: 2, medium: .email), 2, nil))
    #expect(!calls(Consent(day: day, revoked: day + 1, medium: .email), 2, nil))
    #expect(!calls(Consent(day: day, medium: .email), 5, 3))
    #expect(calls(Consent(day: day, only: (day + 3)...(day + 3)), 3, nil))
    #expect(!calls(Consent(day: day, only: (day + 3)...(day + 3)), 2, nil))
  }
}
