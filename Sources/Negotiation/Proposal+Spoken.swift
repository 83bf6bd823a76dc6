package import CallModel

extension Proposal {
  /// The terms as somebody would say them: `$75 a month starting March 15`.
  package var spoken: String {
    var words = ""
    switch rung {
    case .full: words = amount.map { "\($0) in full" } ?? "all of it at once"
    case .split: words = amount.map { "two parts of \($0)" } ?? "two parts"
    case .settlement: words = amount.map { "\($0) to settle it" } ?? "a settlement"
    case .plan, .downPaymentPlan, .hardship:
      let day = downOn.map { " on \($0.spoken)" } ?? ""
      words = downPayment.map { "\($0) down\(day) and " } ?? ""
      words += amount.map { "\($0) \(interval)" } ?? count.map { "\($0) payments" } ?? "a plan"
    case .postponement: words = "more time"
    }
    guard let first else { return words }
    switch rung {
    case .plan, .downPaymentPlan, .hardship: return "\(words) starting \(first.spoken)"
    case .postponement: return "\(words), until \(first.spoken)"
    case .split: return "\(words), the first on \(first.spoken)"
    case .full, .settlement: return "\(words) on \(first.spoken)"
    }
  }

  private var interval: String {
    switch every ?? .month {
    case .day: "a day"
    case .week: "a week"
    case .twoWeeks: "every two weeks"
    case .halfMonth: "twice a month"
    case .month: "a month"
    }
  }
}
