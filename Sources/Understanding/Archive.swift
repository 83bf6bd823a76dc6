/// Numbers written one after another, to be read back in the same order.
///
/// Every machine that this runs on keeps the lowest byte first, and the reader checks a mark.
package struct Archive {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func write<Number: BitwiseCopyable>(_ numbers: [Number]) {
    numbers.withUnsafeBytes { write($0, count: numbers.count) }
  }

  /// The bytes of so many numbers.
  mutating func write(_ numbers: UnsafeRawBufferPointer, count: Int) {
    withUnsafeBytes(of: UInt64(count)) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: numbers)
  }

  package mutating func write(_ text: String) { write(Array(text.utf8)) }
}
