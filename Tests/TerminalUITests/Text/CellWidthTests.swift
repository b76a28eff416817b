import Glibc
import TerminalUI
import Testing

@Suite("Cell widths")
struct CellWidthTests {
  private typealias Measure = @convention(c) (wchar_t) -> CInt
  private typealias Version = @convention(c) () -> UnsafePointer<CChar>

  @Test func `agree with wcwidth under a UTF-8 locale for every character`() throws {
    // Glibc's Swift module leaves both functions out.
    let wcwidth = unsafeBitCast(try #require(dlsym(nil, "wcwidth")), to: Measure.self)
    let version = unsafeBitCast(try #require(dlsym(nil, "gnu_get_libc_version")), to: Version.self)
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let before = uselocale(locale)
    defer {
      uselocale(before)
      freelocale(locale)
    }
    // Another C library may know characters of a later Unicode; what the table knows must still agree.
    let isTheTablesLibrary = String(cString: version()) == "2.36"
    var disagreements: [UInt32] = []
    // Between the planes of letters and the last ones nothing is assigned: every 64th character will do.
    let values = Array(UInt32(0x20)..<0x32000) + Array(stride(from: UInt32(0x32000), through: 0x10FFFF, by: 64))
    for value in values {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let width = CellWidth.width(of: scalar)
      if width == nil, !isTheTablesLibrary { continue }
      if (width ?? -1) != Int(wcwidth(wchar_t(bitPattern: value))) { disagreements.append(value) }
    }
    #expect(disagreements.isEmpty, "\(disagreements.prefix(10).map { String($0, radix: 16) })")
  }
}
