import Foundation

/// Where the program prints: a terminal or a pipe, its width, and whether it may use colour.
///
/// Everything printed goes through here, so text from files and people reaches a terminal only
/// without control characters.
package struct Screen: Sendable {
  package let hasColour: Bool
  private let columns: @Sendable () -> Int

  /// Writes bytes as they are.
  package let write: @Sendable (String) -> Void

  /// - Parameters:
  ///   - columns: The width, asked for whenever something is drawn.
  ///   - hasColour: Whether colour may be used.
  ///   - write: Writes bytes as they are.
  package init(
    columns: @escaping @Sendable () -> Int, hasColour: Bool,
    write: @escaping @Sendable (String) -> Void
  ) {
    self.columns = columns
    self.hasColour = hasColour
    self.write = write
  }

  package init(width: Int, hasColour: Bool, write: @escaping @Sendable (String) -> Void) {
    self.init(columns: { width }, hasColour: hasColour, write: write)
  }

  /// The columns there are now, at least 20.
  package var width: Int { max(20, columns()) }

  /// Prints text and ends the line.
  package func print(_ text: String = "") { write(text + "\n") }

  /// Prints text broken at words to the width, the later lines indented by `indent` columns.
  package func paragraph(_ text: String, indent: Int = 0) {
    print(TextWidth.wrap(text, to: width, indent: indent).joined(separator: "\n"))
  }

  package func styled(_ text: String, _ style: Style) -> String {
    hasColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A way of showing text that a terminal knows.
  package enum Style: String, Sendable {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case blue = "34"
    case cyan = "36"
  }

  /// `text` without anything that a terminal would obey: control characters become visible marks,
  /// and marks that turn the direction of text are left out.
  package static func clean(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !isUnsafe(scalar) {
        cleaned.append(scalar)
      } else if scalar == "\t" || scalar == "\n" || scalar == "\r" {
        cleaned.append(" ")
      } else if scalar.value < 0xA0 {
        cleaned.append("\u{FFFD}")
      }
    }
    return String(cleaned)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      || scalar.value == 0x200E || scalar.value == 0x200F
  }
}
