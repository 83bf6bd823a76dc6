extension String {
  /// The first byte of each Unicode scalar in a half-open range, as far as the text goes; a sign of
  /// ASCII has no other.
  package func firstBytes(of span: Range<Int>) -> [UInt8] {
    var text = self
    return text.withUTF8 { bytes in
      var found: [UInt8] = []
      found.reserveCapacity(min(span.count, bytes.count))
      var scalar = 0
      for byte in bytes where byte & 0xC0 != 0x80 {
        if scalar >= span.upperBound { break }
        if scalar >= span.lowerBound { found.append(byte) }
        scalar += 1
      }
      return found
    }
  }

  /// The words in a half-open range of Unicode scalars; an end outside the text is drawn in.
  package func words(in span: Range<Int>) -> String {
    var text = self
    return text.withUTF8 { bytes in
      var place = 0
      let start = bytes.place(afterScalars: max(0, span.lowerBound), from: &place)
      let end = bytes.place(afterScalars: span.count, from: &place)
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Goes on by so many Unicode scalars of UTF-8, or to the end; where that is.
  fileprivate func place(afterScalars count: Int, from place: inout Int) -> Int {
    var left = count
    while left > 0, place < self.count {
      place += 1
      while place < self.count, self[place] & 0xC0 == 0x80 { place += 1 }
      left -= 1
    }
    return place
  }
}
