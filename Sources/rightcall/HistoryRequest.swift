import Diagnostics

/// What somebody wants to do with the calls so far, such as `replay 3f2a --fast`.
struct HistoryRequest {
  var action = Action.list
  var names: [String] = []
  var isFast = false
  var isJSON = false

  /// Whether everything of a trainee is meant.
  var isAll = false
  var format: String?

  enum Action: String, CaseIterable {
    case list, show, replay, compare, delete, export, `import`, backup, restore, check
  }

  init(action: String) throws(CommandFailure) {
    guard let known = Action(rawValue: action) else {
      let names = Action.allCases.map(\.rawValue)
      let near = NearMiss.closest(to: action, among: names)
      let hint = near.map { "; did you mean '\($0)'?" } ?? ""
      throw CommandFailure(
        "history knows \(names.joined(separator: ", ")), and not '\(action)'\(hint)", .usage)
    }
    self.action = known
  }

  /// Reads a line of the prompt; an empty one lists.
  init(line: String) throws(CommandFailure) {
    var words = line.split(separator: " ").map(String.init)[...]
    try self.init(action: words.popFirst() ?? "list")
    while let word = words.popFirst() {
      switch word {
      case "--fast": isFast = true
      case "--json": isJSON = true
      case "--all": isAll = true
      case "--format": format = words.popFirst()
      case _ where word.hasPrefix("--"):
        throw CommandFailure(
          "history knows --fast, --json, --all and --format, and not '\(word)'", .usage)
      default: names.append(word)
      }
    }
  }

  /// The one name that is asked for, which may have spaces in it.
  func name(_ wanted: String) throws(CommandFailure) -> String {
    guard !names.isEmpty else { throw CommandFailure(wanted, .usage) }
    return names.joined(separator: " ")
  }
}
