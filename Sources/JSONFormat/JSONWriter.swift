/// Writes JSON on one line, a value at a time, without building it first.
///
/// The members of an object are written in the order of their keys, as everywhere in this program.
package struct JSONWriter: ~Copyable {
  private var page = GrowingBytes(capacity: 1 << 10)

  /// Whether a value stands before what comes next.
  private var isAfterValue = false

  package init() {}

  /// What has been written so far.
  package var bytes: [UInt8] { page.bytes }

  // MARK: Objects and lists

  package mutating func object(_ members: (inout JSONWriter) throws -> Void) rethrows {
    try group(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  package mutating func list(_ values: (inout JSONWriter) throws -> Void) rethrows {
    try group(UInt8(ascii: "["), UInt8(ascii: "]"), values)
  }

  package mutating func list<Element>(
    of elements: [Element], _ write: (Element, inout JSONWriter) -> Void
  ) {
    list { writer in
      for element in elements { write(element, &writer) }
    }
  }

  @inline(__always)
  private mutating func group(
    _ open: UInt8, _ close: UInt8, _ write: (inout JSONWriter) throws -> Void
  ) rethrows {
    part()
    page.add(open)
    isAfterValue = false
    try write(&self)
    page.add(close)
    isAfterValue = true
  }

  /// The name of the value that comes next.
  package mutating func key(_ key: StaticString) {
    part()
    key.withUTF8Buffer { page.add(key: $0) }
    isAfterValue = false
  }

  /// A name that is known only when the program runs.
  mutating func key(named key: String) {
    part()
    quote(key)
    endKey()
  }

  private mutating func endKey() {
    page.add(UInt8(ascii: ":"), UInt8(ascii: " "))
    isAfterValue = false
  }

  /// Parts a value from the one before it.
  @inline(__always)
  private mutating func part() {
    if isAfterValue { page.add(UInt8(ascii: ","), UInt8(ascii: " ")) }
  }

  // MARK: Plain values

  package mutating func string(_ text: String) {
    part()
    quote(text)
    isAfterValue = true
  }

  package mutating func int(_ number: Int) {
    guard number >= 0 else { return plain(number.description) }
    part()
    digits(of: number)
    isAfterValue = true
  }

  /// A number; null when it is infinite or none.
  package mutating func double(_ number: Double) {
    plain(number.isFinite ? number.description : "null")
  }

  package mutating func bool(_ value: Bool) { plain(value ? "true" : "false") }

  package mutating func null() { plain("null") }

  private mutating func plain(_ text: String) {
    part()
    var text = text
    text.withUTF8 { page.add($0) }
    isAfterValue = true
  }
}

extension JSONWriter {
  /// A number with at most three decimals, so that the same call gives the same bytes.
  package mutating func short(_ number: Double) {
    let rounded = (number * 1000).rounded()
    guard rounded > 0, rounded < 1e9 else { return double(rounded / 1000) }
    let thousandths = Int(rounded)
    part()
    digits(of: thousandths / 1000)
    page.add(UInt8(ascii: "."))
    var rest = thousandths % 1000
    var unit = 100
    repeat {
      page.add(UInt8(48 + rest / unit))
      rest %= unit
      unit /= 10
    } while rest > 0
    isAfterValue = true
  }

  /// A whole number, not below zero.
  private mutating func digits(of number: Int) {
    if number > 9 { digits(of: number / 10) }
    page.add(UInt8(48 + number % 10))
  }

  /// A half-open range as `[start, end]`.
  package mutating func span(_ range: Range<Int>) {
    list {
      $0.int(range.lowerBound)
      $0.int(range.upperBound)
    }
  }
}

// MARK: - Strings

extension JSONWriter {
  private mutating func quote(_ text: String) {
    page.add(UInt8(ascii: "\""))
    if text.utf8.withContiguousStorageIfAvailable({ add($0) }) == nil {
      var text = text
      text.withUTF8 { add($0) }
    }
    page.add(UInt8(ascii: "\""))
  }

  private mutating func add(_ letters: UnsafeBufferPointer<UInt8>) {
    if Self.hasSpecial(letters) {
      for letter in letters { escape(letter) }
    } else {
      page.add(letters)
    }
  }

  /// Whether anything has to be escaped; eight letters are looked at together.
  private static func hasSpecial(_ letters: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    let raw = UnsafeRawBufferPointer(letters)
    while index + 8 <= raw.count {
      let eight = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let found =
        ((eight &- each(0x20)) & ~eight) | zeros(eight ^ each(0x22))
        | zeros(eight ^ each(0x5C)) | zeros(eight ^ each(0x7F))
      guard found & each(0x80) == 0 else { return true }
      index += 8
    }
    while index < letters.count {
      if isSpecial(letters[index]) { return true }
      index += 1
    }
    return false
  }

  /// A byte eight times.
  @inline(__always)
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The highest bit of a byte is set where the byte is zero, or above one that is.
  @inline(__always)
  private static func zeros(_ eight: UInt64) -> UInt64 { (eight &- each(1)) & ~eight }

  @inline(__always)
  private static func isSpecial(_ letter: UInt8) -> Bool {
    letter < 0x20 || letter == 0x22 || letter == 0x5C || letter == 0x7F
  }

  private mutating func escape(_ letter: UInt8) {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): page.add(UInt8(ascii: "\\"), letter)
    case UInt8(ascii: "\n"): page.add(UInt8(ascii: "\\"), UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): page.add(UInt8(ascii: "\\"), UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): page.add(UInt8(ascii: "\\"), UInt8(ascii: "t"))
    case 0..<0x20, 0x7F:
      let digits = String(letter, radix: 16)
      for letter in (#"\u"# + String(repeating: "0", count: 4 - digits.count) + digits).utf8 {
        page.add(letter)
      }
    default: page.add(letter)
    }
  }
}
