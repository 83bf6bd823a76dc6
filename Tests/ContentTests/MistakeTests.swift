import ContentLoading
import Diagnostics
import Foundation
import Testing

/// One mistake in a copy of a real scenario, and what must be said of it.
struct Mistake: Decodable, CustomTestStringConvertible {
  let file: String
  let find: String
  let replace: String

  /// Line, column and code, and the suggestion when there must be one.
  let expect: String

  var testDescription: String { "\(expect): \(replace)" }

  static let all: [Mistake] = {
    let text = (try? Library.text("Tests/Fixtures/mistakes/mistakes.jsonl")) ?? ""
    return text.split(separator: "\n").compactMap {
      try? JSONDecoder().decode(Mistake.self, from: Data($0.utf8))
    }
  }()
}

@Suite("Mistakes in scenarios")
struct MistakeTests {
  @Test func `there are sixty of them, twenty with a misspelt name`() {
    #expect(Mistake.all.count >= 60)
    #expect(Mistake.all.count { $0.expect.split(separator: ":").count == 4 } >= 20)
  }

  @Test(arguments: ["bill", "layoff", "promise"])
  func `a sound scenario is left alone`(_ name: String) throws {
    #expect(Library.faults(in: try Library.text("Tests/Fixtures/mistakes/\(name).yaml")) == [])
  }

  @Test(arguments: Mistake.all)
  func `a mistake is found at its place`(_ mistake: Mistake) throws {
    let text = try Library.text("Tests/Fixtures/mistakes/\(mistake.file)")
    let place = try #require(text.firstRange(of: mistake.find))
    let faults = Library.faults(in: text.replacingCharacters(in: place, with: mistake.replace))
    #expect(faults.first == mistake.expect)
    #expect(faults.contains(mistake.expect))
  }

  @Test func `the library has no errors`() {
    for id in Library.loader.folder.ids {
      let faults = Library.loader.load(id).diagnostics.filter { $0.severity == .error }
        .map(\.description)
      #expect(faults == [])
    }
  }
}
