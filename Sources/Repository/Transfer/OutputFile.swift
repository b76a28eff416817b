package import Domain
import Glibc

/// A file that is there whole or not at all: written beside its place under another name, synced, and renamed at the end.
///
/// A device or pipe, such as `/dev/stdout`, is written to as it is.
package final class OutputFile {
  private let path: String
  private let temporary: UnfinishedFile?
  private let descriptor: Int32
  private let replaces: Bool
  private var isFinished = false

  /// Makes the file under its temporary name, readable by its owner alone.
  ///
  /// - Parameter keeper: Says what must not be replaced; asked before anything is made.
  package init(path: String, sparing keeper: OutputGuard) throws(TransferError) {
    try keeper.check(path)
    self.path = path
    replaces = keeper.replaces
    var status = stat()
    let isSpecial = stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    if isSpecial {
      guard status.st_mode & S_IFMT != S_IFDIR else { throw .cannotWrite(path, errno: EISDIR) }
      temporary = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw Self.failure(path) }
    } else {
      let file: UnfinishedFile
      do { file = try UnfinishedFile(for: path) } catch { throw Self.failure(path, error.errno) }
      temporary = file
      descriptor = file.descriptor
    }
  }

  deinit {
    guard let temporary else {
      if descriptor >= 0 { close(descriptor) }
      return
    }
    if !isFinished { unlink(temporary.path) }
  }

  package func write(_ bytes: [UInt8]) throws(TransferError) {
    try Self.write(bytes, to: descriptor, path: path)
  }

  /// Puts the file in its place; without it, nothing is left.
  package func finish() throws(TransferError) {
    guard let temporary else {
      isFinished = true
      return
    }
    guard fsync(descriptor) == 0 else { throw Self.failure(path) }
    let isNamed = replaces ? false : try isLinked(from: temporary.path)
    guard isNamed || rename(temporary.path, path) == 0 else { throw Self.failure(path) }
    isFinished = true
    // The new name is in place either way.
    try? Self.synchronizeFolder(of: path)
  }

  /// Makes the name of a file survive a power cut.
  static func synchronizeFolder(of path: String) throws(TransferError) {
    let folder = open(CheckedCopy.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure(path) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw failure(path) }
  }

  /// Gives the file its name unless another has come to have it meanwhile, which renaming would not tell.
  ///
  /// - Returns: false where the disk knows no second name for a file, as those of cameras.
  private func isLinked(from temporary: String) throws(TransferError) -> Bool {
    guard link(temporary, path) != 0 else {
      unlink(temporary)
      return true
    }
    if errno == EEXIST { throw .exists(path) }
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else { throw Self.failure(path) }
    return false
  }

  /// Writes all of it, however many calls that takes.
  package static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(TransferError) {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path)
      }
      start += count
    }
  }

  /// What the last failed system call, or one that failed so, means.
  static func failure(_ path: String, _ code: Int32 = errno) -> TransferError {
    code == ENOSPC || code == EDQUOT ? .diskFull(path) : .cannotWrite(path, errno: code)
  }
}
