// swift-tools-version: 6.1
import PackageDescription

// A package of its own: it is built with other flags than everything else. `make fuzz` builds and runs it.
let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "matchbook", path: "../..")],
  targets: [
    .executableTarget(
      name: "SolverFuzzer", dependencies: [.product(name: "AssignmentSolver", package: "matchbook")],
      path: "SolverFuzzer")
  ],
  swiftLanguageModes: [.v6]
)
