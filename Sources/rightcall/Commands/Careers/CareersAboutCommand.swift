import ArgumentParser
import Careers
import ContentLoading

/// Where the figures come from, and which well-known ones are wrong.
struct CareersAboutCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "about", abstract: "See where the figures come from and how to read them.")

  @OptionGroup var options: CareersOptions

  func run() throws {
    let desk = try CareersDesk(options)
    let about = try desk.reading { library throws(CareersLibrary.Unreadable) in
      try library.about()
    }
    try desk.show(.about(about, sources: try desk.sources()))
  }
}
