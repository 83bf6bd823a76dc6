import JSONFormat
import ArgumentParser
import CallModel

/// How an answer about the law is shown.
struct LawOptions: ParsableArguments {
  @Flag(help: "Print JSON, one object a line.")
  var json = false

  @OptionGroup var locations: LocationOptions
}

/// Under whose law, and that of which day.
struct JurisdictionOptions: ParsableArguments {
  @Option(
    help: "The consumer's state as a postal code, or NYC; federal law is always tried as well.")
  var state: String?

  @Option(help: "The law of this day, such as 2026-09-01.")
  var asOf: String?

  /// The jurisdictions, the nation first.
  func jurisdictions() throws(CommandFailure) -> [String] {
    guard let state else { return ["US"] }
    let code = state.uppercased()
    guard (2...3).contains(code.utf8.count), code.utf8.allSatisfy({ (65...90).contains($0) }) else {
      throw CommandFailure(
        "'--state' must be a postal code such as MA, or NYC, and not '\(state)'", .usage)
    }
    return code == "NYC" ? ["US", "US-NY", "US-NYC"] : ["US", "US-\(code)"]
  }

  func day() throws(CommandFailure) -> Day? {
    try asOf.map { text throws(CommandFailure) in try Self.day(text, option: "--as-of") }
  }

  static func day(_ text: String, option: String) throws(CommandFailure) -> Day {
    guard let day = Day(iso: text) else {
      throw CommandFailure(
        "'\(option)' must be a day such as 2026-04-08, and not '\(text)'", .usage)
    }
    return day
  }
}
