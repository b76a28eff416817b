import Foundation

/// Reads what `Workspace` offers from its source.
enum WorkspaceSource {
  /// The signatures of its `package` functions, such as `matches(named:)`.
  static func members() throws -> Set<String> {
    let root = URL(filePath: #filePath).appending(path: "../../../../Sources/Repository").standardizedFileURL
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    var members: Set<String> = []
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      members.formUnion(signatures(in: try String(contentsOf: file, encoding: .utf8)))
    }
    return members
  }

  private static func signatures(in text: String) -> Set<String> {
    var members: Set<String> = []
    var isWorkspace = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if line.hasPrefix("}") { isWorkspace = false }
      if line.hasPrefix("extension Workspace") || line.contains("struct Workspace:") { isWorkspace = true }
      guard isWorkspace, line.hasPrefix("  package "), let function = line.range(of: "func ") else { continue }
      let rest = ([String(line[function.upperBound...])] + lines[(number + 1)...].prefix(8).map(String.init))
        .joined(separator: " ")
      members.insert(signature(of: rest))
    }
    return members
  }

  /// The name, and the labels of what stands between the outermost parentheses.
  private static func signature(of text: String) -> String {
    var depth = 0
    var name = ""
    var parameters = [""]
    for character in text {
      if "([{".contains(character) { depth += 1 } else if ")]}".contains(character) { depth -= 1 }
      if depth == 0, character == ")" { break }
      if depth == 0 {
        name.append(character)
      } else if depth == 1, character == "," {
        parameters.append("")
      } else {
        parameters[parameters.count - 1].append(character)
      }
    }
    let labels = parameters.compactMap { $0.drop { "( ".contains($0) }.prefix { !" :".contains($0) } }
      .filter { !$0.isEmpty }
    return "\(name)(\(labels.map { "\($0):" }.joined()))"
  }
}
