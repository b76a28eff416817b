import Foundation
import Glibc

/// One thing that is done to a host, which can be shown before as somebody would type it.
enum HostAction: Equatable {
  /// Puts a shipped file in place.
  case install(String, to: String, mode: Int)
  /// Puts a file with this text in place.
  case write(String, to: String, mode: Int)
  case run([String])

  /// As in a shell.
  var line: String {
    switch self {
    case .install(let source, let target, let mode):
      "install -D -m \(String(mode, radix: 8)) \(source) \(target)"
    case .write(let text, let target, _):
      "printf '%s\\n' \(text.split(separator: "\n").map { Self.quoted(String($0)) }.joined(separator: " ")) > \(target)"
    case .run(let words): words.map(Self.quoted).joined(separator: " ")
    }
  }

  /// The file that it makes or replaces; nil for none.
  var target: String? {
    switch self {
    case .install(_, let target, _), .write(_, let target, _): target
    case .run: nil
    }
  }

  /// Whether the file is in place as it should be; a program is always to be run.
  var isDone: Bool {
    guard let target, let wanted = content, let found = FileManager.default.contents(atPath: target) else {
      return false
    }
    var status = stat()
    return found == wanted && stat(target, &status) == 0 && Int(status.st_mode & 0o777) == mode
  }

  struct Failure: Error {
    /// What the system or the program said.
    let said: String
  }

  func perform() throws(Failure) {
    guard case .run(let words) = self else { return try place() }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.environment = ["PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"]
    // The account that some run as can't be in the folder of an administrator.
    process.currentDirectoryURL = URL(filePath: "/")
    let said = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = said
    process.standardError = said
    do { try process.run() } catch { throw Failure(said: "\(error)") }
    let text = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(said: text) }
  }

  private var mode: Int {
    switch self {
    case .install(_, _, let mode), .write(_, _, let mode): mode
    case .run: 0
    }
  }

  private var content: Data? {
    switch self {
    case .install(let source, _, _): FileManager.default.contents(atPath: source)
    case .write(let text, _, _): Data((text + "\n").utf8)
    case .run: nil
    }
  }

  /// The file is whole under another name, which programs that read the folder leave alone, before it gets its own.
  private func place() throws(Failure) {
    guard let target, let content else { throw Failure(said: "\(line): this file is missing") }
    let folder = (target as NSString).deletingLastPathComponent
    let partial = "\(folder)/.\((target as NSString).lastPathComponent).new"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try content.write(to: URL(filePath: partial))
    } catch { throw Failure(said: "\(target): \(error.localizedDescription)") }
    guard chmod(partial, mode_t(mode)) == 0, rename(partial, target) == 0 else {
      let reason = String(cString: strerror(errno))
      unlink(partial)
      throw Failure(said: "\(target): \(reason)")
    }
  }

  private static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
          || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "-_./=:@%+,".utf8.contains(byte)
      }
    return isPlain ? word : "'" + word.replacing("'", with: #"'\''"#) + "'"
  }
}
