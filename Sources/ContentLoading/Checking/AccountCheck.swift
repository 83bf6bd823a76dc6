import CallModel
import Diagnostics

/// Compares what the file says of the account, the authority and the debtor's means with itself.
struct AccountCheck {
  let scenario: Scenario
  let root: Mapping

  init(_ scenario: Scenario, root: Mapping) {
    self.scenario = scenario
    self.root = root
  }

  func run() {
    checkBalance()
    checkHistory()
    checkAuthority()
    checkMeans()
    checkBirth()
  }

  private func warn(_ field: Field?, _ message: String, related: SourceLocation? = nil) {
    guard let field else { return }
    root.document.report(
      .contradiction, at: field.location, message, severity: .warning, related: related)
  }

  private func block(_ path: String...) -> Mapping? {
    path.reduce(root as Mapping?) { $0?.optional($1)?.mapping() }
  }

  private func checkBalance() {
    let balance = block("account")?.optional("balance")
    if scenario.account.balance == .zero {
      warn(balance, "nothing is owed, so there is nothing to call about")
    }
    // The brief names the debt: when it speaks of a balance, it speaks of this one as well.
    let named = Self.amounts(in: scenario.brief, after: ["owes", "balance"])
    for amount in named.prefix(1)
    where !scenario.brief.contains(scenario.account.balance.description)
      && !scenario.brief.contains("$" + scenario.account.balance.plain)
    {
      warn(
        root.optional("brief"),
        "the brief speaks of \(amount), and the balance is \(scenario.account.balance)",
        related: balance?.location)
    }
  }

  private func checkHistory() {
    let entries = block("account")?.optional("history")?.items() ?? []
    var last: Day?
    for (entry, field) in zip(scenario.account.history, entries) {
      let on = field.mapping()?.optional("on")
      if let last, entry.day < last {
        warn(on, "this comes before the entry above it; the history goes from old to new")
      }
      if let since = scenario.account.delinquentSince, entry.day < since,
        entry.did == "validation notice mailed"
      {
        warn(on, "the notice went out before the account was overdue, on \(since)")
      }
      last = entry.day
    }
    checkLastBalance(entries)
  }

  /// The last entry that names a balance names the one that is owed now.
  private func checkLastBalance(_ entries: [Field]) {
    let named = zip(scenario.account.history, entries).compactMap { entry, field in
      Self.amounts(in: entry.did + " " + (entry.result ?? ""), after: ["balance"]).last
        .map { ($0, field.mapping(), entry.result?.contains($0.description) ?? false) }
    }
    guard let (amount, fields, isResult) = named.last, amount != scenario.account.balance else {
      return
    }
    warn(
      fields?.optional(isResult ? "result" : "did"),
      "this leaves a balance of \(amount), and the balance is \(scenario.account.balance)",
      related: block("account")?.optional("balance")?.location)
  }

  private func checkAuthority() {
    let authority = scenario.collector.authority
    let fields = block("collector", "authority")
    if authority.smallestPayment > scenario.account.balance {
      warn(
        fields?.optional("smallest_payment"),
        "the smallest payment is more than the whole balance of \(scenario.account.balance)",
        related: block("account")?.optional("balance")?.location)
    } else if authority.longestPlanMonths > 0,
      authority.smallestPayment * authority.longestPlanMonths > scenario.account.balance * 12
    {
      warn(
        fields?.optional("smallest_payment"),
        "the smallest payment pays the balance long before the longest plan ends")
    }
  }

  private func checkMeans() {
    let means = scenario.debtor.means
    let fields = block("debtor", "means")
    if means.income > .zero, means.paydays.isEmpty {
      warn(fields?.optional("income"), "money comes in, but 'paydays' does not say when")
    }
    if means.income == .zero, !means.paydays.isEmpty {
      warn(fields?.optional("paydays"), "there is a payday, but no income")
    }
    if Set(means.paydays).count < means.paydays.count {
      warn(fields?.optional("paydays"), "the same day stands here twice")
    }
    if means.savings > scenario.account.balance * 10, means.savings > Money(cents: 1_000_000) {
      warn(fields?.optional("savings"), "the savings would pay the balance ten times over")
    }
    if means.essentials > means.income * 3, means.income > .zero {
      warn(
        fields?.optional("essentials"), "the essentials are more than three times the income",
        related: fields?.optional("income")?.location)
    }
  }

  private func checkBirth() {
    guard let field = block("debtor", "verify")?.optional("date_of_birth"),
      let text = field.plainText, let born = Day(iso: text)
    else { return }
    let age = (scenario.starts.day.number - born.number) / 365
    if age < 18 { warn(field, "the debtor is not of age on the day of the call") }
    if age > 110 { warn(field, "the debtor would be \(age) years old on the day of the call") }
  }

  /// The amounts of money that follow one of `words` with at most three words between.
  static func amounts(in text: String, after words: [String]) -> [Money] {
    let parts = text.split { $0 == " " || $0 == "\n" }
    return parts.indices.compactMap { place in
      guard parts[place].first == "$",
        let money = Money(parsing: trimmed(parts[place])),
        parts[max(0, place - 4)..<place].contains(where: { words.contains($0.lowercased()) })
      else { return nil }
      return money
    }
  }

  private static func trimmed(_ word: Substring) -> String {
    var word = word
    while let last = word.last, ".,;:!?)".contains(last) { word.removeLast() }
    return String(word)
  }
}
