import Domain
import Glibc

/// The processes of this computer, as `/proc` shows them: https://docs.kernel.org/filesystems/proc.html.
enum ProcessTable {
  struct Entry: Equatable {
    var number: Int
    var account: String
    var began: Instant
    var isStopped: Bool
  }

  /// A process; nil for one that is not there.
  static func entry(_ number: Int) -> Entry? {
    var status = Glibc.stat()
    guard stat("/proc/\(number)", &status) == 0, let line = text("/proc/\(number)/stat") else { return nil }
    // The name stands in parentheses, and may hold some itself.
    let fields = line.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 19, let ticks = Int64(fields[19]), let boot = bootSecond else { return nil }
    let began = Instant(milliseconds: boot * 1_000 + ticks * 1_000 / Int64(max(1, sysconf(Int32(_SC_CLK_TCK)))))
    let account = getpwuid(status.st_uid).map { String(cString: $0.pointee.pw_name) } ?? "\(status.st_uid)"
    return Entry(
      number: number, account: account, began: began, isStopped: fields[0] == "T" || fields[0] == "t")
  }

  /// The other processes that have a file open, as far as this account may look.
  static func holding(_ file: FileIdentity) -> [Entry] {
    FolderListing.names(in: "/proc").compactMap { Int($0) }.sorted()
      .filter { $0 != Int(getpid()) && holds($0, file) }.compactMap(entry)
  }

  private static func holds(_ number: Int, _ file: FileIdentity) -> Bool {
    let folder = "/proc/\(number)/fd"
    return FolderListing.names(in: folder).contains { (try? FileIdentity("\(folder)/\($0)")) == file }
  }

  private static var bootSecond: Int64? {
    let line = text("/proc/stat")?.split(separator: "\n").first { $0.hasPrefix("btime ") }
    return line.flatMap { Int64($0.dropFirst(6)) }
  }

  private static func text(_ path: String) -> String? {
    guard let file = fopen(path, "re") else { return nil }
    defer { fclose(file) }
    var (bytes, piece): ([UInt8], [UInt8]) = ([], Array(repeating: 0, count: 16_384))
    while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
