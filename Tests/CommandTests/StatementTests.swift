import Foundation
import Testing

@Suite("Statements for a learning record store", .serialized)
struct StatementTests {
  static let isThorough = ProcessInfo.processInfo.environment["RIGHTCALL_THOROUGH"] != nil

  /// Each call makes some forty statements.
  static let count = isThorough ? 250 : 12

  private func identities(_ text: String) -> [String] {
    text.split(separator: "\n").compactMap {
      // The statement's own identity stands after the context and before the object.
      $0.firstMatch(of: #/}, "id": "([0-9a-f-]{36})", "object"/#).map { String($0.1) }
    }
  }

  @Test func `every statement of a call has an identity of its own, always the same`() throws {
    let calls = try KeptCalls(3)
    let text = try calls.run("export", "xapi").text
    let all = identities(text)
    #expect(all.count == text.split(separator: "\n").count)
    #expect(Set(all).count == all.count)
    #expect(all.count > 90)
    #expect(try calls.run("export", "xapi").text == text)
    for verb in ["initialized", "attempted", "answered", "failed", "terminated"] {
      #expect(text.contains("http://adlnet.gov/expapi/verbs/\(verb)\""))
    }
    let call = "00000000-0000-4000-8000-000000000001"
    let word = ["review", call, "--item", "reflects", "--points", "4", "--because", "heard"]
    _ = try Program(word + ["--by", "Kim", "--database", calls.database], home: calls.home).run()
    let added = try calls.run("export", "xapi").text
    #expect(Set(identities(added)).subtracting(all).count == 1)
    #expect(added.contains("verbs/scored\""))
  }

  @Test func `without names nothing that was said goes out`() throws {
    let calls = try KeptCalls(3)
    let text = try calls.run("export", "xapi", "--anonymous").text
    #expect(text.contains("\"trainee-2\""))
    for word in ["\"T1\"", "Dana", "Harbor", "evidence"] { #expect(!text.contains(word)) }
    let tables = calls.home.appending(path: "tables").path
    #expect(try calls.run("export", "csv", tables, "--anonymous").code == 0)
    for name in ["calls", "turns", "items", "reviews"] {
      let table = try String(contentsOfFile: "\(tables)/\(name).csv", encoding: .utf8)
      #expect(!table.contains("Dana") && !table.contains("T1,"))
    }
    #expect(
      try String(contentsOfFile: tables + "/calls.csv", encoding: .utf8)
        .split(separator: "\n").count == 4)
  }

  @Test(
    .enabled(if: RecordStore.validator != nil, "Python with ralph-malph is not there"))
  func `a validator of others finds nothing wrong`() throws {
    let calls = try KeptCalls(Self.count)
    let call = "00000000-0000-4000-8000-000000000001"
    for word in [["--points", "4"], []] {
      let arguments = ["review", call, "--item", "reflects", "--because", "heard", "--by", "Kim"]
      _ = try Program(arguments + word + ["--database", calls.database], home: calls.home).run()
    }
    var text = try calls.run("export", "xapi").text
    text += try calls.run("export", "xapi", "--anonymous").text
    let answer = try RecordStore.validate(text)
    #expect(answer == "\(text.split(separator: "\n").count) sound\n")
  }

  @Test(.enabled(if: RecordStore.python != nil, "Python is not there"))
  func `a store that breaks down half-way has every statement once in the end`() throws {
    let calls = try KeptCalls(Self.count)
    let all = identities(try calls.run("export", "xapi").text)
    let store = try RecordStore(in: calls.home)
    func send(_ port: Int, password: String = "secret") throws -> Program.Output {
      var program = Program(
        [
          "export", "xapi", "--post", "http://127.0.0.1:\(port)/xapi", "--user", "sam",
          "--bundle", "20", "--tries", "2", "--database", calls.database,
        ], home: calls.home)
      program.environment["RIGHTCALL_XAPI_PASSWORD"] = password
      return try program.run()
    }
    // It takes half of them, keeps the next bundle, and dies before it has said so.
    let first = try store.start(dyingAfter: all.count / 2)
    #expect(try send(first, password: "wrong").errors.contains("--user"))
    let broken = try send(first)
    #expect(broken.code == 74)
    #expect(broken.errors.contains("cannot be reached"))
    let half = try store.received()
    #expect(half.count >= all.count / 2 && half.count < all.count)
    let rest = try send(try store.start(dyingAfter: .max, port: first))
    #expect(rest.code == 0, "\(rest.errors)")
    let received = try store.received()
    #expect(received.count == all.count)
    #expect(Set(received) == Set(all))
    #expect(try send(first).text.hasPrefix("0 sent"))
    store.stop()
  }
}
