import CallModel
import Diagnostics

/// Looks for lines that name a proof of identity which the debtor does not have.
struct ProofCheck {
  let scenario: Scenario
  let root: Mapping
  let placed: [PlacedRule]

  /// The proofs that stand in no `verify:`.
  private let lacking: Set<String>

  init(_ scenario: Scenario, root: Mapping, placed: [PlacedRule]) {
    self.scenario = scenario
    self.root = root
    self.placed = placed
    let others = [Placeholder.thirdParty, .relation].map(\.rawValue)
    lacking = scenario.lackingPlaceholders.subtracting(others)
  }

  func run() {
    guard !lacking.isEmpty else { return }
    for rule in placed where rule.rule.isOwn {
      for (line, field) in rule.lines("says") + rule.lines("again") {
        guard let name = missing(in: line).first else { continue }
        field.report(
          .unknownPlaceholder,
          "this line says '{\(name)}', and 'verify' has no \(name)", severity: .warning)
      }
    }
    checkStandard()
  }

  private func missing(in line: ScriptRule.Line) -> [String] {
    Placeholder.names(in: line.text).filter(lacking.contains)
  }

  /// A standard rule whose every line lacks a value can be heard unless an own rule always comes first.
  private func checkStandard() {
    guard let field = root.optional("debtor")?.mapping()?.optional("verify") else { return }
    let bare = placed.first { rule in
      !rule.rule.isOwn && rule.rule.speaker == .debtor && !isReplaced(rule.rule)
        && rule.rule.says.allSatisfy { !missing(in: $0).isEmpty }
    }
    guard let bare, let name = bare.rule.says.first.flatMap({ missing(in: $0).first }) else {
      return
    }
    field.report(
      .unknownPlaceholder,
      "\(bare.rule.id) says '{\(name)}', which is not here; add it, or answer the question "
        + "yourself", severity: .warning)
  }

  /// Whether the scenario's own rules answer everything that `rule` hears before it is tried.
  private func isReplaced(_ rule: ScriptRule) -> Bool {
    guard case .any(let kinds) = rule.hears else { return false }
    return kinds.allSatisfy { kind in
      placed.contains { other in
        guard other.rule.isOwn, !other.rule.leads, case .any(let own) = other.rule.hears else {
          return false
        }
        return own.contains(kind)
          && other.rule.effects.contains(.verifies) == rule.effects.contains(.verifies)
      }
    }
  }
}
