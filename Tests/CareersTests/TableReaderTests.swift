import ContentLoading
import Diagnostics
import Testing

@Suite("Reading tables")
struct TableReaderTests {
  private func read(_ text: String) -> (rows: [[String]], diagnostics: [String]) {
    var reader = TableReader(file: "pay.csv", bytes: Array(text.utf8))
    guard let at = reader.columns(["role", "median"]) else {
      return ([], reader.diagnostics.map(\.description))
    }
    var rows: [[String]] = []
    while reader.advance() {
      rows.append([reader.text(at[0]), "\(reader.scaled(at[1], places: 2))"])
    }
    return (rows, reader.diagnostics.map(\.description))
  }

  @Test(arguments: [
    ("role,median\na,1\n", [["a", "100"]]),
    ("role,median\r\na,1.5\r\n", [["a", "150"]]),
    ("median,role\n2,a", [["a", "200"]]),
    ("\u{FEFF}role,median\n\"a, \"\"b\"\"\",-3.25\n\n", [["a, \"b\"", "-325"]]),
    ("role,median\n\"two\nlines\",1\n", [] as [[String]]),
  ])
  func `values come out as they were written`(text: String, rows: [[String]]) {
    let result = read(text)
    if rows.isEmpty {
      #expect(!result.diagnostics.isEmpty)
    } else {
      #expect(result.rows == rows)
      #expect(result.diagnostics.isEmpty)
    }
  }

  @Test(arguments: [
    ("", "pay.csv:1:1: error: the table is empty; its first row must name the columns [RC003]"),
    (
      "role,medain\n", "pay.csv:1:1: error: unknown column 'medain'; did you mean 'median'? [RC004]"
    ),
    (
      "role,median\na,1\nb\n",
      "pay.csv:3:1: error: the row has 1 values, but there are 2 columns [RC003]"
    ),
    (
      "role,median\na,1\nb,2x\n",
      "pay.csv:3:3: error: '2x' is not a number with at most 2 decimals [RC007]"
    ),
    ("role,median\na,\n", "pay.csv:2:3: error: 'median' is empty [RC007]"),
    (
      "role,median\na,1.234\n",
      "pay.csv:2:3: error: '1.234' is not a number with at most 2 decimals [RC007]"
    ),
  ])
  func `what is wrong is named with its place`(text: String, expected: String) {
    #expect(read(text).diagnostics.first == expected)
  }
}
