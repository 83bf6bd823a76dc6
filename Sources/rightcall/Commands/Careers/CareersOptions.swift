import ArgumentParser

/// How an answer about careers is shown.
struct CareersOptions: ParsableArguments {
  @Flag(help: "Print one JSON object on one line.")
  var json = false

  @Flag(help: "Print the figures as comma-separated values.")
  var csv = false

  @Option(help: "Write the answer as a web page with its pictures to this file.")
  var html: String?

  @Flag(help: "Name the source and the edition of every figure.")
  var sources = false

  @OptionGroup var locations: LocationOptions

  func validate() throws {
    if json, csv { throw ValidationError("--json and --csv cannot both be given; choose one.") }
  }
}
