import Diagnostics

/// The prompt at which everything begins.
package struct MainMenu {
  private let commands: [MenuCommand]
  private let screen: Screen
  private let source: any LineSource

  package init(_ commands: [MenuCommand], screen: Screen, source: any LineSource) {
    self.commands = commands
    self.screen = screen
    self.source = source
  }

  /// Takes commands until somebody quits or nobody is there any more.
  package func run() {
    while true {
      switch source.line("rightcall> ", isKept: true, completing: complete) {
      case .line(let line): if !perform(line) { return }
      case .interrupt: continue
      case .end, .closed: return
      }
    }
  }

  private func complete(_ typed: String) -> Completion {
    let words = typed.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count > 1 else { return .words(names) }
    return named(String(words[0]))?.completes() ?? .words([])
  }

  private var names: [String] { commands.map(\.name) + ["help", "quit"] }

  private func named(_ name: String) -> MenuCommand? {
    if let exact = commands.first(where: { $0.name == name }) { return exact }
    let begun = commands.filter { $0.name.hasPrefix(name) }
    return begun.count == 1 && !name.isEmpty ? begun.first : nil
  }

  private func perform(_ line: String) -> Bool {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard let name = words.first?.lowercased() else { return true }
    let argument = words.dropFirst().joined(separator: " ")
    switch name {
    case "quit", "exit", "q": return false
    case "help", "?": showHelp()
    default:
      if let command = named(name) { return command.run(argument) }
      let near = NearMiss.closest(to: name, among: names)
      let hint = near.map { "did you mean '\($0)'?" } ?? "'help' shows what there is."
      screen.paragraph("There is no command '\(Screen.clean(name))'; \(hint)")
    }
    return true
  }

  private func showHelp() {
    let rows = commands.map { command in
      (
        name: command.argument.isEmpty ? command.name : "\(command.name) \(command.argument)",
        text: command.summary
      )
    }
    let own = [(name: "help", text: "this list"), (name: "quit", text: "end the program")]
    screen.print(Columns.lines(rows + own, width: screen.width).joined(separator: "\n"))
  }
}
