import Testing

@testable import Diagnostics

@Suite("Near misses")
struct NearMissTests {
  @Test(
    "suggest the name that was meant",
    arguments: [
      ("moood", ["mood", "owes"], "mood"),
      ("debtro", ["debtor", "title"], "debtor"),
      ("ask_reason", ["asks_reason", "asks_budget"], "asks_reason"),
      ("xyzzy", ["debtor", "title"], nil),
      ("", ["debtor"], nil),
    ])
  func closest(_ typed: String, _ known: [String], _ expected: String?) {
    #expect(NearMiss.closest(to: typed, among: known) == expected)
  }

  @Test func `two names equally near are told apart by the alphabet`() {
    #expect(NearMiss.closest(to: "bat", among: ["cat", "hat", "mat"]) == "cat")
  }
}
