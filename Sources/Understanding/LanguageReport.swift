package import CallModel

/// How well kept-back sentences were understood.
package struct LanguageReport: Sendable {
  /// One row for each move, in the order of their names.
  package let rows: [Row]

  /// Sentences of which no move was read.
  package let missed: [Sample]

  /// Sentences that were read with a move too many.
  package let ambiguous: [(sample: Sample, extra: [Move.Kind])]

  /// Sentences that are read as another move even though they were learned from.
  package let hijacked: [Hijack]

  /// The share of sentences of which exactly the moves they make were read.
  package let exact: Double

  package struct Row: Hashable, Sendable {
    package let kind: Move.Kind
    package let right: Int
    package let tooMany: Int
    package let tooFew: Int

    package var precision: Double { share(right, of: right + tooMany) }
    package var recall: Double { share(right, of: right + tooFew) }

    /// The harmonic mean of precision and recall.
    package var score: Double { share(2 * right, of: 2 * right + tooMany + tooFew) }

    private func share(_ part: Int, of whole: Int) -> Double {
      whole == 0 ? 0 : Double(part) / Double(whole)
    }
  }

  package struct Hijack: Sendable {
    package let sample: Sample
    package let move: Move.Kind

    /// What it is read as, and the sentence that teaches so.
    package let thief: Move.Kind
    package let by: Sample?
  }

  /// The mean score over all moves, each counting alike.
  package var macroScore: Double {
    rows.isEmpty ? 0 : rows.map(\.score).reduce(0, +) / Double(rows.count)
  }

  package var worst: [Row] {
    Array(rows.sorted { ($0.score, $0.kind) < ($1.score, $1.kind) }.prefix(10))
  }

  init(kinds: [Move.Kind], trials: [LanguageCheck.Trial], hijacked: [Hijack]) {
    rows = kinds.map { kind in
      var (right, tooMany, tooFew) = (0, 0, 0)
      for trial in trials {
        switch (trial.wanted.contains(kind), trial.read.contains(kind)) {
        case (true, true): right += 1
        case (false, true): tooMany += 1
        case (true, false): tooFew += 1
        case (false, false): break
        }
      }
      return Row(kind: kind, right: right, tooMany: tooMany, tooFew: tooFew)
    }
    missed = trials.filter { !$0.wanted.isEmpty && $0.wanted.isDisjoint(with: $0.read) }
      .map(\.sample)
    ambiguous = trials.filter {
      !$0.wanted.isDisjoint(with: $0.read) && !$0.read.isSubset(of: $0.wanted)
    }.map { ($0.sample, $0.read.subtracting($0.wanted).sorted()) }
    self.hijacked = hijacked
    let known = Set(kinds)
    let hits = trials.count { $0.wanted.intersection(known) == $0.read }
    exact = trials.isEmpty ? 0 : Double(hits) / Double(trials.count)
  }
}
