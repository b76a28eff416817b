package import Domain
import Glibc

/// Keeps an output from taking the place of what must not be lost: the database and the files beside it, what is read at the
/// same time, and, unless it is meant, any file that is there.
///
/// Files are told by device and number, so that links and other spellings of a path change nothing.
package struct OutputGuard {
  private let databases: [String]
  private let inputs: [String]
  private let mayReplace: Bool

  /// What is called so beyond the database's name belongs to it, whether it is there just now or not.
  private static let suffixes = [
    "", "-wal", "-shm", "-journal", ".lock", ".queue", ".keys", ".keys.partial", ".seats",
    ".restoring", ".restoring.partial",
  ]
  private static let prefixes = [".before-", ".replaced", ".partial-", ".part", ".draft-"]

  /// - Parameters:
  ///   - database: The file at work; nil for none.
  ///   - inputs: Files that are read for this output; `-` stands for none.
  ///   - mayReplace: Whether a file that is there may give way.
  package init(database: String?, inputs: [String] = [], mayReplace: Bool = false) {
    // SQLite keeps its files beside the one that a link leads to.
    databases = database.map { [$0, Self.resolved($0)].compactMap(\.self) } ?? []
    self.inputs = inputs
    self.mayReplace = mayReplace
  }

  /// - Throws: ``TransferError/isDatabase(_:)``, ``TransferError/isInput(_:)``, ``TransferError/exists(_:)``.
  package func check(_ path: String) throws(TransferError) {
    if belongsToDatabase(path) || Self.resolved(path).map(belongsToDatabase) == true { throw .isDatabase(path) }
    if let file = Self.file(path), inputs.contains(where: { $0 != "-" && Self.file($0) == file }) {
      throw .isInput(path)
    }
    if !mayReplace, Self.isRegular(path) { throw .exists(path) }
  }

  /// Whether a name that has come into being meanwhile may be taken.
  var replaces: Bool { mayReplace }

  private func belongsToDatabase(_ path: String) -> Bool {
    let (file, name) = (Self.file(path), Self.name(of: path))
    let folder = Self.file(CheckedCopy.folder(of: path))
    return databases.contains { database in
      if let file, Self.suffixes.contains(where: { Self.file(database + $0) == file }) { return true }
      guard let folder, folder == Self.file(CheckedCopy.folder(of: database)) else { return false }
      let own = Self.name(of: database)
      return Self.suffixes.contains { own + $0 == name } || Self.prefixes.contains { name.hasPrefix(own + $0) }
    }
  }

  private static func file(_ path: String) -> FileIdentity? { try? FileIdentity(path) }

  private static func isRegular(_ path: String) -> Bool {
    var status = stat()
    // A link is a file of its own, wherever it leads.
    guard lstat(path, &status) == 0 else { return false }
    if status.st_mode & S_IFMT == S_IFREG { return true }
    guard status.st_mode & S_IFMT == S_IFLNK else { return false }
    return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }

  private static func name(of path: String) -> String { String(path.split(separator: "/").last ?? "") }

  private static func resolved(_ path: String) -> String? {
    guard let text = realpath(path, nil) else { return nil }
    defer { free(text) }
    return String(cString: text)
  }
}
