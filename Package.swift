// swift-tools-version: 6.2
import PackageDescription

// Every target names every target beneath it, not only those it imports: SwiftPM rebuilds a target only for the
// dependencies it declares. What a target may import is narrower, and ArchitectureTests holds it to that.

let everywhere: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]
let onMainActor = everywhere + [.defaultIsolation(MainActor.self)]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let customDump: Target.Dependency = .product(name: "CustomDump", package: "swift-custom-dump")

let repository: [Target.Dependency] = ["Domain", "CSQLiteShims", grdb, crypto, yams]
let matching: [Target.Dependency] = ["AssignmentSolver", "Matching"]
let localization: [Target.Dependency] = ["Domain", "AppResources"]
let viewModels: [Target.Dependency] = repository + matching + ["Repository", "AppResources", "Localization"]
let screens: [Target.Dependency] = viewModels + ["ViewModels", "TerminalUI"]
let commands: [Target.Dependency] =
  screens + ["Screens", "CNcurses", "CursesTerminal", argumentParser, logging]

let package = Package(
  name: "matchbook",
  products: [
    .executable(name: "matchbook", targets: ["matchbook"]),
    .library(name: "AssignmentSolver", targets: ["AssignmentSolver"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", exact: "1.7.3"),
  ],
  targets: [
    .target(name: "CNcurses", publicHeadersPath: "."),
    .systemLibrary(name: "CSQLiteShims"),
    .target(name: "Domain", swiftSettings: everywhere),
    .target(name: "AssignmentSolver", swiftSettings: everywhere),
    .target(name: "Matching", dependencies: ["Domain", "AssignmentSolver"], swiftSettings: everywhere),
    .target(name: "Repository", dependencies: repository, swiftSettings: everywhere),
    .target(
      name: "AppResources",
      resources: [
        .copy("../../Resources/Places"),
        .copy("../../Resources/Policies"),
        .copy("../../Resources/Samples"),
      ],
      swiftSettings: everywhere),
    .target(name: "Localization", dependencies: localization, swiftSettings: everywhere),
    .target(name: "ViewModels", dependencies: viewModels, swiftSettings: onMainActor),
    .target(name: "TerminalUI", swiftSettings: everywhere),
    .target(name: "Screens", dependencies: screens, swiftSettings: onMainActor),
    .target(
      name: "CursesTerminal", dependencies: ["CNcurses", "TerminalUI"], swiftSettings: onMainActor),
    .target(name: "Commands", dependencies: commands, swiftSettings: everywhere),
    .executableTarget(
      name: "matchbook", dependencies: commands + ["Commands"], swiftSettings: everywhere),

    .target(name: "TestSupport", dependencies: commands, path: "Tests/TestSupport", swiftSettings: everywhere),
    .testTarget(name: "ArchitectureTests", swiftSettings: everywhere),
    .testTarget(name: "AppResourcesTests", dependencies: ["AppResources", "TestSupport"], swiftSettings: everywhere),
    .testTarget(name: "DomainTests", dependencies: ["Domain", "TestSupport"], swiftSettings: everywhere),
    .testTarget(
      name: "AssignmentSolverTests", dependencies: ["AssignmentSolver", "TestSupport"], swiftSettings: everywhere),
    .testTarget(
      name: "MatchingTests", dependencies: ["Domain"] + matching + ["TestSupport"], swiftSettings: everywhere),
    .testTarget(
      name: "RepositoryTests",
      dependencies: repository + ["Repository", "TestSupport", "TerminalProbe", "AppResources", customDump],
      exclude: ["Golden"], swiftSettings: everywhere),
    .testTarget(
      name: "TerminalUITests", dependencies: ["TerminalUI", "TestSupport"], exclude: ["Snapshots"],
      swiftSettings: everywhere),
    .executableTarget(
      name: "TerminalProbe", dependencies: commands + ["Commands", "TestSupport"], path: "Tests/TerminalProbe",
      swiftSettings: everywhere),
    .testTarget(
      name: "CursesTerminalTests",
      dependencies: commands + ["Commands", "TestSupport", "TerminalProbe"],
      swiftSettings: onMainActor),
    .testTarget(
      name: "ViewModelsTests", dependencies: viewModels + ["ViewModels", "TestSupport"], swiftSettings: onMainActor),
    .testTarget(
      name: "ScreensTests", dependencies: screens + ["Screens", "TestSupport"], exclude: ["Snapshots"],
      swiftSettings: onMainActor),
    .executableTarget(
      name: "ranking", dependencies: viewModels + ["ViewModels"], path: "Tests/Benchmarks/Ranking",
      swiftSettings: everywhere),
    .testTarget(
      name: "EndToEndTests", dependencies: commands + ["matchbook", "Commands", "TestSupport"],
      exclude: ["TestHost/attack", "TestHost/boot", "TestHost/stage"],
      swiftSettings: onMainActor),
  ],
  swiftLanguageModes: [.v6]
)
