extension Sheet {
  /// The tables of the sheet as comma-separated values, each with its name in the first column and
  /// the sources in the last; a value that is not there is empty.
  package var csv: String {
    blocks.compactMap(\.table).map { $0.csv(sources: sources) }.joined(separator: "\n")
  }
}

extension Table {
  func csv(sources: [Source.ID]) -> String {
    let head = ["table"] + columns.map(\.id) + ["source"]
    let lines = rows.map { row in
      [id] + row.map(\.plain) + [sources.joined(separator: " ")]
    }
    return ([head] + lines).map { $0.map(Table.quoted).joined(separator: ",") + "\n" }.joined()
  }

  private static func quoted(_ text: String) -> String {
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

extension Cell {
  /// The value for programs: digits without grouping, and nothing where there is none.
  var plain: String {
    switch self {
    case .text(let text): text
    case .whole(let number), .dollars(let number), .change(let number): String(number)
    case .level(let hundredths), .percent(let hundredths):
      (hundredths < 0 ? "-" : "") + Decimals.fixed(Double(abs(hundredths)) / 100, 2)
    case .share(let share): Decimals.fixed(share, 6)
    case .none: ""
    }
  }
}
