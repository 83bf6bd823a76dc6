import CallModel
import ContentLoading
import Diagnostics
import Foundation
import Testing
import Understanding

@Suite("Language files")
struct LanguageLoaderTests {
  /// A folder with these files in it, taken away afterwards.
  private func withFolder<Answer>(
    _ files: [String: String], _ body: (URL) throws -> Answer
  ) throws -> Answer {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try body(folder)
  }

  private static let greets = """
    move: greets
    stage: opening
    is: Says hello.
    says:
      - "Hello."
      - {text: "Hi, thanks for waiting.", also: [thanks]}
    """
  private static let thanks = """
    move: thanks
    stage: closing
    is: Thanks.
    says: ["Thank you.", "thanks a lot"]
    not:
      - {text: "Hello.", is: [greets]}
    """

  @Test func `a lesson has its samples, what else they do and their places`() throws {
    let files = [
      "moves/opening/greets.yaml": Self.greets, "moves/closing/thanks.yaml": Self.thanks,
    ]
    let language = try withFolder(files) { LanguageLoader.load($0, shownAs: "here") }
    #expect(language.diagnostics.allSatisfy { $0.code == .tooFewSamples })
    let lesson = try #require(language.lessons.first)
    #expect(lesson.samples[1].moves == ["greets", "thanks"])
    #expect(lesson.samples[1].place == "here/moves/opening/greets.yaml:6")
    #expect(language.vocabulary["thanks"]?.gloss == "Thanks.")
  }

  @Test(arguments: [
    ("stage: opening", "stage: openning", Diagnostic.Code.unknownName),
    ("move: greets", "move: greet", .contradiction),
    ("also: [thanks]", "also: [thank]", .unknownName),
    ("says:", "say:", .unknownKey),
    ("is: Says hello.", "", .missingKey),
  ])
  func `a mistake is reported where it stands`(
    _ right: String, _ wrong: String, _ code: Diagnostic.Code
  ) throws {
    let files = [
      "moves/opening/greets.yaml": Self.greets.replacingOccurrences(of: right, with: wrong),
      "moves/closing/thanks.yaml": Self.thanks,
    ]
    let language = try withFolder(files) { LanguageLoader.load($0) }
    #expect(language.diagnostics.contains { $0.code == code && $0.severity == .error })
  }

  @Test func `whole turns have all their moves, what was said before and their places`() throws {
    let turns = """
      turns:
        - {text: "Hello, and thanks.", is: [greets, thanks], after: "Yes?"}
        - {text: "Well.", is: []}
        - {text: "Hello.", is: [greeets]}
      """
    let files = [
      "moves/opening/greets.yaml": Self.greets, "moves/closing/thanks.yaml": Self.thanks,
      "turns/short.yaml": turns,
    ]
    let language = try withFolder(files) { LanguageLoader.load($0, shownAs: "here") }
    #expect(language.turns.count == 3)
    let first = try #require(language.turns.first)
    #expect(first.moves == ["greets", "thanks"])
    #expect(first.after == "Yes?")
    #expect(first.place == "here/turns/short.yaml:2")
    let mistake = try #require(language.diagnostics.first { $0.severity == .error })
    #expect(mistake.code == .unknownName)
    #expect(mistake.location.line == 4)
  }

  @Test func `turns of debtors make moves of debtors, and collectors' turns make their own`() throws
  {
    let angry = Self.thanks.replacingOccurrences(of: "thanks", with: "expresses_anger")
      .replacingOccurrences(of: "stage: closing", with: "stage: debtor")
    let files = [
      "moves/opening/greets.yaml": Self.greets, "moves/closing/thanks.yaml": Self.thanks,
      "moves/debtor/expresses_anger.yaml": angry,
      "turns/calls.yaml": "turns:\n  - {text: Hello., is: [greets]}\n",
      "turns/debtor/calls.yaml":
        "turns:\n  - {text: Hello., is: [expresses_anger], after: Hi.}\n  - {text: Hi., is: [greets]}\n",
    ]
    let language = try withFolder(files) { LanguageLoader.load($0, shownAs: "here") }
    #expect(language.turns.map(\.speaker) == [.collector, .debtor, .debtor])
    #expect(language.turns.map(\.moves) == [["greets"], ["expresses_anger"], []])
    let mistakes = language.diagnostics.filter { $0.severity == .error }
    #expect(mistakes.map(\.location.file) == ["here/turns/debtor/calls.yaml"])
    #expect(mistakes.map(\.location.line) == [3])
  }

  @Test func `what was learned is kept, and a changed file is learned again`() throws {
    let files = [
      "moves/opening/greets.yaml": Self.greets, "moves/closing/thanks.yaml": Self.thanks,
    ]
    try withFolder(files) { folder in
      let cache = LanguageCache(folder: folder.appending(path: "cache"))
      let first = cache.taught(by: folder)
      let second = cache.taught(by: folder)
      #expect(first.language != nil)
      #expect(second.language == nil)
      #expect(second.vocabulary == first.vocabulary)
      for text in ["Hello.", "Hi, thanks for waiting.", "thank you"] {
        #expect(first.interpreter.read(text) == second.interpreter.read(text))
      }
      let changed = Self.greets.replacingOccurrences(of: "Hello.", with: "Howdy.")
      try Data(changed.utf8).write(to: folder.appending(path: "moves/opening/greets.yaml"))
      #expect(cache.taught(by: folder).language != nil)
    }
  }

  @Test func `a damaged kept file is passed over`() throws {
    let files = [
      "moves/opening/greets.yaml": Self.greets, "moves/closing/thanks.yaml": Self.thanks,
    ]
    try withFolder(files) { folder in
      let cache = LanguageCache(folder: folder.appending(path: "cache"))
      _ = cache.taught(by: folder)
      let names = try FileManager.default.contentsOfDirectory(atPath: cache.folder.path)
      let file = cache.folder.appending(path: try #require(names.first))
      let whole = try Data(contentsOf: file)
      for length in [0, 9, 40, whole.count / 2, whole.count - 1] {
        try whole.prefix(length).write(to: file)
        #expect(cache.taught(by: folder).language != nil)
      }
    }
  }
}
