package import Compliance
import Foundation
import Synchronization

extension ZoneOffsets {
  /// The zones of the IANA database that this computer carries, each looked up once.
  package static let system: ZoneOffsets = {
    let known = KnownZones()
    return ZoneOffsets { zone, epoch in
      known[zone]?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(epoch)))
    }
  }()
}

/// The zones that were asked for so far.
private final class KnownZones: Sendable {
  private let zones = Mutex<[String: TimeZone]>([:])

  subscript(name: String) -> TimeZone? {
    zones.withLock { zones in
      if let zone = zones[name] { return zone }
      guard let zone = TimeZone(identifier: name) else { return nil }
      zones[name] = zone
      return zone
    }
  }
}
