import Foundation
import TestSupport

/// What `make install` lays out, moved away from where it was laid, and run with the checkout out of reach.
nonisolated struct Installation {
  let folder: TemporaryFolder
  /// Holds `bin` and `share`.
  let prefix: String
  /// What make said of it.
  let made: CommandRun

  static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  init() throws {
    folder = try TemporaryFolder()
    prefix = folder.path + "/opt/matchbook"
    made = try CommandRun(
      [
        "install-files", "PREFIX=/usr/local", "DESTDIR=\(folder.path)/stage",
        "BINARY=\(BuiltProgram.path("matchbook"))",
      ], in: folder, program: ["/usr/bin/make", "--no-print-directory", "-C", Self.checkout])
    guard made.status == 0 else { return }
    try FileManager.default.createDirectory(atPath: folder.path + "/opt", withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: folder.path + "/stage/usr/local", toPath: prefix)
  }

  /// Takes everything away but the program.
  func withoutFiles() throws -> Installation {
    try FileManager.default.removeItem(atPath: prefix + "/share")
    return self
  }

  /// Every file, from the prefix on.
  var files: Set<String> {
    Set(FileManager.default.enumerator(atPath: prefix)?.compactMap { $0 as? String } ?? [])
  }

  func run(_ arguments: String..., variables: [String: String] = [:]) throws -> CommandRun {
    try CommandRun(arguments, in: folder, variables: variables, program: Self.hiding + [prefix + "/bin/matchbook"])
  }

  /// Plays keys to the console and returns its last screen.
  func play(_ script: String) throws -> String {
    try folder.write(Array(script.utf8), to: "keys")
    let played = try run("console", "--script", "keys", "--save-screen", "screen", "--force")
    guard played.status == 0 else { return played.said }
    return try String(contentsOfFile: folder.path + "/screen", encoding: .utf8)
  }

  /// Runs a program where an empty folder lies over the checkout; nothing where the kernel does not let us.
  static let hiding: [String] = {
    let command = ["/usr/bin/unshare", "--map-root-user", "--mount", "/bin/sh", "-c", hidingScript, checkout]
    guard FileManager.default.isExecutableFile(atPath: command[0]), let folder = try? TemporaryFolder() else {
      return []
    }
    let trial = try? CommandRun(["/bin/ls", checkout], in: folder, program: command)
    return trial?.status == 0 && trial?.output == "" ? command : []
  }()

  private static let hidingScript = "mount -t tmpfs none \"$0\" && exec \"$@\""
}
