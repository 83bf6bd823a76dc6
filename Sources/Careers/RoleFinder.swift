/// Finds the role that somebody named: by code, official title, trade title or alternate title.
package struct RoleFinder: Sendable {
  package let roles: Roles
  private let trade: [TradeTitle]
  private let alternates: [AlternateTitle]

  /// The keys of `alternates`, beside them.
  private let alternateKeys: [String]

  package init(roles: Roles, trade: [TradeTitle], alternates: [AlternateTitle]) {
    self.roles = roles
    self.trade = trade
    self.alternates = alternates
    alternateKeys = alternates.map { Wording.titleKey($0.title) }
  }

  /// The role that `typed` names, or the names closest to it.
  package func find(_ typed: String) -> Found<Role> {
    if let role = byCode(typed) ?? byOfficialTitle(typed) ?? byOtherTitle(typed) {
      return .one(role)
    }
    if let only = onlyRole(holding: Wording.titleKey(typed)) { return .one(only) }
    return .none(nearest: nearest(to: typed))
  }

  /// The role of an SOC code (`43-3011`) or an O*NET code (`43-3011.00`).
  package func byCode(_ typed: String) -> Role? {
    let text = typed.filter { $0 != " " }
    guard text.contains("-"), text.first?.isNumber == true else { return nil }
    return roles[.init(text)] ?? roles.all.first { $0.code.soc == text }
  }

  package func byOfficialTitle(_ typed: String) -> Role? {
    let key = Wording.titleKey(typed)
    return roles.all.first { Wording.titleKey($0.title) == key }
  }

  /// The role of a trade title, then of an alternate title; of several, the first in the file.
  package func byOtherTitle(_ typed: String) -> Role? {
    let key = Wording.titleKey(typed)
    if let title = trade.first(where: { Wording.titleKey($0.title) == key }) {
      return roles[title.role]
    }
    return zip(alternateKeys, alternates).lazy.filter { $0.0 == key }
      .compactMap { roles.place(of: $0.1.role) }.min().map { roles.all[$0] }
  }

  /// The one role whose titles hold every word of `key`, when it is only one.
  private func onlyRole(holding key: String) -> Role? {
    let words = Set(key.split(separator: " "))
    guard !words.isEmpty else { return nil }
    let official = roles.all.filter {
      words.isSubset(of: Wording.titleKey($0.title).split(separator: " "))
    }
    if official.count == 1 { return official.first }
    let others = zip(alternateKeys, alternates).filter { key, _ in
      words.allSatisfy { key.split(separator: " ").contains($0) }
    }
    let codes = Set(others.map(\.1.role) + official.map(\.code))
    return codes.count == 1 ? codes.first.flatMap { roles[$0] } : nil
  }

  /// Up to five titles that share words with `typed` or are spelled like it.
  package func nearest(to typed: String) -> [String] {
    var names: [String] = []
    for hit in search(typed, limit: 12) {
      let name = hit.title ?? hit.role.title
      if !names.contains(name) { names.append(name) }
    }
    return Array(names.prefix(5))
  }

  /// The roles with a title like `typed`, best first; every role, when nothing was typed.
  ///
  /// Each comes with the title that fitted when that is not the official one.
  package func search(_ typed: String, limit: Int = 20) -> [Hit] {
    let key = Wording.titleKey(typed)
    guard !key.isEmpty else { return roles.all.map { Hit(role: $0, title: nil, score: 0) } }
    var best: [Role.Code: Hit] = [:]
    let wanted = Resemblance(typed: key)
    func consider(_ code: Role.Code, _ title: String, _ titleKey: String, isOfficial: Bool) {
      let score = wanted.score(with: titleKey)
      guard score > 0, let role = roles[code] else { return }
      let full = score * 4 + (isOfficial ? 3 : 0)
      if (best[code]?.score ?? 0) < full {
        best[code] = Hit(role: role, title: isOfficial ? nil : title, score: full)
      }
    }
    for role in roles.all {
      consider(role.code, role.title, Wording.titleKey(role.title), isOfficial: true)
    }
    for title in trade {
      consider(title.role, title.title, Wording.titleKey(title.title), isOfficial: false)
    }
    for (key, title) in zip(alternateKeys, alternates) {
      consider(title.role, title.title, key, isOfficial: false)
    }
    let hits = roles.all.enumerated().compactMap { place, role in
      best[role.code].map { (place, $0) }
    }
    return hits.sorted { ($1.1.score, $0.0) < ($0.1.score, $1.0) }.prefix(limit).map(\.1)
  }

  /// One role that fits a search.
  package struct Hit: Sendable {
    package let role: Role
    package let title: String?
    package let score: Int
  }
}

/// A title as the trade uses it, with the role it means.
package struct TradeTitle: Hashable, Sendable {
  package let title: String
  package let role: Role.Code

  /// Another role that some employers mean by the title.
  package let also: Role.Code?
  package let basis: String

  package init(title: String, role: Role.Code, also: Role.Code?, basis: String) {
    self.title = title
    self.role = role
    self.also = also
    self.basis = basis
  }
}

/// One of the many names under which a role is advertised.
package struct AlternateTitle: Hashable, Sendable {
  package let role: Role.Code
  package let title: String

  package init(role: Role.Code, title: String) {
    self.role = role
    self.title = title
  }
}

/// What a search for one thing by name came to.
package enum Found<Thing> {
  case one(Thing)
  case none(nearest: [String])
}

extension Found: Sendable where Thing: Sendable {}
