/// How alike the work of two roles is, over every rated element.
///
/// The cosine between their levels after each element was brought to mean 0 and deviation 1 over
/// all rated roles. Raw levels are all positive, which would make every pair look alike. A role
/// without ratings borrows the average of the rated roles that O*NET relates it to.
package struct Similarity: Sendable {
  private let directions: [[Double]]

  package init(_ map: RoleMap) {
    let count = map.ratings.elements.count
    let rated = (0..<map.roles.all.count).filter { !map.ratings.row($0).isEmpty }
    var rows = [[Double]](
      repeating: [Double](repeating: 0, count: count), count: map.roles.all.count)
    for element in 0..<count {
      let levels = rated.map { Double(map.ratings.row($0)[element].level) }
      let mean = levels.reduce(0, +) / Double(max(1, levels.count))
      let variance =
        levels.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, levels.count))
      let deviation = variance > 0 ? variance.squareRoot() : 1
      for (place, level) in zip(rated, levels) { rows[place][element] = (level - mean) / deviation }
    }
    for (place, role) in map.roles.all.enumerated() where map.ratings.row(place).isEmpty {
      let neighbours = map.relations.filter { $0.role == role.code || $0.related == role.code }
        .compactMap { map.roles.place(of: $0.role == role.code ? $0.related : $0.role) }
        .filter { !map.ratings.row($0).isEmpty }
      for neighbour in neighbours {
        for element in 0..<count { rows[place][element] += rows[neighbour][element] }
      }
    }
    directions = rows.map(Similarity.unit)
  }

  /// −1 to 1, by the places of the roles in `Roles`.
  package func between(_ first: Int, _ second: Int) -> Double {
    var sum = 0.0
    for (a, b) in zip(directions[first], directions[second]) { sum += a * b }
    return sum
  }

  private static func unit(_ row: [Double]) -> [Double] {
    let length = row.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return length > 0 ? row.map { $0 / length } : row
  }
}
