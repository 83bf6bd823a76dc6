import CallModel

/// How a screen speaks of what is held through one channel.
struct ChannelWords {
  private let scenario: Scenario

  init(_ scenario: Scenario) { self.scenario = scenario }

  /// `call`, `email exchange`.
  var noun: String {
    switch scenario.channel {
    case .telephone, .voicemail: "call"
    case .text: "text exchange"
    case .email: "email exchange"
    case .letter: "exchange of letters"
    case .social: "message exchange"
    }
  }

  /// What the trainee does, after "You are Sam Carter of Harbor Recovery,".
  var doing: String { scenario.channel.isWritten ? "writing" : "calling" }

  /// What is shown before the first words.
  var opening: [String] {
    switch scenario.channel {
    case .telephone, .voicemail: ["The telephone rings."]
    case .text, .social: ["A text message to \(collector), \(scenario.collector.phone)"]
    case .email:
      [
        "From: \(scenario.debtor.name) <\(address(scenario.debtor.name, at: "mail"))>",
        "To: \(collector) <\(address(scenario.collector.name, at: agency))>", "Subject: \(subject)",
      ]
    case .letter:
      [
        "\(scenario.debtor.name), \(scenario.debtor.state)",
        "To \(collector)", "Re: \(subject)",
      ]
    }
  }

  /// When something written came or went, as a line above it; `nil` where people talk.
  func stamp(_ moment: Moment?) -> String? {
    guard scenario.channel.isWritten, let moment else { return nil }
    return scenario.channel == .letter
      ? moment.day.spoken : "\(moment.day.spoken), \(moment.clock)"
  }

  /// How it ended.
  func ending(_ outcome: Outcome?) -> String {
    let ended = "The \(noun) ended"
    return switch outcome {
    case .promise: "\(ended) with a promise to pay"
    case .noAgreement: "\(ended) without an agreement"
    case .dispute: "\(ended): the debt is disputed"
    case .cease: "\(ended): no more contact is wanted"
    case .attorney: "\(ended): an attorney is in charge"
    case .bankruptcy: "\(ended): there is a bankruptcy"
    case .deceased: "\(ended): the person has died"
    case .vulnerable: "\(ended) with care for somebody vulnerable"
    case .callback: "\(ended) with a time to \(isWritten ? "be in touch again" : "call back")"
    case .wrongPerson: "\(ended): it was the wrong person"
    case .messageLeft: "\(ended) with a message left"
    case .hungUp: isWritten ? "They stopped answering" : "They hung up"
    case .abandoned:
      isWritten
        ? "You stopped before it came to anything" : "You hung up before it came to anything"
    case nil: "The \(noun) goes on"
    }
  }

  private var isWritten: Bool { scenario.channel.isWritten }
  private var collector: String { "\(scenario.collector.name), \(scenario.collector.agency)" }
  private var agency: String { Self.plain(scenario.collector.agency).joined(separator: "-") }

  /// Says nothing of a debt to whoever sees it on a screen or an envelope.
  private var subject: String { "your account ending in \(scenario.account.reference)" }

  private func address(_ name: String, at host: String) -> String {
    "\(Self.plain(name).joined(separator: "."))@\(host).example.com"
  }

  private static func plain(_ name: String) -> [String] {
    name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
  }
}
