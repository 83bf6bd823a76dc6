import Foundation
import Testing

/// The contracts that other programs rely on, as whole output of the built program.
@Suite("Careers for other programs", .enabled(if: Program.isBuilt))
struct ContractTests {
  @Test(arguments: [
    ("rank-43-3011.json", ["rank", "--from", "debt collector", "--json"]),
    ("rank-43-3011.json", ["rank", "--from", "43-3011.00", "--json"]),
    ("pay-houston.json", ["pay", "43-3011", "--in", "Houston", "--json"]),
    ("pay-houston.json", ["pay", "debt collectors", "--in", "26420", "--json"]),
    ("pay-suppressed.json", ["pay", "43-3011", "--in", "Lake Charles, LA", "--json"]),
    ("pay-top-coded.json", ["pay", "financial manager", "--year", "2020", "--json"]),
  ])
  func `one line comes out, with sorted keys and nothing else`(
    fixture: String, arguments: [String]
  ) throws {
    let expected = try String(
      contentsOf: CareersContent.root.appending(path: "Tests/Fixtures/careers/\(fixture)"),
      encoding: .utf8)
    let output = try Program.run(["careers"] + arguments)
    #expect(output.text == expected)
    #expect(output.errors.isEmpty)
    #expect(output.code == 0)
  }

  @Test(arguments: [
    (
      ["pay", "zookeeper"],
      "rightcall: there is no role 'zookeeper'; did you mean 'Bookkeeper', "
        + "'Bookkeepers Supervisor' or 'Payroll Bookkeeper'?\n"
    ),
    (
      ["pay", "43-3011", "--in", "Gotham"],
      "rightcall: there is no area 'Gotham'; name a city, a metropolitan area, a state or its "
        + "postal code\n"
    ),
    (
      ["pay", "43-3011", "--in", "Houston", "--year", "2019"],
      "rightcall: there are no wages of 2019 for Houston-Pasadena-The Woodlands, TX; it has only "
        + "2025\n"
    ),
    (
      ["path", "debt collector", "43-3011"],
      "rightcall: 'debt collector' and '43-3011' are the same role, Bill and Account Collectors; "
        + "name two\n"
    ),
    (
      ["fit", "--rate", "negotation=4"],
      "rightcall: there is no skill 'negotation'; did you mean 'negotiation'?\n"
    ),
  ])
  func `what cannot be answered is one sentence and code 64`(
    arguments: [String], sentence: String
  ) throws {
    let output = try Program.run(["careers"] + arguments)
    #expect(output.text.isEmpty)
    #expect(output.errors == sentence)
    #expect(output.code == 64)
  }
}

/// The built program, when it lies beside the tests.
private enum Program {
  static let executable = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "rightcall")

  static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: executable.path) }

  static func run(_ arguments: [String]) throws -> (text: String, errors: String, code: Int32) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "careers-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = (out: folder.appending(path: "out"), errors: folder.appending(path: "errors"))
    for file in [files.out, files.errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments + ["--content", CareersContent.root.path]
    process.standardOutput = try FileHandle(forWritingTo: files.out)
    process.standardError = try FileHandle(forWritingTo: files.errors)
    try process.run()
    process.waitUntilExit()
    return (
      try String(contentsOf: files.out, encoding: .utf8),
      try String(contentsOf: files.errors, encoding: .utf8), process.terminationStatus
    )
  }
}
