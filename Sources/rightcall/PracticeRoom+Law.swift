import ArgumentParser
import Console
import Foundation

extension PracticeRoom {
  /// The law at the prompt, in the words of the command line.
  var lawCommands: [MenuCommand] {
    [
      MenuCommand(
        "law", argument: "[WHAT]", summary: "the law: list, show, search, check, diff, rejudge",
        completes: { .words(["list", "show", "search", "check", "diff", "rejudge"]) }
      ) { [self] line in
        perform(LawCommand.self, line)
        return true
      },
      MenuCommand(
        "may-i-call", argument: "CASE --at TIME", summary: "whether a contact may be made, and when"
      ) { [self] line in
        perform(MayICallCommand.self, line)
        return true
      },
      MenuCommand("drill", summary: "short situations about the law; what was missed comes back") {
        [self] line in
        perform(DrillCommand.self, line, adding: ["--trainee", trainee])
        return true
      },
    ]
  }

  /// Runs a command as if its words had come from the command line.
  func perform(
    _ command: (some ParsableCommand).Type, _ line: String, adding: [String] = []
  ) {
    let places = [
      "--content", library.locations.root.path, "--database", library.locations.database.path,
    ]
    let words = CommandWords.split(line)
    do {
      var parsed = try command.parseAsRoot(words + adding + places)
      if let drill = parsed as? DrillCommand {
        try drill.run(from: source)
      } else {
        try parsed.run()
      }
    } catch let failure as CommandFailure {
      screen.print(Screen.clean(failure.message))
    } catch {
      screen.print(command.fullMessage(for: error))
    }
  }
}
