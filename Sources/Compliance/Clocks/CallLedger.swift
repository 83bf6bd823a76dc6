package import CallModel

/// Calls and conversations as they are booked to each debt, in the order in which they happened.
package struct CallLedger: Sendable {
  package private(set) var accounts: [Entry]
  private var positions: [Debt.ID: Int] = [:]
  private let particular: [Debt.ID: Debt.ID]

  /// What is booked to one particular debt.
  package struct Entry: Sendable {
    package let debt: Debt.ID
    package var calls: [Call] = []
    package var conversations: [Call] = []
  }

  /// One call, by its day and its place in the order of contacts.
  package struct Call: Sendable {
    package let day: Day
    package let order: Int

    /// Whether consent takes it out of the count.
    package let isExempt: Bool
  }

  package init(_ file: CaseFile, quiet: Int, consentDays: Int) {
    accounts = []
    particular = file.particularDebts()
    for debt in file.debts { _ = position(debt.id) }
    let contacts = Self.ordered(file.contacts)
    let leave = ConsentSpans(file.consents, contacts: contacts, limit: consentDays)
    for (order, contact) in contacts.enumerated() where contact.medium == .telephone {
      let isExempt = contact.isByCollector && leave.covers(contact.day, order: order)
      book(
        contact, Call(day: contact.day, order: order, isExempt: isExempt), quiet: quiet)
    }
  }

  /// By day, and within a day by the hour when every contact of the day has one.
  package static func ordered(_ contacts: [Contact]) -> [Contact] {
    let byDay = contacts.enumerated().sorted {
      ($0.element.day, $0.offset) < ($1.element.day, $1.offset)
    }.map(\.element)
    var result: [Contact] = []
    result.reserveCapacity(byDay.count)
    var start = 0
    while start < byDay.count {
      var end = start + 1
      while end < byDay.count, byDay[end].day == byDay[start].day { end += 1 }
      let day = byDay[start..<end]
      if day.allSatisfy({ $0.minute != nil }) {
        result += day.enumerated().sorted {
          ($0.element.minute ?? 0, $0.offset) < ($1.element.minute ?? 0, $1.offset)
        }.map(\.element)
      } else {
        result += day
      }
      start = end
    }
    return result
  }

  package func entry(for debt: Debt.ID) -> Entry? {
    positions[particular[debt] ?? debt].map { accounts[$0] }
  }

  private mutating func position(_ debt: Debt.ID) -> Int {
    let id = particular[debt] ?? debt
    if let known = positions[id] { return known }
    positions[id] = accounts.count
    accounts.append(Entry(debt: id))
    return accounts.count - 1
  }

  private mutating func positionsOf(_ debts: [Debt.ID]) -> [Int] {
    var found: [Int] = []
    for debt in debts {
      let place = position(debt)
      if !found.contains(place) { found.append(place) }
    }
    return found
  }

  private mutating func book(_ contact: Contact, _ call: Call, quiet: Int) {
    guard !contact.isToExemptPerson else { return }
    let intended = positionsOf(contact.intended)
    switch contact.outcome {
    case .sent, .notConnected: return
    case .conversation:
      bookConversation(contact, call, intended: intended, quiet: quiet)
    case .noConversation, .voicemail:
      guard contact.isByCollector else { return }
      let all = contact.namesDebts ? intended : [choice(contact, intended, call, quiet: quiet)]
      for place in all { accounts[place].calls.append(call) }
    }
  }

  private mutating func bookConversation(
    _ contact: Contact, _ call: Call, intended: [Int], quiet: Int
  ) {
    let discussed = positionsOf(contact.discussed ?? contact.intended)
    let raised = contact.raised.map { positionsOf($0) }
    var about = raised ?? discussed.filter { intended.contains($0) }
    if discussed.isEmpty, raised == nil {
      // Talk in which no debt was named may be booked to any one debt.
      let place = choice(contact, intended, call, quiet: quiet)
      accounts[place].conversations.append(call)
      about = [place]
    } else {
      let spoken = discussed + about.filter { !discussed.contains($0) }
      for place in spoken { accounts[place].conversations.append(call) }
      if about.isEmpty { about = [choice(contact, intended, call, quiet: quiet)] }
    }
    guard contact.isByCollector else { return }
    for place in about { accounts[place].calls.append(call) }
  }

  /// The debt to which a call that named none is booked: the collector's own choice, or else the one
  /// where it does the least harm.
  private mutating func choice(
    _ contact: Contact, _ intended: [Int], _ call: Call, quiet: Int
  ) -> Int {
    if let chosen = contact.bookedTo { return position(chosen) }
    guard let first = intended.first else { return position(Debt.ID("")) }
    guard intended.count > 1 else { return first }
    let weight = { (entry: Entry) -> Int in
      let recent = entry.calls.reversed().prefix { call.day - $0.day < quiet }.count
      let isQuiet = entry.conversations.last.map { call.day - $0.day < quiet } ?? false
      return recent + (isQuiet ? 1_000_000 : 0)
    }
    return intended.min { weight(accounts[$0]) < weight(accounts[$1]) } ?? first
  }
}
