import CallModel
import ContentLoading
import Diagnostics
import Foundation
import Testing

@Suite("Forms of a scenario")
struct FormTests {
  private static func draft(varies: String) -> Document {
    let draft = ScenarioDraft(
      name: "Robin Vale", creditor: "Maple Street Furniture", balance: "$640.50",
      temperament: "wary", truth: "My hours were cut in January.", level: 1)
    return Document(
      file: "scenarios/robin/scenario.yaml", text: draft.text + "varies:\n\(varies)\n")
  }

  private static let sound = """
      - [Robin, Jamie, Alex]
      - [Vale, Stone, Reed]
      - ["$640.50", "$704.55", "$576.45"]
    """

  @Test(arguments: [
    ("robin", "Robin Vale", 64_050), ("robin@B", "Jamie Stone", 70_455),
    ("robin@C", "Alex Reed", 57_645),
  ])
  func `every word of a list is changed wherever it stands`(
    id: String, name: String, cents: Int
  ) throws {
    let file = try Library.write(Self.draft(varies: Self.sound).text)
    defer { try? FileManager.default.removeItem(at: file) }
    let loaded = Library.loader.load(file, id: .init(id), name: "scenarios/robin/scenario.yaml")
    let scenario = try #require(loaded.scenario)
    #expect(scenario.debtor.name == name)
    #expect(scenario.account.balance == Money(cents: cents))
    #expect(scenario.brief.hasPrefix("\(name) owes Maple Street Furniture"))
    #expect(scenario.id == .init(id))
  }

  @Test(arguments: [
    ("  - [Robin, Jamie, Alex]\n  - [Vale, Stone]", Diagnostic.Code.contradiction),
    ("  - [Robin]", .outOfRange), ("  - [Robbin, Jamie]", .neverSet),
    ("  - [wary, chattyy]", .unknownName), ("  - [\"$640.50\", much]", .badMoney),
  ])
  func `what is wrong in a form is said`(varies: String, code: Diagnostic.Code) throws {
    let file = try Library.write(Self.draft(varies: varies).text)
    defer { try? FileManager.default.removeItem(at: file) }
    let loaded = Library.loader.load(file, id: "robin", name: "scenarios/robin/scenario.yaml")
    #expect(loaded.diagnostics.contains { $0.code == code && $0.severity == .error })
  }

  @Test func `a form leaves every line where it was`() throws {
    let loader = Library.loader
    let base = try #require(loader.load("surprise-medical-bill").scenario)
    #expect(loader.folder.forms(of: "surprise-medical-bill") == 3)
    for form in ["surprise-medical-bill@B", "surprise-medical-bill@C"] as [Scenario.ID] {
      let scenario = try #require(loader.load(form).scenario)
      let lines = { (scenario: Scenario) in
        scenario.rules.map { $0.id.description.split(separator: ":").last }
      }
      #expect(lines(scenario) == lines(base))
      #expect(scenario.debtor.name != base.debtor.name)
      let ratio = Double(scenario.account.balance.cents) / Double(base.account.balance.cents)
      let means =
        Double(scenario.debtor.means.income.cents) / Double(base.debtor.means.income.cents)
      #expect(abs(ratio - means) < 0.001)
    }
  }
}
