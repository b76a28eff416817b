package import Domain
import Glibc

/// Where a reader gets its bytes: the next piece at each call, an empty one at the end.
package struct ByteSource {
  package let next: () throws(TransferError) -> [UInt8]
  /// Bytes in all, where that is known beforehand; what progress is measured against.
  package var size: Int?

  package init(size: Int? = nil, next: @escaping () throws(TransferError) -> [UInt8]) {
    self.size = size
    self.next = next
  }

  /// Bytes that are at hand already.
  ///
  /// - Parameter piece: How many are given at a time.
  package static func bytes(_ bytes: [UInt8], piece: Int = 1 << 16) -> ByteSource {
    var start = 0
    return ByteSource(size: bytes.count) { () throws(TransferError) -> [UInt8] in
      let end = min(bytes.count, start + max(1, piece))
      defer { start = end }
      return Array(bytes[start..<end])
    }
  }

  /// A file, read as it is needed; `-` is standard input.
  package static func file(_ path: String) throws(TransferError) -> ByteSource {
    let file = try InputFile(path: path)
    return ByteSource(size: file.size) { () throws(TransferError) -> [UInt8] in try file.read() }
  }
}

/// An open file that closes itself.
private final class InputFile {
  private let path: String
  private let descriptor: Int32
  let size: Int?

  init(path: String) throws(TransferError) {
    self.path = path
    guard path != "-" else {
      descriptor = STDIN_FILENO
      size = nil
      return
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .noSuchFile(path) : .cannotRead(path, errno: errno)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      close(descriptor)
      throw .cannotRead(path, errno: errno)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw .cannotRead(path, errno: EISDIR)
    }
    self.descriptor = descriptor
    size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  func read() throws(TransferError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      var result: Int
      repeat { result = Glibc.read(descriptor, buffer.baseAddress, buffer.count) } while result < 0 && errno == EINTR
      if result < 0 { failure = errno }
      count = max(0, result)
    }
    guard failure == 0 else { throw .cannotRead(path, errno: failure) }
    return bytes
  }
}
