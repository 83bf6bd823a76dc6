import CallModel
import Diagnostics

/// Looks for what is odd in a scenario that can be read: dead rules, loose ends, facts that clash.
///
/// Everything it reports is a warning: the scenario plays all the same.
struct ScenarioCheck {
  let scenario: Scenario
  let root: Mapping
  let placed: [PlacedRule]

  init(_ scenario: Scenario, root: Mapping, placed: [PlacedRule]) {
    self.scenario = scenario
    self.root = root
    self.placed = placed
  }

  func run() {
    ScriptCheck(placed, facts: scenario.facts).run()
    AccountCheck(scenario, root: root).run()
    AddressCheck(root.document).run()
    ProofCheck(scenario, root: root, placed: placed).run()
    checkUses()
    checkSpeakers()
    checkEndings()
    checkTruth()
  }

  private var own: [PlacedRule] { placed.filter(\.rule.isOwn) }

  private func warn(
    _ code: Diagnostic.Code, at location: SourceLocation, _ message: String,
    related: SourceLocation? = nil
  ) {
    root.document.report(code, at: location, message, severity: .warning, related: related)
  }

  private func checkUses() {
    var seen: Set<String> = []
    for use in root.optional("uses")?.items() ?? [] {
      guard let path = use.plainText, !seen.insert(path).inserted else { continue }
      warn(.duplicateName, at: use.location, "the script '\(path)' is used already")
    }
    guard root.optional("uses") != nil || root.optional("script") != nil else {
      return warn(
        .looseEnd, at: root.document.start,
        "the debtor has nothing to say; name standard scripts under 'uses:'")
    }
    let place = root.location(of: "uses") ?? root.location(of: "script") ?? root.document.start
    if !placed.contains(where: { $0.rule.hears == .nothing || $0.rule.hears == .anything }) {
      warn(
        .looseEnd, at: place,
        "nobody answers what is not understood; use standard/conversation, or add a rule with "
          + "'hears: nothing'")
    }
    let needsProof = scenario.endsWell.contains(.promise)
    if needsProof, !placed.contains(where: { $0.rule.effects.contains(.verifies) }) {
      warn(
        .looseEnd, at: place,
        "nobody can show to be the right person, so nothing can be agreed; use "
          + "standard/verification, or add a rule with 'then: verifies'")
    }
  }

  private func checkSpeakers() {
    guard scenario.thirdParty == nil else { return }
    for rule in own {
      if rule.rule.speaker == .thirdParty {
        warn(
          .absentSpeaker, at: rule.place(of: "by"),
          "nobody else is on the line; say under 'answers:' who picks up")
      }
      if rule.rule.effects.contains(.handsOver(to: .thirdParty)) {
        warn(
          .absentSpeaker, at: rule.place(of: "then"),
          "there is nobody to put on the line; say under 'answers:' who is there")
      }
      for (line, field) in rule.lines("says") + rule.lines("again")
      where Placeholder.names(in: line.text).contains(where: ["third_party", "relation"].contains) {
        warn(
          .absentSpeaker, at: field.location,
          "this line names somebody else, and 'answers:' does not say who that is")
      }
    }
  }

  private func checkEndings() {
    for field in root.optional("ends_well")?.items() ?? [] {
      guard let name = field.plainText, let outcome = Outcome(rawValue: name),
        !canEnd(in: outcome)
      else { continue }
      warn(
        .unreachable, at: field.location,
        "no rule lets the call end in '\(name)'; use a script that does, or add a rule with "
          + "'then: ends \(name)'")
    }
  }

  private func canEnd(in outcome: Outcome) -> Bool {
    let tells = Set(placed.flatMap(\.rule.tells))
    let effects = Set(placed.flatMap(\.rule.effects))
    if effects.contains(.ends(outcome)) { return true }
    return switch outcome {
    case .promise:
      effects.contains { if case .proposes = $0 { true } else { $0 == .agrees } }
    case .noAgreement, .callback, .hungUp, .abandoned: true
    case .bankruptcy: tells.contains("filed_bankruptcy")
    case .attorney: tells.contains("has_attorney")
    case .deceased: tells.contains("reports_death")
    case .cease: tells.contains("requests_no_contact")
    case .dispute:
      !tells.isDisjoint(with: ["claims_identity_theft", "disputes_debt", "says_already_paid"])
    case .wrongPerson: tells.contains("denies_being_party")
    case .vulnerable: tells.contains("reports_vulnerability")
    case .messageLeft:
      scenario.thirdParty != nil || placed.contains { $0.rule.speaker == .thirdParty }
    }
  }

  /// The reason must come out somewhere, and to nobody before they have shown who they are.
  private func checkTruth() {
    let reason = scenario.debtor.reason
    let revealing = placed.filter { $0.rule.reveals.contains(reason) }
    if revealing.isEmpty, scenario.endsWell.contains(.promise),
      let field = root.optional("debtor")?.mapping()?.optional("reason")
    {
      warn(
        .neverSet, at: field.location,
        "the truth never comes out: no rule has 'reveals: \(reason)'")
    }
    guard scenario.endsWell.contains(.promise) else { return }
    for rule in revealing where rule.rule.isOwn && rule.rule.speaker == .debtor {
      let stranger = Circumstances().with(.verified, 0...0).map { [$0] } ?? []
      let ways = Circumstances.ways(rule.rule.condition, within: stranger)
      guard ways?.isEmpty == false, !isEarned(rule.rule) else { continue }
      warn(
        .earlyTruth, at: rule.place(of: "reveals"),
        "the truth comes out before anybody has shown who they are; add 'verified' to 'if', or a "
          + "level of trust")
    }
  }

  /// Whether a rule asks for something before it answers, be it only trust or an earlier fact.
  private func isEarned(_ rule: ScriptRule) -> Bool {
    guard rule.condition != nil else { return false }
    var cold = Circumstances().with(.verified, 0...0)?.with(.mood(.trust), 0...10)
    for fact in scenario.facts { cold = cold?.with(.revealed(fact), 0...0) }
    return Circumstances.ways(rule.condition, within: cold.map { [$0] } ?? [])?.isEmpty == true
  }
}
