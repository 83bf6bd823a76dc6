import Careers
import ContentLoading
import Testing

@Suite("Names that people type")
struct NamingTests {
  @Test(arguments: [
    ("Houston", "26420"), ("houston tx", "26420"), ("HOUSTON, TEXAS", "26420"),
    ("Houston-The Woodlands-Sugar Land, TX", "26420"),
    ("Houston-Pasadena-The Woodlands, TX", "26420"), ("26420", "26420"), ("NYC", "35620"),
    ("New York", "35620"), ("New York-Newark-Jersey City, NY-NJ-PA", "35620"),
    ("New York State", "NY"), ("NY", "NY"), ("ny", "NY"), ("Texas", "TX"), ("TX", "TX"),
    ("state of Texas", "TX"), ("Washington", "WA"), ("Washington DC", "47900"), ("US", "US"),
    ("United States", "US"), ("national", "US"), ("St. Louis", "41180"), ("saint paul", nil),
    ("Dallas", "19100"), ("Fort Worth", "19100"), ("LA", "LA"), ("Los Angeles", "31080"),
    ("Chicago", "16980"), ("Atlanta", "12060"), ("Springfield, MA", "44140"),
    ("Columbus GA", "17980"), ("Gotham", nil), ("", nil), ("   ", nil),
  ])
  func `an area is found by its name or code`(typed: String, code: String?) throws {
    let found = try CareersContent.library.areas().find(typed)
    if case .one(let area) = found {
      #expect(area.code == code)
    } else {
      #expect(code == nil)
    }
  }

  @Test func `every area is found by its own name and its own code`() throws {
    let finder = try CareersContent.library.areas()
    for area in finder.areas where area.name != "New York" {
      for name in [area.name, area.name.uppercased(), area.code] {
        guard case .one(let found) = finder.find(name) else {
          Issue.record("'\(name)' was not found")
          continue
        }
        #expect(found == area)
      }
    }
  }

  @Test(arguments: [
    ("43-3011", "43-3011.00"), ("43-3011.00", "43-3011.00"), ("13-2099", "13-2099.04"),
    ("11-3031", "11-3031.00"), ("11-3031.01", "11-3031.01"), ("debt collector", "43-3011.00"),
    ("Debt Collectors", "43-3011.00"), ("collections rep", "43-3011.00"),
    ("debt collection specialist", "43-3011.00"), ("credit collections specialist", "43-4041.00"),
    ("credit analyst", "13-2041.00"), ("collection supervisor", "43-1011.00"),
    ("collections manager", "43-1011.00"), ("compliance manager", "11-9199.02"),
    ("bill and account collectors", "43-3011.00"), ("Bill & Account Collector", "43-3011.00"),
    ("zookeeper", nil), ("99-9999", nil), ("", nil),
  ])
  func `a role is found by code, title or trade title`(typed: String, code: String?) throws {
    let found = try CareersContent.library.role(named: typed)
    if case .one(let role) = found {
      #expect(role.code.description == code)
    } else {
      #expect(code == nil)
    }
  }

  @Test func `a misspelled title gets names that are near`() throws {
    guard case .none(let nearest) = try CareersContent.library.role(named: "debt colectr") else {
      Issue.record("it was found")
      return
    }
    #expect(nearest.contains { $0.lowercased().contains("debt collector") })
    #expect(Set(nearest).count == nearest.count)
  }
}
