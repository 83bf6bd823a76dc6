/// Where lines come from: a person at a terminal, or a file or program that is piped in.
package protocol LineSource: AnyObject {
  /// Whether a person can be asked something.
  var isInteractive: Bool { get }

  /// Waits for the next line.
  ///
  /// - Parameters:
  ///   - prompt: What stands before the line.
  ///   - isKept: Whether the line can be called back with the Up key later.
  ///   - completing: What may stand at the cursor, from what is typed before it.
  /// - Returns: A line of at most `LineLimit.characters`, or why there is none.
  func line(
    _ prompt: String, isKept: Bool, completing: @escaping (_ typed: String) -> Completion
  ) -> LineEvent
}

extension LineSource {
  /// Asks a question that is answered by yes or no; anything else asks again, and no answer is no.
  package func confirms(_ question: String) -> Bool {
    while case .line(let answer) = line(question, isKept: false, completing: { _ in .words([]) }) {
      switch answer.split(separator: " ").first?.lowercased() {
      case "y", "yes": return true
      case "n", "no": return false
      default: continue
      }
    }
    return false
  }
}

/// What came of waiting for a line.
package enum LineEvent: Hashable, Sendable {
  case line(String)

  /// Ctrl-C.
  case interrupt

  /// Ctrl-D, or the end of a file.
  case end

  /// The terminal was closed, or the program was asked to end.
  case closed
}

/// What the TAB key may complete the word at the cursor to.
package enum Completion: Hashable, Sendable {
  case words([String])
  case fileNames
}
