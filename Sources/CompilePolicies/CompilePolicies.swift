import Foundation
import PackagePlugin

/// Compiles the `.policy` files of a target while it is built: into one artefact, and a Swift source
/// that embeds it and names what it declares.
@main
struct CompilePolicies: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? any SourceModuleTarget else { return [] }
    let policies = target.sourceFiles(withSuffix: "policy").map(\.url)
      .sorted { $0.path < $1.path }
    guard !policies.isEmpty else { return [] }
    let folder = context.pluginWorkDirectoryURL
    let compiled = folder.appending(path: "Policies.policyc")
    let source = folder.appending(path: "Policies.swift")
    return [
      .buildCommand(
        displayName: "Compiling \(policies.count) policies of \(target.name)",
        executable: try context.tool(named: "policyc").url,
        arguments: ["build"] + policies.map(\.path)
          + ["-o", compiled.path, "--swift", source.path],
        inputFiles: policies, outputFiles: [source])
    ]
  }
}
