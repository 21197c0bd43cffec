import Foundation
import PolicyBase
import PolicySyntax
import Testing

@Test func scratch() throws {
  let list = ProcessInfo.processInfo.environment["SCRATCH"]?.split(separator: " ") ?? []
  let sources = try list.map {
    SourceText(name: String($0), bytes: Array(try Data(contentsOf: URL(fileURLWithPath: String($0)))))
  }
  let start = Date()
  let result = parse(sources)
  print("ms", Date().timeIntervalSince(start) * 1000)
  for d in result.diagnostics {
    let s = sources[Int(d.place.file)]
    let p = s.position(of: d.place.start)
    print("\(s.name):\(p.line):\(p.column) \(d.code) \(d.message.zh) \(d.repair?.zh ?? "") | \(s.line(p.line))")
  }
  for t in result.trees { print(t.code.text, t.headings.count, t.statements.count, t.ambiguities.count, t.examples.count) }
}
