import CallModel
import Diagnostics

/// Reads the `if` of a rule: `trust >= 40 and not revealed job_loss`.
struct ConditionParser {
  private let field: Field
  private let names: ScriptNames
  private let tokens: [(text: String, column: Int)]
  private var position = 0

  /// The condition in `field`, or `nil` after what is wrong was reported.
  static func read(_ field: Field, names: ScriptNames) -> ScriptRule.Condition? {
    guard let text = field.text() else { return nil }
    var parser = ConditionParser(field: field, text: text, names: names)
    guard let condition = parser.alternatives() else { return nil }
    guard parser.position == parser.tokens.count else {
      parser.fail("'\(parser.peek)' does not belong here; join conditions with 'and' or 'or'")
      return nil
    }
    return condition
  }

  private init(field: Field, text: String, names: ScriptNames) {
    self.field = field
    self.names = names
    tokens = ConditionParser.split(text)
  }

  private static func split(_ text: String) -> [(text: String, column: Int)] {
    var tokens: [(text: String, column: Int)] = []
    var word = ""
    var start = 0
    let operators: Set<Character> = ["<", ">", "=", "(", ")"]
    func isOperator(_ word: String) -> Bool { word.first.map(operators.contains) ?? false }
    for (column, character) in (text + " ").enumerated() {
      let joins =
        !word.isEmpty && !character.isWhitespace
        && (isOperator(word) == operators.contains(character))
        && !(word == "(" || word == ")" || character == "(" || character == ")")
      if !joins, !word.isEmpty {
        tokens.append((word, start))
        word = ""
      }
      if !character.isWhitespace {
        if word.isEmpty { start = column }
        word.append(character)
      }
    }
    return tokens
  }

  private var peek: String { position < tokens.count ? tokens[position].text : "" }

  private mutating func take() -> String {
    let token = peek
    position += 1
    return token
  }

  private mutating func alternatives() -> ScriptRule.Condition? {
    guard var left = conjunction() else { return nil }
    while peek == "or" {
      position += 1
      guard let right = conjunction() else { return nil }
      left = .or(left, right)
    }
    return left
  }

  private mutating func conjunction() -> ScriptRule.Condition? {
    guard var left = factor() else { return nil }
    while peek == "and" {
      position += 1
      guard let right = factor() else { return nil }
      left = .and(left, right)
    }
    return left
  }

  private mutating func factor() -> ScriptRule.Condition? {
    switch peek {
    case "not":
      position += 1
      return factor().map(ScriptRule.Condition.not)
    case "(":
      position += 1
      guard let inner = alternatives() else { return nil }
      guard take() == ")" else {
        position -= 1
        fail("a ')' is missing")
        return nil
      }
      return inner
    default: return atom()
    }
  }

  private static let words = [
    "trust", "anger", "patience", "stage", "verified", "agreed", "revealed", "said", "times",
    "offer", "not",
  ]

  private mutating func atom() -> ScriptRule.Condition? {
    let word = take()
    if let gauge = Mood.Gauge(rawValue: word) {
      guard let comparison = comparison(), let number = number() else { return nil }
      return .mood(gauge, comparison, number)
    }
    switch word {
    case "verified": return .verified
    case "agreed": return .agreed
    case "stage":
      guard let comparison = comparison(),
        let name = name(among: Stage.allCases.map(\.name), as: "stage"),
        let stage = Stage(name: name)
      else { return nil }
      return .stage(comparison, stage)
    case "revealed":
      return name(among: names.facts, as: "fact").map { .revealed(Fact($0)) }
    case "said":
      return name(among: names.collectorMoves, as: "move").map { .said(Move.Kind($0)) }
    case "times":
      guard let move = name(among: names.collectorMoves, as: "move"),
        let comparison = comparison(), let number = number()
      else { return nil }
      return .times(Move.Kind(move), comparison, number)
    case "offer":
      if peek == "is" { position += 1 }
      return name(among: OfferView.allCases.map(\.rawValue), as: "view of an offer")
        .flatMap(OfferView.init).map(ScriptRule.Condition.offer)
    default:
      position -= 1
      fail(
        word.isEmpty ? "the condition ends too early" : "'\(word)' is not something to ask about",
        suggestion: NearMiss.closest(to: word, among: Self.words))
      return nil
    }
  }

  private mutating func comparison() -> Comparison? {
    let word = take()
    if word == "is" || word == "==" { return .equal }
    if let comparison = Comparison(rawValue: word) { return comparison }
    position -= 1
    fail("a comparison is missing: <, <=, =, >= or >")
    return nil
  }

  private mutating func number() -> Int? {
    let word = take()
    if let number = Int(word), Level.range.contains(number) { return number }
    position -= 1
    fail("a whole number from 0 to 100 is missing")
    return nil
  }

  private mutating func name(among known: [String], as kind: String) -> String? {
    let word = take()
    if known.contains(word) { return word }
    position -= 1
    fail(
      word.isEmpty ? "the name of a \(kind) is missing" : "'\(word)' is not a known \(kind)",
      suggestion: NearMiss.closest(to: word, among: known))
    return nil
  }

  private func fail(_ message: String, suggestion: String? = nil) {
    let token = position < tokens.count ? tokens[position] : tokens.last ?? ("", 0)
    let after = position < tokens.count ? 0 : token.text.count
    let column = field.location.column + token.column + after + field.quoteWidth
    field.document.report(
      .badCondition,
      at: SourceLocation(
        file: field.location.file, line: field.location.line, column: column,
        endColumn: column + max(1, position < tokens.count ? token.text.count : 1)),
      message, suggestion: suggestion)
  }
}

/// The names that the rules of a script may use.
struct ScriptNames {
  let collectorMoves: [String]
  let debtorMoves: [String]
  let facts: [String]
}
