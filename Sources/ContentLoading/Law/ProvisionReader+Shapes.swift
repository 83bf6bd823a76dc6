import CallModel
import Compliance
import Diagnostics

extension ProvisionReader {
  func frequency(_ mapping: Mapping) -> Provision? {
    mapping.allow(Self.keys(of: "frequency"))
    guard let calls = parameter(mapping.required("calls")),
      let days = parameter(mapping.required("days")),
      let quiet = parameter(mapping.required("quiet")),
      let consent = parameter(mapping.required("consent"))
    else { return nil }
    return .frequency(calls: calls, days: days, quiet: quiet, consent: consent)
  }

  func pattern(_ mapping: Mapping) -> Provision? {
    mapping.allow(Self.keys(of: "pattern"))
    guard let factor = mapping.required("factor")?.text(),
      let calls = parameter(mapping.required("calls"))
    else { return nil }
    return .pattern(
      Provision.Pattern(
        factor: factor, calls: calls, minutes: parameter(mapping.optional("minutes")),
        onlyVoicemail: mapping.optional("only_voicemail")?.yesOrNo() ?? false))
  }

  func hours(_ mapping: Mapping) -> Provision? {
    mapping.allow(Self.keys(of: "hours"))
    guard let opens = parameter(mapping.required("opens")),
      let closes = parameter(mapping.required("closes"))
    else { return nil }
    return .hours(opens: opens, closes: closes)
  }

  func cap(_ mapping: Mapping) -> Provision? {
    mapping.allow(Self.keys(of: "cap"))
    let media = (mapping.optional("media")?.items() ?? []).compactMap { item in
      item.choice(among: Contact.Medium.allCases.map(\.rawValue)).flatMap(Contact.Medium.init)
    }
    guard let most = parameter(mapping.required("most")),
      let days = parameter(mapping.required("days"))
    else { return nil }
    let place = mapping.optional("place")?
      .choice(among: Provision.Cap.Place.allCases.map(\.rawValue))
      .flatMap(Provision.Cap.Place.init)
    return .cap(
      Provision.Cap(
        media: media, most: most, days: days, place: place,
        isPerDebt: mapping.optional("per_debt")?.yesOrNo() ?? true))
  }

  func limitedContent(_ mapping: Mapping) -> Provision? {
    mapping.allow(Self.keys(of: "limited_content"))
    let words = { (key: String) -> [String] in
      let texts = mapping.required(key)?.items().compactMap { $0.text() } ?? []
      return texts.flatMap { $0.split(separator: " ").map(String.init) }
    }
    return .limitedContent(
      MessageForm(
        plain: Set(words("plain_words")), revealing: words("revealing"),
        replies: mapping.required("asks_reply")?.items()
          .compactMap(FactGuideLoader.phrase) ?? [],
        personLeads: Set(words("before_person")), firmLeads: Set(words("before_firm")),
        firmWords: Set(words("in_firm"))))
  }

  /// The shapes that are about words said in a call.
  func spoken(_ key: String, _ mapping: Mapping) -> Provision? {
    mapping.allow(Self.keys(of: key))
    let moves = moves(mapping.required("moves"))
    let when = circumstances(mapping.optional("when"))
    let unless = circumstances(mapping.optional("unless"))
    switch key {
    case "never": return .never(moves, when: when, unless: unless)
    case "first":
      return .first(moves, before: self.moves(mapping.required("before")), when: when)
    case "within":
      return parameter(mapping.required("turns")).map {
        .within(turns: $0, of: self.moves(mapping.required("of")), moves: moves)
      }
    default:
      return .after(self.moves(mapping.required("event")), never: moves, unless: unless)
    }
  }
}
