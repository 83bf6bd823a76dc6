/// What the Bureau expects of a role over ten years, and how people enter it.
package struct Outlook: Hashable, Sendable {
  package let soc: String
  package let period: String
  package let employmentAtEnd: Int?

  /// Hundredths of a percent over the whole period; negative when jobs go.
  package let change: Int?
  package let openingsEachYear: Int?
  package let education: String
  package let experience: String
  package let training: String
  package let sources: [Source.ID]

  package init(
    soc: String, period: String, employmentAtEnd: Int?, change: Int?, openingsEachYear: Int?,
    education: String, experience: String, training: String, sources: [Source.ID]
  ) {
    self.soc = soc
    self.period = period
    self.employmentAtEnd = employmentAtEnd
    self.change = change
    self.openingsEachYear = openingsEachYear
    self.education = education
    self.experience = experience
    self.training = training
    self.sources = sources
  }
}

/// What people in a role answered when asked what it takes: one answer and how many gave it.
package struct SurveyAnswer: Hashable, Sendable {
  package let role: Role.Code

  /// `education`, `experience`, `in_plant_training`, `on_the_job_training`, or
  /// `certification_importance`, whose value is a rating from 1 to 5.
  package let measure: String
  package let answer: String

  /// Hundredths of a percent, or of a rating.
  package let value: Int
  package let asked: Int?
  package let source: Source.ID

  package init(
    role: Role.Code, measure: String, answer: String, value: Int, asked: Int?, source: Source.ID
  ) {
    self.role = role
    self.measure = measure
    self.answer = answer
    self.value = value
    self.asked = asked
    self.source = source
  }
}

/// A certificate or designation, with how sure we are of what is said about it.
package struct Credential: Hashable, Sendable {
  package let id: String
  package let name: String
  package let short: String
  package let issuer: String

  /// Whether the body that awards it could be found.
  package let isFound: Bool
  package let level: String

  /// `individual` or `company`.
  package let holder: String
  package let prerequisites: String
  package let assessment: String
  package let renewal: String
  package let roles: [Role.Code]
  package let note: String
  package let confidence: String
  package let address: String

  package init(
    id: String, name: String, short: String, issuer: String, isFound: Bool, level: String,
    holder: String, prerequisites: String, assessment: String, renewal: String,
    roles: [Role.Code], note: String, confidence: String, address: String
  ) {
    self.id = id
    self.name = name
    self.short = short
    self.issuer = issuer
    self.isFound = isFound
    self.level = level
    self.holder = holder
    self.prerequisites = prerequisites
    self.assessment = assessment
    self.renewal = renewal
    self.roles = roles
    self.note = note
    self.confidence = confidence
    self.address = address
  }
}

/// A program that people in a role name.
package struct Software: Hashable, Sendable {
  package let role: Role.Code
  package let example: String
  package let kind: String

  /// Named in many vacancies of any kind.
  package let isHot: Bool

  /// Named in many vacancies of this role.
  package let isInDemand: Bool

  package init(role: Role.Code, example: String, kind: String, isHot: Bool, isInDemand: Bool) {
    self.role = role
    self.example = example
    self.kind = kind
    self.isHot = isHot
    self.isInDemand = isInDemand
  }
}
