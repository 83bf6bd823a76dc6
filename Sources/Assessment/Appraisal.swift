import CallModel

/// What the test of an item found, before it is put into words.
struct Appraisal {
  /// `nil` when there was nothing to judge.
  var share: Double?

  /// Words that show it, as the position of a saying and a span of its text.
  var shown: [(saying: Int, span: Range<Int>)] = []

  /// The last saying of the collector at which the rest could still be earned.
  var last: Int?
  var steps: [Mark.Step] = []

  /// Why nothing was judged.
  var reason = ""

  init(
    _ share: Double, shown: [(saying: Int, span: Range<Int>)] = [], last: Int? = nil,
    steps: [Mark.Step] = []
  ) {
    self.share = min(max(share, 0), 1)
    self.shown = shown
    self.last = last
    self.steps = steps
  }

  init(notApplicable reason: String) { self.reason = reason }
}
