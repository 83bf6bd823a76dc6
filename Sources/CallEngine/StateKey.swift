package import CallModel

/// Which states of a call the script cannot tell apart.
///
/// Moods fall into bands between the numbers that the script asks about, and a count stops mattering
/// above the largest number that anything asks of it.
final class StateKey: Sendable {
  private let trust: [UInt64]
  private let anger: [UInt64]
  private let patience: [UInt64]
  private let limits: MoveCounts
  private let telling: UInt128

  init(_ tables: ScriptTables) {
    var limits = MoveCounts()
    var edges: [ConditionTests.Subject: Set<Int>] = [:]
    for test in tables.tests.tests {
      switch test.subject {
      case .times:
        let most = test.high < 255 ? Int(test.high) + 1 : Int(test.low)
        limits[Int(test.argument)] = max(limits[Int(test.argument)], UInt8(clamping: most))
      default: edges[test.subject, default: []].formUnion([Int(test.low), Int(test.high) + 1])
      }
    }
    self.limits = limits
    // What the engine itself asks: the manner of a line, the trust that terms take, a breaking point.
    trust = Self.bands(edges[.trust], [15, 25, 35, 45, 60, 75, 90])
    anger = Self.bands(edges[.anger], [35, 55, 80, 95])
    patience = Self.bands(edges[.patience], [1, 11, 21])
    telling = tables.outcomes.reduce(tables.vulnerable | tables.inconvenient) { $0 | $1.bit }
  }

  private static func bands(_ edges: Set<Int>?, _ own: Set<Int>) -> [UInt64] {
    let all = (edges ?? []).union(own)
    return (0...100).map { value in UInt64(all.count { $0 <= value }) }
  }

  func key(of state: CallState, view: TermView) -> UInt64 {
    var hash = StateHash()
    let mood =
      trust[Int(state.trust)] | anger[Int(state.anger)] << 8 | patience[Int(state.patience)] << 16
    let place =
      UInt64(state.stage) << 24 | (state.onLine == .debtor ? 1 << 28 : 0)
      | (state.isVerified ? 1 << 29 : 0) | (state.agreedUnderPressure ? 1 << 30 : 0)
      | UInt64(state.ending) << 32 | UInt64(view.place + 1) << 40 | (view.isWorse ? 1 << 47 : 0)
      | UInt64(min(state.bids, 3)) << 44
    hash.add(mood | place)
    let terms = UInt64(state.offer) | UInt64(state.agreed) << 16
    hash.add(terms | (state.counter == 0 ? 0 : 1 << 32) | (state.hasRefused ? 1 << 33 : 0))
    hash.add(state.revealed)
    let told = state.told & telling
    hash.add(UInt64(truncatingIfNeeded: told))
    hash.add(UInt64(truncatingIfNeeded: told >> 64))
    state.said.limited(by: limits).mix(into: &hash)
    return hash.value
  }
}

extension CallEngine {
  /// A number that states share when the script cannot tell them apart.
  package func key(of state: CallState, book: TermBook) -> UInt64 {
    stateKey.key(of: state, view: view(state, book))
  }

  /// The place of a kind of move among those that the engine counts.
  package func place(of kind: Move.Kind) -> Int? { tables.places[kind] }

  /// The bit that `CallState.told` has set once the debtor has told `kind`; 0 when they never can.
  package func bit(of kind: Move.Kind) -> UInt128 {
    tables.tellings.firstIndex(of: kind).map { 1 << UInt128($0) } ?? 0
  }

  /// The bit that `CallState.revealed` has set once `fact` has come out.
  package func bit(of fact: Fact) -> UInt64 {
    scenario.facts.firstIndex(of: fact).map { 1 << UInt64($0) } ?? 0
  }

  /// Whether a condition of the scenario that must never come true has come true.
  package func breaksPromise(_ state: CallState, book: TermBook) -> Int? {
    guard !tables.never.isEmpty else { return nil }
    let view = view(state, book)
    return tables.never.firstIndex { holds($0, state, view) }
  }
}
