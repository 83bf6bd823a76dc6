// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// What works through every sample or every state: without optimisation it would take minutes.
let bulk = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "rightcall",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Values: the vocabulary of the program, with no dependencies.
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(name: "CallModel", swiftSettings: settings),
    .target(name: "JSONFormat", swiftSettings: settings),
    // Functions: pure, over those values.
    .target(
      name: "Understanding", dependencies: ["CallModel"], exclude: ["Decisions"],
      swiftSettings: bulk),
    .target(name: "Negotiation", dependencies: ["CallModel"], swiftSettings: bulk),
    // A scenario that plays itself makes millions of turns, in tests as well.
    .target(
      name: "CallEngine", dependencies: ["CallModel", "Negotiation"],
      swiftSettings: bulk),
    .target(name: "Compliance", dependencies: ["CallModel"], swiftSettings: settings),
    .target(
      name: "Assessment", dependencies: ["CallModel", "Compliance", "Negotiation"],
      exclude: ["Decisions"], swiftSettings: settings),
    .target(name: "Careers", dependencies: ["Diagnostics"], swiftSettings: settings),
    // The one writer of a call.
    .target(
      name: "Practice",
      dependencies: ["Assessment", "CallEngine", "CallModel", "Compliance", "Understanding"],
      swiftSettings: settings),
    .target(
      name: "Exploration",
      dependencies: ["Assessment", "CallEngine", "CallModel", "Compliance", "Negotiation"],
      swiftSettings: bulk),
    // Adapters: one third-party dependency each.
    .target(
      name: "ContentLoading",
      dependencies: [
        "Assessment", "CallModel", "Careers", "Compliance", "Diagnostics", "JSONFormat",
        "Understanding", .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .target(
      name: "History",
      dependencies: ["CallModel", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings),
    .systemLibrary(
      name: "CReadline", pkgConfig: "readline",
      providers: [.apt(["libreadline-dev"]), .brew(["readline"])]),
    // The front end: the only target that prints.
    .target(
      name: "Console",
      dependencies: [
        "Assessment", "CReadline", "CallModel", "Careers", "Compliance", "Diagnostics", "History",
        "JSONFormat", "Negotiation", "Practice",
      ],
      swiftSettings: settings),
    // The root: commands; the clock, the seed and the folders are made here.
    .executableTarget(
      name: "rightcall",
      dependencies: [
        "Assessment", "CallModel", "Careers", "Compliance", "Console", "ContentLoading",
        "CallEngine", "Diagnostics", "Exploration", "History", "JSONFormat", "Negotiation",
        "Practice", "Understanding",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "rightcall-bench",
      dependencies: [
        "Assessment", "CallEngine", "CallModel", "Careers", "Compliance", "ContentLoading",
        "Exploration", "History", "Practice", "Understanding",
      ],
      path: "Benchmarks", swiftSettings: settings),
    .testTarget(
      name: "ContentTests",
      dependencies: [
        "CallModel", "ContentLoading", "Diagnostics", "Understanding",
      ],
      swiftSettings: settings),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: settings),
    .testTarget(name: "CallModelTests", dependencies: ["CallModel"], swiftSettings: settings),
    .testTarget(
      name: "UnderstandingTests",
      dependencies: ["CallModel", "ContentLoading", "Diagnostics", "Understanding"],
      swiftSettings: settings),
    .testTarget(
      name: "NegotiationTests", dependencies: ["CallModel", "Negotiation"],
      swiftSettings: settings),
    .testTarget(
      name: "HistoryTests",
      dependencies: ["CallModel", "History", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: settings),
    .testTarget(
      name: "ConsoleTests", dependencies: ["CallModel", "Console"], swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["CallModel", "History", "rightcall"],
      swiftSettings: settings),
    .testTarget(
      name: "CallEngineTests", dependencies: ["CallEngine", "CallModel"],
      swiftSettings: settings),
    .testTarget(
      name: "ExplorationTests",
      dependencies: [
        "Assessment", "CallEngine", "CallModel", "Compliance", "ContentLoading", "Exploration",
        "Negotiation",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ComplianceTests",
      dependencies: ["CallModel", "Compliance", "ContentLoading", "Diagnostics", "JSONFormat"],
      swiftSettings: settings),
    .testTarget(
      name: "AssessmentTests",
      dependencies: [
        "Assessment", "CallModel", "Compliance", "Console", "ContentLoading", "Diagnostics",
        "JSONFormat", "Negotiation", "Practice", "Understanding",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "CareersTests",
      dependencies: ["CallModel", "Careers", "ContentLoading", "Diagnostics", "rightcall"],
      swiftSettings: settings),
  ]
)
