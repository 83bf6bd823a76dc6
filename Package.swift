// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

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
    // Functions: pure, over those values.
    .target(name: "Negotiation", dependencies: ["CallModel"], swiftSettings: settings),
    .target(
      name: "CallEngine", dependencies: ["CallModel", "Negotiation"], swiftSettings: settings),
    .target(name: "Compliance", dependencies: ["CallModel"], swiftSettings: settings),
    .target(
      name: "Assessment", dependencies: ["CallModel", "Compliance", "Negotiation"],
      swiftSettings: settings),
    .target(name: "Understanding", dependencies: ["CallModel"], swiftSettings: settings),
    // Adapters: one third-party dependency each.
    .target(
      name: "ContentLoading",
      dependencies: [
        "Assessment", "CallModel", "Compliance", "Diagnostics",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ComplianceTests",
      dependencies: ["CallModel", "Compliance", "ContentLoading", "Diagnostics"],
      swiftSettings: settings),
    .testTarget(
      name: "AssessmentTests",
      dependencies: [
        "Assessment", "CallModel", "Compliance", "Console", "ContentLoading", "Diagnostics",
        "Negotiation",
      ],
      swiftSettings: settings),
    .systemLibrary(
      name: "CReadline", pkgConfig: "readline",
      providers: [.apt(["libreadline-dev"]), .brew(["readline"])]),
    // The front end: the only target that prints.
    .target(
      name: "Console",
      dependencies: [
        "Assessment", "CReadline", "CallModel", "Compliance", "Diagnostics", "Negotiation",
      ],
      swiftSettings: settings),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: settings),
    .testTarget(name: "CallModelTests", dependencies: ["CallModel"], swiftSettings: settings),
    .testTarget(
      name: "NegotiationTests", dependencies: ["CallModel", "Negotiation"],
      swiftSettings: settings),
    .testTarget(
      name: "UnderstandingTests", dependencies: ["CallModel", "Understanding"],
      swiftSettings: settings),
    .testTarget(
      name: "CallEngineTests", dependencies: ["CallEngine", "CallModel"],
      swiftSettings: settings),
  ]
)
