import CallEngine
package import CallModel
package import Understanding

/// One trainee on one call: the only place that changes a call, whatever drives it.
///
/// A session is its inputs: playing the same inputs again gives the same call, to the byte.
package struct PracticeSession: Sendable {
  package let scenario: Scenario
  package let seed: UInt64

  /// Everything the trainee did, what was taken back included.
  package private(set) var inputs: [CallInput] = []
  package private(set) var call: Call
  private let interpreter: Interpreter
  private let engine: CallEngine

  /// Starts a call, or goes on with one that has come as far as `inputs`.
  package init(
    _ scenario: Scenario, seed: UInt64, interpreter: Interpreter, vocabulary: Vocabulary,
    resuming inputs: [CallInput] = []
  ) {
    self.scenario = scenario
    self.seed = seed
    self.interpreter = interpreter.hearing(
      scenario.rules.compactMap { rule in
        guard case .any(let kinds) = rule.hears, let kind = kinds.first else { return nil }
        return rule.samples.isEmpty ? nil : OwnMove(kind, samples: rule.samples)
      }
    ).knowing(KnownNames(of: scenario))
    engine = CallEngine(scenario, vocabulary: vocabulary)
    call = engine.ring(seed: seed)
    self.inputs = inputs
    replay()
  }

  /// Says `text` to whoever holds the telephone.
  ///
  /// Nothing happens when the call is over.
  package mutating func say(_ text: String) { perform(.say(text)) }

  /// Does something at the desk.
  ///
  /// Nothing happens when the call is over.
  package mutating func act(_ action: DeskAction) { perform(.act(action)) }

  /// Takes back what was last said or done; `false` when there is nothing to take back.
  package mutating func undo() -> Bool {
    guard !CallInput.effective(inputs).isEmpty else { return false }
    inputs.append(.undo)
    replay()
    return true
  }

  /// The turns of the last exchange.
  package var lastExchange: [Turn] {
    guard let number = call.turns.last?.number else { return [] }
    return call.turns.filter { $0.number == number }
  }

  private mutating func perform(_ input: CallInput) {
    guard !call.isOver else { return }
    inputs.append(input)
    carryOut(input)
  }

  private mutating func replay() {
    call = engine.ring(seed: seed)
    for input in CallInput.effective(inputs) { carryOut(input) }
  }

  private mutating func carryOut(_ input: CallInput) {
    switch input {
    case .say(let text):
      let context = Interpreter.Context(
        speaker: .collector, previous: call.turns.last { $0.speaker != .collector }?.utterance.text,
        today: scenario.starts.day)
      engine.hear(interpreter.read(text, in: context), on: &call)
    case .act(let action): engine.act(action, on: &call)
    case .undo: break
    }
  }
}
