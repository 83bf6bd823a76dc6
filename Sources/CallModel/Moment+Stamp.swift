extension Moment {
  /// Reads `2026-03-03T18:40:00-06:00`; `Z` stands for UTC, and seconds may be left out.
  package init?(stamp: String) {
    let halves = stamp.split(separator: "T", maxSplits: 1)
    guard halves.count == 2, let day = Day(iso: String(halves[0])) else { return nil }
    var clock = halves[1]
    var offset = 0
    if clock.hasSuffix("Z") {
      clock = clock.dropLast()
    } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let parts = clock[clock.index(after: sign)...].split(separator: ":")
      guard let hours = parts.first.flatMap({ Int($0) }), (0...14).contains(hours) else {
        return nil
      }
      let minutes = parts.count > 1 ? Int(parts[1]) ?? -1 : 0
      guard (0...59).contains(minutes) else { return nil }
      offset = (hours * 3600 + minutes * 60) * (clock[sign] == "-" ? -1 : 1)
      clock = clock[..<sign]
    } else {
      return nil
    }
    let parts = (clock.split(separator: ".").first ?? "").split(separator: ":").map {
      Int($0) ?? -1
    }
    guard (2...3).contains(parts.count), (0...23).contains(parts[0]), (0...59).contains(parts[1]),
      (0...60).contains(parts.count > 2 ? parts[2] : 0)
    else { return nil }
    let second = parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0)
    self.init(day: day, second: second, zone: "", offset: offset)
  }
}
