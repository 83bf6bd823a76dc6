package import JSONFormat
package import Diagnostics

/// What is wrong with files, as other programs read it.
package enum FaultReport {
  /// One fault as one object.
  package static func json(_ diagnostic: Diagnostic) -> JSON {
    let place = diagnostic.location
    return [
      "file": .string(place.file), "line": .int(place.line), "column": .int(place.column),
      "end_line": .int(place.endLine), "end_column": .int(place.endColumn),
      "severity": .string(diagnostic.severity.rawValue), "code": .string(diagnostic.code.rawValue),
      "message": .string(diagnostic.message),
      "suggestion": diagnostic.suggestion.map(JSON.string) ?? .null,
      "related": diagnostic.related.map { .string($0.description) } ?? .null,
    ]
  }

  /// All faults as one SARIF 2.1.0 log, which code hosts show beside the lines.
  package static func sarif(_ diagnostics: [Diagnostic]) -> JSON {
    let codes = Set(diagnostics.map(\.code.rawValue)).sorted()
    let rules = codes.map { ["id": .string($0), "name": .string($0)] as JSON }
    let driver: JSON = ["name": "rightcall", "rules": .array(rules)]
    let run: JSON = [
      "tool": ["driver": driver], "columnKind": "unicodeCodePoints",
      "results": .array(diagnostics.map(result)),
    ]
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": .array([run]),
    ]
  }

  private static func result(_ diagnostic: Diagnostic) -> JSON {
    let hint = diagnostic.suggestion.map { "; did you mean '\($0)'?" } ?? ""
    var members: [String: JSON] = [
      "ruleId": .string(diagnostic.code.rawValue),
      "level": .string(diagnostic.severity.rawValue),
      "message": ["text": .string(diagnostic.message + hint)],
      "locations": .array([location(diagnostic.location)]),
    ]
    if let related = diagnostic.related {
      members["relatedLocations"] = .array([location(related)])
    }
    return .object(members)
  }

  private static func location(_ place: SourceLocation) -> JSON {
    let region: JSON = [
      "startLine": .int(place.line), "startColumn": .int(place.column),
      "endLine": .int(place.endLine), "endColumn": .int(place.endColumn),
    ]
    return [
      "physicalLocation": ["artifactLocation": ["uri": .string(place.file)], "region": region]
    ]
  }
}
