import Foundation

/// What HOSTING.md tells an administrator to type, as it is there, a block at a time.
///
/// Blocks whose fence says where they are typed, such as on another computer, are left out.
nonisolated struct HostingDocument {
  struct Block {
    /// The heading without its number.
    let section: String
    /// The first in its section is 1.
    let number: Int
    let commands: String

    var name: String { "\(section) \(number)" }
  }

  let blocks: [Block]

  init() throws {
    let text = try String(
      contentsOfFile: TestHost.checkout + "/Resources/Documentation/HOSTING.md", encoding: .utf8)
    var blocks: [Block] = []
    var section = ""
    var lines: [String]?
    var isTyped = false
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix("```") {
        if let finished = lines {
          let number = blocks.count { $0.section == section } + 1
          if isTyped {
            blocks.append(Block(section: section, number: number, commands: finished.joined(separator: "\n")))
          }
          lines = nil
        } else {
          lines = []
          isTyped = line == "```"
        }
      } else if lines != nil {
        lines?.append(line)
      } else if line.hasPrefix("## ") {
        section = String(line.dropFirst(3).drop { $0.isNumber || $0 == "." || $0 == " " })
      }
    }
    self.blocks = blocks
  }

  /// A script of one block, in a shell in which those of its section before it were typed; it ends where a command fails.
  func script(_ block: Block) -> String {
    let before = blocks.filter { $0.section == block.section && $0.number < block.number }
      .flatMap { $0.commands.components(separatedBy: "\n") }.filter { $0.hasPrefix("cd ") }
    return (["set -euo pipefail"] + before + [block.commands]).joined(separator: "\n")
  }
}
