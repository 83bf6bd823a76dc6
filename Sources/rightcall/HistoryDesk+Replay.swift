import Assessment
import CallModel
import Console
import Foundation
import History
import Practice

extension HistoryDesk {
  /// Plays a call at the speed at which it is read, with the coach's notes, and says whether it is
  /// still the same call under today's content.
  ///
  /// Nobody waits when it is fast or when the output is no terminal; Enter ends the waiting.
  func replay(_ story: SavedCall.Story, isFast: Bool) throws {
    let kept = try KeptConversation(story, in: library)
    let coach = Coach(kept.marking.rubric)
    let turns = kept.conversation.turns
    let findings = kept.marking.findings(in: kept.conversation)
    var waits = !isFast && Terminal().isInteractive
    if waits { screen.print(screen.styled("Enter shows the rest at once.", .faint)) }
    for (index, turn) in turns.enumerated() {
      for line in lines(of: turn, in: kept) { screen.paragraph(Screen.clean(line), indent: 4) }
      if waits { waits = ReadingPause.wait(for: turn.utterance.text) }
      let isLast = index + 1 == turns.count || turns[index + 1].number != turn.number
      let heard = turns[...index].contains { $0.speaker == .collector && $0.number == turn.number }
      guard isLast, heard else { continue }
      let soFar = Conversation(
        turns: Array(turns[...index]), setting: kept.conversation.setting,
        scenario: kept.conversation.scenario, standing: kept.conversation.standing)
      if let note = coach.line(after: soFar, findings: findings) {
        let lines = TextWidth.wrap("  » \(Screen.clean(note))", to: screen.width, indent: 4)
        for line in lines { screen.print(screen.styled(line, .yellow)) }
        if waits { waits = ReadingPause.wait(for: note) }
      }
    }
    screen.print()
    guard kept.session != nil else { return }
    screen.paragraph(
      kept.isSame
        ? "Played again, it is the same call, to the last word."
        : "Played again, it is another call: scenario or language files have changed since.")
  }

  private func lines(of turn: Turn, in kept: KeptConversation) -> [String] {
    guard let scenario = kept.session?.scenario else {
      return CallText.lines(of: [turn], debtor: kept.story.call.start.debtor)
    }
    return CallText.lines(of: [turn], in: scenario)
  }
}

/// The time that it takes to read something.
enum ReadingPause {
  /// Waits as long as it takes to read `text`; `false` when somebody pressed Enter meanwhile.
  static func wait(for text: String) -> Bool {
    let words = text.split(separator: " ").count
    var end = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    guard poll(&end, 1, Int32(min(6000, 300 + words * 250))) > 0 else { return true }
    var byte: UInt8 = 0
    while read(0, &byte, 1) == 1, byte != UInt8(ascii: "\n") {}
    return false
  }
}
