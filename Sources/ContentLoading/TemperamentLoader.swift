package import CallModel
import Diagnostics

/// Reads a file of `content/temperaments`, which is named after the temperament in it.
package enum TemperamentLoader {
  package static func load(
    _ document: Document, named name: String, vocabulary: Vocabulary
  ) -> Temperament? {
    guard let root = document.root() else { return nil }
    root.allow(Forms.temperament.names)
    let id = root.required("temperament")?.choice(among: [name])
    _ = root.required("is")?.text()
    let starts = root.required("starts")?.mapping().flatMap(mood)
    var reactions: [Move.Kind: Mood.Shift] = [:]
    let moves = vocabulary.entries.map(\.kind.description)
    for (key, location, field) in root.required("reacts")?.mapping()?.fields ?? [] {
      guard moves.contains(key) else {
        document.report(
          .unknownName, at: location, "'\(key)' is not a known move",
          suggestion: NearMiss.closest(to: key, among: moves))
        continue
      }
      reactions[Move.Kind(key)] = ScriptLoader.shift(field)
    }
    let fading = root.required("fading")?.permille()
    let wear = root.required("wear")?.whole(in: 0...20)
    let opensAt = root.required("opens_at")?.permille()
    let meets = root.optional("meets").map { $0.permille() ?? 500 } ?? 500
    guard let id, let starts, let fading, let wear, let opensAt, !document.hasErrors else {
      return nil
    }
    return Temperament(
      id: .init(id), starts: starts, reactions: reactions, fading: fading, wear: wear,
      opensAt: opensAt, meets: meets)
  }

  private static func mood(_ mapping: Mapping) -> Mood? {
    mapping.allow(Mood.Gauge.allCases.map(\.rawValue))
    guard let trust = mapping.required("trust")?.whole(in: Level.range),
      let anger = mapping.required("anger")?.whole(in: Level.range),
      let patience = mapping.required("patience")?.whole(in: Level.range)
    else { return nil }
    return Mood(trust: trust, anger: anger, patience: patience)
  }
}
