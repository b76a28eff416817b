import Foundation
import Glibc

/// A file that is being made under a temporary name beside its place: private to its owner, and locked for as long as
/// somebody is at work on it.
///
/// The lock tells a copy that is being made from one that a killed process has left behind, whose number another process
/// may have by now.
package final class UnfinishedFile {
  /// The temporary name: the file's own, and a suffix with the process's number.
  let path: String
  let descriptor: Int32

  private static let mark = ".partial-"
  /// What a database that is being made may have beside it.
  static let companions = ["-wal", "-shm", "-journal", ".lock", ".queue", ".keys", ".keys.partial"]

  /// What the system said when the file could not be made.
  struct Refusal: Error {
    let errno: Int32
  }

  /// Makes the file, after the ones of killed processes with the same place are removed.
  ///
  /// - Parameter target: The file that it is to become.
  init(for target: String) throws(Refusal) {
    Self.removeLeftovers(of: target)
    path = "\(target)\(Self.mark)\(getpid())"
    descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Refusal(errno: errno) }
    flock(descriptor, LOCK_EX | LOCK_NB)
  }

  /// Gives up the lock; by now the file has its own name, or is removed.
  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Temporary files of killed processes in a folder: nobody is at work on them.
  package static func leftovers(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter(isTemporary).sorted().map { folder == "/" ? "/\($0)" : "\(folder)/\($0)" }
      .filter { !isAtWork($0) }
  }

  private static func removeLeftovers(of target: String) {
    let start = target + mark
    for path in leftovers(in: CheckedCopy.folder(of: target)).map({
      target.contains("/") ? $0 : String($0.dropFirst(2))
    })
    where path.hasPrefix(start) {
      var status = stat()
      guard lstat(path, &status) == 0, status.st_uid == geteuid() else { continue }
      for suffix in [""] + companions { unlink(path + suffix) }
    }
  }

  private static func isTemporary(_ name: String) -> Bool {
    guard let range = name.range(of: mark, options: .backwards) else { return false }
    let number = name[range.upperBound...]
    return !number.isEmpty && number.utf8.count < 11 && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isAtWork(_ path: String) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return true }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    // Somebody else's file is left alone.
    guard descriptor >= 0 else { return true }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) != 0
  }
}
