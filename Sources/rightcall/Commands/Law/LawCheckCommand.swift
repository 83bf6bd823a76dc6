import JSONFormat
import ArgumentParser
import Compliance
import Console
import ContentLoading

/// A case file tried on the law: every contact, and every question that its facts answer.
struct LawCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Try a case file on the law, with the reason for every answer.",
    discussion: """
      A case file is YAML or JSON: facts as 'rightcall judge' reads them, alone or with a question. \
      Without a question every contact is judged on its day, and every question is tried that the \
      facts answer. It teaches and is no legal advice.
      """)

  @Argument(help: "The case file.")
  var file: String

  @OptionGroup var place: JurisdictionOptions
  @OptionGroup var options: LawOptions

  func run() throws {
    let desk = try LawDesk(options)
    let jurisdictions = try place.jurisdictions()
    let asOf = try place.day()
    desk.warn(of: jurisdictions)
    for entry in try desk.cases(file) {
      do throws(CaseFacts.Unreadable) {
        let review = try CaseReview(
          entry, library: desk.library, jurisdictions: jurisdictions, asOf: asOf)
        show(review, desk)
      } catch {
        throw CommandFailure("\(file): \(entry.id): \(error.reason)", .badInput)
      }
    }
    if !desk.isJSON { desk.view.notice() }
  }

  private func show(_ review: CaseReview, _ desk: LawDesk) {
    for fact in review.unknownFacts {
      StandardError.write("rightcall: warning: the fact '\(Screen.clean(fact))' is not known\n")
    }
    guard desk.isJSON else {
      desk.view.screen.print(desk.view.screen.styled(Screen.clean(review.id), .bold))
      if review.lines.isEmpty { desk.view.screen.print("  The facts answer no question.") }
      for line in review.lines {
        let place = line.jurisdiction == "US" ? "" : " (\(LawScreen.name(of: line.jurisdiction)))"
        desk.view.answer(
          line.judgement,
          to: [line.about, line.question].compactMap(\.self).joined(separator: ", ")
            + place)
      }
      return
    }
    for line in review.lines {
      desk.write([
        "id": .string(review.id), "question": .string(line.question),
        "about": line.about.map(JSON.string) ?? .null, "jurisdiction": .string(line.jurisdiction),
        "verdict": .string(line.judgement.verdict.rawValue),
        "value": line.judgement.value?.json ?? .null,
        "because": .array(line.judgement.because.map(\.json)),
      ])
    }
  }
}
