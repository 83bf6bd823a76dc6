import CReadline
import Foundation

/// Lines that a person types at a terminal, edited with GNU Readline.
///
/// There is one in a program, since GNU Readline keeps its state for the whole of it.
package final class ReadlineSource: LineSource {
  package let isInteractive = true
  private let screen: Screen
  private let historyPath: String?
  private let signals: SignalWatch
  private var last: String?

  /// The line that GNU Readline has just finished, from inside its call.
  private nonisolated(unsafe) static var finished: LineEvent?

  /// What completes the line being typed.
  fileprivate nonisolated(unsafe) static var completing: (String) -> Completion = { _ in .words([])
  }

  /// The words offered for the one at the cursor, while GNU Readline asks for them one by one.
  fileprivate nonisolated(unsafe) static var offered: ArraySlice<String> = []

  /// - Parameters:
  ///   - screen: Where remarks are printed.
  ///   - historyPath: The file in which lines are kept from one run to the next.
  package init?(_ screen: Screen, historyPath: String?) {
    guard let signals = SignalWatch() else { return nil }
    self.screen = screen
    self.historyPath = historyPath
    self.signals = signals
    if setlocale(LC_CTYPE, "") == nil || String(cString: nl_langinfo(Int32(CODESET))) != "UTF-8" {
      _ = setlocale(LC_CTYPE, "C.UTF-8")
    }
    rightcall_prepare { text, start, _ in
      ReadlineSource.matches(text.map { String(cString: $0) } ?? "", start: Int(start))
    }
    using_history()
    stifle_history(1_000)
    if let historyPath { read_history(historyPath) }
  }

  package func line(
    _ prompt: String, isKept: Bool, completing: @escaping (String) -> Completion
  ) -> LineEvent {
    Self.finished = nil
    Self.completing = completing
    rl_callback_handler_install(prompt) { typed in
      ReadlineSource.finished = typed.map { .line(String(cString: $0)) } ?? .end
      free(typed)
      rl_callback_handler_remove()
    }
    let event = waitForLine(prompt)
    guard case .line(let typed) = event else {
      if event == .end { screen.print() }
      return event
    }
    let (text, wasCut) = LineLimit.trimmed(typed)
    if wasCut { screen.paragraph(LineLimit.sentence) }
    if isKept { keep(text) }
    return .line(text)
  }

  private func waitForLine(_ prompt: String) -> LineEvent {
    var ends = [
      pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals.outlet, events: Int16(POLLIN), revents: 0),
    ]
    while Self.finished == nil {
      if poll(&ends, 2, -1) < 0, errno != EINTR { return .closed }
      while let signal = signals.next() {
        if let event = react(to: signal) { return event }
      }
      if ends[0].revents != 0, Self.finished == nil { rl_callback_read_char() }
    }
    return Self.finished ?? .end
  }

  private func react(to signal: Int32) -> LineEvent? {
    switch signal {
    case SIGINT:
      rightcall_abandon_line()
      rl_callback_handler_remove()
      return .interrupt
    case SIGTERM, SIGHUP:
      rl_callback_handler_remove()
      return .closed
    case SIGWINCH: rl_resize_terminal()
    case SIGTSTP:
      rl_deprep_terminal()
      raise(SIGSTOP)
    case SIGCONT:
      rl_prep_terminal(1)
      rl_forced_update_display()
    default: break
    }
    return nil
  }

  /// Adds `line` to what the Up key brings back, here and in the file.
  private func keep(_ line: String) {
    guard !line.allSatisfy(\.isWhitespace), line != last else { return }
    last = line
    add_history(line)
    guard let historyPath else { return }
    if append_history(1, historyPath) != 0 { write_history(historyPath) }
    history_truncate_file(historyPath, 1_000)
  }

  /// What GNU Readline shows for the word that begins at `start`.
  private static func matches(
    _ word: String, start: Int
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
    let typed = rightcall_typed().map { String(cString: $0) } ?? ""
    let upToCursor = String(decoding: typed.utf8.prefix(Int(rightcall_cursor())), as: UTF8.self)
    switch completing(upToCursor) {
    case .fileNames:
      rightcall_complete_file_names(1)
      return nil
    case .words(let words):
      rightcall_complete_file_names(0)
      offered = words.filter { $0.hasPrefix(word) }[...]
      return rl_completion_matches(word) { _, _ in
        ReadlineSource.offered.popFirst().flatMap { strdup($0) }
      }
    }
  }
}
