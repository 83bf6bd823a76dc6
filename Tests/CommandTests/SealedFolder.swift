import Foundation

/// A folder in which nothing can be written, not even by root.
struct SealedFolder {
  let url: URL

  static let reason: String =
    "a folder cannot be closed to root here; run the tests as somebody else"

  /// Whether this system can close a folder to whoever runs the tests.
  static let canBeMade: Bool = {
    let url = FileManager.default.temporaryDirectory.appending(path: "rightcall-\(UUID())")
    guard let folder = SealedFolder(url) else { return false }
    folder.open()
    return true
  }()

  /// Makes the folder where it is missing and closes it, with what is in it; `nil` where that does
  /// not hold.
  init?(_ url: URL) {
    self.url = url
    let files = FileManager.default
    try? files.createDirectory(at: url, withIntermediateDirectories: true)
    try? files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: url.path)
    guard !isClosed else { return }
    Self.changeAttribute("+i", of: url)
    guard isClosed else {
      open()
      return nil
    }
  }

  /// Opens the folder again, so that it can be taken away.
  func open() {
    Self.changeAttribute("-i", of: url)
    try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
  }

  private var isClosed: Bool {
    let file = url.appending(path: "written")
    defer { try? FileManager.default.removeItem(at: file) }
    return (try? Data().write(to: file)) == nil
  }

  /// Root is kept out of a folder only by its attributes, where the file system has them.
  private static func changeAttribute(_ change: String, of url: URL) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/chattr")
    process.arguments = [change, url.path]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return }
    process.waitUntilExit()
  }
}
