import Careers
import ContentLoading
import Foundation
import Testing

@Suite("Careers content")
struct ContentTests {
  private static let folder = CareersContent.library.folder

  /// Every file under the folder with this ending, by its path inside it.
  static func files(ending: String) -> [String] {
    let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    return (all ?? []).filter { $0.hasSuffix(ending) }.sorted()
  }

  @Test(arguments: files(ending: ".csv"))
  func `every row names sources that are listed`(file: String) throws {
    let known = Set(try CareersContent.library.sources().map(\.id))
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: file)))
    var reader = TableReader(file: file, bytes: bytes)
    let column = try #require(reader.header.firstIndex(of: "source"))
    var rows = 0
    while reader.advance() {
      rows += 1
      let ids = reader.text(column).split(separator: " ").map(String.init)
      #expect(!ids.isEmpty && known.isSuperset(of: ids), "line \(reader.currentLine)")
    }
    #expect(rows > 0)
    #expect(reader.diagnostics.isEmpty)
  }

  @Test(arguments: files(ending: ".yaml").filter { $0 != "sources.yaml" })
  func `every authored file names its source`(file: String) throws {
    let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
    #expect(text.contains("source: RIGHTCALL\n"))
  }

  @Test func `what one file names, another lists`() throws {
    let library = CareersContent.library
    let roles = try library.roles()
    let codes = Set(roles.all.map(\.code))
    #expect(codes.count == roles.all.count)
    for title in try library.tradeTitles() {
      #expect(codes.contains(title.role))
      #expect(title.also.map(codes.contains) ?? true)
    }
    #expect(try library.alternateTitles().allSatisfy { codes.contains($0.role) })
    #expect(try library.relations().allSatisfy { codes.contains($0.role) })
    #expect(try library.answers().allSatisfy { codes.contains($0.role) })
    #expect(try library.credentials().allSatisfy { codes.isSuperset(of: $0.roles) })
    let names = Set(try library.elements().map(\.name))
    for skill in try library.tradeSkills() {
      #expect(names.isSuperset(of: skill.elements), "\(skill.name)")
    }
    let map = try library.map()
    for (place, role) in roles.all.enumerated() {
      #expect(map.ratings.row(place).isEmpty == !role.isRated)
      #expect(map.pay(of: role) != nil)
    }
  }

  @Test func `at least twelve roles have a story, each of them a known role`() throws {
    let library = CareersContent.library
    let roles = try library.roles()
    let stories = try roles.all.compactMap { try library.story(of: $0.code) }
    #expect(stories.count >= 12)
    #expect(stories.count == Self.files(ending: ".yaml").count { $0.hasPrefix("stories/") })
    for story in stories {
      #expect(roles[story.role] != nil)
      #expect(story.day.count >= 4)
    }
    let titled = try library.tradeTitles().map(\.role)
    #expect(
      titled.allSatisfy { role in role.soc == "11-3031" || stories.contains { $0.role == role } })
  }

  @Test func `nothing that was withheld is ever a number`() throws {
    let library = CareersContent.library
    var withheld = 0
    for role in try library.roles().all {
      for area in ["29340", "26420", "WY", "PR"] {
        for pay in try library.pay(of: role.code.soc, in: area) {
          #expect(pay.percentiles.all.allSatisfy { $0.figure.amount.map { $0 > 10_000 } ?? true })
          if pay.percentiles.median == .withheld {
            withheld += 1
            #expect(pay.note?.contains("\"*\"") == true)
          }
        }
      }
    }
    #expect(withheld > 0)
    let managers = try #require(try library.nationalPay(of: "11-3031")["11-3031"])
    let earlier = try #require(managers.first { $0.year == 2020 })
    #expect(earlier.percentiles.p90 == .topCoded)
    #expect(earlier.note?.contains("\"#\"") == true)
  }

  @Test func `the corrected figures are the Bureau's`() throws {
    let pay = try #require(try CareersContent.library.nationalPay(of: "43-3011")["43-3011"])
    let medians = pay.map { ($0.year, $0.percentiles.median.amount) }
    #expect(medians.first { $0.0 == 2019 }?.1 == 37_000)
    #expect(medians.first { $0.0 == 2020 }?.1 == 38_100)
    #expect(!medians.contains { $0.1 == 37_440 })
    let corrections = try CareersContent.library.about().corrections
    #expect(corrections.contains { $0.said.contains("$37,000") })
    #expect(corrections.contains { $0.said.contains("$37,440") })
    #expect(corrections.contains { $0.said.contains("NACCCP") })
  }
}
