package import Compliance

/// Asks drills one after the other and tells at once what was right and why.
package struct DrillScreen {
  let screen: Screen
  let source: any LineSource

  package init(_ screen: Screen, source: any LineSource) {
    self.screen = screen
    self.source = source
  }

  /// What came of a round.
  package struct Result: Hashable, Sendable {
    package let asked: Int
    package let right: Int

    package var percent: Int { asked == 0 ? 0 : right * 100 / asked }
    package var isPassed: Bool { asked > 0 && percent >= Drill.passMark }
  }

  /// Asks all of `drills`; `keep` is told each answer as soon as it is given.
  package func run(
    _ drills: [Drill], keep: (_ drill: Drill, _ isRight: Bool) -> Void
  ) -> Result {
    var asked = 0
    var right = 0
    for (place, drill) in drills.enumerated() {
      screen.print()
      screen.paragraph(
        screen.styled("\(place + 1) of \(drills.count)", .faint) + "  "
          + Screen.clean(drill.question))
      guard let answer = ask() else { break }
      asked += 1
      let isRight = answer == drill.answer
      if isRight { right += 1 }
      keep(drill, isRight)
      let word = drill.answer ? "yes" : "no"
      let mark =
        isRight ? screen.styled("Right: \(word).", .green) : screen.styled("No: \(word).", .red)
      screen.paragraph("\(mark) \(Screen.clean(drill.why)) [\(drill.cite)]", indent: 2)
      if !isRight { screen.print("  \(drill.address)") }
    }
    return close(Result(asked: asked, right: right))
  }

  private func ask() -> Bool? {
    while true {
      switch source.line("yes or no> ", isKept: false, completing: { _ in .words(["yes", "no"]) }) {
      case .line(let text):
        switch text.split(whereSeparator: \.isWhitespace).first?.lowercased() {
        case "y", "yes": return true
        case "n", "no": return false
        case "quit", "q", "/end": return nil
        default: screen.print("Answer 'yes' or 'no'; 'quit' ends the round.")
        }
      case .interrupt, .end, .closed: return nil
      }
    }
  }

  private func close(_ result: Result) -> Result {
    screen.print()
    guard result.asked > 0 else { return result }
    let verdict = result.isPassed ? "passed" : "not passed; \(Drill.passMark) percent is the mark"
    screen.paragraph(
      "\(result.right) of \(result.asked) right, \(result.percent) percent: \(verdict). What was "
        + "missed comes back. \(LawScreen.notice)")
    return result
  }
}
