import Dispatch
import Synchronization

/// What is being worked out on another thread from the moment it is asked for.
final class Awaited<Value: Sendable>: Sendable {
  private let finished = DispatchGroup()
  private let found = Mutex<Result<Value, any Error>?>(nil)

  init(_ work: @escaping @Sendable () throws -> Value) {
    DispatchQueue.global(qos: .userInitiated).async(group: finished) { [self] in
      let result = Result { try work() }
      found.withLock { $0 = result }
    }
  }

  /// What came of it; whoever asks early waits.
  var result: Result<Value, any Error> {
    finished.wait()
    return found.withLock { $0 } ?? .failure(CancellationError())
  }
}
