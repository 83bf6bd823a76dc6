import Careers
import ContentLoading
import Foundation

/// The careers content of this checkout.
enum CareersContent {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let library = CareersLibrary(folder: root.appending(path: "content/careers"))
}
