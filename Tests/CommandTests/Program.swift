import Foundation
import Testing

/// The built program with arguments, its files in a folder of the test's own.
struct Program {
  var arguments: [String]
  var environment: [String: String]

  static let folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
  var executable = Program.folder.appending(path: "rightcall")

  init(_ arguments: [String], home: URL) {
    self.arguments = arguments
    let cache = FileManager.default.temporaryDirectory.appending(path: "rightcall-test-cache")
    environment = [
      "HOME": home.path, "XDG_CACHE_HOME": cache.path, "TERM": "xterm", "NO_COLOR": "1",
      "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "USER": "sam",
    ]
    if let preload = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] {
      environment["LD_LIBRARY_PATH"] = preload
    }
  }

  static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures")

  /// A new folder for the files of one test.
  static func home() throws -> URL {
    let home = FileManager.default.temporaryDirectory.appending(path: "rightcall-\(UUID())")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    return home
  }

  struct Output {
    let text: String
    let errors: String
    let code: Int32
  }

  /// Runs to the end with `input` piped in.
  func run(input: Data = Data()) throws -> Output {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment
    let folder = try Program.home()
    let (text, errors, lines) = (
      folder.appending(path: "out"), folder.appending(path: "err"), folder.appending(path: "in")
    )
    for file in [text, errors] { try Data().write(to: file) }
    try input.write(to: lines)
    process.standardInput = try FileHandle(forReadingFrom: lines)
    process.standardOutput = try FileHandle(forWritingTo: text)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Output(
      text: String(decoding: try Data(contentsOf: text), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self),
      code: process.terminationStatus)
  }
}
