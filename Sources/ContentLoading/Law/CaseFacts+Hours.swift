import JSONFormat
import CallModel
import Compliance

extension CaseFacts {
  func readHours(into file: inout CaseFile) {
    let zones = facts.members.filter { $0.key.hasSuffix("_tz") || $0.key == "tz" }
    let isMobile = { (zone: JSON.Member) in zone.key.hasPrefix("mobile") }
    let ordered = zones.filter(isMobile) + zones.filter { !isMobile($0) }
    for zone in ordered.compactMap(\.value.text) where !file.zones.contains(zone) {
      file.zones.append(zone)
    }
    for event in (facts["consumer_event"]?.items ?? []) + (facts["consumer_events"]?.items ?? []) {
      if let opening = opening(event) { file.openings.append(opening) }
    }
    file.attempt = attempt()
    readDesignations(into: &file)
  }

  private func opening(_ event: JSON) -> Opening? {
    guard case .members = event else { return nil }
    let times = event["local_times"]?.items.count ?? 1
    return Opening(
      medium: event["channel"]?.text.flatMap { medium($0) },
      day: event["date"]?.text.flatMap { Day(iso: $0) },
      weekday: event["day"]?.text.flatMap(Self.weekday),
      count: max(times, event["count"]?.whole ?? 1),
      isActive: event["active"]?.isTrue ?? event["answered"]?.isTrue.map { !$0 })
  }

  private func attempt() -> Attempt? {
    let given = facts["attempt"] ?? facts["call"] ?? facts
    guard case .members(let members) = given else { return nil }
    let time = Self.time(members)
    let day = (given["date"] ?? given["at"])?.text.flatMap { Day(iso: String($0.prefix(10))) }
    let weekday = given["day"]?.text.flatMap(Self.weekday)
    guard facts["attempt"] != nil || time != nil else { return nil }
    return Attempt(
      medium: (given["channel"] ?? facts["channel"])?.text.flatMap { medium($0) }, day: day,
      weekday: weekday, second: time?.second,
      zone: time?.zone ?? (given["tz"] ?? given["zone"])?.text,
      reply: given["sequence"]?.text.flatMap(reply))
  }

  /// The number of a reply: `first reply` is 1, and any further one that nobody asked for is 2.
  private func reply(_ text: String) -> Int? {
    let words = Words(text).words.map(\.text)
    let ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"]
    if let place = ordinals.firstIndex(where: { words.contains($0) }) { return place + 1 }
    let found = guide.circumstances(of: "attempt.sequence", in: text)
    if found.contains("later_reply") { return 2 }
    return found.contains("first_reply") ? 1 : nil
  }

  /// The time at which something was done or sent, and the zone of the clock when its key names one.
  private static func time(_ members: [JSON.Member]) -> (second: Int, zone: String?)? {
    for member in members {
      guard let text = member.value.text, !member.key.hasPrefix("viewed"),
        !member.key.hasPrefix("read"), !member.key.hasPrefix("opened")
      else { continue }
      let isTime =
        member.key.contains("time") || member.key.hasPrefix("sent") || member.key == "at"
      guard isTime, let second = second(text) else { continue }
      return (second, zone(of: member.key))
    }
    return nil
  }

  private static func zone(of key: String) -> String? {
    let named = [
      "eastern": "America/New_York", "central": "America/Chicago", "mountain": "America/Denver",
      "arizona": "America/Phoenix", "pacific": "America/Los_Angeles",
      "alaska": "America/Anchorage", "hawaii": "Pacific/Honolulu", "utc": "Etc/UTC",
    ]
    return key.split(separator: "_").lazy.compactMap { named[String($0)] }.first
  }

  /// Seconds after midnight of `15:30`, `15:30:05`, `3:30 pm` or the end of `2026-05-06T15:30`.
  static func second(_ text: String) -> Int? {
    var body = text.lowercased()[...]
    if let mark = body.firstIndex(of: "t"), body.distance(from: body.startIndex, to: mark) == 10 {
      body = body[body.index(after: mark)...]
    }
    let isAfternoon = body.hasSuffix("pm") || body.hasSuffix("p.m.")
    let isMorning = body.hasSuffix("am") || body.hasSuffix("a.m.")
    let digits = body.prefix { $0.isNumber || $0 == ":" }
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count >= (isMorning || isAfternoon ? 1 : 2), parts.count <= 3,
      let first = parts.first, var hour = first, (0...24).contains(hour)
    else { return nil }
    let minute = parts.count > 1 ? parts[1] : 0
    let second = parts.count > 2 ? parts[2] : 0
    guard let minute, let second, minute < 60, second < 60 else { return nil }
    if isMorning || isAfternoon { hour = hour % 12 + (isAfternoon ? 12 : 0) }
    return hour * 3600 + minute * 60 + second
  }

  private func readDesignations(into file: inout CaseFile) {
    let reference = file.attempt?.day
    for preference in facts["preferences"]?.items ?? [] {
      let blocked = preference["blocked"]?.items.compactMap(\.text) ?? []
      let stated = preference.text ?? preference["stated"]?.text
      for text in blocked.isEmpty ? [stated].compactMap(\.self) : blocked {
        add(text, reference, into: &file)
      }
    }
    if let note = facts["creditor_file_note"]?.text { add(note, reference, into: &file) }
  }

  private func add(_ text: String, _ reference: Day?, into file: inout CaseFile) {
    if let designation = WeeklyTimes.read(text, reference: reference) {
      file.designations.append(designation)
    } else if !guide.circumstances(of: "preferences.stated", in: text).contains("place_is_named") {
      file.unreadDesignations.append(text)
    }
  }
}
