package import Careers
import Diagnostics
import Foundation

extension CareersLibrary {
  package func sources() throws(Unreadable) -> [Source] {
    try document("sources.yaml") { root in
      root.allow(["sources"])
      return root.required("sources")?.list()?.compactMap { field -> Source? in
        guard let entry = field.mapping() else { return nil }
        entry.allow([
          "source", "title", "edition", "publisher", "licence", "address", "retrieved",
        ])
        func text(_ key: String) -> String { entry.required(key)?.text() ?? "" }
        return Source(
          id: text("source"), title: text("title"), edition: text("edition"),
          publisher: text("publisher"), licence: text("licence"), address: text("address"),
          retrieved: text("retrieved"))
      }
    }
  }

  package func about() throws(Unreadable) -> AboutCareers {
    try document("about.yaml") { root in
      root.allow(["source", "attribution", "changes", "corrections", "reading"])
      let corrections = root.required("corrections")?.list() ?? []
      return AboutCareers(
        attribution: root.lines("attribution"), changes: root.lines("changes"),
        corrections: corrections.compactMap { field in
          guard let entry = field.mapping() else { return nil }
          entry.allow(["said", "truth", "sources"])
          return AboutCareers.Correction(
            said: entry.words("said"), truth: entry.words("truth"),
            sources: entry.lines("sources"))
        },
        reading: root.lines("reading"))
    }
  }

  /// The story of a role, or `nil` when none was written.
  package func story(of role: Role.Code) throws(Unreadable) -> RoleStory? {
    let path = "stories/\(role).yaml"
    guard FileManager.default.fileExists(atPath: folder.appending(path: path).path) else {
      return nil
    }
    return try document(path) { root in
      root.allow([
        "source", "role", "known_as", "summary", "day", "people_like", "hard_about_it",
      ])
      let day = root.required("day")?.list() ?? []
      return RoleStory(
        role: .init(root.words("role")), knownAs: root.lines("known_as"),
        summary: root.words("summary"),
        day: day.compactMap { field in
          guard let entry = field.mapping() else { return nil }
          entry.allow(["at", "does"])
          return RoleStory.Moment(at: entry.words("at"), does: entry.words("does"))
        },
        peopleLike: root.lines("people_like"), hardAboutIt: root.lines("hard_about_it"))
    }
  }

  package func tradeSkills() throws(Unreadable) -> [TradeSkill] {
    try entries(of: "skills.yaml", "skills") { entry in
      entry.allow(["skill", "means", "shows_as", "elements", "practised_by", "anchors"])
      let anchors = entry.lines("anchors")
      if anchors.count != 5 {
        entry.required("anchors")?.report(.badValue, "'anchors' must be five sentences")
      }
      return TradeSkill(
        name: entry.words("skill"), means: entry.words("means"),
        showsAs: entry.words("shows_as"), elements: entry.lines("elements"),
        practisedBy: entry.lines("practised_by"), anchors: anchors)
    }
  }

  package func tools() throws(Unreadable) -> [ToolOfTrade] {
    try entries(of: "tools.yaml", "tools") { entry in
      entry.allow(["tool", "also", "is", "good_at_it", "trap", "software_kinds"])
      return ToolOfTrade(
        name: entry.words("tool"), alsoCalled: entry.lines("also"), what: entry.words("is"),
        goodAtIt: entry.words("good_at_it"), trap: entry.words("trap"),
        softwareKinds: entry.lines("software_kinds"))
    }
  }

  package func industries() throws(Unreadable) -> [IndustryStory] {
    try entries(of: "industries.yaml", "industries") { entry in
      entry.allow(["industry", "also", "naics", "is", "debts"])
      return IndustryStory(
        name: entry.words("industry"), alsoCalled: entry.lines("also"),
        sector: entry.words("naics"), what: entry.words("is"), debts: entry.words("debts"))
    }
  }

  /// The entries of an authored file that is a list under one key beside its source.
  private func entries<Entry>(
    of path: String, _ key: String, _ read: (Mapping) -> Entry?
  ) throws(Unreadable) -> [Entry] {
    try document(path) { root in
      root.allow(["source", key])
      _ = root.required("source")?.text()
      return root.required(key)?.list()?.compactMap { $0.mapping().flatMap(read) }
    }
  }
}

extension Mapping {
  /// The text of a key that must be there.
  func words(_ key: String) -> String { required(key)?.text() ?? "" }

  /// The texts of a key that must be there; a single text counts as one.
  func lines(_ key: String) -> [String] {
    required(key)?.items().compactMap { $0.text() } ?? []
  }
}
