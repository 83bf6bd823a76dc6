import ArgumentParser
import Foundation

/// Where the program's content and the user's own files are.
struct LocationOptions: ParsableArguments {
  @Option(help: "The folder that holds content/ and scenarios/.")
  var content: String?

  @Option(help: "The file in which calls are kept.")
  var database: String?
}

/// The folders that the program reads from and writes to, found once at the start.
struct Locations {
  /// Holds `content/` and `scenarios/`.
  let root: URL

  /// The user's calls.
  let database: URL

  /// What can be made again, or `nil` when there is no place for it.
  let cache: URL?

  var scenarios: URL { root.appending(path: "scenarios") }
  var content: URL { root.appending(path: "content") }

  init(_ options: LocationOptions) throws(CommandFailure) {
    let environment = ProcessInfo.processInfo.environment
    root = try Self.findRoot(named: options.content)
    let home = environment["HOME"].map { URL(filePath: $0) }
    let share =
      environment["XDG_DATA_HOME"].map { URL(filePath: $0) }
      ?? home?.appending(path: ".local/share")
    database =
      options.database.map { URL(filePath: $0) }
      ?? (share ?? URL(filePath: ".")).appending(path: "rightcall/calls.sqlite")
    let caches =
      environment["XDG_CACHE_HOME"].map { URL(filePath: $0) } ?? home?.appending(path: ".cache")
    cache = caches?.appending(path: "rightcall")
  }

  private static func findRoot(named name: String?) throws(CommandFailure) -> URL {
    if let name {
      let root = URL(filePath: name)
      guard isRoot(root) else {
        throw CommandFailure(
          "there is no content/ and scenarios/ in '\(name)'; give the folder that holds both",
          .missingFile)
      }
      return root
    }
    let program = URL(filePath: CommandLine.arguments.first ?? "rightcall")
    let executable = Bundle.main.executableURL ?? program
    let beside = executable.resolvingSymlinksInPath().deletingLastPathComponent()
    let installed = beside.deletingLastPathComponent().appending(path: "share/rightcall")
    let working = URL(filePath: FileManager.default.currentDirectoryPath)
    let candidates = [beside, installed] + ancestors(of: working) + ancestors(of: beside)
    guard let root = candidates.first(where: isRoot) else {
      throw CommandFailure(
        "the folders content/ and scenarios/ cannot be found; run inside the project, install "
          + "with 'make install', or name their folder with --content",
        .missingFile)
    }
    return root
  }

  private static func isRoot(_ url: URL) -> Bool {
    ["content/language", "scenarios"].allSatisfy {
      var isFolder: ObjCBool = false
      let path = url.appending(path: $0).path
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        && isFolder.boolValue
    }
  }

  private static func ancestors(of url: URL) -> [URL] {
    var all = [url]
    var current = url
    while current.path != "/", !current.path.isEmpty, all.count < 40 {
      current = current.deletingLastPathComponent()
      all.append(current)
    }
    return all
  }
}
