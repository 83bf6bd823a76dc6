package import CallModel
package import Compliance
package import Negotiation

/// What a conversation was worth, with the words that earned it and the words that would have.
///
/// It is a function of the conversation, the rubric and the findings alone. Every score is from 0
/// to 100.
package struct Scorecard: Hashable, Sendable {
  /// Changes whenever the same call would be marked in another way, so that kept cards are renewed.
  package static let version = 3

  package let rubric: String
  package let passMark: Double
  package let sections: [SectionScore]

  /// One mark for each item of the rubric, in its order.
  package let marks: [Mark]
  package let findings: [Finding]
  package let negotiation: NegotiationResult?

  /// The three headline scores; one is `nil` when nothing of it could be judged.
  package let communication: Double?
  package let negotiationScore: Double?
  package let compliance: Double
  package let overall: Double

  /// The rules whose breach fails the call whatever the points, each once, in order.
  package let gates: [String]

  /// Whether the collector left before the call had come to anything; such a call is not passed.
  package let isAbandoned: Bool

  package var passed: Bool { overall >= passMark && gates.isEmpty && !isAbandoned }

  /// What a section came to after the weights of what did not apply had moved.
  package struct SectionScore: Hashable, Sendable {
    package let section: Rubric.Section

    /// The share of the points of the items that applied; `nil` when none did.
    package let share: Double?

    /// The section's weight with its part of the weights of sections that did not apply; 0 when it
    /// did not itself.
    package let weight: Double

    package var points: Double { (share ?? 0) * weight }
  }

  package init(
    marking conversation: Conversation, by rubric: Rubric, findings: [Finding], par: Par? = nil
  ) {
    let terms = NegotiationResult(conversation, par: par)
    let timeline = Timeline(conversation, by: rubric)
    let marker = Marker(timeline, findings: findings, terms: terms)
    self.init(
      marks: rubric.items.map { marker.mark($0) }, rubric: rubric, findings: findings, terms: terms,
      isAbandoned: conversation.standing?.outcome == .abandoned)
  }

  /// Sums up marks that are already there, such as those of a trainer.
  package init(
    marks: [Mark], rubric: Rubric, findings: [Finding], terms: NegotiationResult?,
    isAbandoned: Bool
  ) {
    self.isAbandoned = isAbandoned
    self.rubric = rubric.name
    passMark = rubric.passMark
    self.marks = marks
    self.findings = findings
    negotiation = terms
    let sums = Scorecard.sums(marks, rubric)
    sections = Scorecard.sections(sums, rubric)
    overall = Scorecard.rounded(sections.reduce(0) { $0 + $1.points })
    func headline(_ headline: Rubric.Headline) -> Double? {
      var sum = Sum()
      for (section, part) in zip(rubric.sections, sums) where section.headline == headline {
        sum.points += part.points
        sum.of += part.of
      }
      return sum.share.map { $0 * 100 }
    }
    communication = headline(.communication).map(Scorecard.rounded)
    negotiationScore = headline(.negotiation).map(Scorecard.rounded)
    // A breach counts beyond its item: good manners do not make up for it.
    let kept = findings.reduce(1.0) { $0 * $1.severity.kept }
    compliance = Scorecard.rounded((headline(.compliance) ?? 100) * kept)
    gates = Scorecard.gates(findings)
  }

  /// What was earned of what applied.
  private struct Sum {
    var points = 0.0
    var of = 0.0
    var share: Double? { of > 0 ? points / of : nil }
  }

  /// The sums of the sections, in their order.
  private static func sums(_ marks: [Mark], _ rubric: Rubric) -> [Sum] {
    var sums = [Sum](repeating: Sum(), count: rubric.sections.count)
    for mark in marks where mark.isApplicable {
      guard let place = rubric.sections.firstIndex(where: { $0.id == mark.item.section }) else {
        continue
      }
      sums[place].points += mark.points
      sums[place].of += mark.item.points
    }
    return sums
  }

  private static func sections(_ sums: [Sum], _ rubric: Rubric) -> [SectionScore] {
    let shares = sums.map(\.share)
    var applying = 0.0
    for (section, share) in zip(rubric.sections, shares) where share != nil {
      applying += section.weight
    }
    return zip(rubric.sections, shares).map { section, share in
      SectionScore(
        section: section, share: share,
        weight: share == nil || applying <= 0 ? 0 : section.weight / applying * 100)
    }
  }

  private static func gates(_ findings: [Finding]) -> [String] {
    var gates: [String] = []
    for finding in findings where finding.isGate && !gates.contains(finding.rule) {
      gates.append(finding.rule)
    }
    return gates
  }

  /// `score` with one decimal, half away from zero.
  static func rounded(_ score: Double) -> Double { (score * 10).rounded() / 10 }

  package func mark(_ item: RubricItem.ID) -> Mark? { marks.first { $0.item.id == item } }

  package func section(_ id: Rubric.Section.ID) -> SectionScore? {
    sections.first { $0.section.id == id }
  }
}
