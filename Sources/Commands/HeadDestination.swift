import Foundation
import Glibc
import Localization
import Repository

/// Where the head of the audit log is kept besides the database.
enum HeadDestination {
  case file(String)
  case mail(String)
  /// Something for `/bin/sh`, as the owner of the host has set it.
  case command(String)

  var name: String {
    switch self {
    case .file(let path): path
    case .mail(let address): address
    case .command(let command): command
    }
  }

  private static let mailer = ["/usr/sbin/sendmail", "/usr/lib/sendmail"]

  /// Sends a line.
  ///
  /// - Parameter database: What a file must not be.
  /// - Returns: Why it was not sent, in a sentence; nil where it was.
  func send(_ line: String, sparing database: String) -> String? {
    switch self {
    case .file(let path): Self.append(line, to: path, sparing: database)
    case .mail(let address):
      if address.hasPrefix("-") || !address.contains("@") || address.contains(where: \.isWhitespace) {
        English.Audit.notAnAddress(address)
      } else if let program = Self.mailer.first(where: { access($0, X_OK) == 0 }) {
        Self.run(
          program, ["-oi", address], input: "To: \(address)\nSubject: \(English.Audit.mailSubject)\n\n\(line)",
          name: name)
      } else {
        English.Audit.noMailer
      }
    case .command(let command): Self.run("/bin/sh", ["-c", command], input: line, name: name)
    }
  }

  /// On the disk when this returns.
  private static func append(_ line: String, to path: String, sparing database: String) -> String? {
    do { try OutputGuard(database: database, mayReplace: true).check(path) } catch {
      return English.Transfer.sentence(for: error)
    }
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return English.Audit.notSent(path, String(cString: strerror(errno))) }
    defer { close(descriptor) }
    let bytes = Array(line.utf8)
    guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      return English.Audit.notSent(path, String(cString: strerror(errno)))
    }
    return nil
  }

  private static func run(_ program: String, _ arguments: [String], input: String, name: String) -> String? {
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardInput = pipe
    process.standardOutput = FileHandle.nullDevice
    // One that ends without reading has its own reason to say.
    _ = signal(SIGPIPE, SIG_IGN)
    do { try process.run() } catch { return English.Audit.notSent(name, "\(program)") }
    try? pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    let status = process.terminationStatus
    return status == 0 ? nil : English.Audit.notSent(name, English.Audit.endedWith(status))
  }
}
