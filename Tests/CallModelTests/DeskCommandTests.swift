import CallModel
import Testing

@Suite("Desk commands")
struct DeskCommandTests {
  @Test func `a payment is read with its amount, day, method, marks and words`() {
    let action = DeskCommand.read("/pay $75 on 2026-03-15 by card recurring written: she said yes")
    #expect(
      action
        == DeskAction(
          .takePayment, text: "she said yes", amount: Money(cents: 7500),
          day: Day(2026, 3, 15), method: "card", marks: [.recurring, .written]))
  }

  @Test(arguments: DeskAction.Kind.allCases)
  func `every action has a command`(kind: DeskAction.Kind) {
    let name = DeskCommand.names.first { $0.kind == kind }?.name ?? ""
    #expect(DeskCommand.read("/\(name)")?.kind == kind)
  }

  @Test func `a wrap-up takes an outcome and notes`() {
    let action = DeskCommand.read("/wrap promise $75 a month, calls back Friday")
    #expect(action?.outcome == .promise)
    #expect(action?.amount == Money(cents: 7500))
    #expect(action?.text == "a month, calls back Friday")
  }

  @Test func `notes keep every word`() {
    #expect(DeskCommand.read("/notes by card: promise $75")?.text == "by card: promise $75")
  }

  @Test(arguments: ["/dispute: paid in May", "/dispute paid in May", "/Dispute : paid in May"])
  func `a colon may follow the name at once`(line: String) {
    #expect(DeskCommand.read(line) == DeskAction(.dispute, text: "paid in May"))
  }

  @Test(arguments: ["hello", "/help", "/", "", "pay $75"])
  func `what is no command of the desk is left alone`(line: String) {
    #expect(DeskCommand.read(line) == nil)
  }
}
