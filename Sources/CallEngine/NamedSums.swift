import CallModel

/// The sums of money named in one turn, told apart by what was said beside them.
///
/// "$300 down and $75 a month" names a sum that comes again and one that does not: neither may
/// stand for the other.
struct NamedSums {
  /// Every sum, in the order in which it was said.
  let all: [Money]

  /// Those with "a month" or "six payments of" beside them.
  private let recurring: [Money]
  private let single: [Money]

  init(_ values: [Value]) {
    let spans = values.compactMap { value -> Range<Int>? in
      if case .instalments = value.content { value.span } else { nil }
    }
    var (recurring, single): ([Money], [Money]) = ([], [])
    all = values.compactMap { value in
      guard case .money(let money) = value.content else { return nil }
      let isRecurring = spans.contains { span in
        value.span.overlaps(span) || (0...3).contains(span.lowerBound - value.span.upperBound)
          || (0...6).contains(value.span.lowerBound - span.upperBound)
      }
      if isRecurring { recurring.append(money) } else { single.append(money) }
      return money
    }
    (self.recurring, self.single) = (recurring, single)
  }

  /// The sum paid at once before a plan: the first that does not come again.
  var down: Money? { recurring.isEmpty ? all.first : single.first }

  /// What can be meant by each instalment of a plan that begins with `down`.
  func instalments(besides down: Money?) -> [Money] {
    if !recurring.isEmpty { return recurring }
    guard let down, let place = all.firstIndex(of: down) else { return all }
    return Array(all[..<place] + all[(place + 1)...])
  }

  /// What can be meant by a sum paid once, or in two parts.
  var whole: [Money] { single.isEmpty ? all : single }
}
