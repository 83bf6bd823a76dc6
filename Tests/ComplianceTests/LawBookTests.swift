import CallModel
import Compliance
import ContentLoading
import Testing

@Suite("The law as a book") struct LawBookTests {
  static let book = OfficialCases.library.rulebook

  @Test(arguments: [
    ("1006.14", "1006.14-call-frequency"), ("12 CFR 1006.14", "1006.14-medium"),
    ("1692e(5)", "fdcpa.exposure"), ("fdcpa.arrest", "fdcpa.arrest"),
    ("15 USC 1692d", "fdcpa.shame"),
  ])
  func `a citation or a name finds its rules`(name: String, wanted: String) {
    #expect(Self.book.rules(named: name).contains { $0.id.description == wanted })
  }

  @Test(arguments: ["1006.1", "1692", "1006.140", "", "what"])
  func `half a number finds nothing`(name: String) {
    #expect(Self.book.rules(named: name).isEmpty)
  }

  @Test(arguments: [
    ("arrest", "fdcpa.arrest"), ("threatening arest", "fdcpa.arrest"),
    ("frequncy calls", "1006.14-call-frequency"), ("bankruptcy", "bankruptcy.stay"),
    ("overshadow dispute", "fdcpa.overshadowing"), ("massachusetts calls", "ma.calls"),
  ])
  func `words find rules, misspelled or not`(words: String, wanted: String) {
    let found = RuleSearch(Self.book).rules(for: words).prefix(8).map(\.id.description)
    #expect(found.contains(wanted), "\(found)")
  }

  @Test(arguments: ["qwertyuiop", "", "zzz xxx yyy"])
  func `words of nothing find nothing`(words: String) {
    #expect(RuleSearch(Self.book).rules(for: words).isEmpty)
  }

  @Test func `what changes between two days is told once`() throws {
    let rule = try #require(Self.book["1006.14-call-frequency"])
    let before = try #require(Day(2021, 11, 1))
    let after = try #require(Day(2021, 12, 1))
    let changes = Self.book.changes(from: before, to: after)
    #expect(changes.contains(.begins(rule, on: rule.inForce.from)))
    #expect(Self.book.changes(from: after, to: after).isEmpty)
    #expect(!Self.book.changes(from: rule.inForce.from, to: after).contains { $0.rule == rule })
  }

  @Test(arguments: 0..<200)
  func `a cap is exceeded where counting by hand says so`(seed: UInt64) {
    var chance = SeededGenerator(seed: seed)
    let cap = Provision.Cap(
      media: [.telephone, .text], most: "most", days: "days", place: nil, isPerDebt: true)
    let limit = ContactCap(
      cap, most: 1 + chance.next(below: 4), days: 2 + chance.next(below: 20))
    var file = CaseFile()
    file.debts = [Debt(id: "A"), Debt(id: "B")]
    let media: [Contact.Medium] = [.telephone, .text, .email]
    for _ in 0..<chance.next(below: 14) {
      let medium = media[chance.next(below: 3)]
      file.contacts.append(
        Contact(
          day: Day(number: 20_000 + chance.next(below: 40)), medium: medium,
          outcome: medium == .telephone ? .noConversation : .sent,
          intended: chance.next(below: 2) == 0 ? ["A"] : ["A", "B"]))
    }
    let exceeds = ["A", "B"].contains { debt in
      file.contacts.contains { last in
        file.contacts.count { other in
          other.medium != .email && other.intended.contains(.init(debt)) && other.day <= last.day
            && last.day - other.day < limit.days
        } > limit.most
      }
    }
    #expect((limit.excess(in: file) != nil) == exceeds)
  }

  @Test(arguments: [
    ("US-MA", true), ("US-WA", true), ("US-DC", true), ("US-NYC", false), ("US-FL", false),
    ("US-IL", false), ("US-CA", true), ("US-TX", true), ("US-NV", true), ("US-NY", true),
    ("US-NC", false),
  ])
  func `a state has rules, and what rests on memory is a draft`(state: String, isActive: Bool) {
    let rules = Self.book.rules.filter { $0.jurisdiction == state }
    #expect(!rules.isEmpty)
    #expect(rules.contains { $0.status == .active } == isActive)
    #expect(rules.allSatisfy { $0.confidence != .memory || ($0.status == .draft && !$0.isGate) })
  }
}
