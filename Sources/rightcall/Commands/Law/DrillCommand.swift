import JSONFormat
import ArgumentParser
import CallModel
import Compliance
import Console
import ContentLoading
import Foundation
import History

/// Short situations about the law, asked until they are known.
struct DrillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill", abstract: "Answer short situations about the law; misses come back.",
    discussion: """
      Situations are made from the rules' own examples and numbers. What was answered wrong comes \
      back first, and what was right comes back later and later. 90 percent passes. It teaches and \
      is no legal advice.
      """)

  @Option(help: "How many situations.")
  var count = 10

  @Option(help: "Makes the same situations again.")
  var seed: UInt64?

  @Option(help: "Ask about this state's law as well, by postal code, or NYC.")
  var state: String?

  @Flag(help: "Print the situations with their answers as JSON, one a line, and ask nothing.")
  var json = false

  @OptionGroup var trainee: TraineeOptions
  @OptionGroup var locations: LocationOptions

  func validate() throws {
    guard (1...500).contains(count) else {
      throw ValidationError("'--count' must be a whole number from 1 to 500")
    }
  }

  func run() throws { try run(from: nil) }

  /// Asks on `source`, or on the terminal when there is none.
  func run(from source: (any LineSource)?) throws {
    let place = try Locations(locations)
    let law = LawLibrary.load(place.content.appending(path: "law"))
    if law.hasErrors { throw CommandFailure(law.diagnostics, texts: [:]) }
    var places = JurisdictionOptions()
    places.state = state
    let today = Day(number: Int(Date().timeIntervalSince1970) / 86_400)
    let book = DrillBook(law.rulebook, on: today, jurisdictions: try places.jurisdictions())
    var generator = SystemRandomNumberGenerator()
    let seed = seed ?? generator.next()
    do {
      try ask(book, on: today, seed: seed, place, from: source)
    } catch let error as HistoryError {
      throw CommandFailure(error)
    }
  }

  private func ask(
    _ book: DrillBook, on today: Day, seed: UInt64, _ place: Locations,
    from given: (any LineSource)?
  ) throws {
    let store = try CallStore.open(place.database.path)
    let known = try DrillMemory.cards(store.answers(of: trainee.name, in: DrillMemory.name))
    let drills = book.session(of: count, on: today, known: known, seed: seed)
    guard !json else {
      for drill in drills { StandardOutput.write(drill.json.line + "\n") }
      return
    }
    let terminal = Terminal()
    let screen = terminal.screen { StandardOutput.write($0) }
    let desk = DrillScreen(screen, source: given ?? terminal.source(screen, historyPath: nil))
    var failure: HistoryError?
    _ = desk.run(drills) { drill, isRight in
      let answer = DrillAnswer(
        item: drill.item, answered: Int(Date().timeIntervalSince1970), isRight: isRight)
      do throws(HistoryError) {
        try store.keep(answer, of: trainee.name, in: DrillMemory.name)
      } catch { failure = failure ?? error }
    }
    if let failure { throw failure }
  }
}

/// What a trainee's answers so far say about what is due.
enum DrillMemory {
  static let name = "law"

  /// The state of every item that was ever answered, from all answers in their order.
  static func cards(_ answers: [DrillAnswer]) -> [String: Spacing] {
    var cards: [String: Spacing] = [:]
    for answer in answers {
      let day = Day(number: answer.answered / 86_400)
      let grade: Spacing.Grade = answer.isRight ? .good : .again
      if cards[answer.item] == nil {
        cards[answer.item] = Spacing(first: grade, on: day)
      } else {
        cards[answer.item]?.review(grade, on: day)
      }
    }
    return cards
  }
}

extension Drill {
  /// The situation for programs.
  var json: JSON {
    [
      "item": .string(item), "question": .string(question),
      "answer": .string(answer ? "yes" : "no"),
      "why": .string(why), "cite": .string(cite), "at": .string(address),
    ]
  }
}
