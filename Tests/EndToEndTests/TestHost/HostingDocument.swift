import Foundation

/// What HOSTING.md tells an administrator to type, as it stands there, a block at a time.
nonisolated struct HostingDocument {
  struct Block {
    let heading: String
    let commands: String
  }

  let blocks: [Block]

  init() throws {
    let text = try String(
      contentsOfFile: TestHost.checkout + "/Resources/Documentation/HOSTING.md", encoding: .utf8)
    var blocks: [Block] = []
    var heading = ""
    var lines: [String]?
    for line in text.components(separatedBy: "\n") {
      if line == "```" {
        if let finished = lines {
          blocks.append(Block(heading: heading, commands: finished.joined(separator: "\n")))
        }
        lines = lines == nil ? [] : nil
      } else if lines != nil {
        lines?.append(line)
      } else if line.hasPrefix("## ") {
        heading = String(line.dropFirst(3))
      }
    }
    self.blocks = blocks
  }

  /// A script of one block, in a shell in which those before it were typed; it ends where a command fails.
  func script(_ index: Int) -> String {
    let before = blocks[..<index].flatMap { $0.commands.components(separatedBy: "\n") }
      .filter { $0.hasPrefix("cd ") || $0.hasPrefix("alias ") }
    // Bash takes the failure of what stands before `&&` for no failure of the line.
    let lines = before + [blocks[index].commands.replacing(" && ", with: "\n")]
    return "set -euo pipefail\nshopt -s expand_aliases\n" + lines.joined(separator: "\n")
  }
}
