import Domain
import Glibc

/// Where the file of a database is, whatever name somebody gives it.
///
/// SQLite keeps its log beside the file that a symbolic link leads to. The locks, the keys and the copies must be there too,
/// so the name is followed to its end once, before anything else is done with it.
package enum DatabasePlace {
  /// The one name of the file that a path leads to, by links of any number; also of one that is still to be made.
  ///
  /// A path that leads nowhere, such as a link to itself, stays as it is: opening it says why.
  package static func resolve(_ path: String) -> String {
    var name = path
    for _ in 0..<mostLinks {
      if let whole = real(name) { return whole }
      // The file is still to be made: where a link says, or in the folder itself.
      guard let target = link(name) else { break }
      name = target.hasPrefix("/") ? target : "\(CheckedCopy.folder(of: name))/\(target)"
    }
    guard let last = name.split(separator: "/").last, let folder = real(CheckedCopy.folder(of: name)) else {
      return path
    }
    return folder == "/" ? "/\(last)" : "\(folder)/\(last)"
  }

  /// Refuses a file that has a second name, by which another program would write a second log: a hard link, or a mount of
  /// the file alone. A file that is not there yet is no fault.
  ///
  /// - Parameter path: As ``resolve(_:)`` gives it.
  /// - Throws: ``StoreError/severalNames(path:count:)``, ``StoreError/mountedAlone(path:)``,
  ///   ``StoreError/notADatabase(path:)`` for what isn't a file.
  static func requireOneName(_ path: String) throws(StoreError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return }
      throw StoreError(errno: errno, path: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notADatabase(path: path) }
    guard status.st_nlink == 1 else { throw .severalNames(path: path, count: Int(status.st_nlink)) }
    if isMountPoint(path) { throw .mountedAlone(path: path) }
  }

  /// As many as Linux follows.
  private static let mostLinks = 40

  private static func real(_ path: String) -> String? {
    guard let text = realpath(path, nil) else { return nil }
    defer { free(text) }
    return String(cString: text)
  }

  /// What a symbolic link says; nil for anything else.
  private static func link(_ path: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }

  /// The mounts that the process sees, a line each: https://docs.kernel.org/filesystems/proc.html section 3.5.
  private static func isMountPoint(_ path: String) -> Bool {
    guard let file = fopen("/proc/self/mountinfo", "re") else { return false }
    defer { fclose(file) }
    let wanted = escaped(path)
    var line: UnsafeMutablePointer<CChar>?
    var room = 0
    defer { free(line) }
    while getline(&line, &room, file) > 0, let text = line.map({ String(cString: $0) }) {
      let parts = text.split(separator: " ", maxSplits: 5)
      if parts.count > 4, parts[4] == wanted { return true }
    }
    return false
  }

  /// As the kernel writes a path there: blank, tab, line feed and backslash in octal.
  private static func escaped(_ path: String) -> String {
    path.utf8.map { byte in
      switch byte {
      case 0x20: "\\040"
      case 0x09: "\\011"
      case 0x0A: "\\012"
      case 0x5C: "\\134"
      default: String(UnicodeScalar(byte))
      }
    }.joined()
  }
}
