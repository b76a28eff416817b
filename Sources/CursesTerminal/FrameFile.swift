import CNcurses
import Glibc

/// The file in memory that ncurses takes for its terminal, so that a frame is gathered whole before it is sent.
///
/// ncurses writes at nearly every cursor movement; written to the terminal like that, a frame would arrive in parts.
final class FrameFile {
  let stream: UnsafeMutablePointer<FILE>
  private let descriptor: Int32

  init() throws(TerminalError) {
    descriptor = curses_frame_file()
    guard descriptor >= 0, let stream = fdopen(descriptor, "r+") else { throw .system(errno: errno) }
    self.stream = stream
  }

  /// The bytes written since the last call; the file begins anew.
  func take() -> [UInt8] {
    let length = Int(lseek(descriptor, 0, SEEK_CUR))
    guard length > 0 else { return [] }
    lseek(descriptor, 0, SEEK_SET)
    return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, length, 0))
    }
  }
}
