import CallModel
import Diagnostics

/// Reads one scenario from the keys of its file; what is wrong is reported to the documents.
struct ScenarioReader {
  let loader: ScenarioLoader
  let id: Scenario.ID
  let root: Mapping
  let sources: ScenarioSources

  func read() -> Scenario? {
    root.allow(Forms.scenario.names)
    let title = root.required("title")?.text()
    let brief = root.required("brief")?.text()
    let level = root.required("level")?.whole(in: 1...5)
    let industry = root.required("industry")?.text()
    let teaches = root.optional("teaches")?.items().compactMap { $0.text() } ?? []
    let channel =
      root.optional("channel")?.choice(among: Channel.allCases.map(\.rawValue))
      .flatMap(Channel.init) ?? .telephone
    let pace = root.optional("pace").flatMap { $0.pace(of: channel) }
    let starts = root.required("starts")?.moment()
    let collector = root.required("collector")?.mapping().flatMap(readCollector)
    let account = root.required("account")?.mapping().flatMap {
      readAccount($0, today: starts?.day)
    }
    let debtorFields = root.required("debtor")?.mapping()
    let debtor = debtorFields.flatMap(readDebtor)
    let thirdParty = root.optional("answers")?.mapping().flatMap(readThirdParty)
    let known = root.optional("known")?.items()
      .compactMap { $0.choice(among: Scenario.Known.allCases.map(\.rawValue)) }
      .compactMap(Scenario.Known.init)
    let endsWell = root.optional("ends_well")?.items()
      .compactMap { $0.choice(among: Outcome.allCases.map(\.rawValue)) }.compactMap(Outcome.init)
    let (placed, facts) = readScript(reason: debtorFields?.optional("reason")?.plainText)
    let never = readNever(facts: facts)
    guard let title, let brief, let level, let industry, let starts, let collector, let account,
      let debtor
    else { return nil }
    let scenario = Scenario(
      id: id, title: title, brief: brief, level: level, industry: industry, teaches: teaches,
      channel: channel, pace: pace, starts: starts, collector: collector, account: account,
      debtor: debtor,
      thirdParty: thirdParty, rules: placed.map(\.rule), facts: facts,
      endsWell: endsWell ?? [.promise], known: Set(known ?? []), never: never)
    if loader.looksForFlaws, !sources.documents.contains(where: \.hasErrors) {
      ScenarioCheck(scenario, root: root, placed: placed).run()
    }
    return scenario
  }

  /// The conditions that must never come true.
  private func readNever(facts: [Fact]) -> [Scenario.Invariant] {
    let names = ScriptNames(
      collectorMoves: loader.collectorMoves, debtorMoves: loader.debtorMoves,
      facts: facts.map(\.description))
    return root.optional("never")?.items().compactMap { field in
      guard let text = field.plainText,
        let condition = ConditionParser.read(field, names: names)
      else { return nil }
      return Scenario.Invariant(text: text, condition: condition)
    } ?? []
  }

  private func readCollector(_ mapping: Mapping) -> Collector? {
    mapping.allow(Forms.collector.names)
    let kind =
      mapping.optional("kind")?.choice(among: Collector.Kind.allCases.map(\.rawValue))
      .flatMap(Collector.Kind.init) ?? .thirdParty
    guard let agency = mapping.required("agency")?.text(),
      let creditor = mapping.required("for")?.text(),
      let authority = mapping.required("authority")?.mapping().flatMap(readAuthority)
    else { return nil }
    return Collector(
      name: mapping.optional("name")?.text() ?? "Sam Carter", agency: agency, creditor: creditor,
      kind: kind, phone: mapping.optional("phone")?.text() ?? "800-555-0142",
      authority: authority)
  }

  private func readAuthority(_ mapping: Mapping) -> Authority? {
    mapping.allow(Forms.authority.names)
    guard let settleFrom = mapping.required("settle_from")?.permille(),
      let longest = mapping.required("longest_plan")?.months(),
      let smallest = mapping.required("smallest_payment")?.money()
    else { return nil }
    return Authority(
      settleFrom: settleFrom, longestPlanMonths: longest, smallestPayment: smallest,
      hardship: mapping.optional("hardship")?.yesOrNo() ?? false)
  }

