/// Reads what an `Archive` holds where it lies, for no longer than the bytes are there.
package struct ArchiveReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  /// Whether something could not be read; everything read after that is empty.
  package private(set) var isBroken = false

  package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  package var isAtEnd: Bool { offset == bytes.count }

  package mutating func read<Number: BitwiseCopyable>(_ type: Number.Type) -> [Number] {
    guard !isBroken, bytes.count - offset >= 8 else { return broken() }
    let count = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let size = MemoryLayout<Number>.stride
    guard count <= UInt64((bytes.count - offset - 8) / size) else { return broken() }
    let start = offset + 8
    offset = start + Int(count) * size
    return [Number](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[start..<offset]))
      filled = Int(count)
    }
  }

  package mutating func readText() -> String { String(decoding: read(UInt8.self), as: UTF8.self) }

  mutating func broken<Number>() -> [Number] {
    isBroken = true
    return []
  }
}
