/// A piece of a web page.
///
/// Text is escaped where it is written, so a page never holds raw input.
package indirect enum HTML: Hashable, Sendable {
  case text(String)
  case element(String, [Attribute], [HTML])

  /// The rules of a style sheet, which come from the program alone.
  case style(StaticText)

  package struct Attribute: Hashable, Sendable {
    let name: String
    let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Text that was written in the source of the program and nowhere else.
  package struct StaticText: Hashable, Sendable {
    let text: String
    package init(_ text: StaticString) { self.text = "\(text)" }
  }

  package static func tag(
    _ name: String, _ attributes: [(String, String)] = [], _ children: [HTML] = []
  ) -> HTML {
    .element(name, attributes.map { Attribute($0.0, $0.1) }, children)
  }

  package static func tag(_ name: String, class style: String, _ children: [HTML]) -> HTML {
    tag(name, [("class", style)], children)
  }

  /// A whole page, with `self` as its root element.
  package var page: String { "<!DOCTYPE html>\n" + rendered + "\n" }

  package var rendered: String {
    var text = ""
    write(to: &text)
    return text
  }

  private static let empty: Set<String> = ["meta", "line", "polyline", "rect", "br", "circle"]

  private func write(to text: inout String) {
    switch self {
    case .text(let string): HTML.escape(string, to: &text)
    case .style(let rules): text += "<style>\(rules.text)</style>"
    case .element(let name, let attributes, let children):
      text += "<\(name)"
      for attribute in attributes {
        text += " \(attribute.name)=\""
        HTML.escape(attribute.value, to: &text)
        text += "\""
      }
      text += HTML.empty.contains(name) && children.isEmpty ? "/>" : ">"
      for child in children { child.write(to: &text) }
      if !(HTML.empty.contains(name) && children.isEmpty) { text += "</\(name)>" }
    }
  }

  private static func escape(_ string: String, to text: inout String) {
    for scalar in Screen.clean(string).unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
