package import CallModel

/// Lines that nobody would write, for trying out whether reading them is safe.
package enum Fuzz {
  /// A line of a call with bytes dropped, doubled, swapped or made anew; it is always valid text.
  package static func mangled(_ generator: inout SeededGenerator) -> String {
    var bytes: [UInt8] = []
    for _ in 0..<generator.next(below: 4) {
      bytes += lines[generator.next(below: lines.count)].utf8
      bytes.append(UInt8(ascii: " "))
    }
    for _ in 0..<generator.next(below: 12) where !bytes.isEmpty {
      let place = generator.next(below: bytes.count)
      switch generator.next(below: 4) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(bytes[place], at: place)
      case 2: bytes.swapAt(place, generator.next(below: bytes.count))
      default: bytes[place] = UInt8(generator.next(below: 256))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether all that was found lies inside the line.
  package static func liesInside(_ utterance: Utterance) -> Bool {
    let end = utterance.text.unicodeScalars.count
    let spans =
      (utterance.moves + utterance.nearMoves).map(\.span) + utterance.values.map(\.span)
    return spans.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= end && !$0.isEmpty }
  }

  private static let lines = [
    "Hi, may I speak with Dana Ruiz please?", "You’re going to be arrested, pay $1,842.17 now!",
    "so uh could you do like fifty a month on the 15th and the 30th", "MAÑANA por favor, ¿sí?",
    "“they’ll take my car”, you said…", "Nobody's going to sue you 🙂", "1/2 3/5 12:30 5th 1.2k 80%",
    "漢字 and Привет", "call me at 555-0142 by a quarter to six",
    "I won't call your boss if you pay.",
  ]
}
