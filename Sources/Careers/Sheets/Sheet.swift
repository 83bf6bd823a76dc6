/// One answer as a page: words, tables and pictures, the same for a terminal, a file and a program.
package struct Sheet: Sendable {
  package var title: String
  package var blocks: [Block]

  /// What a reader must know to read the figures rightly.
  package var notes: [String]

  /// Where the figures come from, in the order in which they are shown.
  package var sources: [Source.ID]

  package init(
    title: String, blocks: [Block] = [], notes: [String] = [], sources: [Source.ID] = []
  ) {
    self.title = title
    self.blocks = blocks
    self.notes = notes
    self.sources = sources
  }

  package enum Block: Sendable {
    case paragraph(String)
    case list(title: String, items: [String])
    case table(Table)
    case ranges(Ranges)
    case trend(Trend)
    case levels(Levels)

    /// The figures of the block as a table, which programs read; words have none.
    package var table: Table? {
      switch self {
      case .paragraph, .list: nil
      case .table(let table): table
      case .ranges(let ranges): ranges.table
      case .trend(let trend): trend.table
      case .levels(let levels): levels.table
      }
    }
  }

  /// Every source once, in order.
  package mutating func cite(_ ids: [Source.ID]) {
    for id in ids where !sources.contains(id) { sources.append(id) }
  }
}

/// Rows and columns of values.
package struct Table: Sendable {
  package let id: String
  package let title: String?
  package let columns: [Column]
  package let rows: [[Cell]]

  package init(id: String, title: String? = nil, columns: [Column], rows: [[Cell]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "a row fills every column")
    self.id = id
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  package struct Column: Sendable {
    package let id: String
    package let title: String

    package init(_ id: String, _ title: String) {
      self.id = id
      self.title = title
    }
  }
}

/// One value of a table.
package enum Cell: Hashable, Sendable {
  case text(String)
  case whole(Int)
  case dollars(Int)

  /// A difference in dollars, always with its sign.
  case change(Int)

  /// Hundredths of a rating scale.
  case level(Int)

  /// Hundredths of a percent.
  case percent(Int)

  /// A share from 0 to 1.
  case share(Double)

  /// Nothing, and why.
  case none(String)

  /// A published figure in dollars, or why there is none.
  package static func pay(_ figure: Figure) -> Cell {
    switch figure {
    case .amount(let amount): .dollars(amount)
    case .topCoded: .none("# above what is printed")
    case .withheld: .none("* not published")
    }
  }

  package static func people(_ figure: Figure) -> Cell {
    figure.amount.map(Cell.whole) ?? .none("* not published")
  }

  package var display: String {
    switch self {
    case .text(let text): text
    case .whole(let number): Decimals.grouped(number)
    case .dollars(let number): "$" + Decimals.grouped(number)
    case .change(let number):
      (number < 0 ? "−$" : "+$") + Decimals.grouped(abs(number))
    case .level(let hundredths): Decimals.one(hundredths: hundredths)
    case .percent(let hundredths): Decimals.fixed(Double(hundredths) / 100, 1) + " %"
    case .share(let share): Decimals.fixed(share * 100, share < 0.1 ? 2 : 0) + " %"
    case .none(let reason): reason
    }
  }

  var isNumber: Bool {
    switch self {
    case .text, .none: false
    default: true
    }
  }
}

/// Pay from the lowest tenth to the highest, drawn as bars on one scale.
package struct Ranges: Sendable {
  package let id: String
  package let title: String
  package let rows: [(label: String, pay: Pay.Percentiles)]

  package init(id: String, title: String, rows: [(label: String, pay: Pay.Percentiles)]) {
    self.id = id
    self.title = title
    self.rows = rows
  }

  /// The dollars at both ends of the scale, in whole thousands, or `nil` when nothing is known.
  var scale: ClosedRange<Int>? {
    let amounts = rows.flatMap { $0.pay.all.compactMap(\.figure.amount) }
    guard let low = amounts.min(), let high = amounts.max() else { return nil }
    return (low / 1000 * 1000)...((high + 999) / 1000 * 1000)
  }

  var table: Table {
    Table(
      id: id, title: title,
      columns: [.init("of", "")] + ["p10", "p25", "median", "p75", "p90"].map { .init($0, $0) },
      rows: rows.map { row in [.text(row.label)] + row.pay.all.map { .pay($0.figure) } })
  }
}

/// One figure by year.
package struct Trend: Sendable {
  package let id: String
  package let title: String
  package let points: [(year: Int, figure: Figure)]

  package init(id: String, title: String, points: [(year: Int, figure: Figure)]) {
    self.id = id
    self.title = title
    self.points = points
  }

  var table: Table {
    Table(
      id: id, title: title, columns: [.init("year", "year"), .init("median", "median")],
      rows: points.map { [.text(String($0.year)), .pay($0.figure)] })
  }
}

/// What somebody has beside what is needed, drawn as bars of O*NET's level scale from 0 to 7.
package struct Levels: Sendable {
  package let id: String
  package let title: String
  package let rows: [(name: String, have: Int?, need: Int)]

  package init(id: String, title: String, rows: [(name: String, have: Int?, need: Int)]) {
    self.id = id
    self.title = title
    self.rows = rows
  }

  var table: Table {
    Table(
      id: id, title: title,
      columns: [.init("skill", "skill"), .init("have", "have"), .init("need", "need")],
      rows: rows.map { row in
        [.text(row.name), row.have.map(Cell.level) ?? .none("not rated"), .level(row.need)]
      })
  }
}
