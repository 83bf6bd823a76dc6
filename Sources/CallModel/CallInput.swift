/// One thing that the trainee did in a call.
///
/// A call is its inputs, played in order.
package enum CallInput: Hashable, Sendable {
  case say(String)
  case act(DeskAction)

  /// Takes back the last input that is still there.
  case undo

  /// `inputs` with everything that was taken back left out.
  package static func effective(_ inputs: [CallInput]) -> [CallInput] {
    inputs.reduce(into: []) { kept, input in
      if input == .undo { _ = kept.popLast() } else { kept.append(input) }
    }
  }
}
