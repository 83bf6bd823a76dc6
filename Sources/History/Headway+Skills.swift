extension Headway {
  /// What the latest calls show of one skill.
  package struct SkillRecord: Hashable, Sendable {
    package let skill: String

    /// The share of the points of its items that was earned, from 0 to 1.
    package let share: Double

    /// How many calls had something of it to judge.
    package let calls: Int

    /// The latest call in which an item of it earned everything, and the dearest such item there.
    package let proof: Proof?

    package struct Proof: Hashable, Sendable {
      package let call: String
      package let item: String
    }
  }

  /// The skills that the latest twenty calls show, the strongest first.
  ///
  /// `skill` tells what an item shows, and is `nil` for an item that is no more.
  package func skills(_ skill: (_ item: String) -> String?) -> [SkillRecord] {
    var sums: [String: (earned: Double, of: Double, calls: Int)] = [:]
    var proofs: [String: SkillRecord.Proof] = [:]
    for call in latest {
      var seen: Set<String> = []
      var best: [String: KeptCard.Item] = [:]
      for item in call.card.items {
        guard let share = item.share, let name = skill(item.name) else { continue }
        let sum = sums[name] ?? (0, 0, 0)
        let isFirst = seen.insert(name).inserted
        sums[name] = (sum.earned + item.points, sum.of + item.of, sum.calls + (isFirst ? 1 : 0))
        if share > 0.999, item.of > best[name]?.of ?? 0 { best[name] = item }
      }
      for (name, item) in best {
        proofs[name] = SkillRecord.Proof(call: call.id, item: item.name)
      }
    }
    return sums.map { name, sum in
      SkillRecord(
        skill: name, share: sum.of > 0 ? sum.earned / sum.of : 0, calls: sum.calls,
        proof: proofs[name])
    }
    .sorted { ($1.share, $0.skill) < ($0.share, $1.skill) }
  }
}
