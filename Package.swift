// swift-tools-version: 6.3
import PackageDescription

/// One settings block for all targets: Swift 6 mode, every warning is an error.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "policyc",
  // 128-bit numbers and locks are of this version on.
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "policyc", targets: ["policyc"]),
    .library(name: "PolicyEngine", targets: ["PolicyEngine"]),
    .library(name: "PolicyCompiler", targets: ["PolicyCompiler"]),
    // The C interface. Build it with `-Xswiftc -static-stdlib` for machines without Swift.
    .library(name: "policyc-engine", type: .dynamic, targets: ["PolicyC"]),
    .plugin(name: "CompilePolicies", targets: ["CompilePolicies"]),
  ],
  targets: [
    .target(name: "PolicyBase", swiftSettings: settings),
    .target(name: "PolicySyntax", dependencies: ["PolicyBase"], swiftSettings: settings),
    .target(name: "PolicyIR", dependencies: ["PolicyBase"], swiftSettings: settings),
    .target(
      name: "PolicyCompiler", dependencies: ["PolicyBase", "PolicySyntax", "PolicyIR"],
      swiftSettings: settings),
    .target(
      name: "PolicyEngine", dependencies: ["PolicyBase", "PolicyIR"], swiftSettings: settings),
    .target(name: "CPolicyc"),
    .target(
      name: "PolicyC", dependencies: ["CPolicyc", "PolicyBase", "PolicyIR", "PolicyEngine"],
      swiftSettings: settings),
    .target(
      name: "PolicyAnalysis",
      dependencies: ["PolicyBase", "PolicyIR", "PolicyCompiler", "PolicyEngine"],
      swiftSettings: settings),
    .target(
      name: "PolicyOutline", dependencies: ["PolicyBase", "PolicySyntax"], swiftSettings: settings),
    .executableTarget(
      name: "policyc",
      dependencies: [
        "PolicyBase", "PolicySyntax", "PolicyIR", "PolicyCompiler", "PolicyEngine",
        "PolicyAnalysis", "PolicyOutline",
      ],
      swiftSettings: settings),
    .plugin(
      name: "CompilePolicies", capability: .buildTool(), dependencies: ["policyc"],
      path: "Sources/CompilePolicies"),
    .testTarget(
      name: "PolicyBaseTests", dependencies: ["PolicyBase"], swiftSettings: settings),
    .testTarget(
      name: "PolicySyntaxTests", dependencies: ["PolicySyntax"], exclude: ["Golden"],
      swiftSettings: settings),
    .target(
      name: "SamplePolicy", dependencies: ["PolicyCompiler", "PolicyAnalysis"],
      path: "Tests/SamplePolicy", swiftSettings: settings),
    .testTarget(
      name: "PolicyCompilerTests", dependencies: ["PolicyCompiler", "SamplePolicy"],
      swiftSettings: settings),
    .testTarget(
      name: "PolicyEngineTests", dependencies: ["PolicyEngine", "PolicyCompiler"],
      swiftSettings: settings),
    .testTarget(
      name: "PolicyAnalysisTests", dependencies: ["PolicyAnalysis", "SamplePolicy", "policyc"],
      swiftSettings: settings),
    .testTarget(
      name: "PolicyOutlineTests", dependencies: ["PolicyOutline"], swiftSettings: settings),
    .testTarget(
      name: "LawTests", dependencies: ["PolicyEngine", "PolicyCompiler"], swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "PolicyCompiler", "PolicyEngine", "PolicyAnalysis", "PolicyOutline", "policyc",
      ],
      exclude: ["Golden"], swiftSettings: settings),
  ]
)
