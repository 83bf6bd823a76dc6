import Careers
import ContentLoading
import Testing

@Suite("Ranking of destinations")
struct RankingTests {
  let ranking: RoleRanking

  init() throws {
    ranking = RoleRanking(try CareersContent.library.map())
  }

  @Test func `held-out origins are ordered better than by size`() throws {
    let results = CareersBenchmark(ranking).results
    let size = try #require(results.first).average
    let model = try #require(results.last).average
    #expect(model.meanPercentileRank > size.meanPercentileRank)
    #expect(model.gain > size.gain)
  }

  @Test func `every other role has one place, whatever the origin`() {
    for role in ranking.map.roles.all {
      let destinations = ranking.destinations(from: role)
      #expect(destinations.map(\.rank) == Array(1...(ranking.map.roles.all.count - 1)))
      #expect(Set(destinations.map(\.role.code)).count == destinations.count)
      #expect(!destinations.contains { $0.role == role })
    }
  }

  @Test func `an origin's own moves do not change its order`() throws {
    let map = ranking.map
    for role in map.roles.all {
      let blind = RoleMap(
        roles: map.roles, ratings: map.ratings, relations: map.relations,
        moves: map.moves.filter { $0.from != role.observedAs }, nation: map.nation)
      let unseen = RoleRanking(blind).destinations(from: role)
      #expect(unseen.map(\.role) == ranking.destinations(from: role).map(\.role))
      #expect(unseen.allSatisfy { $0.observedShare == nil })
    }
  }

  @Test func `each step of a path climbs at most one zone, and the last is the goal`() throws {
    let roles = ranking.map.roles
    let start = try #require(roles[.init("43-3011.00")])
    for goal in roles.all where goal != start && goal.zone <= 4 {
      let path = try #require(CareerPath(from: start, to: goal, by: ranking))
      #expect(path.steps.last?.destination.role == goal)
      var zone = start.zone
      for step in path.steps {
        #expect(step.destination.role.zone <= zone + 1)
        zone = step.destination.role.zone
      }
    }
  }

  @Test func `a higher rating of oneself never lowers what is covered`() throws {
    let skills = try CareersContent.library.tradeSkills()
    let base = try #require(ranking.map.roles[.init("43-3011.00")])
    for skill in skills {
      let low = SkillProfile(
        base: base, ratings: [.init(skill: skill, anchor: 2, evidence: "")]
      ).fits(in: ranking.map)
      let high = SkillProfile(
        base: base, ratings: [.init(skill: skill, anchor: 5, evidence: "")]
      ).fits(in: ranking.map)
      for (role, coverage) in high {
        let before = try #require(low.first { $0.role == role }).coverage
        #expect(coverage.share >= before.share)
      }
    }
  }

  @Test func `what is missing has a direction`() throws {
    let collector = try #require(ranking.map.roles[.init("43-3011.00")])
    let supervisor = try #require(ranking.map.roles[.init("43-1011.00")])
    let up = try #require(ranking.map.coverage(from: collector, to: supervisor))
    let down = try #require(ranking.map.coverage(from: supervisor, to: collector))
    #expect(up.share < down.share)
    #expect(up.gaps.allSatisfy { $0.have < $0.need })
  }
}
