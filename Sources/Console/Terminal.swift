import Foundation

/// What the program was started in: whether somebody is there, and what can be shown.
package struct Terminal: Sendable {
  /// Whether both ends are a terminal.
  package let isInteractive: Bool
  private let hasColour: Bool
  private let fixedColumns: Int?

  /// - Parameter environment: The variables the program was started with.
  package init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    let isOutput = isatty(1) == 1
    isInteractive = isatty(0) == 1 && isOutput
    let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    hasColour = isOutput && !isPlain && environment["TERM"] != "dumb" && environment["TERM"] != nil
    fixedColumns = isOutput ? nil : environment["COLUMNS"].flatMap(Int.init) ?? 80
  }

  package func screen(write: @escaping @Sendable (String) -> Void) -> Screen {
    let fixedColumns = fixedColumns
    return Screen(
      columns: { fixedColumns ?? Terminal.columns }, hasColour: hasColour, write: write)
  }

  /// The source of lines that fits: edited at a terminal, plain otherwise.
  package func source(_ screen: Screen, historyPath: String?) -> any LineSource {
    guard isInteractive, let source = ReadlineSource(screen, historyPath: historyPath) else {
      return PipeSource(screen)
    }
    return source
  }

  /// The width of the window at this moment.
  private static var columns: Int {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
