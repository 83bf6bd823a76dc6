import ContentLoading
import Diagnostics
import Foundation
import Testing

@Suite("The pages about faults")
struct ExplanationTests {
  private static let sample = ScenarioDraft(
    name: "Robin Vale", creditor: "Maple Street Furniture", balance: "$640.50",
    temperament: "wary", truth: "My hours were cut in January.", level: 1
  ).text

  private static func page(_ code: Diagnostic.Code) throws -> String {
    try Library.text("content/explain/\(code.rawValue).md")
  }

  /// What stands in the fence of this kind, or `nil` when the page has none.
  private static func example(_ kind: String, in page: String) -> Substring? {
    guard let start = page.firstRange(of: "```\(kind)\n"),
      let end = page[start.upperBound...].firstRange(of: "\n```")
    else { return nil }
    return page[start.upperBound..<end.lowerBound]
  }

  @Test func `a new scenario is sound`() { #expect(Library.faults(in: Self.sample) == []) }

  @Test(arguments: Diagnostic.Code.allCases)
  func `every fault has a page, and its example has the fault`(_ code: Diagnostic.Code) throws {
    let page = try Self.page(code)
    #expect(page.hasPrefix("# \(code.rawValue): "))
    if let walkthrough = Self.example("walkthrough", in: page) {
      let document = Document(file: "call.txt", text: walkthrough + "\n")
      #expect(WalkthroughLoader.load(document) == nil)
      #expect(Set(document.diagnostics.map(\.code)) == [code])
    }
    guard let change = Self.example("diff", in: page) else {
      return #expect(page.contains("```text") || page.contains("```law") || code == .badWalkthrough)
    }
    let lines = change.split(separator: "\n", omittingEmptySubsequences: false)
    let before = lines.filter { $0.first == "-" }.map { $0.dropFirst() }.joined(separator: "\n")
    let after = lines.filter { $0.first == "+" }.map { $0.dropFirst() }.joined(separator: "\n")
    let place = try #require(Self.sample.firstRange(of: before))
    let faults = Library.faults(in: Self.sample.replacingCharacters(in: place, with: after))
    #expect(faults.contains { $0.contains(code.rawValue) }, "\(faults)")
  }
}
