import CallModel

/// One rule tried on one case.
struct Trial {
  let rule: Rule
  let day: Day
  let question: Question
  let file: CaseFile
  let zones: ZoneOffsets

  func answer(_ form: Rule.Form) -> Judgement? {
    switch form {
    case .verdict: verdict()
    case .factor: factor()
    case .counting: counting()
    case .count: count()
    case .tally: tally()
    case .earliest: earliest()
    case .last: lastDay()
    case .hours: hours()
    case .fewestDebts: fewestDebts()
    case .consentEnd: consentEnd()
    }
  }

  /// What a later reason can say about why there is no answer.
  func lack(_ form: Rule.Form) -> String? {
    guard form == .verdict, let hours = contactHours else { return nil }
    if case .unknown(let why) = hours.ruling(file, reference: day) { return why }
    return nil
  }

  func parameter(_ name: String) -> Int? { rule.parameter(name, on: day) }

  func judgement(_ verdict: Verdict, _ why: String, cite: String? = nil) -> Judgement {
    Judgement(verdict, because: [Judgement.Ground(rule, cite: cite, why)])
  }

  func judgement(_ verdict: Verdict, _ value: Judgement.Value, _ why: String) -> Judgement {
    Judgement(verdict, value: value, because: [Judgement.Ground(rule, why)])
  }

  private func verdict() -> Judgement? {
    for condition in rule.conditions {
      let found: Judgement? =
        switch condition {
        case .decides(let branches): decided(branches)
        case .clock(let clock): timed(clock)
        case .amount(let amount): measured(amount)
        case .frequency: frequencyVerdict()
        case .hours: hoursVerdict()
        case .cap(let cap): capVerdict(cap)
        case .limitedContent(let form): limited(form)
        case .pattern, .never, .first, .within, .after: nil
        }
      if let found { return found }
    }
    return nil
  }

  /// The text that an all-clear passed over because not one word of it is known.
  func guess(behind judgement: Judgement) -> String? {
    guard judgement.verdict.clears, !file.foreignFacts.isEmpty else { return nil }
    let used = Set(
      rule.conditions.flatMap { condition -> [Circumstance.ID] in
        guard case .decides(let branches) = condition else { return [] }
        return branches.flatMap { $0.when + $0.any + $0.unless }
      })
    return file.foreignFacts.first { !$0.meanings.isDisjoint(with: used) }?.written
  }

  func decided(_ branches: [Provision.Branch]) -> Judgement? {
    for branch in branches where holds(branch) {
      let why = branch.why ?? rule.message
      switch branch.outcome {
      case .verdict(let verdict): return judgement(verdict, why, cite: branch.cite)
      case .flag(let name, let isSo):
        return Judgement(
          .classification, value: .flag(name, isSo),
          because: [Judgement.Ground(rule, cite: branch.cite, why)])
      case .day(let name, let occasion):
        guard let day = file.days[occasion]?.max() else { continue }
        return Judgement(
          .classification, value: .dated(name, day),
          because: [Judgement.Ground(rule, cite: branch.cite, why)])
      }
    }
    return nil
  }

  private func holds(_ branch: Provision.Branch) -> Bool {
    branch.when.allSatisfy { file.holds($0) } && !branch.unless.contains { file.holds($0) }
      && (branch.any.isEmpty || branch.any.contains { file.holds($0) })
  }

  private func limited(_ form: MessageForm) -> Judgement? {
    guard let message = file.message else { return nil }
    let reading = form.read(message)
    let why: String
    if let name = reading.revealingName {
      why = "The name '\(name)' shows that the business collects debts."
    } else if let extra = reading.extra {
      why = "'\(extra)' belongs to nothing that such a message may hold."
    } else if let missing = reading.missing.first {
      why = "It lacks \(missing)."
    } else {
      why = "It holds all that such a message needs and nothing that it may not."
    }
    return judgement(.classification, .flag("limited_content", reading.isLimited), why)
  }
}
