extension Form {
  /// The form as a JSON Schema with this title, one key a line, for editors to check and complete by.
  package func schema(titled title: String) -> String {
    """
    {
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": \(Self.quoted(title)),
    \(members(indent: 2))
    }

    """
  }

  private func members(indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    let lines = keys.map { key in
      "\(margin)  \(Self.quoted(key.name)): {\"description\": \(Self.quoted(key.gloss)), "
        + "\(Self.members(of: key.kind, indent: indent + 2))}"
    }
    let required = keys.filter(\.isRequired).map { Self.quoted($0.name) }.joined(separator: ", ")
    return """
      \(margin)"type": "object",
      \(margin)"additionalProperties": false,
      \(margin)"required": [\(required)],
      \(margin)"properties": {
      \(lines.joined(separator: ",\n"))
      \(margin)}
      """
  }

  private static func members(of kind: Kind, indent: Int) -> String {
    func inner(_ kind: Kind) -> String { "{\(members(of: kind, indent: indent))}" }
    return switch kind {
    case .text: #""type": ["string", "number"]"#
    case .whole(let range):
      "\"type\": \"integer\", \"minimum\": \(range.lowerBound), \"maximum\": \(range.upperBound)"
    case .yesOrNo: #""enum": [true, false, "yes", "no"]"#
    case .pattern(let pattern, let example):
      "\"type\": [\"string\", \"number\"], \"pattern\": \(quoted(pattern)), "
        + "\"examples\": [\(quoted(example))]"
    case .choice(let names): "\"enum\": [\(names.map(quoted).joined(separator: ", "))]"
    case .block(let form):
      "\n\(form.members(indent: indent + 2))\n\(String(repeating: " ", count: indent))"
    case .list(let item): "\"type\": \"array\", \"items\": \(inner(item))"
    case .oneOrMore(let item):
      "\"anyOf\": [\(inner(item)), {\"type\": \"array\", \"items\": \(inner(item))}]"
    case .either(let kinds): "\"anyOf\": [\(kinds.map(inner).joined(separator: ", "))]"
    case .named(let item): "\"type\": \"object\", \"additionalProperties\": \(inner(item))"
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.reduce(into: "") { text, character in
      if character == "\"" || character == "\\" { text.append("\\") }
      text.append(character)
    }
    return "\"\(escaped)\""
  }
}
