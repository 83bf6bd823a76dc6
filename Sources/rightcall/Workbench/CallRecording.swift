import Foundation
import Practice

/// Writes a call that was played as a walkthrough of its scenario.
enum CallRecording {
  static func write(_ session: PracticeSession, _ marking: Marking, to name: String) throws {
    let url = URL(filePath: name)
    let stem = url.deletingPathExtension().lastPathComponent
    let text = WalkthroughText.text(
      of: session, title: stem.split { "-_".contains($0) }.joined(separator: " "),
      card: marking.scorecard(of: session.conversation))
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url, options: .atomic)
    } catch {
      throw CommandFailure("the walkthrough cannot be written to '\(name)'", .cannotCreate)
    }
  }
}
