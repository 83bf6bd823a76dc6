extension TeamTally {
  /// Reads what the cards by one form say out of their sums; `outliers` are looked for by the caller.
  init(_ form: StoredForm, _ sums: RunningTally, outliers: [Outlier]) {
    let pairs = sums.items.values.first ?? []
    self.init(
      calls: sums.scenarios.values.reduce(0) { $0 + $1.calls },
      items: form.names.enumerated().map { place, name in
        let item = Correlation(place < pairs.count ? pairs[place] : .init())
        return Difficulty(
          name: name, calls: Int(item.count), facility: item.mean,
          discrimination: item.coefficient)
      },
      scenarios: TeamTally.scenarios(sums),
      rules: sums.rules.map { Headway.Breach(rule: $0.rule, calls: $1) }
        .sorted { ($1.calls, $0.rule) < ($0.calls, $1.rule) },
      outliers: outliers)
  }

  /// Each scenario; its calls are held against what the same people score in the others.
  private static func scenarios(_ sums: RunningTally) -> [Difficulty] {
    let people = Usual.all(in: sums)
    var found: [String: (scores: RunningTally.Scores, held: Correlation)] = [:]
    let parts = sums.scenarios.sorted {
      ($0.key.scenario, $0.key.trainee) < ($1.key.scenario, $1.key.trainee)
    }
    for (place, part) in parts {
      var entry = found[place.scenario] ?? (.init(), Correlation())
      entry.scores.calls += part.calls
      entry.scores.overall += part.overall
      if let whole = people[place.trainee]?.scores, whole.calls > part.calls {
        let elsewhere = Double(whole.overall - part.overall) / 1_000
        entry.held.add(part, elsewhere / Double(whole.calls - part.calls))
      }
      found[place.scenario] = entry
    }
    return found.sorted { $0.key < $1.key }.map { name, entry in
      Difficulty(
        name: name, calls: entry.scores.calls,
        facility: Double(entry.scores.overall) / 100_000 / Double(entry.scores.calls),
        discrimination: entry.held.coefficient)
    }
  }

  /// What somebody usually scores.
  struct Usual {
    var scores = RunningTally.Scores()

    var mean: Double { Double(scores.overall) / 1_000 / Double(scores.calls) }

    /// The standard deviation.
    var spread: Double {
      max(0, Double(scores.square) / 1e6 / Double(scores.calls) - mean * mean).squareRoot()
    }

    /// Whether there are calls enough, and different enough, for one to stand out.
    var tells: Bool { scores.calls >= 6 && spread > 1 }

    /// By trainee.
    static func all(in sums: RunningTally) -> [Int64: Usual] {
      var people: [Int64: Usual] = [:]
      for (place, part) in sums.scenarios {
        people[place.trainee, default: Usual()].scores.calls += part.calls
        people[place.trainee, default: Usual()].scores.overall += part.overall
        people[place.trainee, default: Usual()].scores.square += part.square
      }
      return people
    }
  }
}
