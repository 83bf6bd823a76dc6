/// Reads what an `Archive` holds where it lies, for no longer than the bytes are there.
package struct ArchiveReader {
  private let bytes: UnsafeRawBufferPointer
  private var offset = 0

  /// Whether something could not be read; everything read after that is empty.
  package private(set) var isBroken = false

  package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  package var isAtEnd: Bool { offset == bytes.count }

  package mutating func read<Number: BitwiseCopyable>(_ type: Number.Type) -> [Number] {
    let size = MemoryLayout<Number>.stride
    let source = readBytes(size)
    return [Number](unsafeUninitializedCapacity: source.count / size) { buffer, filled in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: source)
      filled = source.count / size
    }
  }

  /// The bytes of numbers of `size` bytes each, where they lie.
  mutating func readBytes(_ size: Int) -> UnsafeRawBufferPointer {
    let nothing = UnsafeRawBufferPointer(start: nil, count: 0)
    guard !isBroken, bytes.count - offset >= 8 else {
      isBroken = true
      return nothing
    }
    let count = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    guard count <= UInt64((bytes.count - offset - 8) / size) else {
      isBroken = true
      return nothing
    }
    let start = offset + 8
    offset = start + Int(count) * size
    return UnsafeRawBufferPointer(rebasing: bytes[start..<offset])
  }

  package mutating func readText() -> String { String(decoding: read(UInt8.self), as: UTF8.self) }

  mutating func broken<Number>() -> [Number] {
    isBroken = true
    return []
  }
}
