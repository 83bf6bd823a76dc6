import ArgumentParser
import Foundation

/// A trainer's word on a call.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Say what a trainer thinks of a call, item by item.",
    discussion: """
      Without an item, what was said is shown beside the program's card, and how far marks agree.
      A second trainer marks without seeing that: --sheet writes an empty sheet, --marks takes it in
      filled. 'history export CALL call.json' hands them the call itself.
      """)

  @Argument(help: "A call: the beginning of its identity, as 'history list' shows it.")
  var call: String

  @Option(help: "An item of the rubric.")
  var item: String?

  @Option(help: "The points that it deserves; without them the word is a comment.")
  var points: Double?

  @Option(help: "The reason, or the comment.")
  var because = ""

  @Option(help: "Who says so.")
  var by: String?

  @Option(help: "Write an empty sheet to this file.")
  var sheet: String?

  @Option(help: "Take in a sheet that was filled in.")
  var marks: String?

  @OptionGroup var locations: LocationOptions

  func validate() throws {
    guard points == nil || item != nil else {
      throw ValidationError("'--points' needs the '--item' that they are for")
    }
  }

  func run() throws {
    let desk = try Desk(locations)
    try desk.work { store in
      let reviewer = by ?? ProcessInfo.processInfo.environment["USER"] ?? "trainer"
      let review = ReviewDesk(
        store: store, library: desk.library, screen: desk.screen, reviewer: reviewer)
      if let sheet { return try review.writeSheet(of: call, to: sheet) }
      if let marks { return try review.add(sheet: marks, to: call) }
      guard let item else { return try review.show(call) }
      try review.add(item, points: points, because: because, to: call)
    }
  }
}
