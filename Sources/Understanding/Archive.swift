/// Numbers written one after another, and read back in the same order.
///
/// Every machine that this runs on keeps the lowest byte first, and the reader checks a mark.
package struct Archive {
  package private(set) var bytes: [UInt8] = []
  private var offset = 0

  /// Whether something could not be read; everything read after that is empty.
  package private(set) var isBroken = false

  package init() {}
  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var isAtEnd: Bool { offset == bytes.count }

  package mutating func write<Number: BitwiseCopyable>(_ numbers: [Number]) {
    withUnsafeBytes(of: UInt64(numbers.count)) { bytes.append(contentsOf: $0) }
    numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  package mutating func write(_ text: String) { write(Array(text.utf8)) }

  package mutating func read<Number: BitwiseCopyable>(_ type: Number.Type) -> [Number] {
    guard !isBroken, bytes.count - offset >= 8 else { return broken() }
    let count = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self) }
    let size = MemoryLayout<Number>.stride
    guard count <= UInt64((bytes.count - offset - 8) / size) else { return broken() }
    let start = offset + 8
    offset = start + Int(count) * size
    return bytes.withUnsafeBytes { bytes in
      [Number](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: bytes[start..<offset]))
        filled = Int(count)
      }
    }
  }

  package mutating func readText() -> String { String(decoding: read(UInt8.self), as: UTF8.self) }

  mutating func broken<Number>() -> [Number] {
    isBroken = true
    return []
  }
}
