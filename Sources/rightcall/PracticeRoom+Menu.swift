import ArgumentParser
import CallModel
import Console
import ContentLoading
import Foundation
import History

extension PracticeRoom {
  /// Opens the prompt, offering first to go on with a call that was cut short.
  func open() {
    if source.isInteractive {
      screen.paragraph(
        "RightCall: practise the call before you make it. 'help' shows what there is.")
    }
    guard report({ try offerOpenCalls() }) != .some(.closed) else { return }
    MainMenu(commands, screen: screen, source: source).run()
  }

  private var commands: [MenuCommand] {
    [
      MenuCommand(
        "practice", argument: "[SCENARIO]",
        summary: "practise a call; --coach, --guided and --exam do it otherwise",
        completes: { [library] in .words(library.scenarioNames) }
      ) { [self] name in
        report { try practise(typed: name) } != .some(.closed)
      },
      MenuCommand("scenarios", summary: "the calls there are") { [self] _ in
        showScenarios()
        return true
      },
      menu(
        "careers", CareersCommand.self,
        summary: "what the work is, what it pays here, and where it leads"),
      MenuCommand("today", summary: "the next thing to practise") { [self] _ in
        _ = report { try progress?.today() }
        return true
      },
      MenuCommand("progress", summary: "how you are getting on") { [self] _ in
        _ = report { try progress?.show() }
        return true
      },
      MenuCommand(
        "history", argument: "[WHAT]",
        summary: "the calls so far; list, show, replay, compare, export, import, delete, …",
        completes: { .words(HistoryRequest.Action.allCases.map(\.rawValue)) }
      ) { [self] line in
        guard let store else {
          screen.paragraph("Calls are not being kept in this run.")
          return true
        }
        _ = report {
          try HistoryDesk(store, library: library, screen: screen, trainee: nil)
            .perform(HistoryRequest(line: line))
        }
        return true
      },
    ] + lawCommands + trainers
  }

  private var trainers: [MenuCommand] {
    [
      menu(
        "team", TeamCommand.self, summary: "who is ready and why not; what all calls say together",
        keepsCalls: true),
      menu(
        "review", ReviewCommand.self, argument: "CALL", summary: "a trainer's word on a call",
        keepsCalls: true),
      menu(
        "export", ExportCommand.self, summary: "hand what was practised to other programs",
        keepsCalls: true),
    ]
  }

  /// A command of the command line as one of the prompt.
  private func menu(
    _ name: String, _ command: any ParsableCommand.Type, argument: String = "[WHAT]",
    summary: String, keepsCalls: Bool = false
  ) -> MenuCommand {
    let database = keepsCalls ? ["--database", library.locations.database.path] : []
    let typed = TypedCommand(
      command: command, added: ["--content", library.locations.root.path] + database,
      screen: screen)
    return MenuCommand(
      name, argument: argument, summary: summary, completes: { .words(typed.names) }
    ) {
      typed.run($0)
      return true
    }
  }

  /// Plays what a line such as `surprise-medical-bill --coach` asks for.
  private func practise(typed line: String) throws -> CallScreen.Ending {
    var manner = SavedCall.Manner.free
    var name = ""
    for word in line.split(separator: " ").map(String.init) {
      switch word {
      case "--coach": manner = .coach
      case "--guided": manner = .guided
      case "--exam": manner = .exam
      case _ where word.hasPrefix("-"):
        throw CommandFailure(
          "practice knows --coach, --guided and --exam, and not '\(word)'", .usage)
      default: name = word
      }
    }
    return try practise(name.isEmpty ? next : name, seed: nil, as: manner)
  }

  /// The scenario practised least often so far, or the first where calls are not kept.
  private var next: String {
    progress?.next ?? library.scenarioNames.first ?? ""
  }

  private var progress: ProgressDesk? {
    store.map { ProgressDesk(store: $0, library: library, screen: screen, trainee: trainee) }
  }

  private func showScenarios() {
    let rows = library.scenarioNames.map { name in
      let head = ScenarioHead(.init(name), in: library.locations.scenarios)
      let text = head.map { "level \($0.level): \($0.title)" } ?? ScenarioHead.unreadable
      return (name: name, text: text)
    }
    screen.print(Columns.lines(rows, width: screen.width).joined(separator: "\n"))
  }

  /// What `work` came to; a failure is said and is nothing.
  private func report<Result>(_ work: () throws -> Result) -> Result? {
    do {
      return try work()
    } catch let failure as CommandFailure {
      screen.print(failure.message)
    } catch let error as HistoryError {
      screen.paragraph(Screen.clean(error.sentence) + ".")
    } catch {
      screen.print("That did not work.")
    }
    return nil
  }
}
