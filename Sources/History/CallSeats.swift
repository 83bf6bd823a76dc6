import Foundation

/// Who is on which call just now, among all programs that run on this machine.
///
/// A program holds the byte of a call in a file beside the calls for as long as it plays it; the
/// system lets go of the byte when the program ends, however it ends.
final class CallSeats: Sendable {
  private let descriptor: Int32

  /// `nil` when there is no place for the file.
  init?(path: String) {
    descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// Takes the seat at `number`; `false` when another program has it.
  func take(_ number: Int64) -> Bool {
    var lock = CallSeats.lock(number, Int16(truncatingIfNeeded: F_WRLCK))
    return fcntl(descriptor, F_SETLK, &lock) == 0
  }

  func leave(_ number: Int64) {
    var lock = CallSeats.lock(number, Int16(truncatingIfNeeded: F_UNLCK))
    _ = fcntl(descriptor, F_SETLK, &lock)
  }

  /// Whether another program has the seat at `number`.
  func isTaken(_ number: Int64) -> Bool {
    var lock = CallSeats.lock(number, Int16(truncatingIfNeeded: F_WRLCK))
    guard fcntl(descriptor, F_GETLK, &lock) == 0 else { return false }
    return lock.l_type != Int16(truncatingIfNeeded: F_UNLCK)
  }

  private static func lock(_ number: Int64, _ type: Int16) -> flock {
    var lock = flock()
    lock.l_type = type
    lock.l_whence = Int16(truncatingIfNeeded: SEEK_SET)
    lock.l_start = off_t(number)
    lock.l_len = 1
    return lock
  }
}
