extension Scenario {
  /// The letters of the forms of one scenario: `A` is the file as it was written.
  package static let formLetters = ["A", "B", "C", "D", "E"]
}

extension Scenario.ID {
  /// The scenario whose file it is: `surprise-medical-bill` for `surprise-medical-bill@B`.
  package var file: Scenario.ID {
    Scenario.ID(description.split(separator: "@", maxSplits: 1).first.map(String.init) ?? "")
  }

  /// The letter of the form, when it is not the scenario as it was written.
  package var form: String? {
    let parts = description.split(separator: "@", maxSplits: 1)
    return parts.count == 2 ? String(parts[1]) : nil
  }

  /// A form of this scenario by its place; 0 is the scenario as it was written.
  package func inForm(_ place: Int) -> Scenario.ID {
    place == 0 ? file : Scenario.ID("\(file)@\(Scenario.formLetters[place])")
  }
}
