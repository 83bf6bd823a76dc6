import ArgumentParser
import Foundation

/// Who is practising.
struct TraineeOptions: ParsableArguments {
  @Option(name: .customLong("trainee"), help: "Whose calls these are.")
  var given: String?

  var name: String {
    given ?? ProcessInfo.processInfo.environment["USER"] ?? "trainee"
  }
}
