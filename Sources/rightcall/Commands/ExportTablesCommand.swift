import ArgumentParser
import Assessment
import CallModel
import Console
import Foundation
import History

/// Everything that is kept, as tables that spreadsheets open.
struct ExportTablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv",
    abstract: "Calls, turns, items and reviews as tables in a folder.")

  @Argument(help: "The folder, which is made when it is missing.")
  var folder: String

  @Flag(help: "Without names and without anything that was said.")
  var anonymous = false

  @OptionGroup var trainee: TraineeOptions
  @OptionGroup var locations: LocationOptions

  func run() throws {
    let desk = try Desk(locations)
    try desk.work { store in
      let url = URL(filePath: folder)
      do {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      } catch {
        throw CommandFailure("the folder '\(folder)' cannot be made", .cannotCreate)
      }
      var tables = try CallTables(in: url, isAnonymous: anonymous)
      var last: Int64 = 0
      while case let calls = try store.endedCalls(after: last, of: trainee.given, count: 100),
        let end = calls.last?.number
      {
        for (_, call) in calls { try tables.add(call, from: store, library: desk.library) }
        last = end
      }
      try tables.close()
      desk.screen.paragraph(
        "\(tables.count == 1 ? "1 call" : "\(tables.count) calls") written to "
          + "\(Screen.clean(folder)): calls.csv, turns.csv, items.csv, reviews.csv.")
    }
  }
}
