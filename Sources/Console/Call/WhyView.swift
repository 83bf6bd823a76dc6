import CallModel
import Practice

/// What was understood in the last line, what answered it, and how mood and stage moved.
struct WhyView {
  private let why: PracticeSession.Why
  private let session: PracticeSession
  private let vocabulary: Vocabulary

  init(_ why: PracticeSession.Why, session: PracticeSession, vocabulary: Vocabulary) {
    self.why = why
    self.session = session
    self.vocabulary = vocabulary
  }

  func lines(_ screen: Screen) -> [String] {
    let said = why.said.utterance
    var lines = [screen.styled("Understood in turn \(why.said.number)", .bold)]
    let drawing = SpanDrawing(text: said.text, spans: said.moves.map(\.span))
    lines += drawing.rows(width: screen.width - 2).map { "  " + $0 }
    for (index, move) in said.moves.enumerated() {
      lines += wrapped("\(SpanDrawing.mark(index)) \(reading(move))", screen)
    }
    if said.moves.isEmpty { lines += wrapped("No move was made out.", screen) }
    if !said.nearMoves.isEmpty {
      let near = said.nearMoves.map { "\($0.kind) \(percent($0))" }.joined(separator: ", ")
      lines += wrapped("Nearly understood: \(near)", screen)
    }
    let values = said.values.map { $0.content.spoken }
    if !values.isEmpty {
      lines += wrapped("Named: \(values.joined(separator: ", "))", screen)
    }
    return lines + movement(screen)
  }

  private func reading(_ move: Move) -> String {
    let gloss = vocabulary[move.kind].map { ": \($0.gloss)" } ?? ""
    return "\(move.kind) \(percent(move))\(gloss)"
  }

  private func percent(_ move: Move) -> String { "\(Int((move.confidence * 100).rounded()))%" }

  private func movement(_ screen: Screen) -> [String] {
    var lines: [String] = []
    if let rule = why.rule {
      lines += wrapped("Answered by \(WhyView.place(of: rule))", screen)
    } else {
      lines += wrapped("No rule of the script answered.", screen)
    }
    if let shift = why.shift, let mood = why.answer?.mood {
      let gauges: [(String, Int, Int)] = [
        ("trust", mood.trust.value, shift.trust), ("anger", mood.anger.value, shift.anger),
        ("patience", mood.patience.value, shift.patience),
      ]
      let parts = gauges.map { name, value, change in
        change == 0
          ? "\(name) \(value)" : "\(name) \(value - change) → \(value) (\(signed(change)))"
      }
      lines += wrapped("Mood: \(parts.joined(separator: ", "))", screen)
    }
    let before = session.call.turns.last { $0.number < why.said.number }?.stage ?? .opening
    if let after = why.answer?.stage ?? why.said.stage {
      let moved = before == after ? after.name : "\(before.name) → \(after.name)"
      lines += wrapped("Stage: \(moved)", screen)
    }
    return lines
  }

  private func signed(_ change: Int) -> String { change < 0 ? "−\(-change)" : "+\(change)" }

  private func wrapped(_ text: String, _ screen: Screen) -> [String] {
    TextWidth.wrap(Screen.clean(text), to: screen.width - 2, indent: 2).map { "  " + $0 }
  }

  /// `scenarios/standard/opening.yaml:12`.
  static func place(of rule: ScriptRule.ID) -> String {
    let parts = rule.description.split(separator: ":")
    guard parts.count == 2 else { return rule.description }
    let isStandard = parts[0].contains("/")
    return "scenarios/\(parts[0])\(isStandard ? "" : "/scenario").yaml:\(parts[1])"
  }
}

extension Value.Content {
  /// As a screen shows it.
  var spoken: String {
    switch self {
    case .money(let money): money.description
    case .number(let number):
      Int(exactly: number).map(String.init) ?? "\(number)"
    case .percent(let percent): (Int(exactly: percent).map(String.init) ?? "\(percent)") + "%"
    case .shareOfBalance(let permille): "\(permille / 10)% of the balance"
    case .date(let day): day.spoken
    case .time(let minute):
      "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    case .duration(let count, let unit): "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")"
    case .instalments(let instalments):
      [
        instalments.count.map { "\($0) payments" },
        instalments.every.map { "every \($0.rawValue)" },
      ]
      .compactMap { $0 }.joined(separator: " ")
    case .phone(let digits): digits
    case .identifier(let name): name
    }
  }
}
