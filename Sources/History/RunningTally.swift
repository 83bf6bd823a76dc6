/// What cards come to, as sums to which a card can be added and from which it can be taken again.
///
/// All sums are whole numbers, so that taking a card leaves what there was before, to the last bit.
struct RunningTally: Hashable {
  private(set) var scenarios: [Place: Scores] = [:]

  /// By form; for each item of the form what it earned, beside the rest of the same cards.
  private(set) var items: [Int64: [Pairs]] = [:]

  /// By form and rule, how many calls broke it.
  private(set) var rules: [Broken: Int] = [:]

  /// Whose cards, of what, by which form.
  struct Place: Hashable {
    let trainee: Int64
    let scenario: String
    let form: Int64
  }

  /// Overall scores, in thousandths of a point.
  struct Scores: Hashable {
    var calls = 0
    var passed = 0
    var overall = 0
    var square = 0
  }

  /// The shares of an item and of the rest of the card, in sixty-thousandths.
  struct Pairs: Hashable {
    var calls = 0
    var share = 0
    var rest = 0
    var shareSquare = 0
    var restSquare = 0
    var product = 0
  }

  struct Broken: Hashable {
    let form: Int64
    let rule: String
  }

  /// A card as far as it counts here.
  struct Card {
    let place: Place
    let overall: Double
    let isPassed: Bool

    /// The rules that were broken, one a line.
    let rules: String
    let marks: [UInt8]

    /// What the items of its form are worth.
    let points: [Double]
  }

  init() {}

  /// Takes up sums that were kept.
  init(scenarios: [Place: Scores], items: [Int64: [Pairs]], rules: [Broken: Int]) {
    self.scenarios = scenarios
    self.items = items
    self.rules = rules
  }

  mutating func add(_ card: Card) { count(card, 1) }

  mutating func take(_ card: Card) { count(card, -1) }

  private mutating func count(_ card: Card, _ sign: Int) {
    let thousandths = Int((card.overall * 1_000).rounded())
    var scores = scenarios[card.place] ?? Scores()
    scores.calls += sign
    scores.passed += card.isPassed ? sign : 0
    scores.overall += sign * thousandths
    scores.square += sign * thousandths * thousandths
    scenarios[card.place] = scores
    for rule in card.rules.split(separator: "\n") {
      rules[Broken(form: card.place.form, rule: String(rule)), default: 0] += sign
    }
    let points = card.points
    items[card.place.form, default: []].withRoom(for: points.count) { pairs in
      RunningTally.count(card.marks, of: points, sign, in: &pairs)
    }
  }

  private static func count(
    _ marks: [UInt8], of points: [Double], _ sign: Int, in pairs: inout [Pairs]
  ) {
    let count = min(points.count, marks.count / 2)
    var (earned, of) = (0.0, 0.0)
    for index in 0..<count {
      guard let share = StoredMarks.share(marks[2 * index], marks[2 * index + 1]) else { continue }
      earned += share * points[index]
      of += points[index]
    }
    for index in 0..<count {
      let others = of - points[index]
      guard others > 0,
        let share = StoredMarks.share(marks[2 * index], marks[2 * index + 1])
      else { continue }
      let x = Int((share * StoredMarks.whole).rounded())
      let elsewhere = min(max((earned - share * points[index]) / others, 0), 1)
      let y = Int((elsewhere * StoredMarks.whole).rounded())
      pairs[index].calls += sign
      pairs[index].share += sign * x
      pairs[index].rest += sign * y
      pairs[index].shareSquare += sign * x * x
      pairs[index].restSquare += sign * y * y
      pairs[index].product += sign * x * y
    }
  }

  /// Without what has come to nothing.
  var settled: RunningTally {
    let items = items.mapValues { pairs in
      Array(pairs.prefix((pairs.lastIndex { $0 != Pairs() } ?? -1) + 1))
    }
    return RunningTally(
      scenarios: scenarios.filter { $0.value != Scores() },
      items: items.filter { !$0.value.isEmpty },
      rules: rules.filter { $0.value != 0 })
  }
}

extension [RunningTally.Pairs] {
  /// Changes the list in place once it has at least `count` entries.
  fileprivate mutating func withRoom(for count: Int, _ change: (inout Self) -> Void) {
    if self.count < count {
      append(contentsOf: repeatElement(RunningTally.Pairs(), count: count - self.count))
    }
    change(&self)
  }
}
