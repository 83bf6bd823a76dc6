import JSONFormat
import ArgumentParser
import Console
import Foundation
import History

/// What was practised so far.
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "The calls so far: list, show, replay, compare, keep safe.",
    discussion: """
      list               the latest calls
      show CALL          the words of a call and its scorecard
      replay CALL        the call at reading speed with the coach's notes; --fast does not wait
      compare A B        the scorecards of two calls side by side
      delete CALL        take a call out for good; --all --trainee NAME takes out all of somebody
      export CALL [FILE] the call as text, json, vtt or csv
      import FILE        take in a transcript (text, JSON, WebVTT, CSV) or an exported call
      backup FILE        keep all calls in another file too
      restore FILE       put the calls of a backup in place of those here
      check              look whether the file is sound
      A call is named by the beginning of its identity, as the list shows it.
      """)

  @Argument(
    help: "list, show, replay, compare, delete, export, import, backup, restore or check.")
  var action = "list"

  @Argument(help: "The calls or the file.")
  var names: [String] = []

  @Flag(help: "Do not wait between the lines of a replay.")
  var fast = false

  @Flag(help: "List one JSON object for each call.")
  var json = false

  @Flag(help: "Delete everything of the trainee.")
  var all = false

  @Option(help: "Export as text, json, vtt or csv.")
  var format: String?

  @OptionGroup var trainee: TraineeOptions
  @OptionGroup var locations: LocationOptions

  func run() throws {
    var request = try HistoryRequest(action: action)
    request.names = names
    (request.isFast, request.isJSON, request.isAll) = (fast, json, all)
    request.format = format
    let desk = try Desk(locations)
    try desk.work {
      try HistoryDesk(
        $0, library: desk.library, screen: desk.screen, trainee: trainee.given
      ).perform(request)
    }
  }
}
