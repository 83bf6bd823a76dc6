import Foundation
import Testing

/// The program at a terminal of its own, driven by keys and read by what it shows.
final class PseudoTerminal {
  private let master: Int32
  private let process: pid_t
  private var shown = ""
  private var seen: String.Index
  private var hasEnded = false

  /// Bytes of a character that has not arrived as a whole.
  private var pending: [UInt8] = []

  /// How long a text may take to appear before the test fails; a busy machine may be slow.
  private static let patience = Duration.seconds(20)

  struct CannotStart: Error {}

  init(_ program: Program, columns: UInt16 = 80) throws {
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    guard openpty(&ends.master, &ends.slave, nil, nil, &size) == 0,
      let name = ttyname(ends.slave)
    else { throw CannotStart() }
    for end in [ends.master, ends.slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends.slave) }
    master = ends.master
    process = try PseudoTerminal.spawn(program, on: name)
    seen = shown.startIndex
  }

  deinit {
    close(master)
    if !hasEnded { end(with: SIGKILL) }
  }

  /// Starts the program in a session of its own, with the terminal as its three streams.
  private static func spawn(
    _ program: Program, on terminal: UnsafePointer<CChar>
  ) throws -> pid_t {
    #if os(Linux)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      let newSession: Int16 = 0x80
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
      let newSession: Int16 = 0x400
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    // The threads of tests hold signals back; the program must not.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes,
      newSession | Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    var words = ([program.executable.path] + program.arguments).map { strdup($0) } + [nil]
    var variables = program.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    guard
      posix_spawn(&process, program.executable.path, &actions, &attributes, &words, &variables) == 0
    else { throw CannotStart() }
    return process
  }

  /// Types keys; the program sees them as if a person had pressed them.
  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    var sent = 0
    while sent < bytes.count {
      var ends = [pollfd(fd: master, events: Int16(POLLOUT), revents: 0)]
      guard poll(&ends, 1, 5_000) > 0 else { return }
      let count = bytes[sent...].withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      sent += count
    }
  }

  /// Waits until `text` appears after what was waited for before.
  func shows(_ text: String, _ location: SourceLocation = #_sourceLocation) throws {
    let deadline = ContinuousClock.now + PseudoTerminal.patience
    while true {
      if let found = shown.range(of: text, range: seen..<shown.endIndex) {
        seen = found.upperBound
        return
      }
      guard ContinuousClock.now < deadline, readMore() else { break }
    }
    Issue.record(
      "'\(text)' did not appear; last was: \(shown.suffix(1_500))", sourceLocation: location)
    throw CannotStart()
  }

  /// Everything shown so far, without the terminal's own sequences.
  var lines: [String] {
    shown.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
  }

  /// Reads what is there, waiting a little; `false` when nothing can come any more.
  private func readMore() -> Bool {
    var ends = [pollfd(fd: master, events: Int16(POLLIN), revents: 0)]
    guard poll(&ends, 1, 50) != 0 else { return true }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &bytes, bytes.count)
    guard count > 0 else { return false }
    pending += bytes[..<count]
    // A character may arrive in two pieces; the rest waits for the next round.
    let whole = pending.lastIndex { $0 < 0x80 }.map { $0 + 1 } ?? pending.startIndex
    let offset = shown.distance(from: shown.startIndex, to: seen)
    shown += PseudoTerminal.plain(String(decoding: pending[..<whole], as: UTF8.self))
    seen = shown.index(shown.startIndex, offsetBy: offset)
    pending = Array(pending[whole...])
    return true
  }

  /// `text` without escape sequences.
  private static func plain(_ text: String) -> String {
    text.replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "").replacing(/\u{1B}[=>]/, with: "")
      .replacing("\r\n", with: "\n")
  }

  func end(with signal: Int32) {
    kill(process, signal)
    _ = waitForEnd()
  }

  /// Waits for the program to end; the answer is its exit code, or -1 when it was killed, as it
  /// is when it does not end by itself.
  func waitForEnd() -> Int32 {
    var status: Int32 = 0
    let deadline = ContinuousClock.now + PseudoTerminal.patience
    while waitpid(process, &status, WNOHANG) == 0 {
      if ContinuousClock.now > deadline { kill(process, SIGKILL) }
      // What is still shown must be taken, or the program waits for room.
      if !readMore() { usleep(5_000) }
    }
    hasEnded = true
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }
}
