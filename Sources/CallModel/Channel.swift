/// The medium through which a call is held.
package enum Channel: String, Hashable, Sendable, CaseIterable {
  case telephone, voicemail, text, email, letter, social
}
