import CallModel
import Careers
import ContentLoading
import Foundation
import Testing

/// Where the reference tables lie, when they do.
private enum Reference {
  static let folder = CareersContent.root.deletingLastPathComponent()
    .appending(path: "shared/careers/data")
  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }
}

/// Compares figures with the reference tables that may lie beside the checkout.
@Suite("Figures against the reference", .enabled(if: Reference.isThere))
struct ReferenceTests {
  /// Fifty rows of a reference table, drawn by a fixed seed, as the values of `columns`.
  private func draw(_ file: String, _ columns: [String]) throws -> [[String]] {
    var reader = TableReader(
      file: file, bytes: [UInt8](try Data(contentsOf: Reference.folder.appending(path: file))))
    let at = try columns.map { try #require(reader.header.firstIndex(of: $0)) }
    var rows: [[String]] = []
    while reader.advance() { rows.append(at.map { reader.text($0) }) }
    var chance = SeededGenerator(seed: 20_260_303)
    return (0..<50).map { _ in rows[chance.next(below: rows.count)] }
  }

  private static let figures = [
    "employment", "annual_p10", "annual_p25", "annual_median", "annual_p75", "annual_p90",
  ]

  private func expect(_ pay: Pay, equals row: [String]) {
    let all = [pay.employment] + pay.percentiles.all.map(\.figure)
    for (figure, text) in zip(all, row) {
      switch figure {
      case .amount(let amount): #expect(Double(text) == Double(amount))
      case .topCoded: #expect(text == "#")
      case .withheld: #expect(text.isEmpty)
      }
    }
  }

  @Test(arguments: ["wages_metro.csv", "wages_state.csv"])
  func `fifty areas pay what the reference says`(file: String) throws {
    for row in try draw(file, ["soc", "area_code"] + Self.figures) {
      let pay = try #require(try CareersContent.library.pay(of: row[0], in: row[1]).first)
      expect(pay, equals: Array(row.dropFirst(2)))
    }
  }

  @Test func `fifty national years pay what the reference says`() throws {
    for row in try draw("wages_national.csv", ["soc", "year"] + Self.figures) {
      let years = try CareersContent.library.nationalPay(of: row[0])[row[0]] ?? []
      let pay = try #require(years.first { String($0.year) == row[1] })
      expect(pay, equals: Array(row.dropFirst(2)))
    }
  }

  @Test(arguments: [("skills.csv", Element.Kind.skill), ("knowledge.csv", .knowledge)])
  func `fifty ratings are what the reference says`(file: String, kind: Element.Kind) throws {
    let roles = try CareersContent.library.roles()
    let ratings = try CareersContent.library.ratings(of: [kind], for: roles)
    for row in try draw(file, ["onet_soc", "element_id", "importance", "level"]) {
      let place = try #require(roles.place(of: .init(row[0])))
      let element = try #require(ratings.elements.firstIndex { $0.id == row[1] })
      let rating = ratings.row(place)[element]
      #expect(Double(row[2]) == Double(rating.importance) / 100)
      #expect(Double(row[3]) == Double(rating.level) / 100)
    }
  }
}
