import ArgumentParser
import Careers
import ContentLoading

/// Certificates and designations, with how sure we are of each.
struct CareersCredentialsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "credentials", abstract: "See which certificates there are and who awards them.")

  @Argument(help: "A title, or an SOC or O*NET code; without it, all.")
  var role: String?

  @OptionGroup var options: CareersOptions

  func run() throws {
    let desk = try CareersDesk(options)
    let role = try role.map { name throws(CommandFailure) in try desk.role(name) }
    let sheet = try desk.reading { library throws(CareersLibrary.Unreadable) in
      let credentials = try library.credentials()
      let fitting = credentials.filter { credential in
        role.map { credential.roles.contains($0.code) } ?? true
      }
      let answers = try role.map { role throws(CareersLibrary.Unreadable) in
        try library.answers(of: role.code)
      }
      return Sheet.credentials(
        fitting, role: role,
        importance: answers?.first { $0.measure == "certification_importance" })
    }
    try desk.show(sheet)
  }
}
