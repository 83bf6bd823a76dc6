import JSONFormat
import CallModel
import Careers
import Console
import ContentLoading
import Foundation

/// Answers one question about careers: finds what was named, and prints the sheet.
struct CareersDesk {
  let library: CareersLibrary
  let options: CareersOptions
  private let locations: Locations

  init(_ options: CareersOptions) throws(CommandFailure) {
    self.options = options
    locations = try Locations(options.locations)
    library = CareersLibrary(folder: locations.content.appending(path: "careers"))
  }

  /// What `read` reads, or its diagnostics as a failure of the command.
  func reading<Value>(
    _ read: (CareersLibrary) throws(CareersLibrary.Unreadable) -> Value
  ) throws(CommandFailure) -> Value {
    do {
      return try read(library)
    } catch {
      throw CommandFailure(error.diagnostics, texts: [:])
    }
  }

  func role(_ name: String) throws(CommandFailure) -> Role {
    switch try reading({ library throws(CareersLibrary.Unreadable) in
      try library.role(named: name)
    }) {
    case .one(let role): return role
    case .none(let nearest):
      throw CommandFailure(
        "there is no role '\(name)'; "
          + CareersDesk.hint(nearest, otherwise: "'rightcall careers roles' lists all"), .usage)
    }
  }

  /// The place that was named; the nation when none was.
  func area(_ name: String?) throws(CommandFailure) -> (area: Area, finder: AreaFinder) {
    let finder = try reading { library throws(CareersLibrary.Unreadable) in try library.areas() }
    guard let name else { return (.nation, finder) }
    switch finder.find(name) {
    case .one(let area): return (area, finder)
    case .none(let nearest):
      throw CommandFailure(
        "there is no area '\(name)'; "
          + CareersDesk.hint(
            nearest, otherwise: "name a city, a metropolitan area, a state or its postal code"),
        .usage)
    }
  }

  private static func hint(_ nearest: [String], otherwise: String) -> String {
    let names = nearest.map { "'\(Screen.clean($0))'" }
    guard let last = names.last else { return otherwise }
    return names.count == 1
      ? "did you mean \(last)?"
      : "did you mean \(names.dropLast().joined(separator: ", ")) or \(last)?"
  }

  /// The scenarios of the library with what they teach.
  func scenarios() -> [PracticeScenario] {
    ScenarioHead.all(in: locations.scenarios).map {
      PracticeScenario(name: $0.id.description, title: $0.title, teaches: $0.teaches)
    }
  }

  /// Prints `sheet` as the options ask; `json` stands in for its generic form.
  func show(_ sheet: Sheet, json: JSON? = nil) throws(CommandFailure) {
    if let file = options.html { try write(sheet.html(sources: sources()), to: file) }
    if options.json {
      StandardOutput.write((json ?? sheet.json).line + "\n")
    } else if options.csv {
      StandardOutput.write(sheet.csv)
    } else if options.html == nil {
      let lines = sheet.text(width: width).split(separator: "\n", omittingEmptySubsequences: false)
      StandardOutput.write(lines.map { Screen.clean(String($0)) }.joined(separator: "\n"))
    }
    guard options.sources, !options.json, !options.csv else { return }
    let known = try sources()
    StandardOutput.write("\nSources\n")
    for id in sheet.sources {
      StandardOutput.write("  \(id): \(known.first { $0.id == id }?.line ?? "")\n")
    }
  }

  func sources() throws(CommandFailure) -> [Source] {
    try reading { library throws(CareersLibrary.Unreadable) in try library.sources() }
  }

  func write(_ text: String, to file: String) throws(CommandFailure) {
    do {
      try Data(text.utf8).write(to: URL(filePath: file), options: .atomic)
    } catch {
      throw CommandFailure(
        "'\(file)' cannot be written; check that its folder exists and may be written to",
        .cannotCreate)
    }
  }

  private var width: Int { min(120, max(40, Terminal().screen { _ in }.width)) }
}
