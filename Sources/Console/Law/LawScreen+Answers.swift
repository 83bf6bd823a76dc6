package import CallModel
package import Compliance

extension LawScreen {
  /// One answer: the verdict, and the grounds for it.
  package func answer(_ judgement: Judgement, to question: String) {
    let verdict = Self.words(judgement.verdict.rawValue)
    let value = judgement.value.map { ": \(Self.text(of: $0))" } ?? ""
    let style: Screen.Style = judgement.verdict.bars ? .red : .bold
    inset(
      "\(Screen.clean(Self.words(question))): \(screen.styled(verdict, style))\(value)", by: 2)
    for ground in judgement.because { show(ground) }
  }

  package func show(_ ground: Judgement.Ground) {
    let cite = ground.cite.isEmpty ? "" : " [\(ground.cite)]"
    let draft = ground.isDraft ? " (draft)" : ""
    inset("\(Screen.clean(ground.why))\(cite)\(draft)", by: 4)
  }

  static func text(of value: Judgement.Value) -> String {
    switch value {
    case .date(let day): return day.description
    case .count(let count): return String(count)
    case .tally(let lines):
      return lines.map { "\($0.debt): \($0.calls) calls, \($0.conversations) conversations" }
        .joined(separator: "; ")
    case .window(let zone, let opens, let closes):
      return "\(clock(opens)) to \(clock(closes)) in \(ContactHours.city(zone))"
    case .flag(let name, let isSo): return "\(words(name)) \(isSo ? "yes" : "no")"
    case .dated(let name, let day): return "\(words(name)) \(day)"
    }
  }

  static func clock(_ minute: Int) -> String {
    "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
  }

  /// ` (8:00 in Los Angeles)` for the other places where the consumer may be.
  private static func elsewhere(_ permission: Permission) -> String {
    let clocks = permission.elsewhere.map { "\(clock($0.minute)) in \(ContactHours.city($0.zone))" }
    return clocks.isEmpty ? "" : " (\(clocks.joined(separator: ", ")))"
  }

  /// Whether one may call, the first lawful moment, and why.
  package func show(_ permission: Permission, day: Day) {
    screen.paragraph(screen.styled(Self.sentence(of: permission), .bold))
    for ground in permission.lasting + permission.barriers { show(ground) }
    if !permission.drafts.isEmpty {
      screen.paragraph("Drafts, which rest on memory and decide nothing, would add:")
      for ground in permission.drafts { show(ground) }
    }
    notice()
  }

  /// The answer in one sentence, with the first lawful moment as a clock where the consumer is.
  package static func sentence(of permission: Permission) -> String {
    if permission.isGiven { return "Yes, you may." }
    guard permission.lasting.isEmpty else {
      return "No, and waiting does not change it, because:"
    }
    guard let first = permission.first else {
      return "No, and no lawful moment lies within the next 400 days, because:"
    }
    let weekday = "\(first.day.weekday)"
    return
      "No; the first lawful moment is \(weekday.prefix(1).uppercased())\(weekday.dropFirst()), "
      + "\(first.day), \(clock(first.second / 60)) in \(ContactHours.city(first.zone))"
      + "\(elsewhere(permission)), because:"
  }
}
