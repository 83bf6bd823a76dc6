package import Assessment
package import Compliance
package import Practice

/// What a call is judged by: its coach, and its card and findings as they stand.
package struct CallJudge {
  let coach: Coach

  /// The scorecard of a call so far.
  let card: (PracticeSession) -> Scorecard

  /// The rules of law that were broken so far.
  let findings: (PracticeSession) -> [Finding]

  package init(
    coach: Coach, card: @escaping (PracticeSession) -> Scorecard,
    findings: @escaping (PracticeSession) -> [Finding]
  ) {
    self.coach = coach
    self.card = card
    self.findings = findings
  }
}
