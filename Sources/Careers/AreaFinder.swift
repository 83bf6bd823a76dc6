/// Finds the place that somebody named: a city, a metropolitan area, a state, the nation, a code.
package struct AreaFinder: Sendable {
  package let areas: [Area]

  /// What people call a place, with its code: `nyc` is 35620.
  private let nicknames: [String: String]

  package init(areas: [Area], nicknames: [(name: String, code: String)]) {
    self.areas = areas
    self.nicknames = Dictionary(
      nicknames.map { (Wording.key($0.name), $0.code) }, uniquingKeysWith: { first, _ in first })
  }

  private static let nationNames: Set<String> = [
    "us", "usa", "united states", "united states of america", "nation", "national", "nationwide",
    "america", "the nation", "the united states",
  ]

  package func find(_ typed: String) -> Found<Area> {
    let key = Wording.key(typed)
    if AreaFinder.nationNames.contains(key) { return .one(.nation) }
    if let area = area(code: typed.filter { $0 != " " }.uppercased()) { return .one(area) }
    if let code = nicknames[key], let area = area(code: code) { return .one(area) }
    if let area = areas.first(where: { Wording.key($0.name) == key }) { return .one(area) }
    if key.hasPrefix("state of ") { return find(String(key.dropFirst(9))) }
    if key.hasSuffix(" state"), let area = state(named: String(key.dropLast(6))) {
      return .one(area)
    }
    let cities = byCity(key, typed: typed)
    if cities.count == 1, let area = cities.first { return .one(area) }
    return .none(nearest: cities.isEmpty ? nearest(to: key) : cities.map(\.name))
  }

  package func area(code: String) -> Area? {
    code == "US" ? .nation : areas.first { $0.code == code }
  }

  /// The state that an area lies in, the first when it lies in several.
  package func state(around area: Area) -> Area? {
    if let code = area.states.first { return state(code: code) }
    let key = Wording.key(area.name)
    return areas.first { $0.kind == .state && key.contains(Wording.key($0.name)) }
  }

  private func state(code: String) -> Area? {
    areas.first { $0.kind == .state && $0.code == code }
  }

  private func state(named key: String) -> Area? {
    areas.first { $0.kind == .state && Wording.key($0.name) == key }
  }

  /// The metropolitan area that shares the most with a name such as `houston tx`, `Dallas, Texas`
  /// or the longer name that the area had in earlier years; several when they share as much.
  private func byCity(_ key: String, typed: String) -> [Area] {
    let (places, states) = split(key, typed: typed)
    guard !places.isEmpty else { return [] }
    var most = 1
    var best: [Area] = []
    for area in areas where area.kind == .metro {
      let fits = states.isEmpty || !states.isDisjoint(with: area.states)
      guard fits else { continue }
      var points = 0
      for (place, city) in area.cities.enumerated() where places.contains(city) {
        points += place == 0 ? 10 : 5 - min(place, 4)
        if city == places.first { points += 6 }
      }
      if points > most { best = [] }
      if points >= most {
        most = points
        best.append(area)
      }
    }
    return best.isEmpty ? nonmetro(key) : best
  }

  private func nonmetro(_ key: String) -> [Area] {
    let words = Set(key.split(separator: " "))
    return areas.filter {
      $0.kind == .nonmetro && words.isSubset(of: Wording.key($0.name).split(separator: " "))
    }
  }

  /// The cities in what was typed, and the states after them.
  private func split(_ key: String, typed: String) -> (places: [String], states: Set<String>) {
    let front = typed.split(separator: ",", maxSplits: 1).map(String.init)
    if front.count == 2 {
      let states = Set(front[1].split { "-/ ,".contains($0) }.map { $0.uppercased() })
        .filter { state(code: $0) != nil }
      let named = state(named: Wording.key(front[1])).map(\.code)
      let known = named.map { states.union([$0]) } ?? states
      return (front[0].split { $0 == "-" || $0 == "/" }.map { Wording.key($0) }, known)
    }
    var words = key.split(separator: " ").map(String.init)
    if words.count > 1, let last = words.last, state(code: last.uppercased()) != nil {
      words.removeLast()
      return ([words.joined(separator: " ")], [last.uppercased()])
    }
    for area in areas where area.kind == .state {
      let name = Wording.key(area.name)
      if key.hasSuffix(" " + name) { return ([String(key.dropLast(name.count + 1))], [area.code]) }
    }
    let parts = typed.split { $0 == "-" || $0 == "/" }.map { Wording.key($0) }
    return (parts.count > 1 ? [key] + parts : [key], [])
  }

  /// Up to five places whose names are spelled like `key` or share a word with it.
  package func nearest(to key: String) -> [String] {
    var scored: [(Int, String)] = []
    let wanted = Resemblance(typed: key)
    for area in areas {
      let names = [Wording.key(area.name)] + area.cities
      let score = names.map { wanted.score(with: $0) }.max() ?? 0
      if score > 0 { scored.append((-score, area.name)) }
    }
    return scored.sorted { $0 < $1 }.prefix(5).map(\.1)
  }
}
