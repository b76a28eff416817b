import Foundation
import Glibc
import TestSupport

/// Runs a command in a mount namespace of its own, with a file system of 4 MiB at `$1`.
enum SmallDisk {
  static let shell = shell("mount -t tmpfs -o size=4m none \"$1\"")

  /// The same with a copy of the file `$2` on it, and then read-only.
  static let readOnlyShell = shell(
    "mount -t tmpfs -o size=4m none \"$1\" && cp \"$2\" \"$1\" && mount -o remount,ro \"$1\" && shift")

  private static func shell(_ scene: String) -> [String] {
    ["unshare", geteuid() == 0 ? "-m" : "-rm", "sh", "-c", "\(scene) && shift && exec \"$@\"", "sh"]
  }

  /// Whether this machine lets us.
  static let isAvailable: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    let nowhere = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(nowhere) }
    let words = ["/usr/bin/env"] + shell + [folder.path, "true"]
    let process = try? ChildProcess(words, descriptors: [nowhere, nowhere, nowhere])
    return process?.wait() == .exited(0)
  }()
}
