/// What the cards of all calls say together: which items and scenarios tell good from poor, what is
/// missed, and which calls stand out.
package struct TeamTally: Hashable, Sendable {
  package let calls: Int

  /// In the order of the rubric.
  package let items: [Difficulty]

  /// In the order of their names.
  package let scenarios: [Difficulty]

  /// The rules of law broken in most calls, with the number of calls.
  package let rules: [Headway.Breach]

  /// The calls furthest from what their trainee usually scores, the furthest first.
  package let outliers: [Outlier]

  /// How hard an item or a scenario is, and whether it tells good from poor.
  package struct Difficulty: Hashable, Sendable {
    package let name: String

    /// In how many calls it applied.
    package let calls: Int

    /// The mean share of the points, from 0 (nobody earns them) to 1.
    package let facility: Double

    /// How far it goes with the rest of the card (of an item), or with what the trainee scores in
    /// other scenarios (of a scenario): a correlation; `nil` where that cannot be told.
    package let discrimination: Double?
  }

  /// A call that is worth listening to.
  package struct Outlier: Hashable, Sendable {
    package let call: Int64
    package let trainee: Int64
    package let score: Double

    /// The mean of the trainee's calls, and how many standard deviations the call is from it.
    package let usual: Double
    package let distance: Double
  }
}

extension TeamTally {
  /// Collects cards one at a time.
  struct Collector {
    private let form: StoredForm
    private var items: [Correlation]
    private var seen: [Seen] = []
    private var places: [String: Int] = [:]
    private var rules: [String: Int] = [:]

    /// What is remembered of each call.
    private struct Seen {
      let call: Int64
      let trainee: Int64
      let scenario: Int
      let overall: Double
    }

    init(_ form: StoredForm) {
      self.form = form
      items = [Correlation](repeating: Correlation(), count: form.names.count)
    }

    mutating func add(
      call: Int64, trainee: Int64, scenario: String, overall: Double, rules broken: String,
      marks: UnsafeRawBufferPointer
    ) {
      let place = places[scenario] ?? places.count
      places[scenario] = place
      seen.append(Seen(call: call, trainee: trainee, scenario: place, overall: overall))
      if !broken.isEmpty {
        for rule in broken.split(separator: "\n") { rules[String(rule), default: 0] += 1 }
      }
      var earned = 0.0
      var of = 0.0
      let count = min(items.count, marks.count / 2)
      for index in 0..<count {
        guard let share = StoredMarks.share(marks[2 * index], marks[2 * index + 1]) else {
          continue
        }
        earned += share * form.points[index]
        of += form.points[index]
      }
      for index in 0..<count {
        guard let share = StoredMarks.share(marks[2 * index], marks[2 * index + 1]) else {
          continue
        }
        let rest = of - form.points[index]
        guard rest > 0 else { continue }
        items[index].add(share, (earned - share * form.points[index]) / rest)
      }
    }

    /// Sums up what was collected.
    func tally() -> TeamTally {
      TeamTally(
        calls: seen.count,
        items: zip(form.names, items).map { name, item in
          Difficulty(
            name: name, calls: Int(item.count), facility: item.mean,
            discrimination: item.coefficient)
        },
        scenarios: scenarios(),
        rules: rules.map { Headway.Breach(rule: $0, calls: $1) }
          .sorted { ($1.calls, $0.rule) < ($0.calls, $1.rule) },
        outliers: outliers())
    }

    /// Overall scores summed up.
    private struct Sum {
      var count = 0.0
      var sum = 0.0
      var square = 0.0
    }

    private func sums(by key: (Seen) -> Int64) -> [Int64: Sum] {
      var sums: [Int64: Sum] = [:]
      for call in seen {
        var sum = sums[key(call)] ?? Sum()
        sum.count += 1
        sum.sum += call.overall
        sum.square += call.overall * call.overall
        sums[key(call)] = sum
      }
      return sums
    }

    private func scenarios() -> [Difficulty] {
      let count = Int64(places.count)
      let all = sums { $0.trainee }
      let parts = sums { $0.trainee * count + Int64($0.scenario) }
      var found = [Correlation](repeating: Correlation(), count: places.count)
      var means = found
      for call in seen {
        means[call.scenario].add(call.overall / 100, 0)
        guard let whole = all[call.trainee],
          let part = parts[call.trainee * count + Int64(call.scenario)],
          whole.count > part.count
        else { continue }
        found[call.scenario].add(
          call.overall, (whole.sum - part.sum) / (whole.count - part.count))
      }
      return places.sorted { $0.key < $1.key }.map { name, place in
        Difficulty(
          name: name, calls: Int(means[place].count), facility: means[place].mean,
          discrimination: found[place].coefficient)
      }
    }

    /// Calls more than two standard deviations from the mean of a trainee with six calls or more.
    private func outliers() -> [Outlier] {
      let sums = sums { $0.trainee }
      let found = seen.compactMap { call -> Outlier? in
        guard let of = sums[call.trainee], of.count >= 6 else { return nil }
        let mean = of.sum / of.count
        let spread = max(0, of.square / of.count - mean * mean).squareRoot()
        guard spread > 1, abs(call.overall - mean) > 2 * spread else { return nil }
        return Outlier(
          call: call.call, trainee: call.trainee, score: call.overall, usual: mean,
          distance: (call.overall - mean) / spread)
      }
      return Array(
        found.sorted { (abs($1.distance), $0.call) < (abs($0.distance), $1.call) }.prefix(10))
    }
  }
}
