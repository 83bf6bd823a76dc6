import Foundation
import Testing

/// A learning record store on this machine, made by Python, and a validator of statements.
final class RecordStore {
  private let file: URL
  private var process: Process?

  init(in folder: URL) throws { file = folder.appending(path: "statements.jsonl") }

  deinit { stop() }

  /// The address of Python, or `nil` where there is none.
  static let python: String? = [
    "/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// A Python that has ralph-malph, which is installed in a folder of its own where that is possible.
  static let validator: String? = {
    guard let python else { return nil }
    let folder = FileManager.default.temporaryDirectory.appending(path: "rightcall-test-ralph")
    let own = folder.appending(path: "bin/python").path
    func has(_ program: String) -> Bool {
      (try? run(program, ["-c", "import ralph.models.xapi.base.statements"]).code) == 0
    }
    if has(own) { return own }
    if has(python) { return python }
    _ = try? run(python, ["-m", "venv", folder.path])
    _ = try? run(
      own, ["-m", "pip", "install", "--quiet", "--timeout", "15", "--retries", "1", "ralph-malph"])
    return has(own) ? own : nil
  }()

  static func validate(_ statements: String) throws -> String {
    let python = try #require(validator)
    let script = Program.fixtures.appending(path: "history/validate.py").path
    return try run(python, [script], input: Data(statements.utf8)).text
  }

  /// Starts the store, which dies once it has kept so many statements; the answer is its port.
  func start(dyingAfter count: Int, port: Int = 0) throws -> Int {
    stop()
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.python))
    process.arguments = [
      Program.fixtures.appending(path: "history/record-store.py").path, file.path, String(count),
      String(port),
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    self.process = process
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    return try #require(Int(line.filter(\.isNumber)))
  }

  func stop() {
    if let process, process.isRunning { process.terminate() }
    process = nil
  }

  /// The identities that were kept, in order.
  func received() throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap {
      $0.firstMatch(of: #/}, "id": "([0-9a-f-]{36})", "object"/#).map { String($0.1) }
    }
  }

  private static func run(
    _ program: String, _ arguments: [String], input: Data = Data()
  ) throws -> (text: String, code: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let lines = try Program.home().appending(path: "in")
    try input.write(to: lines)
    let output = Pipe()
    process.standardInput = try FileHandle(forReadingFrom: lines)
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: text, as: UTF8.self), process.terminationStatus)
  }
}
