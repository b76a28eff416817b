import Domain
import Glibc

/// Who owns the files of a database, who may open them, and how much room the disk has.
enum FileHealth {
  private static let suffixes = ["", "-wal", "-shm", ".lock", ".queue"]

  /// What is wrong with owner and permissions of each file, or that nothing is.
  ///
  /// All must belong to the owner of the database, and open to nobody else; the folder is to let no others put files
  /// beside it.
  static func access(of path: String) -> [HealthFinding] {
    var database = stat()
    guard stat(path, &database) == 0 else { return [] }
    var findings: [HealthFinding] = []
    var count = 0
    for name in suffixes.map({ path + $0 }) {
      var status = stat()
      guard stat(name, &status) == 0 else { continue }
      count += 1
      if status.st_uid != database.st_uid {
        findings.append(
          .file(path: name, .foreignOwner(Int(status.st_uid), expected: Int(database.st_uid))))
      }
      let mode = Int(status.st_mode & 0o777)
      if mode & 0o077 != 0 { findings.append(.file(path: name, .openToOthers(mode: mode))) }
    }
    let folder = CheckedCopy.folder(of: path)
    var status = stat()
    if stat(folder, &status) == 0 {
      let mode = Int(status.st_mode & 0o777)
      if mode & 0o022 != 0 { findings.append(.file(path: folder, .writableFolder(mode: mode))) }
      if status.st_uid != database.st_uid, status.st_uid != 0 {
        findings.append(
          .file(path: folder, .foreignOwner(Int(status.st_uid), expected: Int(database.st_uid))))
      }
    }
    return findings.isEmpty ? [.filesProtected(count: count)] : findings
  }

  /// Unfinished copies in the folder of the database and in that of its backups.
  static func leftovers(beside path: String) -> HealthFinding {
    let folders = Set([CheckedCopy.folder(of: path), HostHealth.backups])
    return .leftovers(paths: folders.sorted().flatMap(UnfinishedFile.leftovers))
  }

  static func space(of path: String) -> HealthFinding? {
    var disk = statvfs()
    guard statvfs(CheckedCopy.folder(of: path), &disk) == 0 else { return nil }
    let database = ["", "-wal"].reduce(Int64(0)) { sum, suffix in
      var status = stat()
      return stat(path + suffix, &status) == 0 ? sum + Int64(status.st_size) : sum
    }
    return .space(free: Int64(disk.f_bavail) * Int64(disk.f_frsize), database: database)
  }
}
