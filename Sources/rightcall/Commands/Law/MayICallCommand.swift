import JSONFormat
import ArgumentParser
import CallModel
import Compliance
import Console
import ContentLoading

/// Whether a contact may be made, and when it first may.
struct MayICallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "may-i-call",
    abstract: "Say before a contact whether it may be made, and when it first may.",
    discussion: """
      The case file is YAML or JSON as 'law check' reads it; its zones (consumer_tz, residence_tz …) \
      say where the consumer may be. The time is on the consumer's clock. It teaches and is no \
      legal advice.
      """)

  @Argument(help: "The case file.")
  var file: String

  @Option(help: "The day and time, such as 2026-03-05T19:30.")
  var at: String

  @Option(help: "telephone, text, email, letter, website, social or in_person.")
  var medium: String = "telephone"

  @Option(help: "Where the number or the address belongs: home, mobile or work.")
  var place: String?

  @Option(help: "Only this debt of the case.")
  var debt: String?

  @Option(help: "The zone of the consumer's clock when the case names none.")
  var zone: String = "America/New_York"

  @OptionGroup var jurisdiction: JurisdictionOptions
  @OptionGroup var options: LawOptions

  func run() throws {
    let desk = try LawDesk(options)
    let jurisdictions = try jurisdiction.jurisdictions()
    let (day, minute) = try time()
    let medium = try choice(self.medium, Contact.Medium.self, "--medium")
    let place = try self.place.map { try choice($0, Contact.Place.self, "--place") }
    guard ZoneOffsets.system.offset(zone, 0) != nil else {
      throw CommandFailure("'\(zone)' is no time zone; write it like America/Chicago", .usage)
    }
    desk.warn(of: jurisdictions)
    let judge = CaseJudge(
      library: desk.library, jurisdictions: jurisdictions, asOf: try jurisdiction.day())
    for entry in try desk.cases(file) {
      do throws(CaseFacts.Unreadable) {
        let permission = try judge.permission(
          entry.facts, medium: medium, place: place, at: day, minute: minute, zone: zone,
          debt: debt.map { Compliance.Debt.ID($0) })
        if desk.isJSON {
          desk.write(permission.json)
        } else {
          desk.view.show(permission, day: day)
        }
      } catch {
        throw CommandFailure("\(file): \(entry.id): \(error.reason)", .badInput)
      }
    }
  }

  private func time() throws(CommandFailure) -> (day: Day, minute: Int) {
    let parts = at.split { $0 == "T" || $0 == " " }.map(String.init)
    let clock = parts.count == 2 ? parts[1].split(separator: ":").map { Int($0) } : []
    guard let day = parts.first.flatMap({ Day(iso: $0) }), (2...3).contains(clock.count),
      let hour = clock[0], let minute = clock[1], (0...23).contains(hour),
      (0...59).contains(minute)
    else {
      throw CommandFailure(
        "'--at' must be a day and a time such as 2026-03-05T19:30, and not '\(at)'", .usage)
    }
    return (day, hour * 60 + minute)
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(
    _ text: String, _: Choice.Type, _ option: String
  ) throws(CommandFailure) -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: text) else {
      let names = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandFailure("'\(option)' must be one of \(names), and not '\(text)'", .usage)
    }
    return choice
  }
}
