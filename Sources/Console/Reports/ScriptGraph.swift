package import CallModel

/// A script as a drawing: stages, the rules that answer in them, and the ways in which a call ends.
package struct ScriptGraph: Sendable {
  private let scenario: Scenario

  /// How often each rule answered, by its position; empty when nobody has played.
  private let hits: [Int]

  package init(_ scenario: Scenario, hits: [Int] = []) {
    self.scenario = scenario
    self.hits = hits
  }

  private struct Box {
    let name: String
    let label: String
    let targets: [String]
    let stage: String
  }

  private var boxes: [Box] {
    scenario.rules.enumerated().filter { $0.element.isOwn || !$0.element.effects.isEmpty }.map {
      position, rule in
      let count = hits.indices.contains(position) ? " (\(hits[position]))" : ""
      let line = rule.id.description.split(separator: ":").last ?? ""
      let targets = rule.effects.compactMap { effect -> String? in
        switch effect {
        case .moves(let stage): "stage_\(stage.name)"
        case .verifies: "stage_disclosure"
        case .agrees: "stage_commitment"
        case .ends(let outcome): "end_\(outcome?.rawValue ?? "as_it_stands")"
        case .proposes: "stage_negotiation"
        case .handsOver(let speaker): "on_\(speaker.rawValue)"
        }
      }
      return Box(
        name: "rule\(position)", label: "\(line): \(ScriptPage.cue(rule))\(count)",
        targets: targets, stage: "stage_\(Self.stage(of: rule).name)")
    }
  }

  /// The stage in which a rule can first answer, as far as its condition says.
  private static func stage(of rule: ScriptRule) -> Stage {
    func find(_ condition: ScriptRule.Condition) -> Stage? {
      switch condition {
      case .stage(_, let stage): stage
      case .verified: .disclosure
      case .agreed: .commitment
      case .offer: .negotiation
      case .and(let left, let right): [find(left), find(right)].compactMap(\.self).max()
      case .or(let left, let right): [find(left), find(right)].compactMap(\.self).min()
      default: nil
      }
    }
    return rule.condition.flatMap(find) ?? .opening
  }

  package var dot: String {
    var text = "digraph \"\(Self.plain(scenario.id.description))\" {\n  rankdir=LR;\n"
    for stage in Stage.allCases {
      text += "  stage_\(stage.name) [shape=box, label=\"\(stage.name)\"];\n"
    }
    for box in boxes {
      text += "  \(box.name) [label=\"\(Self.plain(box.label))\"];\n"
      text += "  \(box.stage) -> \(box.name);\n"
      for target in box.targets { text += "  \(box.name) -> \(target);\n" }
    }
    return text + "}\n"
  }

  package var mermaid: String {
    var text = "flowchart LR\n"
    for stage in Stage.allCases { text += "  stage_\(stage.name)[\(stage.name)]\n" }
    for box in boxes {
      text += "  \(box.name)([\"\(Self.plain(box.label))\"])\n"
      text += "  \(box.stage) --> \(box.name)\n"
      for target in box.targets { text += "  \(box.name) --> \(target)\n" }
    }
    return text
  }

  /// One column for each stage, and a last one for the ends.
  package var svg: String {
    let columns = Stage.allCases.map { "stage_\($0.name)" }
    let boxes = boxes
    let rows = columns.map { column in boxes.count { $0.stage == column } }.max() ?? 0
    let (width, height) = (columns.count * 260 + 20, rows * 34 + 60)
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      font-family="sans-serif" font-size="11">

      """
    for (place, column) in columns.enumerated() {
      let x = place * 260 + 10
      text += "<text x=\"\(x)\" y=\"24\" font-size=\"15\">\(column.dropFirst(6))</text>\n"
      for (row, box) in boxes.filter({ $0.stage == column }).enumerated() {
        let y = 40 + row * 34
        let ends = box.targets.map { $0.split(separator: "_").dropFirst().joined() }
        let full = Self.escaped(([box.label] + ends).joined(separator: " → "))
        let isLong = box.label.count > 40
        let short = Self.escaped(isLong ? box.label.prefix(39) + "…" : box.label[...])
        text += """
          <g><title>\(full)</title><rect x="\(x)" y="\(y)" width="246" height="26" rx="4" \
          fill="\(box.targets.isEmpty ? "#eef" : "#fe9")" stroke="#889"/>\
          <text x="\(x + 6)" y="\(y + 17)">\(short)</text></g>

          """
      }
    }
    return text + "</svg>\n"
  }

  private static func escaped(_ text: some StringProtocol) -> String {
    text.reduce(into: "") { text, character in
      switch character {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      default: text.append(character)
      }
    }
  }

  /// Without the characters that quote in a drawing's language.
  private static func plain(_ text: String) -> String {
    Screen.clean(text).filter { $0 != "\"" && $0 != "\\" && $0 != "\n" }
  }
}
