import CallModel
import Foundation
import History
import Testing

@Suite("A program that is killed in the middle of a call", .serialized)
struct KilledCallTests {
  static let isThorough = ProcessInfo.processInfo.environment["RIGHTCALL_THOROUGH"] != nil

  /// What is typed: the good call of the README, said over and over without ending it.
  static let lines: [String] = {
    let file = Program.fixtures.appending(path: "readme-call.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let call = text.split(separator: "\n").map(String.init).filter { !$0.contains("Goodbye") }
    return Array((0..<4).map { _ in call }.joined())
  }()

  @Test(arguments: 0..<(isThorough ? 500 : 8))
  func `no turn that was shown is lost, and none is kept by half`(_ seed: UInt64) throws {
    let home = try Program.home()
    defer { try? FileManager.default.removeItem(at: home) }
    let database = home.appending(path: "calls.sqlite").path
    let shown = try killed(after: seed, home: home, database: database)
    let store = try CallStore.open(database)
    #expect(store.notice == nil)
    #expect(try store.check().isEmpty)
    let calls = try store.calls()
    guard let call = calls.first else {
      #expect(!shown.contains("Dana: "))
      return
    }
    let story = try store.story(of: call.id)
    #expect(calls.count == 1)
    #expect(!story.opening.isEmpty)
    #expect(story.inputs == Array(Self.lines.prefix(story.inputs.count)).map(Self.input))
    for entry in story.entries { #expect(entry.turns.contains { $0.speaker == .collector }) }
    // Every answer on the screen, the last of which may be cut off, is in the file in this order.
    let kept = story.entries.flatMap(\.turns).filter { $0.speaker != .collector }
      .map(\.utterance.text)
    let answers = Self.answers(in: shown)
    #expect(kept.count >= answers.count, "seed \(seed)")
    for (answer, text) in zip(answers, kept) { #expect(text.hasPrefix(answer), "seed \(seed)") }
  }

  private static func input(_ line: String) -> CallInput {
    line.hasPrefix("/notes ")
      ? .act(DeskAction(.note, text: String(line.dropFirst(7)))) : .say(line)
  }

  /// The beginnings of the debtor's answers, without the one to the ringing.
  private static func answers(in shown: String) -> [String] {
    shown.components(separatedBy: "\n").filter { $0.hasPrefix("Dana: ") }.dropFirst()
      .map { String($0.dropFirst(6)) }
  }

  /// Plays until an instant that the seed decides, kills the program, and returns what it showed.
  private func killed(after seed: UInt64, home: URL, database: String) throws -> String {
    var chance = SeededGenerator(seed: seed)
    let (screen, typed) = (home.appending(path: "out"), home.appending(path: "in"))
    try Data().write(to: screen)
    try Data((Self.lines.joined(separator: "\n") + "\n").utf8).write(to: typed)
    let program = Program(
      ["practice", "surprise-medical-bill", "--seed", "7", "--database", database], home: home)
    let process = Process()
    process.executableURL = program.executable
    process.arguments = program.arguments
    process.environment = program.environment
    process.standardInput = try FileHandle(forReadingFrom: typed)
    process.standardOutput = try FileHandle(forWritingTo: screen)
    process.standardError = FileHandle.nullDevice
    try process.run()
    // So many bytes on the screen, and then a moment more.
    let bytes = chance.next(below: 6_000)
    let moment = chance.next(below: 3_000)
    while process.isRunning {
      let size = (try? FileManager.default.attributesOfItem(atPath: screen.path)[.size]) as? Int
      if size ?? 0 >= bytes { break }
      usleep(200)
    }
    usleep(UInt32(moment))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    return String(decoding: try Data(contentsOf: screen), as: UTF8.self)
  }
}
