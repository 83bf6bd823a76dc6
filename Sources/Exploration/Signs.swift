import CallEngine
import CallModel

/// What the debtor's words tell a collector, as bits of what was told.
struct Signs: Sendable {
  let dispute: UInt128
  let cease: UInt128
  let attorney: UInt128
  let bankruptcy: UInt128
  let gone: UInt128
  let badTime: UInt128
  let vulnerable: UInt128
  let language: UInt128
  let supervisor: UInt128
  let doubt: UInt128
  let anger: UInt128
  let unavailable: UInt128
  let channel: UInt128
  let recording: UInt128
  let asksWho: UInt128
  let death: UInt128

  /// Anything after which a lawful call asks for no payment.
  let stop: UInt128

  /// Anything after which a lawful call asks for none now: also a bad time or place.
  let quiet: UInt128

  init(_ engine: CallEngine) {
    func any(_ kinds: Move.Kind...) -> UInt128 { kinds.reduce(0) { $0 | engine.bit(of: $1) } }
    dispute = any("disputes_debt", "claims_identity_theft", "says_already_paid")
    cease = any("requests_no_contact")
    attorney = any("has_attorney")
    bankruptcy = any("filed_bankruptcy")
    gone = any("reports_death", "denies_being_party")
    badTime = any("says_inconvenient", "requests_no_calls_at_work")
    vulnerable = any("reports_vulnerability")
    language = any("requests_other_language")
    supervisor = any("asks_for_supervisor", "threatens_complaint")
    doubt = any("doubts_caller")
    anger = any("expresses_anger", "insults_collector")
    channel = any("requests_other_channel")
    recording = any("objects_to_recording")
    asksWho = any("asks_who_is_calling", "asks_purpose")
    death = any("reports_death")
    unavailable = any("party_unavailable")
    stop = dispute | cease | attorney | bankruptcy | gone
    quiet = stop | badTime
  }
}
