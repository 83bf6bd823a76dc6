import Foundation

/// The marks of a card as bytes: for each item of the form its share in sixty-thousandths, two bytes
/// with the smaller first; 65,535 where the item did not apply.
enum StoredMarks {
  static let whole = 60_000.0

  static func encode(_ items: [KeptCard.Item]) -> Data {
    var bytes = Data(capacity: items.count * 2)
    for item in items {
      let number = item.share.map { UInt16((min(max($0, 0), 1) * whole).rounded()) } ?? .max
      bytes.append(UInt8(truncatingIfNeeded: number))
      bytes.append(UInt8(truncatingIfNeeded: number >> 8))
    }
    return bytes
  }

  static func share(at index: Int, in bytes: Data) -> Double? {
    let place = bytes.startIndex + index * 2
    guard place + 1 < bytes.endIndex else { return nil }
    return share(bytes[place], bytes[place + 1])
  }

  static func share(_ low: UInt8, _ high: UInt8) -> Double? {
    let number = UInt16(low) | UInt16(high) << 8
    return number == .max ? nil : Double(number) / whole
  }
}

/// The items of one rubric, as they stand beside the marks of its cards.
struct StoredForm: Codable, Hashable {
  let names: [String]
  let points: [Double]

  init(_ items: [KeptCard.Item]) {
    names = items.map(\.name)
    points = items.map(\.of)
  }

  func items(_ marks: Data) -> [KeptCard.Item] {
    names.indices.map { index in
      KeptCard.Item(
        names[index], share: StoredMarks.share(at: index, in: marks),
        of: index < points.count ? points[index] : 0)
    }
  }
}
