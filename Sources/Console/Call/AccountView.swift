import CallModel
import Practice

/// The account as a collector's system shows it.
struct AccountView {
  private let scenario: Scenario
  private let turns: [Turn]

  init(_ session: PracticeSession) {
    scenario = session.scenario
    turns = session.call.turns
  }

  func lines(_ screen: Screen) -> [String] {
    var lines = [screen.styled("Account \(Screen.clean(scenario.account.reference))", .bold)]
    lines += Columns.lines(facts, width: screen.width)
    lines += ["", screen.styled("History", .bold)]
    lines += Columns.lines(
      scenario.account.history.map { (name: when($0), text: what($0)) }, width: screen.width)
    let notes = turns.compactMap(\.action).filter { $0.kind == .note }
    guard !notes.isEmpty else { return lines }
    lines += ["", screen.styled("Notes of this call", .bold)]
    for note in notes {
      lines += TextWidth.wrap("- " + Screen.clean(note.text), to: screen.width, indent: 2)
    }
    return lines
  }

  private var facts: [(name: String, text: String)] {
    let debtor = scenario.debtor
    var facts = [(name: "Name", text: debtor.name), (name: "State", text: debtor.state)]
    facts += debtor.proofs.map { (name: label($0.kind), text: $0.answer) }
    facts += [
      (name: "Creditor", text: scenario.collector.creditor),
      (name: "Balance", text: scenario.account.balance.description),
    ]
    if let day = scenario.account.delinquentSince {
      facts.append((name: "Past due since", text: "\(day) (\(scenario.starts.day - day) days)"))
    }
    if scenario.account.isTimeBarred {
      facts.append((name: "Suit", text: "the time to sue has run out"))
    }
    return facts + [(name: "You may agree to", text: authority)]
  }

  private var authority: String {
    let authority = scenario.collector.authority
    let floor = scenario.account.balance.share(authority.settleFrom)
    let settlement =
      authority.settleFrom < 1000
      ? "a settlement from \(floor) (\(authority.settleFrom / 10)%)" : "no settlement"
    return "\(settlement); a plan of up to \(authority.longestPlanMonths) months; payments from "
      + "\(authority.smallestPayment); \(authority.hardship ? "a" : "no") hardship programme"
  }

  private func label(_ kind: String) -> String {
    let words = kind.split(separator: "_").joined(separator: " ")
    return kind == "zip" ? "ZIP" : words.prefix(1).uppercased() + words.dropFirst()
  }

  private func when(_ entry: Account.Entry) -> String {
    guard let minute = entry.minute else { return entry.day.description }
    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
    return "\(entry.day) \(two(minute / 60)):\(two(minute % 60))"
  }

  private func what(_ entry: Account.Entry) -> String {
    entry.result.map { "\(entry.did): \($0)" } ?? entry.did
  }
}
