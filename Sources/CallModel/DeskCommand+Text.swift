extension DeskCommand {
  /// What has to be typed for `action`; reading it gives the action again.
  package static func text(of action: DeskAction) -> String {
    let name = names.first { $0.kind == action.kind }?.name ?? action.kind.rawValue
    var words = ["/\(name)"]
    if action.kind == .note { return (words + [action.text]).joined(separator: " ") }
    if let amount = action.amount { words.append("\(amount)") }
    if let day = action.day { words.append("\(day)") }
    if let method = action.method { words += ["by", method] }
    words += DeskAction.Mark.allCases.filter(action.marks.contains).map(\.rawValue)
    if let outcome = action.outcome { words.append(outcome.rawValue) }
    let head = words.joined(separator: " ")
    return action.text.isEmpty ? head : "\(head): \(action.text)"
  }
}
