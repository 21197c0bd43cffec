// swift-tools-version: 6.2
import PackageDescription

/// A settlement system in Swift that embeds the rules of a city.
let package = Package(
  name: "host",
  dependencies: [.package(name: "policyc", path: "../..")],
  targets: [
    .executableTarget(
      name: "host",
      dependencies: [.product(name: "PolicyEngine", package: "policyc")],
      plugins: [.plugin(name: "CompilePolicies", package: "policyc")])
  ]
)
