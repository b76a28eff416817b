package import Domain
import Glibc
import Synchronization

/// Where a reader gets its bytes: the next piece at each call, an empty one at the end.
package struct ByteSource: Sendable {
  package let next: @Sendable () throws(TransferError) -> [UInt8]
  /// Bytes in all, where that is known beforehand; what progress is measured against.
  package var size: Int?
  /// The same bytes from their beginning; nil where they come once.
  package var again: (@Sendable () throws(TransferError) -> ByteSource)?

  package init(size: Int? = nil, next: @escaping @Sendable () throws(TransferError) -> [UInt8]) {
    self.size = size
    self.next = next
  }

  /// Bytes that are at hand already.
  ///
  /// - Parameter piece: How many are given at a time.
  package static func bytes(_ bytes: [UInt8], piece: Int = 1 << 16) -> ByteSource {
    let place = Place()
    var source = ByteSource(size: bytes.count) { () throws(TransferError) -> [UInt8] in
      let start = min(bytes.count, place.next.load(ordering: .relaxed))
      let end = min(bytes.count, start + max(1, piece))
      place.next.store(end, ordering: .relaxed)
      return Array(bytes[start..<end])
    }
    source.again = { () throws(TransferError) -> ByteSource in .bytes(bytes, piece: piece) }
    return source
  }

  /// A file, read as it is needed; `-` is standard input. What comes once, as from a pipe, is kept.
  package static func file(_ path: String) throws(TransferError) -> ByteSource {
    let file = try InputFile(path: path)
    var source = ByteSource(size: file.size) { () throws(TransferError) -> [UInt8] in try file.read() }
    guard file.size == nil else {
      source.again = { () throws(TransferError) -> ByteSource in try .file(path) }
      return source
    }
    return .bytes(try source.all())
  }

  private func all() throws(TransferError) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let piece = try next()
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }
}

/// How far bytes at hand are given out.
private final class Place: Sendable {
  let next = Atomic(0)
}

/// An open file that closes itself.
private final class InputFile: Sendable {
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
