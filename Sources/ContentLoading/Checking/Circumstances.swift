import CallModel

/// What is known of a moment in a call: for each thing a condition can ask about, the numbers it may be.
///
/// There is always at least one number left for each; what cannot be is no circumstances at all.
struct Circumstances {
  private var ranges: [Subject: ClosedRange<Int>] = [:]

  enum Subject: Hashable {
    case mood(Mood.Gauge)
    case stage, verified, agreed
    case revealed(Fact)
    case times(Move.Kind)
    case offer(OfferView)

    var whole: ClosedRange<Int> {
      switch self {
      case .mood: Level.range
      case .stage: 0...(Stage.allCases.count - 1)
      case .verified, .agreed, .revealed, .offer: 0...1
      case .times: 0...1000
      }
    }
  }

  init() {}

  /// These circumstances with `subject` in `range` as well, or `nil` when that cannot be.
  func with(_ subject: Subject, _ range: ClosedRange<Int>) -> Circumstances? {
    let known = ranges[subject] ?? subject.whole
    let low = max(known.lowerBound, range.lowerBound)
    let high = min(known.upperBound, range.upperBound)
    guard low <= high else { return nil }
    var narrowed = self
    narrowed.ranges[subject] = low...high
    if case .offer(let view) = subject, low == 1, !Self.marks.contains(view) {
      // Terms are looked at in one way at a time.
      for other in OfferView.allCases where other != view && !Self.marks.contains(other) {
        guard narrowed.ranges[.offer(other)]?.lowerBound != 1 else { return nil }
        narrowed.ranges[.offer(other)] = 0...0
      }
    }
    return narrowed
  }

  private static let marks: Set<OfferView> = [.worse, .softened, .raised]

  /// Every way in which `condition` can hold (or fail) within `starts`; `nil` when there are too many
  /// ways to look at.
  static func ways(
    _ condition: ScriptRule.Condition?, holds: Bool = true, within starts: [Circumstances]
  ) -> [Circumstances]? {
    guard let condition else { return holds ? starts : [] }
    guard starts.count <= 256 else { return nil }
    switch condition {
    case .not(let inner): return ways(inner, holds: !holds, within: starts)
    case .and(let left, let right):
      return holds
        ? both(left, right, holds, within: starts) : either(left, right, holds, within: starts)
    case .or(let left, let right):
      return holds
        ? either(left, right, holds, within: starts) : both(left, right, holds, within: starts)
    default:
      let (subject, ranges) = atom(condition, holds)
      return starts.flatMap { start in ranges.compactMap { start.with(subject, $0) } }
    }
  }

  private static func both(
    _ left: ScriptRule.Condition, _ right: ScriptRule.Condition, _ holds: Bool,
    within starts: [Circumstances]
  ) -> [Circumstances]? {
    ways(left, holds: holds, within: starts).flatMap { ways(right, holds: holds, within: $0) }
  }

  private static func either(
    _ left: ScriptRule.Condition, _ right: ScriptRule.Condition, _ holds: Bool,
    within starts: [Circumstances]
  ) -> [Circumstances]? {
    guard let first = ways(left, holds: holds, within: starts),
      let second = ways(right, holds: holds, within: starts)
    else { return nil }
    return first + second
  }

  /// What a condition without parts asks about, and the numbers for which it holds (or fails).
  private static func atom(
    _ condition: ScriptRule.Condition, _ holds: Bool
  ) -> (Subject, [ClosedRange<Int>]) {
    switch condition {
    case .mood(let gauge, let comparison, let number):
      return (.mood(gauge), comparison.ranges(of: number, holds))
    case .stage(let comparison, let stage):
      return (.stage, comparison.ranges(of: stage.rawValue, holds))
    case .times(let kind, let comparison, let number):
      return (.times(kind), comparison.ranges(of: number, holds))
    case .said(let kind): return (.times(kind), [holds ? 1...1000 : 0...0])
    case .agreed: return (.agreed, [holds ? 1...1 : 0...0])
    case .revealed(let fact): return (.revealed(fact), [holds ? 1...1 : 0...0])
    case .offer(let view): return (.offer(view), [holds ? 1...1 : 0...0])
    case .verified, .not, .and, .or: return (.verified, [holds ? 1...1 : 0...0])
    }
  }
}

extension Comparison {
  /// The numbers for which the comparison with `number` holds (or fails).
  fileprivate func ranges(of number: Int, _ holds: Bool) -> [ClosedRange<Int>] {
    let low = -1...max(number - 1, -1)
    let high = (number + 1)...1001
    return switch (self, holds) {
    case (.less, true), (.atLeast, false): [low]
    case (.atMost, true), (.more, false): [-1...number]
    case (.equal, true): [number...number]
    case (.equal, false): [low, high]
    case (.atLeast, true), (.less, false): [number...1001]
    case (.more, true), (.atMost, false): [high]
    }
  }
}
