import CallEngine
import CallModel
import Negotiation

/// Plays given turns again and says what came of them.
struct Replay {
  let repertoire: Repertoire
  let lawfulness: Lawfulness
  var book: TermBook

  init(_ repertoire: Repertoire) {
    self.repertoire = repertoire
    lawfulness = Lawfulness(repertoire.engine)
    book = repertoire.engine.emptyBook
  }

  /// What a line of turns came to.
  struct Result {
    var state: CallState
    var isLawful = true

    /// The harmonic mean of recovery and health of what was agreed; 0 without terms.
    var worth = 0.0
    var hasBrokenPromise: Int?

    /// Whether the rule that was looked for answered.
    var hasAnswered = false
  }

  mutating func play(_ line: [Int], lookingFor rule: Int? = nil) -> Result {
    let engine = repertoire.engine
    var result = Result(state: engine.opening)
    func look(_ reaction: Reaction) {
      if let rule, reaction.lead?.rule == rule || reaction.answer?.rule == rule {
        result.hasAnswered = true
      }
    }
    look(engine.react(to: engine.ringing, on: &result.state, book: &book))
    for place in line {
      guard !result.state.isOver else { break }
      let ploy = repertoire.ploys[place]
      if !lawfulness.allows(ploy, in: result.state) { result.isLawful = false }
      look(engine.react(to: ploy.heard, on: &result.state, book: &book))
      result.hasBrokenPromise =
        result.hasBrokenPromise ?? engine.breaksPromise(result.state, book: book)
    }
    result.worth = worth(of: result.state)
    return result
  }

  /// What can be expected of what is agreed in `state`, from 0 to 1.
  func worth(of state: CallState) -> Double { repertoire.worth(of: state, book) }

  /// `line` without every turn that is not needed for `holds`.
  mutating func shortest(
    _ line: [Int], where holds: (Result) -> Bool, lookingFor rule: Int? = nil
  ) -> [Int] {
    var line = line
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for place in line.indices.reversed() {
        var shorter = line
        shorter.remove(at: place)
        guard holds(play(shorter, lookingFor: rule)) else { continue }
        line = shorter
        hasChanged = true
      }
    }
    return line
  }

  /// `line` with turns added or terms exchanged as long as that makes it worth more.
  mutating func polished(_ line: [Int], isAllowed: (Result) -> Bool) -> [Int] {
    var best = line
    var worth = play(line).worth
    for _ in 0..<Player.longest where best.count < Player.longest {
      var found: (line: [Int], worth: Double)?
      func consider(_ candidate: [Int]) {
        let result = play(candidate)
        guard result.worth > max(worth, found?.worth ?? 0) + 0.0005, isAllowed(result),
          result.state.outcome ?? .promise == .promise
        else { return }
        found = (candidate, result.worth)
      }
      for place in repertoire.ploys.indices {
        let ploy = repertoire.ploys[place]
        if ploy.terms != nil {
          for turn in best.indices where repertoire.ploys[best[turn]].terms != nil {
            consider(best[..<turn] + [place] + best[(turn + 1)...])
          }
        } else {
          consider(best + [place])
          consider(Array(best.prefix(best.count / 2)) + [place] + best.suffix((best.count + 1) / 2))
        }
      }
      guard let found else { break }
      (best, worth) = (found.line, found.worth)
    }
    return best
  }
}
