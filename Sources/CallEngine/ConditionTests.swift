import CallModel

/// The conditions of a script as tests of whole numbers, each with where to go on.
struct ConditionTests: Sendable {
  /// Where the last test of a condition leads.
  static let holds: Int16 = -1
  static let fails: Int16 = -2

  private(set) var tests: [Test] = []
  private let places: [Move.Kind: Int]
  private let facts: [Fact]

  init(places: [Move.Kind: Int], facts: [Fact]) {
    self.places = places
    self.facts = facts
  }

  /// Whether a number of the call lies between two others.
  struct Test: Hashable, Sendable {
    let subject: Subject
    let argument: UInt8
    let low: Int16
    let high: Int16
    let yes: Int16
    let no: Int16
  }

  enum Subject: UInt8, Sendable {
    case trust, anger, patience, stage, verified, agreed, revealed, times, offer, worse, softened,
      raised
  }

  /// Adds a condition and gives its first test; one that is not there always holds.
  mutating func add(_ condition: ScriptRule.Condition?) -> Int16 {
    condition.map { add($0, yes: Self.holds, no: Self.fails) } ?? Self.holds
  }

  private mutating func add(_ condition: ScriptRule.Condition, yes: Int16, no: Int16) -> Int16 {
    switch condition {
    case .mood(let gauge, let comparison, let number):
      let subject: Subject =
        switch gauge {
        case .trust: .trust
        case .anger: .anger
        case .patience: .patience
        }
      return test(subject, comparison.range(of: number), yes, no)
    case .stage(let comparison, let stage):
      return test(.stage, comparison.range(of: stage.rawValue), yes, no)
    case .verified: return test(.verified, 1...1, yes, no)
    case .agreed: return test(.agreed, 1...1, yes, no)
    case .revealed(let fact):
      guard let place = facts.firstIndex(of: fact) else { return no }
      return test(.revealed, 1...1, yes, no, argument: place)
    case .said(let kind): return times(kind, 1...255, yes, no)
    case .times(let kind, let comparison, let number):
      return times(kind, comparison.range(of: number), yes, no)
    case .offer(.worse): return test(.worse, 1...1, yes, no)
    case .offer(.softened): return test(.softened, 1...1, yes, no)
    case .offer(.raised): return test(.raised, 1...1, yes, no)
    case .offer(let view):
      let place = OfferView.allCases.firstIndex(of: view) ?? 0
      return test(.offer, place...place, yes, no)
    case .not(let inner): return add(inner, yes: no, no: yes)
    case .and(let left, let right):
      return add(left, yes: add(right, yes: yes, no: no), no: no)
    case .or(let left, let right):
      return add(left, yes: yes, no: add(right, yes: yes, no: no))
    }
  }

  private mutating func times(
    _ kind: Move.Kind, _ range: ClosedRange<Int>, _ yes: Int16, _ no: Int16
  ) -> Int16 {
    guard let place = places[kind] else { return range.contains(0) ? yes : no }
    return test(.times, range, yes, no, argument: place)
  }

  private mutating func test(
    _ subject: Subject, _ range: ClosedRange<Int>, _ yes: Int16, _ no: Int16, argument: Int = 0
  ) -> Int16 {
    tests.append(
      Test(
        subject: subject, argument: UInt8(argument), low: Int16(range.lowerBound),
        high: Int16(range.upperBound), yes: yes, no: no))
    return Int16(tests.count - 1)
  }
}

extension Comparison {
  /// The whole numbers of which `self` and `number` is true, as far as a call knows them.
  fileprivate func range(of number: Int) -> ClosedRange<Int> {
    switch self {
    case .less: -1...(max(number, 0) - 1)
    case .atMost: -1...max(number, -1)
    case .equal: number...number
    case .atLeast: number...1000
    case .more: (number + 1)...1001
    }
  }
}
