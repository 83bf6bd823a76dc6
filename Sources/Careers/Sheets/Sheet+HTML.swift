extension Sheet {
  /// The sheet as one web page that needs no network: pictures are drawn in the page itself.
  package func html(sources known: [Source]) -> String {
    var body = "<h1>\(HTML.text(title))</h1>\n"
    for block in blocks { body += block.html }
    for note in notes { body += "<p class=\"note\">\(HTML.text(note))</p>\n" }
    if !sources.isEmpty {
      body += "<h2>Sources</h2>\n<ul>\n"
      for id in sources {
        let line = known.first { $0.id == id }?.line ?? id
        body += "<li>\(HTML.text(line))</li>\n"
      }
      body += "</ul>\n"
    }
    return """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(HTML.text(title))</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; \
      padding: 0 1rem }
      table { border-collapse: collapse; margin: 1rem 0 } td, th { padding: .2rem .8rem; \
      border-bottom: 1px solid #ddd; text-align: left } td.number { text-align: right }
      .note { color: #555 } svg text { font: 13px system-ui, sans-serif }
      </style>
      \(body)</html>

      """
  }
}

extension Source {
  /// The source in one line.
  package var line: String {
    "\(title), \(edition). \(publisher). \(licence). \(address) (retrieved \(retrieved))"
  }
}

/// Text that is safe inside a page.
enum HTML {
  static func text(_ text: String) -> String {
    var safe = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}

extension Sheet.Block {
  var html: String {
    switch self {
    case .paragraph(let text): return "<p>\(HTML.text(text))</p>\n"
    case .list(let title, let items):
      let heading = title.isEmpty ? "" : "<h2>\(HTML.text(title))</h2>\n"
      return heading + "<ul>\n" + items.map { "<li>\(HTML.text($0))</li>\n" }.joined() + "</ul>\n"
    case .table(let table): return table.html
    case .ranges(let ranges): return ranges.html
    case .trend(let trend): return trend.html
    case .levels(let levels): return levels.html
    }
  }
}

extension Table {
  var html: String {
    var page = title.map { "<h2>\(HTML.text($0))</h2>\n" } ?? ""
    page += "<table>\n<tr>"
    page += columns.map { "<th>\(HTML.text($0.title))</th>" }.joined() + "</tr>\n"
    for row in rows {
      let cells = row.map { cell in
        "<td\(cell.isNumber ? " class=\"number\"" : "")>\(HTML.text(cell.display))</td>"
      }
      page += "<tr>" + cells.joined() + "</tr>\n"
    }
    return page + "</table>\n"
  }
}

extension Ranges {
  var html: String {
    guard let scale, scale.upperBound > scale.lowerBound else { return table.html }
    func place(_ amount: Int) -> Int {
      260 + (amount - scale.lowerBound) * 400 / (scale.upperBound - scale.lowerBound)
    }
    var page = "<h2>\(HTML.text(title))</h2>\n"
    page += "<svg role=\"img\" viewBox=\"0 0 760 \(rows.count * 30 + 30)\">\n"
    for (number, row) in rows.enumerated() {
      let y = number * 30 + 18
      page += "<text x=\"0\" y=\"\(y + 4)\">\(HTML.text(row.label))</text>\n"
      guard let median = row.pay.median.amount else {
        page += "<text x=\"260\" y=\"\(y + 4)\">\(Cell.pay(row.pay.median).display)</text>\n"
        continue
      }
      let low = place(row.pay.p10.amount ?? scale.lowerBound)
      let high = place(row.pay.p90.amount ?? scale.upperBound)
      page += "<line x1=\"\(low)\" x2=\"\(high)\" y1=\"\(y)\" y2=\"\(y)\" stroke=\"#888\"/>\n"
      if let p25 = row.pay.p25.amount, let p75 = row.pay.p75.amount {
        let width = place(p75) - place(p25)
        page += "<rect x=\"\(place(p25))\" y=\"\(y - 8)\" width=\"\(width)\" height=\"16\""
        page += " fill=\"#9bc\"/>\n"
      }
      page += "<rect x=\"\(place(median) - 1)\" y=\"\(y - 10)\" width=\"3\" height=\"20\"/>\n"
      page += "<text x=\"670\" y=\"\(y + 4)\">\(Cell.dollars(median).display)</text>\n"
    }
    let y = rows.count * 30 + 22
    page += "<text x=\"260\" y=\"\(y)\">\(Cell.dollars(scale.lowerBound).display)</text>\n"
    page += "<text x=\"660\" y=\"\(y)\" text-anchor=\"end\">"
    return page + "\(Cell.dollars(scale.upperBound).display)</text>\n</svg>\n" + table.html
  }
}

extension Trend {
  var html: String {
    let known = points.enumerated().compactMap { place, point in
      point.figure.amount.map { (place, $0) }
    }
    guard let low = known.map(\.1).min(), let high = known.map(\.1).max(), points.count > 1,
      high > low
    else { return table.html }
    let line = known.map { place, amount in
      "\(10 + place * 700 / (points.count - 1)),\(100 - (amount - low) * 80 / (high - low))"
    }
    return """
      <h2>\(HTML.text(title))</h2>
      <svg role="img" viewBox="0 0 720 120"><polyline fill="none" stroke="#357" \
      stroke-width="2" points="\(line.joined(separator: " "))"/></svg>
      \(table.html)
      """
  }
}

extension Levels {
  var html: String {
    var page = "<h2>\(HTML.text(title))</h2>\n"
    page += "<svg role=\"img\" viewBox=\"0 0 760 \(rows.count * 24 + 8)\">\n"
    for (number, row) in rows.enumerated() {
      let y = number * 24 + 6
      page += "<text x=\"0\" y=\"\(y + 13)\">\(HTML.text(row.name))</text>\n"
      page += "<rect x=\"300\" y=\"\(y)\" width=\"\(row.need * 400 / 700)\" height=\"16\""
      page += " fill=\"#dde\"/>\n"
      page += "<rect x=\"300\" y=\"\(y)\" width=\"\((row.have ?? 0) * 400 / 700)\" height=\"16\""
      page += " fill=\"#468\"/>\n"
    }
    return page + "</svg>\n" + table.html
  }
}
