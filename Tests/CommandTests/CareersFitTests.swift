import Foundation
import Testing

@Suite("What practised calls are worth to a job seeker")
struct CareersFitTests {
  private let home: URL

  init() throws { home = try Program.home() }

  private func fit(_ arguments: String...) throws -> Program.Output {
    try Program(["careers", "fit", "--trainee", "zoe"] + arguments, home: home).run()
  }

  @Test func `a practised call is evidence beside one's own ratings`() throws {
    #expect(!(try fit().text.contains("What this rests on")))
    let call = """
      Hi, may I speak with Dana Ruiz please?
      This is Sam Carter with Harbor Recovery on a recorded line. What is your date of birth?
      Thank you, that matches. This is an attempt to collect a debt, and any information \
      obtained will be used for that purpose.
      What happened with the bill?
      Goodbye.
      """
    _ = try Program(
      ["practice", "surprise-medical-bill", "--seed", "7", "--trainee", "zoe"], home: home
    ).run(input: Data(call.utf8))
    let shown = try fit("--rate", "negotiation=5").text.replacing(/\s+/, with: " ")
    #expect(shown.contains("over 1 practised call)"))
    #expect(shown.contains("(your own rating)"))
    #expect(!(try fit("--without-calls").text.contains("practised call)")))
  }

  @Test func `one call alone makes nobody an expert`() throws {
    _ = try Program(
      ["practice", "surprise-medical-bill", "--seed", "7", "--trainee", "zoe"], home: home
    ).run(input: Data("Hello, may I speak with Dana Ruiz?\nGoodbye.\n".utf8))
    #expect(!(try fit().text.contains("I am asked before others act")))
  }
}
