// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "mutual-gains",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "MutualGains", targets: ["MutualGains"]),
    .library(name: "DealFiles", targets: ["DealFiles"]),
    .executable(name: "optimize", targets: ["optimize"]),
  ],
  targets: [
    // Beside the flow: shares no code with it, and imports nothing of it.
    .target(name: "DealChecker"),

    // The rooms, in the order in which data flows through them.
    .target(name: "CGLPK", exclude: ["README.md"], linkerSettings: [.linkedLibrary("glpk")]),
    .target(name: "MutualGains", dependencies: ["CGLPK"]),
    .target(name: "CXML", exclude: ["README.md"], linkerSettings: [.linkedLibrary("expat")]),
    .target(name: "CWorkbook", exclude: ["README.md"]),
    .target(name: "DealFiles", dependencies: ["CWorkbook", "CXML", "MutualGains"]),
    .target(name: "CDigest", exclude: ["README.md"]),
    .target(name: "CPicture", exclude: ["README.md"]),
    .target(
      name: "DealReports", dependencies: ["CDigest", "CPicture", "DealChecker", "DealFiles", "MutualGains"]),
    .executableTarget(
      name: "optimize", dependencies: ["DealChecker", "DealFiles", "DealReports", "MutualGains"]),

    // Seeded random deals, for tests and benchmarks.
    .target(
      name: "DealGenerator", dependencies: ["MutualGains"], path: "Benchmarks/DealGenerator"),
    .executableTarget(
      name: "generate-deal", dependencies: ["DealGenerator"], path: "Benchmarks/generate-deal"),

    // How fast the program and its baselines are.
    .executableTarget(
      name: "Benchmarks", dependencies: ["DealGenerator", "MutualGains"], path: "Benchmarks/Benchmarks"),

    .testTarget(name: "MutualGainsTests", dependencies: ["DealGenerator", "MutualGains"]),
    .testTarget(
      name: "DealFilesTests", dependencies: ["DealFiles", "DealGenerator", "MutualGains"],
      exclude: ["Dialects", "Workbooks"]),
    .testTarget(
      name: "DealReportsTests",
      dependencies: ["DealChecker", "DealFiles", "DealGenerator", "DealReports", "MutualGains"]),
    .testTarget(name: "DealCheckerTests", dependencies: ["DealChecker"]),
    .testTarget(
      name: "OptimizeTests", dependencies: ["DealChecker", "DealFiles", "DealGenerator", "optimize"],
      exclude: ["Deals", "Goldens"]),
  ],
  swiftLanguageModes: [.v6]
)

// `make fuzz` builds the readers for libFuzzer, with sanitizers: only it sets this. Elsewhere nothing of it is there.
if Context.environment["FUZZED"] != nil, let tool = package.targets.first(where: { $0.name == "optimize" }) {
  package.products.removeAll { $0.name == tool.name }
  package.targets.removeAll { $0.name == tool.name || $0.isTest }
  package.targets += [
    // What is linked to the fuzzer can't have a start of its own.
    .target(name: tool.name, dependencies: tool.dependencies, exclude: ["main.swift"]),
    .executableTarget(
      name: "fuzz", dependencies: tool.dependencies + ["DealGenerator", .target(name: tool.name)],
      path: "Tests/FuzzTests", exclude: ["dutch-excel.dict", "fuzz.py"],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]),
  ]
  for target in package.targets {
    let isFuzzer = target.name == "fuzz"
    target.cSettings = [.unsafeFlags(["-fsanitize=fuzzer-no-link,address,undefined"])]
    target.swiftSettings = [
      .unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing"] + (isFuzzer ? ["-parse-as-library"] : []))
    ]
  }
}

// `make test` tries the optimised code, which is what people run. The tests themselves only cost time that way.
if Context.environment["TESTED"] != nil {
  for target in package.targets where target.isTest {
    target.swiftSettings = [.unsafeFlags(["-Onone"], .when(configuration: .release))]
  }
}
