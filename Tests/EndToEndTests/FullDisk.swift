import Glibc
import TestSupport

/// A shell on a disk of some kilobytes, a real one.
nonisolated enum FullDisk {
  /// Whether this machine lets us mount.
  static let isAvailable: Bool = {
    guard let folder = try? TemporaryFolder(), let run = try? run("true", size: "64k", in: folder) else { return false }
    return run.status == 0
  }()

  /// Runs a shell's words with a disk of a size at `$1` and the program as `$2`.
  static func run(_ script: String, size: String, in folder: TemporaryFolder) throws -> CommandRun {
    let disk = folder.path + "/disk"
    mkdir(disk, 0o700)
    let scene = "mount -t tmpfs -o size=\(size) none \"$1\" && { \(script)\n}"
    return try CommandRun(
      [disk, BuiltProgram.path("matchbook")], in: folder,
      variables: ["MATCHBOOK_DATABASE": disk + "/m.sqlite"],
      program: ["/usr/bin/unshare", geteuid() == 0 ? "-m" : "-rm", "/bin/sh", "-c", scene, "sh"])
  }
}
