/// Packed weights that never change, beginning where a line of memory begins.
final class WeightTable: Sendable {
  nonisolated(unsafe) let start: UnsafePointer<PackedWeights>
  let count: Int

  /// What memory gives at once, in bytes.
  private static let line = 64

  /// Takes what lies at `bytes`, wherever that begins.
  init(copying bytes: UnsafeRawBufferPointer) {
    count = bytes.count / MemoryLayout<PackedWeights>.stride
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: max(bytes.count, 1), alignment: Self.line)
    if let source = bytes.baseAddress { memory.copyMemory(from: source, byteCount: bytes.count) }
    start = UnsafePointer(memory.bindMemory(to: PackedWeights.self, capacity: count))
  }

  deinit { start.deallocate() }

  var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(UnsafeBufferPointer(start: start, count: count))
  }
}
