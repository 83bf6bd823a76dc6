import Foundation

/// The lines of an open file, read one at a time.
struct InputLines: Sequence, IteratorProtocol {
  private let file: UnsafeMutablePointer<FILE>

  init(_ file: UnsafeMutablePointer<FILE>) { self.file = file }

  /// The lines of standard input, or `nil` when it is closed.
  static var standard: InputLines? { fdopen(0, "r").map(InputLines.init) }

  mutating func next() -> String? {
    var buffer: UnsafeMutablePointer<CChar>?
    var room = 0
    defer { free(buffer) }
    let length = getline(&buffer, &room, file)
    guard length > 0, let buffer else { return nil }
    let bytes = UnsafeRawBufferPointer(start: buffer, count: length)
    let line = String(decoding: bytes, as: UTF8.self)
    return line.hasSuffix("\n") ? String(line.dropLast()) : line
  }
}
