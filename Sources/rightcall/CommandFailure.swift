import ArgumentParser
import Console
import Diagnostics
import Foundation

/// Why a command cannot go on, in one sentence, with the exit code that programs expect.
///
/// The message is safe to show at a terminal, whatever was named in it.
struct CommandFailure: Error {
  let message: String
  let code: Code

  /// Exit codes by the convention of `sysexits.h`; 1 is for input that was read and is wrong.
  enum Code: Int32 {
    case badInput = 1
    case usage = 64
    case missingFile = 66
    case cannotCreate = 73
    case inputOutput = 74
  }

  init(_ message: String, _ code: Code) {
    self.message = Screen.clean(message)
    self.code = code
  }

  /// The first problem of a file, drawn with its line.
  init(_ diagnostics: [Diagnostic], texts: [String: String]) {
    let drawn = diagnostics.filter { $0.severity == .error }.map { diagnostic in
      Excerpt.draw(diagnostic, in: texts[diagnostic.location.file] ?? "")
    }
    message = drawn.joined(separator: "\n").split(separator: "\n")
      .map { Screen.clean(String($0)) }.joined(separator: "\n")
    code = diagnostics.contains { $0.code == .unreadableFile } ? .missingFile : .badInput
  }

  func report() {
    StandardError.write("rightcall: " + message + "\n")
  }
}

/// The stream for what is said about the work, as against its result.
enum StandardError {
  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}

/// The stream for results, written through at once.
enum StandardOutput {
  static func write(_ text: String) { write(Array(text.utf8)) }

  static func write(_ bytes: [UInt8]) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(1, $0.baseAddress, $0.count) }
      guard count > 0 else {
        if errno == EINTR { continue }
        // Nobody reads any more: there is nothing left to do.
        Foundation.exit(CommandFailure.Code.inputOutput.rawValue)
      }
      bytes = bytes.dropFirst(count)
    }
  }
}
