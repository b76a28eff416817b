import Foundation
import Glibc
import TestSupport

/// One run of the built program, with its own database, from start to exit.
nonisolated struct CommandRun {
  let status: Int32
  let output: String
  let said: String

  /// - Parameters:
  ///   - folder: Where the database is, and every other file of the run.
  ///   - user: The login to act as; nil for the Unix account's.
  ///   - variables: Added to the environment of the run, which is otherwise its own.
  ///   - program: What to run, with the arguments that come first; the built program where it is left out.
  init(
    _ arguments: [String], in folder: TemporaryFolder, user: String? = nil, input: String? = nil,
    variables: [String: String] = [:], program: [String] = [BuiltProgram.path("matchbook")]
  ) throws {
    var environment = [
      "HOME": folder.path, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "TZ": "UTC",
      "MATCHBOOK_DATABASE": "\(folder.path)/matchbook.sqlite",
    ]
    environment["MATCHBOOK_USER"] = user
    environment = environment.merging(variables) { $1 }.merging(ThreadSanitizer.environment) { own, _ in own }
    // Files rather than pipes: nothing can fill up while nobody reads.
    let names = ["input", "output", "said"].map { "\(folder.path)/.\($0)" }
    try Data((input ?? "").utf8).write(to: URL(fileURLWithPath: names[0]))
    let descriptors = names.enumerated().map { number, name in
      open(name, (number == 0 ? O_RDONLY : O_WRONLY | O_CREAT | O_TRUNC) | O_CLOEXEC, 0o600)
    }
    defer { for descriptor in descriptors { close(descriptor) } }
    let process = try ChildProcess(
      program + arguments, environment: environment, folder: folder.path, descriptors: descriptors)
    switch process.wait() {
    case .exited(let status): self.status = status
    // As a shell tells it.
    case .signaled(let signal): status = 128 + signal
    }
    // What is damaged comes out as it is.
    output = String(decoding: try Data(contentsOf: URL(filePath: names[1])), as: UTF8.self)
    said = String(decoding: try Data(contentsOf: URL(filePath: names[2])), as: UTF8.self)
  }
}
