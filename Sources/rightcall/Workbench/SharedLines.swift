import Diagnostics

/// Lines of standard scripts that one scenario or another has no use for.
///
/// What no mood of one debtor reaches may be what another says: such a line is at fault only when
/// nobody in all scenarios that use the script can hear it.
struct SharedLines {
  private var uses: [String: Int] = [:]
  private var times: [Diagnostic: Int] = [:]

  init() {}

  static func isShared(_ file: String) -> Bool { file.hasPrefix("scenarios/standard/") }

  /// `diagnostics` without those about unheard lines of standard scripts, which are counted; `files`
  /// are all that the scenario was read from.
  mutating func setAside(_ diagnostics: [Diagnostic], of files: [String]) -> [Diagnostic] {
    for file in files where Self.isShared(file) { uses[file, default: 0] += 1 }
    for diagnostic in Set(diagnostics.filter(Self.isAboutShared)) {
      times[diagnostic, default: 0] += 1
    }
    return diagnostics.filter { !Self.isAboutShared($0) }
  }

  private static func isAboutShared(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.code == .unheardLine && isShared(diagnostic.location.file)
  }

  /// The lines that nobody can hear in any scenario, by file and line.
  var unheard: [Diagnostic] {
    times.filter { $0.value == uses[$0.key.location.file] }.map(\.key)
      .sorted { $0.location < $1.location }
  }
}
