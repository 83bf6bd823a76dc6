import JSONFormat
import ArgumentParser
import Assessment
import CallModel
import Console
import Diagnostics
import Foundation
import Practice

/// Shows how points came about, to the last number.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explain an item of a scorecard, or show the whole card.",
    discussion: """
      TRANSCRIPT is a file with one JSON object as 'score' takes it, or a call by the beginning of
      its identity, as 'history list' shows it. A code such as RC004, as 'scenario check' prints it,
      shows the page about that kind of fault.
      """)

  @Argument(help: "A file with one transcript, a call, or a code such as RC004.")
  var transcript: String

  @Argument(help: "An item of the rubric; without one the whole card is shown.")
  var item: String?

  @Flag(help: "Plain sentences without bars, as a screen reader wants them.")
  var plain = false

  @Option(help: "Write the card as a web page to this file.")
  var html: String?

  @Option(help: "Columns of the terminal.")
  var width = 80

  @OptionGroup var locations: LocationOptions

  func run() throws {
    let locations = try Locations(locations)
    if let page = try FaultPage.text(of: transcript, in: locations.content) {
      return StandardOutput.write(page)
    }
    let library = Library(locations)
    let (card, conversation) = try marked(library)
    if let html { try write(PageReport(card, of: conversation).text, to: html) }
    guard let item else {
      StandardOutput.write(CardReport(card, width: width, isPlain: plain).text)
      return
    }
    let lines = card.explain(item: .init(item))
    guard !lines.isEmpty else {
      let known = card.marks.map(\.item.id.description)
      let near = NearMiss.closest(to: item, among: known).map { "; did you mean '\($0)'?" } ?? ""
      throw CommandFailure("the rubric has no item '\(item)'\(near)", .badInput)
    }
    for line in lines {
      StandardOutput.write(
        TextWidth.wrap(Screen.clean(line), to: max(40, width), indent: 4).joined(separator: "\n")
          + "\n")
    }
  }

  private func marked(_ library: Library) throws -> (Scorecard, Conversation) {
    guard let bytes = FileManager.default.contents(atPath: transcript) else {
      let session = try library.session(ofCall: transcript)
      let marking = try Marking(library, scenario: session.scenario)
      return (marking.scorecard(of: session.conversation), session.conversation)
    }
    guard let object = JSON(parsing: bytes) else {
      throw CommandFailure("'\(transcript)' does not hold one JSON object", .badInput)
    }
    let marker = try TranscriptMarker(library)
    let conversation: Conversation
    do throws(Transcript.Objection) {
      conversation = try marker.conversation(Transcript(object), object)
    } catch {
      throw CommandFailure(error.message, .badInput)
    }
    return (try Marking(library).scorecard(of: conversation), conversation)
  }

  private func write(_ page: String, to name: String) throws {
    do {
      try Data(page.utf8).write(to: URL(filePath: name), options: .atomic)
    } catch {
      throw CommandFailure("the page cannot be written to '\(name)'", .cannotCreate)
    }
  }
}
