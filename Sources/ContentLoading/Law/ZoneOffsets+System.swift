package import Compliance
import Foundation

extension ZoneOffsets {
  /// The zones of the IANA database that this computer carries.
  package static let system = ZoneOffsets { zone, epoch in
    TimeZone(identifier: zone)?.secondsFromGMT(for: Date(timeIntervalSince1970: Double(epoch)))
  }
}
