import CallModel
import Console
import ContentLoading
import Foundation
import Practice

/// Plays the walkthroughs of one scenario and keeps count of the rules and lines they reach.
struct TestBench {
  let scenario: Scenario
  private let taught: LanguageCache.Taught
  private let marking: Marking

  init(_ scenario: Scenario, _ library: Library) throws {
    self.scenario = scenario
    taught = try library.language.get()
    marking = try Marking(library, scenario: scenario)
  }

  func run(_ walkthrough: Walkthrough) -> WalkthroughRun {
    WalkthroughRun(
      walkthrough, of: scenario, interpreter: taught.interpreter, vocabulary: taught.vocabulary,
      mark: marking.scorecard)
  }

  /// The verdict on one walkthrough, with each difference at its line.
  static func lines(_ run: WalkthroughRun, scenario: String, file: String) -> String {
    let mark = run.differences.isEmpty ? "ok  " : "FAIL"
    var text = Screen.clean("\(mark) \(scenario): \(run.walkthrough.title)") + "\n"
    for difference in run.differences {
      text +=
        Screen.clean(
          "     \(file):\(difference.line): \(difference.kind.rawValue): expected "
            + "\(difference.expected); got \(difference.actual)") + "\n"
    }
    return text
  }
}
