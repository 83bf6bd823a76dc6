import CallModel
import ContentLoading
import Foundation

extension Library {
  /// The course in `content/course.yaml`, or `nil` where none is given.
  func course() throws -> Course? {
    let name = "content/course.yaml"
    let file = locations.root.appending(path: name)
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    switch AuthoredFile.read(file, as: name) {
    case .failure(let diagnostic): throw CommandFailure([diagnostic], texts: [:])
    case .success(let document):
      let names = ScenarioHead.all(in: locations.scenarios).map(\.id.description)
      guard let course = CourseLoader.load(document, scenarios: names) else {
        throw CommandFailure(document.diagnostics, texts: [name: document.text])
      }
      return course
    }
  }
}
