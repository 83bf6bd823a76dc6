/// What a role is like, in plain words written for this program.
package struct RoleStory: Hashable, Sendable {
  package let role: Role.Code
  package let knownAs: [String]
  package let summary: String
  package let day: [Moment]
  package let peopleLike: [String]
  package let hardAboutIt: [String]

  package init(
    role: Role.Code, knownAs: [String], summary: String, day: [Moment], peopleLike: [String],
    hardAboutIt: [String]
  ) {
    self.role = role
    self.knownAs = knownAs
    self.summary = summary
    self.day = day
    self.peopleLike = peopleLike
    self.hardAboutIt = hardAboutIt
  }

  /// One hour of an ordinary day.
  package struct Moment: Hashable, Sendable {
    package let at: String
    package let does: String

    package init(at: String, does: String) {
      self.at = at
      self.does = does
    }
  }
}

/// A skill as the trade names it, with the public ratings behind it and what practises it.
package struct TradeSkill: Hashable, Sendable {
  package let name: String
  package let means: String
  package let showsAs: String

  /// Names of O*NET elements of any kind.
  package let elements: [String]

  /// What a scenario says it teaches when it practises this.
  package let practisedBy: [String]

  /// Five sentences, from not yet to mastery, by which people rate themselves.
  package let anchors: [String]

  package init(
    name: String, means: String, showsAs: String, elements: [String], practisedBy: [String],
    anchors: [String]
  ) {
    self.name = name
    self.means = means
    self.showsAs = showsAs
    self.elements = elements
    self.practisedBy = practisedBy
    self.anchors = anchors
  }
}

/// A tool of the trade, explained.
package struct ToolOfTrade: Hashable, Sendable {
  package let name: String
  package let alsoCalled: [String]
  package let what: String
  package let goodAtIt: String
  package let trap: String

  /// The kinds under which O*NET lists its programs.
  package let softwareKinds: [String]

  package init(
    name: String, alsoCalled: [String], what: String, goodAtIt: String, trap: String,
    softwareKinds: [String]
  ) {
    self.name = name
    self.alsoCalled = alsoCalled
    self.what = what
    self.goodAtIt = goodAtIt
    self.trap = trap
    self.softwareKinds = softwareKinds
  }
}

/// An industry that collects, explained.
package struct IndustryStory: Hashable, Sendable {
  package let name: String
  package let alsoCalled: [String]

  /// The NAICS sector whose wages fit.
  package let sector: String
  package let what: String
  package let debts: String

  package init(name: String, alsoCalled: [String], sector: String, what: String, debts: String) {
    self.name = name
    self.alsoCalled = alsoCalled
    self.sector = sector
    self.what = what
    self.debts = debts
  }
}

/// What must be said about the figures, and which well-known ones are wrong.
package struct AboutCareers: Hashable, Sendable {
  package let attribution: [String]
  package let changes: [String]
  package let corrections: [Correction]
  package let reading: [String]

  package init(
    attribution: [String], changes: [String], corrections: [Correction], reading: [String]
  ) {
    self.attribution = attribution
    self.changes = changes
    self.corrections = corrections
    self.reading = reading
  }

  /// Something often said, and what is true.
  package struct Correction: Hashable, Sendable {
    package let said: String
    package let truth: String
    package let sources: [Source.ID]

    package init(said: String, truth: String, sources: [Source.ID]) {
      self.said = said
      self.truth = truth
      self.sources = sources
    }
  }
}

/// A call that somebody can practise, as far as careers need to know it.
package struct PracticeScenario: Hashable, Sendable {
  package let name: String
  package let title: String
  package let teaches: [String]

  package init(name: String, title: String, teaches: [String]) {
    self.name = name
    self.title = title
    self.teaches = teaches
  }
}
