import ArgumentParser
import Careers
import ContentLoading

/// Where collectors work, and what the sectors pay them.
struct CareersIndustriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "industries", abstract: "See where collectors work and what the sectors pay.")

  @OptionGroup var options: CareersOptions

  func run() throws {
    let desk = try CareersDesk(options)
    let (area, finder) = try desk.area(nil)
    let role = try desk.role("43-3011")
    let answer = try desk.pay(of: role, in: area, among: finder)
    let stories = try desk.reading { library throws(CareersLibrary.Unreadable) in
      try library.industries()
    }
    try desk.show(.industries(stories, pay: answer.sectors))
  }
}
