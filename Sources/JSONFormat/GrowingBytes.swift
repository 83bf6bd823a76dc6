/// Bytes written one after another, in room that doubles when it is full.
package struct GrowingBytes: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    start = .allocate(capacity: capacity)
  }

  deinit { start.deallocate() }

  /// What has been written so far.
  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  @inline(__always)
  mutating func add(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    start[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func add(_ first: UInt8, _ second: UInt8) {
    add(first)
    add(second)
  }

  mutating func add(_ more: UnsafeBufferPointer<UInt8>) {
    guard let source = more.baseAddress else { return }
    if count + more.count > capacity { grow(by: more.count) }
    (start + count).initialize(from: source, count: more.count)
    count += more.count
  }

  /// A name in quotes, and what stands before its value.
  mutating func add(key: UnsafeBufferPointer<UInt8>) {
    let length = key.count + 4
    if count + length > capacity { grow(by: length) }
    let place = start + count
    place[0] = UInt8(ascii: "\"")
    if let source = key.baseAddress { (place + 1).initialize(from: source, count: key.count) }
    place[length - 3] = UInt8(ascii: "\"")
    place[length - 2] = UInt8(ascii: ":")
    place[length - 1] = UInt8(ascii: " ")
    count += length
  }

  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
