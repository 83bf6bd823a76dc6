import Foundation

/// The signals that a terminal sends, as bytes that can be waited for together with its keys.
///
/// There is one in a program, since signals belong to the whole of it.
final class SignalWatch {
  static let watched = [SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP, SIGCONT]

  /// Written to from inside a signal, where nothing else may be done.
  private nonisolated(unsafe) static var inlet: Int32 = -1

  /// Readable when a signal has come.
  let outlet: Int32

  /// `nil` when the system has no pipe left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    outlet = ends[0]
    SignalWatch.inlet = ends[1]
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    var held = sigset_t()
    sigemptyset(&held)
    for name in SignalWatch.watched {
      sigaddset(&held, name)
      signal(name) { number in
        let before = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(SignalWatch.inlet, &byte, 1)
        errno = before
      }
    }
    // Whoever started the program may have held them back.
    sigprocmask(SIG_UNBLOCK, &held, nil)
  }

  /// The next signal that has come, if any.
  func next() -> Int32? {
    var byte: UInt8 = 0
    return read(outlet, &byte, 1) == 1 ? Int32(byte) : nil
  }
}
