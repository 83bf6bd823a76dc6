import JSONFormat
import CallModel
import Compliance
import ContentLoading
import Diagnostics
import Foundation
import Testing

/// The cases of the Bureau's own examples, when they lie beside this checkout.
enum OfficialCases {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let library = LawLibrary.load(root.appending(path: "content/law"))

  static let all: [JSON] = {
    let file = root.appending(path: "../shared/law/regf-cases.json")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return (try? JSONReader.read(text).items) ?? []
  }()

  struct Result {
    let id: String
    let topic: String
    let isOwed: Bool
    let isRight: Bool
    let isUnsupported: Bool
    let line: String
  }

  static let results: [Result] = all.map { one in
    let judge = CaseJudge(library: library)
    let line = JSON.members(
      ["id", "facts", "question"].compactMap { key in one[key].map { .init(key, $0) } })
    let answer = judge.answer(line.description, line: 1).line
    let value = one["expected_value"]
    let isRight =
      answer["verdict"] == one["expected"]
      && (value == nil || value == .null || answer["value"]?.description == value?.description)
    let isText = one["confidence"]?.text == "text"
    return Result(
      id: one["id"]?.text ?? "", topic: one["topic"]?.text ?? "",
      isOwed: one["basis"]?.text == "official_example"
        || (one["assertable"]?.isTrue == true && isText),
      isRight: isRight, isUnsupported: answer["verdict"]?.text == "unsupported",
      line: "\(one["question"]?.text ?? "") wants \(one["expected"] ?? .null) "
        + "\(value ?? .null): \(answer)")
  }
}

@Suite("Official examples") struct OfficialCaseTests {
  @Test func `the law is read without a complaint`() {
    #expect(OfficialCases.library.diagnostics.map(\.description) == [])
    #expect(!OfficialCases.library.rulebook.rules.isEmpty)
  }

  @Test(.enabled(if: !OfficialCases.all.isEmpty))
  func `every example with a text behind it is answered as the Bureau answers it`() {
    let wrong = OfficialCases.results.filter { $0.isOwed && !$0.isRight }
    for result in wrong { print("WRONG \(result.id) \(result.line)") }
    #expect(wrong.map(\.id) == [])
  }

  @Test(.enabled(if: !OfficialCases.all.isEmpty))
  func `what cannot be judged stays below one in twenty`() {
    let results = OfficialCases.results
    for result in results where !result.isOwed && !result.isRight {
      print("OTHER \(result.id) \(result.line)")
    }
    print(Self.table(results))
    #expect(results.count { $0.isUnsupported } * 20 < results.count)
  }

  static func table(_ results: [OfficialCases.Result]) -> String {
    let topics = Set(results.map(\.topic)).sorted()
    let lines = topics.map { topic in
      let mine = results.filter { $0.topic == topic }
      return "\(topic): \(mine.count { $0.isRight }) of \(mine.count) right, "
        + "\(mine.count { $0.isUnsupported }) unsupported"
    }
    return (lines + ["all: \(results.count { $0.isRight }) of \(results.count)"])
      .joined(separator: "\n")
  }
}
