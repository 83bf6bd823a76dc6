import Assessment
import CallModel
import Console
import Diagnostics
import Foundation
import History

/// What a trainer says about a call: other points for an item with a reason, or a comment.
struct ReviewDesk {
  let store: CallStore
  let library: Library
  let screen: Screen
  let reviewer: String

  /// The card as it was and as trainers changed it, and everything that they said.
  func show(_ name: String) throws {
    let (kept, card, rubric) = try open(name)
    let reviews = try store.reviews(of: kept.story.call.id)
    guard !reviews.isEmpty else {
      screen.paragraph("Nobody has reviewed this call; --item, --points and --because do.")
      return
    }
    for review in reviews { screen.paragraph(Screen.clean(ReviewText.line(review)), indent: 4) }
    screen.print()
    // The rubric may have changed since: what does not fit it any more is shown above, and left out.
    let standing = reviews.filter { (try? changed(card, by: [$0], of: rubric)) != nil }
    screen.write(
      ComparisonReport(
        card, and: try changed(card, by: standing, of: rubric), width: screen.width,
        names: .init(before: "program", after: "trainer")
      ).text)
    for agreement in TrainerAgreement.all(in: reviews, points: { rubric.points(of: $0) }) {
      screen.paragraph(Screen.clean("\(agreement.names): \(agreement.sentence)"))
    }
  }

  /// Keeps a word on one item; nothing is replaced.
  func add(_ item: String, points: Double?, because reason: String, to name: String) throws {
    let (kept, card, rubric) = try open(name)
    try keep([(item, points, reason)], of: kept, card, rubric)
    screen.paragraph("Kept beside what the program gave.")
  }

  /// Keeps the words of a filled-in sheet: a table with item, points and reason.
  func add(sheet path: String, to name: String) throws {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw CommandFailure("there is no file '\(path)' that can be read", .missingFile)
    }
    let rows = CSV.rows(String(decoding: bytes, as: UTF8.self))
    let header = rows.first ?? []
    guard let item = header.firstIndex(of: "item"), let points = header.firstIndex(of: "points"),
      let reason = header.firstIndex(of: "reason")
    else {
      throw CommandFailure(
        "\(path):1: a sheet has the columns item, points and reason; 'review CALL --sheet FILE' "
          + "writes one", .badInput)
    }
    var words: [(String, Double?, String)] = []
    for (index, row) in rows.enumerated().dropFirst() {
      func field(_ place: Int) -> String { row.indices.contains(place) ? row[place] : "" }
      let (given, why) = (field(points), field(reason))
      if given.isEmpty, why.isEmpty { continue }
      guard given.isEmpty || Double(given) != nil else {
        throw CommandFailure("\(path):\(index + 1): '\(given)' is no number of points", .badInput)
      }
      words.append((field(item), Double(given), why.isEmpty ? "marked on a sheet" : why))
    }
    let (kept, card, rubric) = try open(name)
    try keep(words, of: kept, card, rubric)
    screen.paragraph("\(words.count == 1 ? "1 word" : "\(words.count) words") kept.")
  }

  /// Writes a sheet for a second trainer, who marks without seeing what others gave.
  func writeSheet(of name: String, to path: String) throws {
    let (_, card, _) = try open(name)
    let file = try OutputFile(path)
    try file.write(CSV.row(["item", "of", "points", "reason", "looks for"]))
    for mark in card.marks where mark.isApplicable {
      try file.write(
        CSV.row([
          mark.item.id.description, Score.text(mark.item.points), "", "", mark.item.looksFor,
        ]))
    }
    try file.close()
    screen.paragraph("The sheet is written to \(Screen.clean(path)).")
  }

  private func open(_ name: String) throws -> (KeptConversation, Scorecard, Rubric) {
    let kept = try KeptConversation(
      store.story(of: store.call(named: name).id), in: library)
    return (kept, try kept.card(), kept.marking.rubric)
  }

  private func keep(
    _ words: [(item: String, points: Double?, reason: String)], of kept: KeptConversation,
    _ card: Scorecard, _ rubric: Rubric
  ) throws {
    let reviews = words.map { word in
      CallReview(
        id: UUID().uuidString.lowercased(), call: kept.story.call.id, item: word.item,
        points: word.points,
        was: word.points == nil ? nil : card.mark(.init(word.item))?.points,
        reason: word.reason, reviewer: reviewer, made: Today.now)
    }
    _ = try changed(card, by: reviews, of: rubric)
    try store.add(reviews)
  }

  private func changed(
    _ card: Scorecard, by reviews: [CallReview], of rubric: Rubric
  ) throws -> Scorecard {
    do throws(Review.Objection) {
      return try card.reviewed(by: reviews.map(Review.init), of: rubric)
    } catch {
      guard case .unknownItem(let name, let known) = error,
        let near = NearMiss.closest(to: name, among: known)
      else { throw CommandFailure(error.sentence, .badInput) }
      throw CommandFailure(
        "the rubric has no item '\(name)'; did you mean '\(near)'?", .badInput)
    }
  }
}

extension Review {
  init(_ kept: CallReview) {
    self.init(
      item: .init(kept.item), reviewer: kept.reviewer, points: kept.points, reason: kept.reason)
  }
}

extension Rubric {
  func points(of item: String) -> Double? { items.first { $0.id.description == item }?.points }
}
