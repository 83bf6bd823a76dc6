import CallModel

/// A turn of the collector with everything that was so when it was said.
///
/// Every rule looks at every turn, so they are shared.
package final class SpokenTurn: Sendable {
  let utterance: Utterance

  /// Everything that was done in it, in words or at the desk.
  let deeds: [Deed]

  /// Whether it was done at the desk, without words.
  let isAction: Bool
  let circumstances: Set<Circumstance.ID>

  /// What the other side had told before, as moves of the group `debtor`.
  let told: Set<Move.Kind>

  /// What is owed, when that is known.
  let balance: Money?
  let guide: SpeechGuide

  /// One move, and where it was made.
  struct Deed {
    let kind: Move.Kind
    let place: Rule.Place
  }

  private init(
    _ turn: Turn, _ circumstances: Set<Circumstance.ID>, told: Set<Move.Kind>, balance: Money?,
    guide: SpeechGuide
  ) {
    utterance = turn.utterance
    isAction = turn.action != nil
    if let action = turn.action {
      deeds = [Deed(kind: action.move, place: .init(turn: turn.number, span: 0..<0))]
    } else {
      deeds = turn.utterance.moves.map {
        Deed(kind: $0.kind, place: .init(turn: turn.number, span: $0.span))
      }
    }
    self.circumstances = circumstances
    self.told = told
    self.balance = balance
    self.guide = guide
  }

  /// The collector's turns of `conversation`, in order.
  static func all(in conversation: Conversation, guide: SpeechGuide) -> [SpokenTurn] {
    let setting = conversation.setting
    var lasting = Self.standing(setting)
    var told: Set<Move.Kind> = []
    var listener = setting.listener
    var spoken: [SpokenTurn] = []
    for turn in conversation.turns {
      guard turn.speaker == .collector else {
        for move in turn.utterance.moves where told.insert(move.kind).inserted {
          if let name = Self.notices[move.kind] { lasting.insert(name) }
        }
        listener = setting.listener ?? heard(turn, before: listener)
        continue
      }
      for (kind, name) in Self.answers where turn.utterance.makes(kind) { lasting.insert(name) }
      if setting.isTimeBarred == true, guide.holds(Self.ageExplained, in: turn.utterance.text) {
        lasting.insert(Self.ageExplained)
      }
      var circumstances = lasting
      if let hearer = turn.heardBy ?? listener { circumstances.insert(Self.name(of: hearer)) }
      for mark in turn.action?.marks ?? [] { circumstances.insert(Self.name(of: mark)) }
      spoken.append(
        SpokenTurn(turn, circumstances, told: told, balance: setting.balance, guide: guide))
    }
    return spoken
  }

  /// Who is heard to be on the line after `turn`, in a transcript that does not say so.
  private static func heard(_ turn: Turn, before: Listener?) -> Listener? {
    if turn.speaker == .thirdParty { return .thirdParty }
    let utterance = turn.utterance
    if strangers.contains(where: utterance.makes) { return .thirdParty }
    return parties.contains(where: utterance.makes) ? .consumer : before
  }

  private static let strangers: [Move.Kind] = ["denies_being_party", "party_unavailable"]
  private static let parties: [Move.Kind] = ["confirms_being_party", "gives_verification"]

  private static func name(of mark: DeskAction.Mark) -> Circumstance.ID {
    switch mark {
    case .recurring: "recurring"
    case .written: "in_writing"
    case .flagged: "flagged_disputed"
    }
  }

  private static func name(of listener: Listener) -> Circumstance.ID {
    switch listener {
    case .consumer: "to_consumer"
    case .unverified: "to_unverified"
    case .spouse: "to_spouse"
    case .thirdParty: "to_third_party"
    case .employer: "to_employer"
    case .attorney: "to_attorney"
    }
  }

  /// What a debtor's words make known to the collector from then on.
  private static let notices: [Move.Kind: Circumstance.ID] = [
    "has_attorney": "attorney_known", "filed_bankruptcy": "bankruptcy_known",
    "requests_no_contact": "cease_requested", "disputes_debt": "disputed",
    "claims_identity_theft": "disputed", "says_already_paid": "disputed",
    "refuses_to_pay": "refused", "cannot_pay": "refused",
    "rejects_terms": "refused", "says_inconvenient": "inconvenient",
    "requests_no_calls_at_work": "work_prohibited", "authorizes_payment": "authorized",
    "reports_vulnerability": "vulnerability_known", "reports_death": "death_known",
    "reports_military_service": "servicemember_known",
    "objects_to_recording": "recording_refused", "asks_who_is_calling": "asked_who_calls",
    "asks_purpose": "asked_who_calls", "requests_other_channel": "medium_refused",
  ]

  /// What the collector's own words have met, from the turn in which they are said.
  private static let answers: [(Move.Kind, Circumstance.ID)] = [
    ("acknowledges_vulnerability", "vulnerability_acknowledged"),
    ("acknowledges_dispute", "dispute_acknowledged"),
    ("gives_recording_notice", "recording_announced"),
  ]

  /// Told that the time to sue has run out.
  private static let ageExplained: Circumstance.ID = "age_explained"

  /// Every circumstance that a rule about words can refer to.
  package static let circumstances: Set<Circumstance.ID> = Set(
    notices.values + answers.map(\.1) + Listener.allCases.map(name)
      + Channel.allCases.map { .init("by_\($0.rawValue)") } + [
        "initial", "later", "time_barred", "in_validation_period", "cease_received",
        "recurring", "in_writing", "flagged_disputed", overstated,
        "refusal_known",
      ])

  /// What holds throughout a conversation.
  private static func standing(_ setting: Setting) -> Set<Circumstance.ID> {
    var names: Set<Circumstance.ID> = [.init("by_\(setting.channel.rawValue)")]
    if setting.isInitial == true { names.insert("initial") }
    if setting.isInitial == false { names.insert("later") }
    if setting.isTimeBarred == true { names.insert("time_barred") }
    if setting.isDisputed == true { names.insert("disputed") }
    if setting.isInValidationPeriod == true { names.insert("in_validation_period") }
    for known in setting.known {
      switch known {
      case .attorney: names.insert("attorney_known")
      case .cease: names.formUnion(["cease_requested", "cease_received"])
      case .inconvenient: names.insert("inconvenient")
      case .refused: names.formUnion(["refused", "refusal_known"])
      case .workProhibited: names.insert("work_prohibited")
      }
    }
    return names
  }
}
