import Domain
import Foundation
import Repository
import TestSupport
import Testing

/// A network on file with a user of each role, made through the repository, and the built program to work on it.
///
/// Users' logins are their roles' names with a dash, such as `match-specialist`.
nonisolated struct CommandDesk {
  let folder: TemporaryFolder
  let network: Network

  init() throws {
    folder = try TemporaryFolder()
    let now = Int64(Date().timeIntervalSince1970 * 1_000)
    let clock = Clock.fixed(on: Instant(milliseconds: now).utcDay)
    network = try Network(store: Store.open(path: folder.path + "/matchbook.sqlite"), clock: clock)
  }

  func run(_ arguments: [String], as role: Domain.Role = .director, input: String? = nil) throws -> CommandRun {
    try CommandRun(arguments, in: folder, user: role.rawValue.replacing(" ", with: "-"), input: input)
  }

  func run(_ arguments: String..., as role: Domain.Role = .director) throws -> CommandRun {
    try run(arguments, as: role)
  }

  /// What JSON a command prints, as one object.
  func json(_ arguments: String..., as role: Domain.Role = .director) throws -> [String: Any] {
    let result = try run(arguments + ["--format", "json"], as: role)
    #expect(result.status == 0, "\(arguments): \(result.said)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any], "\(arguments)")
  }

  /// Expects a command to end with a status after one sentence on standard error, and nothing else.
  func refuses(
    _ arguments: String..., as role: Domain.Role = .director, with status: Int32, _ words: String,
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let result = try run(arguments, as: role)
    let told = "\(arguments): \(result.said)\(result.output)"
    #expect(result.status == status, "\(told)", sourceLocation: location)
    #expect(result.output == "", "\(told)", sourceLocation: location)
    #expect(result.said.contains(words), "\(told)", sourceLocation: location)
    let isSentence = result.said.hasSuffix(".\n") && result.said.split(separator: "\n").count == 1
    #expect(isSentence, "\(told)", sourceLocation: location)
    // Nothing of how the program is made.
    for trace in ["Optional(", "Error", "SQL", "constraint", "nil", "Domain."] {
      #expect(!result.said.contains(trace), "\(told)", sourceLocation: location)
    }
  }
}
