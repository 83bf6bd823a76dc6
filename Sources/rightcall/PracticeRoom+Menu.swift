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
        "practice", argument: "[SCENARIO]", summary: "practise a call",
        completes: { [library] in .words(library.scenarioNames) }
      ) { [self] name in
        let name = name.isEmpty ? next : name
        return report { try practise(name, seed: nil) } != .some(.closed)
      },
      MenuCommand("scenarios", summary: "the calls there are") { [self] _ in
        _ = report { try showScenarios() }
        return true
      },
      MenuCommand(
        "history", argument: "[WHAT]",
        summary: "the calls so far; list, show, replay, delete, backup, restore, check",
        completes: { .words(HistoryDesk.names) }
      ) { [self] line in
        guard let store else {
          screen.paragraph("Calls are not being kept in this run.")
          return true
        }
        _ = report {
          try HistoryDesk(store, library: library, screen: screen, trainee: nil).perform(line)
        }
        return true
      },
    ] + lawCommands
  }

  /// The scenario practised least often so far, the easiest first.
  private var next: String {
    let counts = ((try? store?.calls(of: trainee)) ?? []).reduce(into: [String: Int]()) {
      $0[$1.start.scenario.description, default: 0] += 1
    }
    let loader = try? library.scenarioLoader()
    let known = library.scenarioNames.map { name in
      (count: counts[name] ?? 0, level: loader?.load(.init(name)).scenario?.level ?? 9, name: name)
    }
    return known.min { ($0.count, $0.level, $0.name) < ($1.count, $1.level, $1.name) }?.name ?? ""
  }

  private func showScenarios() throws {
    let loader = try library.scenarioLoader()
    let rows = library.scenarioNames.map { name in
      let scenario = loader.load(.init(name)).scenario
      return (
        name: name, text: scenario.map { "level \($0.level): \($0.title)" } ?? "has errors"
      )
    }
    screen.print(Columns.lines(rows, width: screen.width).joined(separator: "\n"))
  }

  /// What `work` came to; a failure is said and is nothing.
  private func report<Result>(_ work: () throws -> Result) -> Result? {
    do {
      return try work()
    } catch let failure as CommandFailure {
      screen.print(Screen.clean(failure.message))
    } catch let error as HistoryError {
      screen.paragraph(Screen.clean(error.sentence) + ".")
    } catch {
      screen.print("That did not work.")
    }
    return nil
  }
}
