import Dispatch
import Foundation
import Synchronization

/// Work spread over the cores of the machine.
enum Parallel {
  static var cores: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// What `work` gives for each number up to `count`, in order, whatever core did it.
  static func map<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let found = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = work(index)
      found.withLock { $0[index] = result }
    }
    return found.withLock { found in (0..<count).compactMap { found[$0] } }
  }
}
