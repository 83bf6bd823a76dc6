import Foundation

/// One request to a learning record store, made by the program curl.
struct Transfer {
  let url: String
  let user: String?
  let password: String

  /// Posts `body`; the answer is the status, or 0 when nobody answered.
  func post(_ body: Data) throws(CommandFailure) -> Int {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "rightcall-\(UUID().uuidString).json")
    defer { unlink(file.path) }
    let isWritten = FileManager.default.createFile(
      atPath: file.path, contents: body, attributes: [.posixPermissions: 0o600])
    guard isWritten else {
      throw CommandFailure("there is no room for '\(file.path)'", .cannotCreate)
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["curl", "--config", "-"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      try input.fileHandleForWriting.write(contentsOf: Data(settings(file.path).utf8))
      try input.fileHandleForWriting.close()
    } catch {
      throw CommandFailure(Self.missing, .inputOutput)
    }
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // 127 is how env says that there is no such program.
    if process.terminationStatus == 127 { throw CommandFailure(Self.missing, .inputOutput) }
    guard process.terminationStatus == 0 else { return 0 }
    return Int(String(decoding: answer, as: UTF8.self)) ?? 0
  }

  private static let missing =
    "sending needs the program curl; install it, or write the statements to a file with --output"

  private func settings(_ file: String) -> String {
    var lines = [
      "url = \(quoted(url))", "request = \"POST\"", "silent", "max-time = 60",
      "header = \"Content-Type: application/json\"",
      "header = \"X-Experience-API-Version: 1.0.3\"", "header = \"Expect:\"",
      "data-binary = \(quoted("@" + file))", "output = \"/dev/null\"",
      "write-out = \"%{http_code}\"",
    ]
    if let user { lines += ["basic", "user = \(quoted("\(user):\(password)"))"] }
    return lines.joined(separator: "\n") + "\n"
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: "\\n").replacing("\r", with: "\\r").replacing("\t", with: "\\t")
    return "\"\(escaped)\""
  }
}
