/// A new scenario as a trainer describes it in five answers, written as a file with comments.
package struct ScenarioDraft: Sendable {
  package let name: String
  package let creditor: String
  package let balance: String
  package let temperament: String
  package let truth: String
  package let level: Int

  /// `truth` is a sentence; the fact in the file is named after it.
  package init(
    name: String, creditor: String, balance: String, temperament: String, truth: String, level: Int
  ) {
    self.name = name
    self.creditor = creditor
    self.balance = balance
    self.temperament = temperament
    self.truth = truth
    self.level = level
  }

  /// The name of the folder: the words of the debtor's name and the creditor's.
  package var folder: String { Self.words(name + " " + creditor).joined(separator: "-") }

  private var fact: String { Self.words(truth).prefix(4).joined(separator: "_") }
  private var first: String { String(name.prefix { $0 != " " }) }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.reduce(into: "") { text, character in
      if character == "\"" || character == "\\" { text.append("\\") }
      text.append(character.isNewline ? " " : character)
    }
    return "\"\(escaped)\""
  }

  /// The file `scenario.yaml`.
  package var text: String {
    """
    # yaml-language-server: $schema=../../content/schema/scenario.json
    title: \(Self.quoted("\(name) and \(creditor)"))
    brief: \(Self.quoted("\(name) owes \(creditor) \(balance). You do not know why it is unpaid."))
    level: \(level)                # 1 first week to 5 certification
    industry: retail
    teaches: [finding-the-reason, affordable-plan]
    starts: 2026-03-03 18:40 America/Chicago   # the debtor's day, clock and zone
    collector:
      agency: Harbor Recovery
      for: \(Self.quoted(creditor))
      authority: {settle_from: 80%, longest_plan: 12 months, smallest_payment: $5}
    account: {balance: "\(balance)", delinquent_since: 2025-10-14}
    debtor:
      name: \(Self.quoted(name))
      lives_in: TX
      verify: {date_of_birth: 1984-07-02, zip: "77002"}   # what they can prove who they are with
      temperament: \(temperament)   # one of content/temperaments
      reason: \(fact)   # the truth; it comes out only when asked well
      means: {income: $2900/month, essentials: $2450/month, savings: $400, paydays: [15, last]}
    # What every debtor can say. What is special comes below and is tried first.
    uses: [\(Self.scripts.map { "standard/\($0)" }.joined(separator: ", "))]
    script:
      - hears: asks_reason
        if: verified and trust >= 35 and not revealed \(fact)
        says: \(Self.quoted(truth))
        reveals: \(fact)
        feels: {trust: +5}

    """
  }

  /// A first walkthrough, which holds whatever else the scenario comes to say.
  package var walkthrough: String {
    """
    # somebody asks for \(first)
    you: Hi, may I speak with \(name) please?
    \(first.lowercased()): *
    expect: not verified

    """
  }

  private static let scripts = [
    "objections", "opening", "verification", "disclosure", "discovery", "negotiation",
    "commitment", "closing", "respecting", "harm", "conversation",
  ]
}
