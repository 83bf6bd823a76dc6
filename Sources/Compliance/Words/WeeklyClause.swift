import CallModel

/// One clause about times: the days and the hours it names, and whether it bars or allows them.
struct WeeklyClause {
  var weekdays: Set<Weekday> = []

  /// Minutes after midnight; a range over midnight ends after 1440.
  private(set) var ranges: [Range<Int>] = []
  var isBarred = true
  private(set) var isOnly = false

  /// Whether it neither bars nor allows in words.
  private(set) var isBare = false

  var hasTimes: Bool { !ranges.isEmpty }

  /// `nil` when it names no time and does not speak of contact at all.
  init?(_ words: [String], isException: Bool) {
    readDays(words)
    readRanges(words)
    readPolarity(words)
    let speaksOfContact = words.contains { word in
      ["call", "contact", "disturb", "reach", "phone", "text", "email", "message"].contains {
        word.hasPrefix($0)
      }
    }
    guard !weekdays.isEmpty || hasTimes || (speaksOfContact && !isException && isBarred) else {
      return nil
    }
  }

  private mutating func readPolarity(_ words: [String]) {
    let barring: Set = [
      "not", "no", "never", "don't", "can't", "cannot", "won't", "inconvenient", "bad", "busy",
      "avoid", "stop", "blocked", "off", "unavailable", "isn't", "aren't", "dont", "cant",
    ]
    let allowing: Set = [
      "ok", "okay", "fine", "good", "best", "convenient", "available", "free", "call", "reach",
      "contact", "only", "please", "better", "works",
    ]
    isOnly = words.contains("only")
    if words.contains(where: { barring.contains($0) }) {
      isBarred = true
      isOnly = false
    } else {
      // A bare list of days is what does not suit; it allows when an exception follows.
      isBarred = !words.contains { allowing.contains($0) }
      isBare = isBarred
    }
  }

  private mutating func readDays(_ words: [String]) {
    var last: Weekday?
    var isRange = false
    for word in words {
      switch word {
      case "weekday", "weekdays": weekdays.formUnion(Self.span(.monday, .friday))
      case "weekend", "weekends": weekdays.formUnion([.saturday, .sunday])
      case "everyday", "daily": weekdays.formUnion(Weekday.allCases)
      case "to", "through", "thru", "until", "till": isRange = last != nil
      default:
        guard let day = Self.weekday(word) else {
          isRange = false
          if Self.minute(word) != nil { last = nil }
          continue
        }
        if isRange, let first = last { weekdays.formUnion(Self.span(first, day)) }
        weekdays.insert(day)
        last = day
        isRange = false
      }
    }
  }

  private static func span(_ first: Weekday, _ last: Weekday) -> [Weekday] {
    let length = (last.rawValue - first.rawValue + 7) % 7
    return (0...length).compactMap { Weekday(rawValue: (first.rawValue + $0) % 7) }
  }

  static func weekday(_ word: String) -> Weekday? {
    let names: [(String, Weekday)] = [
      ("mon", .monday), ("tue", .tuesday), ("wed", .wednesday), ("thu", .thursday),
      ("fri", .friday), ("sat", .saturday), ("sun", .sunday),
    ]
    return names.first { name, day in
      let full = "\(day)"
      return word == name || word == full || word == full + "s" || word == name + "s"
        || (word.hasPrefix(name) && word.utf8.count <= 5 && full.hasPrefix(word))
    }?.1
  }

  private mutating func readRanges(_ words: [String]) {
    var index = 0
    while index < words.count {
      if let named = Self.partOfDay(words[index]) {
        ranges.append(named)
        index += 1
        continue
      }
      guard let first = Self.time(words, at: index) else {
        index += 1
        continue
      }
      let lead = index > 0 ? words[index - 1] : ""
      let joint = index + first.length
      if joint < words.count, ["to", "and", "until", "till", "through"].contains(words[joint]),
        let second = Self.time(words, at: joint + 1)
      {
        ranges.append(Self.range(first, second))
        index = joint + 1 + second.length
        continue
      }
      if let open = Self.openRange(lead, first.minute) { ranges.append(open) }
      index = joint
    }
  }

  private static func openRange(_ lead: String, _ minute: Int) -> Range<Int>? {
    switch lead {
    case "before", "until", "till": minute > 0 ? 0..<minute : nil
    case "after", "past", "from", "since": minute < 1440 ? minute..<1440 : nil
    case "at": minute..<min(1440, minute + 60)
    default: nil
    }
  }

  private static func range(_ first: Time, _ second: Time) -> Range<Int> {
    var start = first.minute
    var end = second.minute
    if !first.isExact, second.isAfternoon, start < 720, start + 720 < end { start += 720 }
    if !second.isExact, end <= start, end < 720 { end += 720 }
    if end <= start { end += 1440 }
    return start..<end
  }

  private static func partOfDay(_ word: String) -> Range<Int>? {
    switch word {
    case "morning", "mornings": 0..<720
    case "afternoon", "afternoons": 720..<1080
    case "evening", "evenings": 1020..<1440
    case "night", "nights": 1080..<1440
    default: nil
    }
  }

  private struct Time {
    let minute: Int

    /// Whether it says by itself which half of the day is meant.
    let isExact: Bool
    let isAfternoon: Bool
    let length: Int
  }

  private static func time(_ words: [String], at index: Int) -> Time? {
    guard index < words.count else { return nil }
    let word = words[index]
    if word == "noon" { return Time(minute: 720, isExact: true, isAfternoon: true, length: 1) }
    if word == "midnight" { return Time(minute: 1440, isExact: true, isAfternoon: true, length: 1) }
    var digits = word[...]
    var half: Substring?
    for ending in ["a.m", "p.m", "am", "pm"] where digits.hasSuffix(ending) {
      half = digits.suffix(ending.utf8.count)
      digits = digits.dropLast(ending.utf8.count)
      break
    }
    guard var minute = minute(String(digits)) else { return nil }
    var length = 1
    if half == nil, index + 1 < words.count, ["am", "pm", "a.m", "p.m"].contains(words[index + 1]) {
      half = words[index + 1][...]
      length = 2
    }
    let isAfternoon = half?.hasPrefix("p") == true
    if half != nil, minute < 780 { minute = minute % 720 + (isAfternoon ? 720 : 0) }
    return Time(
      minute: minute, isExact: half != nil || digits.contains(":"), isAfternoon: isAfternoon,
      length: length)
  }

  /// `15:00` or `3` in minutes after midnight.
  static func minute(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let hour = parts.first.flatMap({ Int($0) }), (0...24).contains(hour)
    else { return nil }
    guard parts.count == 2 else { return hour * 60 }
    guard let minute = Int(parts[1]), (0...59).contains(minute), parts[1].utf8.count == 2 else {
      return nil
    }
    return min(1440, hour * 60 + minute)
  }
}
