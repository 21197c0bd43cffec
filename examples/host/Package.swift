// swift-tools-version: 6.3
import PackageDescription

/// A settlement system in Swift that embeds the rules of a city.
let package = Package(
  name: "host",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "policyc", path: "../..")],
  targets: [
    .executableTarget(
      name: "host",
      dependencies: [.product(name: "PolicyEngine", package: "policyc")],
      plugins: [.plugin(name: "CompilePolicies", package: "policyc")])
  ]
)
