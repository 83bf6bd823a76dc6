import CallModel

/// Fills the blanks of a sentence with the names, amounts, dates and words of one call.
struct Wording {
  private let timeline: Timeline?
  private let scenario: Scenario?
  private let setting: Setting
  private let standing: Standing?
  private let heard: Timeline.Saying?
  private let values: [Value.Content]

  /// The words of `timeline` as they stood at `saying`.
  init(_ timeline: Timeline, at saying: Int?) {
    self.timeline = timeline
    scenario = timeline.conversation.scenario
    setting = timeline.conversation.setting
    standing = timeline.conversation.standing
    let upTo = timeline.sayings.prefix(saying ?? timeline.sayings.count)
    heard = upTo.last { !$0.isCollector }
    values = upTo.flatMap(\.turn.utterance.values).map(\.content)
  }

  /// What can stand in braces in an item's sentence.
  enum Blank: String, CaseIterable {
    case name, firstName = "first_name", address, collector, agency, creditor, balance, phone
    case amount, date, method, words
  }

  func fill(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var filled = ""
    for (index, part) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstIndex(of: "}") else {
        filled += index > 0 ? "{" + part : part
        continue
      }
      filled += Blank(rawValue: String(part[..<end])).map(value) ?? "{\(part[..<end])}"
      filled += part[part.index(after: end)...]
    }
    return filled
  }

  private func value(_ blank: Blank) -> String {
    switch blank {
    case .name: scenario?.debtor.name ?? "the person named on the account"
    case .firstName: scenario?.debtor.firstName ?? "you there"
    case .address: scenario?.debtor.address ?? "if I may"
    case .collector: scenario?.collector.name ?? "Sam"
    case .agency: scenario?.collector.agency ?? "our office"
    case .creditor: scenario?.collector.creditor ?? "the original creditor"
    case .balance: (scenario?.account.balance ?? setting.balance)?.description ?? "the full balance"
    case .phone: scenario?.collector.phone ?? "the number on your letter"
    case .amount: amount
    case .date: date
    case .method: method
    case .words: words
    }
  }

  private var amount: String {
    if let agreed = standing?.agreed?.payments.first { return agreed.amount.description }
    for case .money(let money) in values.reversed() where money != scenario?.account.balance {
      return money.description
    }
    if let offer = (standing?.counter ?? standing?.offer)?.amount { return offer.description }
    return "the amount that fits"
  }

  private var date: String {
    if let agreed = standing?.agreed?.payments.first { return agreed.day.spoken }
    for case .date(let day) in values.reversed() { return day.spoken }
    if let scenario {
      return scenario.debtor.means.payday(onOrAfter: scenario.starts.day + 1).spoken
    }
    return "your payday"
  }

  /// The last way of paying that anybody named.
  private var method: String {
    for saying in (timeline?.sayings ?? []).reversed() {
      for sentence in saying.sentences {
        guard let start = sentence.cues[.pays] else { continue }
        return saying.turn.utterance.text.words(in: saying.speech.words[start].span).lowercased()
      }
    }
    return "card"
  }

  /// What the other side said last, in at most nine words of one sentence.
  private var words: String {
    guard let heard, let sentence = heard.speech.sentences.max(by: { longer($1, $0) }) else {
      return "what happened"
    }
    let range = sentence.words.prefix(9)
    let span =
      heard.speech.words[range.lowerBound].span
      .lowerBound..<heard.speech.words[range.upperBound - 1].span.upperBound
    let quote = heard.turn.utterance.text.words(in: span)
    return range.count < sentence.words.count ? quote + "…" : quote
  }

  private func longer(_ lhs: Speech.Sentence, _ rhs: Speech.Sentence) -> Bool {
    lhs.words.count > rhs.words.count
  }
}

extension RubricItem {
  /// What can stand in braces in an item's sentences.
  package static let blanks = Wording.Blank.allCases.map(\.rawValue)
}
