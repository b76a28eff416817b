// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who builds or tests Matchbook fetches what only the benchmarks need. It measures
// the built program from outside, as a terminal sees it; `make bench` says where the program and its data are.
let package = Package(
  name: "benchmarks",
  products: [.executable(name: "assign", targets: ["assign"])],
  dependencies: [
    .package(name: "matchbook", path: "../.."),
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "ConsoleBenchmarks",
      dependencies: [.product(name: "Benchmark", package: "benchmark")],
      path: "ConsoleBenchmarks",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "assign", dependencies: [.product(name: "AssignmentSolver", package: "matchbook")], path: "Assign"),
  ],
  swiftLanguageModes: [.v6]
)
