import CallModel

extension Repertoire {
  /// The turns that the textbook is made of.
  package enum Turn: CaseIterable, Sendable {
    case asksForParty, introduces, namesSelf, verifies, verifiesAgain, asksBetterTime, leavesMessage
    case discloses, informs, explains, asksReason, listens, asksMore, asksMeans, asksAbility
    case meetsDoubt, givesReason, givesChoice, invites, accepts, declines
    case recaps, asksMethod, asksAuthority, tellsNext, asksCommitment
    case thanks, closes, saysGoodbye
    case takesDispute, takesCease, takesAttorney, takesBankruptcy, takesBadTime, takesVulnerable
    case takesChannel, stopsRecording, condoles
    case findsInterpreter, offersSupervisor, saysSorry, calmsDown
    case demandsAll, threatensSuit, threatensWages, shames, pressesOn, insults, hurries
    case givesTime, givesHardship

    var kinds: [Move.Kind] {
      opening ?? middle ?? ending ?? taking ?? harm
    }

    private var opening: [Move.Kind]? {
      switch self {
      case .asksForParty: ["greets", "asks_for_party"]
      case .introduces: ["states_own_name", "names_agency", "gives_recording_notice"]
      case .namesSelf: ["states_own_name"]
      case .verifies: ["states_neutral_purpose", "verifies_identity"]
      case .verifiesAgain: ["names_agency", "gives_reason", "verifies_identity"]
      case .asksBetterTime: ["asks_better_time"]
      case .leavesMessage: ["leaves_message", "gives_callback_number"]
      case .discloses:
        ["confirms_identity", "gives_mini_miranda", "names_creditor", "states_balance"]
      case .informs: ["gives_rights", "offers_documents"]
      case .explains: ["explains_account"]
      default: nil
      }
    }

    private var middle: [Move.Kind]? {
      switch self {
      case .asksReason: ["asks_reason"]
      case .listens: ["shows_empathy", "reflects"]
      case .asksMore: ["asks_open_question"]
      case .asksMeans: ["asks_budget", "asks_payday"]
      case .asksAbility: ["asks_ability"]
      case .meetsDoubt: ["answers_objection", "offers_documents"]
      case .givesReason: ["gives_reason"]
      case .givesChoice: ["gives_choice"]
      case .invites: ["gives_reason", "gives_choice"]
      case .accepts: ["accepts_proposal"]
      case .declines: ["declines_proposal"]
      case .givesTime: ["offers_time"]
      case .givesHardship: ["offers_hardship"]
      default: nil
      }
    }

    private var ending: [Move.Kind]? {
      switch self {
      case .recaps: ["recaps"]
      case .asksMethod: ["asks_payment_method"]
      case .asksAuthority: ["asks_authorization"]
      case .tellsNext: ["states_consequence", "states_next_step", "gives_callback_number"]
      case .asksCommitment: ["asks_commitment"]
      case .thanks: ["affirms", "thanks"]
      case .closes: ["thanks", "closes"]
      case .saysGoodbye: ["closes"]
      default: nil
      }
    }

    private var taking: [Move.Kind]? {
      switch self {
      case .takesDispute: ["acknowledges_dispute", "offers_documents", "gives_rights"]
      case .takesCease: ["acknowledges_cease"]
      case .takesAttorney: ["acknowledges_attorney"]
      case .takesBankruptcy: ["acknowledges_bankruptcy"]
      case .takesBadTime: ["acknowledges_inconvenience", "asks_better_time"]
      case .takesVulnerable: ["acknowledges_vulnerability"]
      case .findsInterpreter: ["offers_language_help"]
      case .offersSupervisor: ["offers_supervisor"]
      case .saysSorry: ["apologizes"]
      case .takesChannel: ["acknowledges_cease", "acknowledges_preference"]
      case .stopsRecording: ["answers_objection", "gives_choice"]
      case .condoles: ["shows_empathy", "offers_documents"]
      case .calmsDown: ["deescalates", "shows_empathy"]
      default: nil
      }
    }

    private var harm: [Move.Kind] {
      switch self {
      case .demandsAll: ["states_balance", "asks_full_payment"]
      case .threatensSuit: ["threatens_lawsuit"]
      case .threatensWages: ["threatens_garnishment"]
      case .shames: ["shames"]
      case .pressesOn: ["presses_on", "asks_full_payment"]
      case .insults: ["insults"]
      case .hurries: ["false_urgency", "asks_commitment"]
      default: []
      }
    }
  }
}
