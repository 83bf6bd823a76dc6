/// What a role pays in a place, with what helps to read it.
package struct PayAnswer: Sendable {
  package let role: Role
  package let area: Area

  /// The row that was asked for; nothing in it when the Bureau published no figure.
  package let pay: Pay

  /// The nearest wider place with a median, when `pay` has none.
  package let closest: Closest?

  /// The nation by year, oldest first.
  package let nation: [Pay]

  /// The nation's sectors with their names, newest year, highest median first.
  package let sectors: [(name: String, pay: Pay)]

  package init(
    role: Role, area: Area, pay: Pay, closest: Closest?, nation: [Pay],
    sectors: [(name: String, pay: Pay)]
  ) {
    self.role = role
    self.area = area
    self.pay = pay
    self.closest = closest
    self.nation = nation
    self.sectors = sectors
  }

  /// A wider place that stands in for one without a figure.
  package struct Closest: Sendable {
    package let area: Area
    package let pay: Pay

    package init(area: Area, pay: Pay) {
      self.area = area
      self.pay = pay
    }
  }

  /// The median as it would be at the nation's prices.
  package var adjustedMedian: Int? { pay.percentiles.median.amount.flatMap(area.adjusted) }

  /// What must be said beside the figures, or `nil`.
  package var note: String? {
    let notes = [pay.note, role.payNote].compactMap(\.self)
    return notes.isEmpty ? nil : notes.joined(separator: "; ")
  }

  package var sheet: Sheet {
    let place = pay.sector == nil ? area.name : "the nation, sector \(pay.sector ?? "")"
    var sheet = Sheet(title: "\(role.title): pay in \(place), May \(pay.year)")
    sheet.cite([pay.source])
    var ranges = [(label: area.name, pay: pay.percentiles)]
    if let closest {
      ranges.append((label: "close to: \(closest.area.name)", pay: closest.pay.percentiles))
      sheet.cite([closest.pay.source])
    }
    if area.kind != .nation, let newest = nation.last {
      ranges.append((label: Area.nation.name, pay: newest.percentiles))
      sheet.cite([newest.source])
    }
    sheet.blocks = [
      .ranges(Ranges(id: "pay", title: "Yearly pay, lowest tenth to highest", rows: ranges))
    ]
    sheet.blocks.append(.paragraph(words))
    sheet.blocks.append(
      .trend(
        Trend(
          id: "trend", title: "The nation's median by year",
          points: nation.map { ($0.year, $0.percentiles.median) })))
    sheet.cite(nation.map(\.source))
    if area.kind == .nation, !sectors.isEmpty {
      let rows = sectors.prefix(8).map { (label: $0.name, pay: $0.pay.percentiles) }
      let year = sectors.first?.pay.year ?? pay.year
      sheet.blocks.append(
        .ranges(Ranges(id: "sectors", title: "By sector, May \(year)", rows: Array(rows))))
      sheet.cite(sectors.map(\.pay.source))
    }
    sheet.notes = [note].compactMap(\.self)
    return sheet
  }

  private var words: String {
    var words: [String] = []
    if let median = pay.percentiles.median.amount {
      words.append("Half earn less than \(Cell.dollars(median).display).")
      if let adjusted = adjustedMedian, let parity = area.parity, area.kind != .nation {
        let level = Decimals.fixed(Double(parity) / 1000, 1)
        words.append(
          "Prices here are \(level) where the nation is 100, so it buys what "
            + "\(Cell.dollars(adjusted).display) buys on average (price parities of 2024).")
      } else if area.kind != .nation {
        words.append("No price parity is published for this area, so nothing is adjusted.")
      }
    } else if let closest {
      words.append("No median is published here; \(closest.area.name) is the closest that has one.")
    }
    if let people = pay.employment.amount {
      words.append("\(Decimals.grouped(people)) people do this work here.")
    }
    return words.joined(separator: " ")
  }
}
