import Foundation

/// Where results go: a file that appears whole at the end, or standard output.
final class OutputFile {
  private let path: String?
  private let draft: FileHandle?

  init(_ path: String?) throws(CommandFailure) {
    self.path = path
    guard let path else {
      draft = nil
      return
    }
    guard FileManager.default.createFile(atPath: path + ".part", contents: nil),
      let file = FileHandle(forWritingAtPath: path + ".part")
    else { throw CommandFailure("'\(path)' cannot be written", .cannotCreate) }
    draft = file
  }

  func write(_ text: String) throws(CommandFailure) {
    guard let draft else { return StandardOutput.write(text) }
    do {
      try draft.write(contentsOf: Data(text.utf8))
    } catch {
      throw CommandFailure("there is no room left for '\(path ?? "")'", .inputOutput)
    }
  }

  func close() throws(CommandFailure) {
    guard let draft, let path else { return }
    try? draft.close()
    guard rename(path + ".part", path) == 0 else {
      throw CommandFailure("'\(path)' cannot be written", .cannotCreate)
    }
  }
}
