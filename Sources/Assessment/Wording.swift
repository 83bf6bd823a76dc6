import CallModel

/// Fills the blanks of a sentence with the names, amounts, dates and words of one call.
struct Wording {
  private let timeline: Timeline

  /// How many of the sayings have been made.
  private let count: Int

  /// The words of `timeline` as they stood at `saying`.
  init(_ timeline: Timeline, at saying: Int?) {
    self.timeline = timeline
    count = min(saying ?? timeline.sayings.count, timeline.sayings.count)
  }

  private var scenario: Scenario? { timeline.conversation.scenario }
  private var setting: Setting { timeline.conversation.setting }
  private var standing: Standing? { timeline.conversation.standing }

  private var upTo: ArraySlice<Timeline.Saying> { timeline.sayings.prefix(count) }

  /// What was named last, looking back.
  private func lastValue<Named>(_ named: (Value.Content) -> Named?) -> Named? {
    for saying in upTo.reversed() {
      for value in saying.turn.utterance.values.reversed() {
        if let found = named(value.content) { return found }
      }
    }
    return nil
  }

  /// What can stand in braces in an item's sentence.
  enum Blank: String, CaseIterable {
    case name, firstName = "first_name", address, collector, agency, creditor, balance, phone
    case amount, date, method, words
  }

  func fill(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      var filled: [UInt8] = []
      filled.reserveCapacity(bytes.count + 64)
      var rest = bytes[...]
      while let start = rest.firstIndex(of: UInt8(ascii: "{")),
        let end = rest[start...].firstIndex(of: UInt8(ascii: "}"))
      {
        filled += rest[..<start]
        let name = String(decoding: rest[(start + 1)..<end], as: UTF8.self)
        filled += (Blank(rawValue: name).map(value) ?? "{\(name)}").utf8
        rest = rest[(end + 1)...]
      }
      return String(decoding: filled + rest, as: UTF8.self)
    }
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
    let named = lastValue { value in
      if case .money(let money) = value, money != scenario?.account.balance { money } else { nil }
    }
    if let named { return named.description }
    if let offer = (standing?.counter ?? standing?.offer)?.amount { return offer.description }
    return "the amount that fits"
  }

  private var date: String {
    if let agreed = standing?.agreed?.payments.first { return agreed.day.spoken }
    if let day = lastValue({ if case .date(let day) = $0 { day } else { nil } }) {
      return day.spoken
    }
    if let scenario {
      return scenario.debtor.means.payday(onOrAfter: scenario.starts.day + 1).spoken
    }
    return "your payday"
  }

  /// The last way of paying that anybody named.
  private var method: String {
    for saying in timeline.sayings.reversed() {
      for sentence in saying.sentences {
        guard let start = sentence.cues[.pays] else { continue }
        return saying.turn.utterance.text.words(in: saying.speech.words[start].span).lowercased()
      }
    }
    return "card"
  }

  /// What the other side said last, in at most nine words of one sentence.
  private var words: String {
    guard let heard = upTo.last(where: { !$0.isCollector }),
      let sentence = heard.speech.sentences.max(by: { longer($1, $0) })
    else {
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
