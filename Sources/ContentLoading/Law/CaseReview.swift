package import CallModel
package import Compliance

/// A case looked at whole: every contact on its day, and every question that its facts answer.
package struct CaseReview: Sendable {
  package let id: String
  package let lines: [Line]

  /// Facts that nothing is known about.
  package let unknownFacts: [String]

  /// One answer: what was asked, of which contact, under whose law.
  package struct Line: Hashable, Sendable {
    package let question: String
    package let about: String?
    package let jurisdiction: String
    package let judgement: Judgement
  }

  /// Questions about one call or one moment, which are asked of every contact by itself.
  private static let timed = ["frequency_status", "time_of_day_status", "state_cap_status"]

  /// Reviews a case under federal law and that of the states of `jurisdictions`.
  package init(
    _ entry: CaseEntry, library: LawLibrary, jurisdictions: [String], asOf: Day?
  ) throws(CaseFacts.Unreadable) {
    id = entry.id
    let file = try CaseFacts(entry.facts, guide: library.guide).file()
    var lines: [Line] = []
    for place in jurisdictions {
      let judge = CaseJudge(library: library, jurisdictions: [place], asOf: asOf).judge
      if let text = entry.question {
        guard let question = Question(text) else {
          throw CaseFacts.Unreadable(
            reason: "'\(text)' is not a question; write it like frequency_status(at=2026-04-08)")
        }
        let answer = Self.answer(question, file, judge, asOf)
        if place == "US" || answer.verdict != .unsupported {
          lines.append(Line(question: text, about: nil, jurisdiction: place, judgement: answer))
        }
      } else {
        lines += Self.timeline(file, judge, place, asOf)
        lines += Self.questions(file, judge, place, asOf)
      }
    }
    self.lines = lines
    unknownFacts = file.unknownFacts
  }

  private static func answer(
    _ question: Question, _ file: CaseFile, _ judge: Judge, _ asOf: Day?
  ) -> Judgement {
    var asked = file
    if let day = question.day { asked.days["asked_day"] = [day] }
    return judge.judge(question, asked, asOf: asOf)
  }

  /// Every contact by the collector, each judged with what came before it.
  private static func timeline(
    _ file: CaseFile, _ judge: Judge, _ place: String, _ asOf: Day?
  ) -> [Line] {
    var past = file
    past.contacts = []
    var lines: [Line] = []
    for contact in CallLedger.ordered(file.contacts) {
      past.contacts.append(contact)
      guard contact.isByCollector else { continue }
      past.attempt = contact.minute.map {
        Attempt(medium: contact.medium, day: contact.day, second: $0 * 60)
      }
      for name in timed where name != "time_of_day_status" || contact.minute != nil {
        guard let question = Question("\(name)(at=\(contact.day))") else { continue }
        let answer = judge.judge(question, past, asOf: asOf)
        guard answer.verdict != .unsupported else { continue }
        lines.append(
          Line(
            question: name, about: Self.name(contact), jurisdiction: place, judgement: answer))
      }
    }
    return lines
  }

  private static func questions(
    _ file: CaseFile, _ judge: Judge, _ place: String, _ asOf: Day?
  ) -> [Line] {
    judge.rulebook.questions.compactMap { name in
      guard !(timed.contains(name) && !file.contacts.isEmpty), let question = Question(name),
        !judge.rulebook.answering(name).contains(where: \.isCounting)
      else { return nil }
      let answer = judge.judge(question, file, asOf: asOf)
      guard answer.verdict != .unsupported else { return nil }
      return Line(question: name, about: nil, jurisdiction: place, judgement: answer)
    }
  }

  private static func name(_ contact: Contact) -> String {
    let medium = contact.medium == .telephone ? "call" : contact.medium.rawValue
    let time = contact.minute.map { minute in
      let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
      return " \(two(minute / 60)):\(two(minute % 60))"
    }
    return "\(medium) of \(contact.day)\(time ?? "")"
  }
}

extension Rule {
  /// Whether it answers with counts of calls, which a review shows call by call.
  fileprivate var isCounting: Bool {
    answers.contains { [.count, .tally, .fewestDebts, .counting].contains($0.form) }
  }
}
