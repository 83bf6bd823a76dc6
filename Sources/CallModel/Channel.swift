/// The medium through which a call is held.
package enum Channel: String, Hashable, Sendable, CaseIterable {
  case telephone, voicemail, text, email, letter, social
}

extension Channel {
  /// Whether words are read and not heard.
  package var isWritten: Bool {
    switch self {
    case .text, .email, .letter, .social: true
    case .telephone, .voicemail: false
    }
  }

  /// How many seconds go by before an answer, as people answer; `nil` where they talk.
  package var pace: Int? {
    switch self {
    case .telephone, .voicemail: nil
    case .text, .social: 4 * 60
    case .email: 3 * 3600
    case .letter: 3 * 86_400
    }
  }
}
