/// A place in a file: where a key, a value or a sentence starts, and where it ends.
///
/// Lines and columns count from 1; the end is the column after the last character.
package struct SourceLocation: Hashable, Sendable, Comparable {
  package let file: String
  package let line: Int
  package let column: Int
  package let endLine: Int
  package let endColumn: Int

  package init(
    file: String, line: Int, column: Int, endLine: Int? = nil, endColumn: Int? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.endLine = endLine ?? line
    self.endColumn = endColumn ?? column + 1
  }

  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.file, lhs.line, lhs.column) < (rhs.file, rhs.line, rhs.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  package var description: String { "\(file):\(line):\(column)" }
}
