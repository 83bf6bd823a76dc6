extension Sheet {
  /// The sheet in lines of at most `width` columns where the words allow it.
  package func text(width: Int) -> String {
    var lines = Paragraph.wrap(title, to: width, indent: 2)
    lines.append(String(repeating: "─", count: lines.map(\.count).max() ?? 0))
    for block in blocks {
      lines.append("")
      lines += block.lines(width: width)
    }
    if !notes.isEmpty {
      lines.append("")
      for note in notes { lines += Paragraph.wrap("Note: " + note, to: width, indent: 6) }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Sheet.Block {
  func lines(width: Int) -> [String] {
    switch self {
    case .paragraph(let text): Paragraph.wrap(text, to: width)
    case .list(let title, let items):
      Paragraph.wrap(title, to: width, indent: 2)
        + items.flatMap { Paragraph.wrap("· " + $0, to: width - 2, indent: 2).map { "  " + $0 } }
    case .table(let table): table.lines(width: width)
    case .ranges(let ranges): ranges.lines(width: width)
    case .trend(let trend): trend.lines
    case .levels(let levels): levels.lines(width: width)
    }
  }
}

extension Table {
  func lines(width: Int) -> [String] {
    guard !rows.isEmpty else { return title.map { [$0, "  nothing"] } ?? [] }
    let texts = rows.map { $0.map(\.display) }
    var widths = columns.indices.map { place in
      max(columns[place].title.count, texts.map { $0[place].count }.max() ?? 0)
    }
    // The widest column of words gives way, so that figures stay whole.
    while widths.reduce(2 * (columns.count - 1) + 2, +) > width,
      let widest = widths.indices.filter({ widths[$0] > 16 }).max(by: { widths[$0] < widths[$1] })
    {
      widths[widest] -= 1
    }
    guard widths.reduce(2 * (columns.count - 1) + 2, +) <= width else {
      return records(texts, width: width)
    }
    let numeric = columns.indices.map { place in
      rows.contains { $0[place].isNumber }
    }
    func line(_ cells: [String]) -> String {
      let padded = columns.indices.map {
        Paragraph.pad(
          Paragraph.cut(cells[$0], to: widths[$0]), to: widths[$0], isNumber: numeric[$0])
      }
      var joined = "  " + padded.joined(separator: "  ")
      while joined.last == " " { joined.removeLast() }
      return joined
    }
    let head = columns.allSatisfy(\.title.isEmpty) ? [] : [line(columns.map(\.title))]
    return (title.map { Paragraph.wrap($0, to: width, indent: 2) } ?? []) + head + texts.map(line)
  }
}

extension Table {
  /// Each row as lines of its own, for windows that are too narrow for the columns.
  private func records(_ texts: [[String]], width: Int) -> [String] {
    let label = columns.map(\.title.count).max() ?? 0
    let rows = texts.map { cells in
      zip(columns, cells).filter { !$1.isEmpty }.flatMap { column, cell in
        Paragraph.wrap(
          Paragraph.pad(column.title, to: label).replacing(" ", with: "\u{A0}") + "  " + cell,
          to: width - 2, indent: label + 1
        )
        .map { "  " + $0.replacing("\u{A0}", with: " ") }
      }
    }
    return (title.map { Paragraph.wrap($0, to: width, indent: 2) } ?? [])
      + rows.joined(separator: [""])
  }
}

extension Ranges {
  /// Bars such as `├────▒▒▒▒┃▒▒▒────┤`: tenths at the ends, quarters where it thickens, the median.
  func lines(width: Int) -> [String] {
    guard let scale, scale.upperBound > scale.lowerBound else { return table.lines(width: width) }
    let label = min(max(12, min(36, width - 48)), rows.map(\.label.count).max() ?? 0)
    let room = max(12, min(60, width - label - 24))
    func place(_ amount: Int) -> Int {
      (amount - scale.lowerBound) * (room - 1) / (scale.upperBound - scale.lowerBound)
    }
    var lines = Paragraph.wrap(title, to: width, indent: 2)
    for row in rows {
      let name = Paragraph.pad(Paragraph.cut(row.label, to: label), to: label)
      guard let median = row.pay.median.amount else {
        lines.append("  \(name)  \(Cell.pay(row.pay.median).display)")
        continue
      }
      var bar = [Character](repeating: " ", count: room)
      let low = place(row.pay.p10.amount ?? scale.lowerBound)
      let high = place(row.pay.p90.amount ?? scale.upperBound)
      for column in low...max(low, high) { bar[column] = "─" }
      if let p25 = row.pay.p25.amount, let p75 = row.pay.p75.amount {
        for column in place(p25)...place(p75) { bar[column] = "▒" }
      }
      bar[low] = "├"
      bar[max(low, high)] = row.pay.p90 == .topCoded ? "→" : "┤"
      bar[place(median)] = "┃"
      lines.append("  \(name)  \(String(bar))  \(Cell.dollars(median).display)")
    }
    let low = Cell.dollars(scale.lowerBound).display
    let high = Cell.dollars(scale.upperBound).display
    let between = String(repeating: " ", count: max(1, room - low.count - high.count))
    lines.append("  " + Paragraph.pad("", to: label) + "  " + low + between + high)
    return lines
  }
}

extension Trend {
  private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// One column a year; a dot where nothing was published.
  var lines: [String] {
    let amounts = points.compactMap(\.figure.amount)
    guard let low = amounts.min(), let high = amounts.max(), let first = points.first,
      let last = points.last
    else { return [title, "  nothing was published"] }
    let line = points.map { point -> Character in
      guard let amount = point.figure.amount else { return "·" }
      return Trend.bars[high == low ? 3 : (amount - low) * 7 / (high - low)]
    }
    let start = Cell.pay(first.figure).display
    let end = Cell.pay(last.figure).display
    return [title, "  \(first.year) \(start)  \(String(line))  \(end) \(last.year)"]
  }
}

extension Levels {
  /// `█` for what is there, `░` for what is missing, on a scale of at most 28 columns.
  func lines(width: Int) -> [String] {
    let head = Paragraph.wrap(title, to: width, indent: 2)
    guard !rows.isEmpty else { return head + ["  nothing is missing"] }
    let label = min(max(14, width - 46), min(40, rows.map(\.name.count).max() ?? 0))
    let room = max(8, min(28, width - label - 16))
    return head
      + rows.map { row in
        let need = row.need * room / 700
        let have = min(room, (row.have ?? 0) * room / 700)
        let bar =
          String(repeating: "█", count: have) + String(repeating: "░", count: max(0, need - have))
        let numbers =
          row.have.map {
            "\(Decimals.one(hundredths: $0)) of \(Decimals.one(hundredths: row.need))"
          }
          ?? Decimals.one(hundredths: row.need)
        let name = Paragraph.pad(Paragraph.cut(row.name, to: label), to: label)
        return "  \(name)  \(Paragraph.pad(bar, to: room))  \(numbers)"
      }
  }
}