  private func readAccount(_ mapping: Mapping, today: Day?) -> Account? {
    mapping.allow(Forms.account.names)
    let since = mapping.optional("delinquent_since")
    let delinquentSince = since?.day()
    if let since, let delinquentSince, let today, delinquentSince >= today {
      since.report(.contradiction, "the account falls due only after the call starts")
    }
    let history = mapping.optional("history")?.items().compactMap { item -> Account.Entry? in
      guard let entry = item.mapping() else { return nil }
      entry.allow(Forms.entry.names)
      guard let when = entry.required("on")?.dayAndMinute(),
        let did = entry.required("did")?.text()
      else { return nil }
      if let today, when.day > today {
        entry.optional("on")?.report(.contradiction, "this happened only after the call starts")
      }
      return Account.Entry(
        day: when.day, minute: when.minute, did: did, result: entry.optional("result")?.text())
    }
    guard let balance = mapping.required("balance")?.money() else { return nil }
    return Account(
      balance: balance, reference: mapping.optional("reference")?.text() ?? "0000",
      debt: mapping.optional("debt")?.choice(among: Account.Debt.allCases.map(\.rawValue))
        .flatMap(Account.Debt.init) ?? .consumer,
      delinquentSince: delinquentSince,
      isTimeBarred: mapping.optional("time_barred")?.yesOrNo() ?? false, history: history ?? [])
  }

  private func readDebtor(_ mapping: Mapping) -> Debtor? {
    mapping.allow(Forms.debtor.names)
    let temperament = mapping.required("temperament").flatMap { field in
      field.choice(among: loader.folder.temperaments.names)
        .flatMap { name in
          sources.temperament.flatMap {
            TemperamentLoader.load($0, named: name, vocabulary: loader.vocabulary)
          }
        }
    }
    let proofs = mapping.required("verify")?.mapping().map(readProofs) ?? []
    let means = mapping.required("means")?.mapping().flatMap(readMeans)
    guard let name = mapping.required("name")?.text(),
      let state = mapping.required("lives_in")?.choice(among: PostalCodes.all),
      let reason = mapping.required("reason")?.text(), let temperament, let means
    else { return nil }
    return Debtor(
      name: name, address: mapping.optional("address")?.text() ?? name, state: state,
      proofs: proofs, temperament: temperament, reason: Fact(reason), means: means)
  }

  private func readProofs(_ mapping: Mapping) -> [Debtor.Proof] {
    mapping.allow(Forms.proofs.names)
    return mapping.fields.compactMap { key, _, field in
      if key == "date_of_birth" {
        return field.day().map {
          Debtor.Proof(kind: key, answer: "\($0.spoken), \($0.date.year)")
        }
      }
      return field.text().map { Debtor.Proof(kind: key, answer: $0) }
    }
  }

  private func readMeans(_ mapping: Mapping) -> Means? {
    mapping.allow(Forms.means.names)
    let paydays = mapping.required("paydays")?.items().compactMap { field -> Int? in
      field.plainText == "last" ? 31 : field.whole(in: 1...31)
    }
    guard let income = mapping.required("income")?.monthlyMoney(),
      let essentials = mapping.required("essentials")?.monthlyMoney(),
      let savings = mapping.required("savings")?.money(), let paydays
    else { return nil }
    return Means(
      income: income, essentials: essentials, savings: savings, paydays: paydays.sorted())
  }

  private func readThirdParty(_ mapping: Mapping) -> Scenario.ThirdParty? {
    mapping.allow(Forms.thirdParty.names)
    guard let name = mapping.required("name")?.text(),
      let relation = mapping.required("relation")?.text()
    else { return nil }
    let kind = mapping.optional("is")?.choice(among: Forms.answering.map(\.rawValue))
      .flatMap(Listener.init)
    return Scenario.ThirdParty(name: name, relation: relation, kind: kind ?? .thirdParty)
  }

  /// The rules of the scenario and then of its standard scripts, and every fact they reveal.
  private func readScript(reason: String?) -> (placed: [PlacedRule], facts: [Fact]) {
    let own = root.optional("script")
    var blocks = own.map { [("\(id)", $0)] } ?? []
    for document in sources.standard {
      guard let top = document.root() else { continue }
      top.allow(Forms.script.names)
      _ = top.required("title")?.text()
      guard let field = top.required("script") else { continue }
      let name = document.file.dropFirst("scenarios/".count).dropLast(".yaml".count)
      blocks.append((String(name), field))
    }
    let revealed = blocks.flatMap { _, field in
      (field.isList ? field.items() : []).flatMap { rule in
        rule.isMapping
          ? rule.mapping()?.optional("reveals")?.items().compactMap(\.plainText) ?? [] : []
      }
    }
    let facts = Set(revealed + (reason.map { [$0] } ?? [])).sorted()
    let names = ScriptNames(
      collectorMoves: loader.collectorMoves, debtorMoves: loader.debtorMoves, facts: facts)
    let placed = blocks.flatMap { name, field in
      ScriptLoader(names: names, source: name, isOwn: name == id.description).rules(field)
    }
    return (placed, facts.map { Fact($0) })
  }
}
