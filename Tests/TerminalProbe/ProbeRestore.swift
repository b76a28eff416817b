import Domain
import Glibc
import Repository

/// Restores a backup, and is killed before a step of it.
enum ProbeRestore {
  static func run(_ backup: String, to path: String, until step: String, acceptsAll: Bool) throws {
    try Store.restore(backup, to: path, acceptsUnknownRights: acceptsAll) { next in
      if "\(next)" == step { kill(getpid(), SIGKILL) }
    }
  }
}
