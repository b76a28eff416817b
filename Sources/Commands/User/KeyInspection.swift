import Foundation
import Glibc
import Localization
import Repository

/// What OpenSSH itself says of a key, where it is installed: it knows points off their curve and kinds that have become
/// weak since.
enum KeyInspection {
  private static let program = "/usr/bin/ssh-keygen"

  /// Only where somebody works on the computer itself: what comes through the gate starts no program.
  ///
  /// - Throws: `ExitCode` after a sentence.
  static func check(_ key: PublicKey) throws {
    guard Visit.current == nil, access(program, X_OK) == 0 else { return }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["-l", "-E", "sha256", "-f", "-"]
    process.environment = [:]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    // One that has ended already must not end this process too.
    signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, SIG_DFL) }
    do { try process.run() } catch { return }
    try? input.fileHandleForWriting.write(contentsOf: Data("\(key.kind.rawValue) \(key.body)\n".utf8))
    try? input.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    // `256 SHA256:… comment (ED25519)`
    guard process.terminationStatus == 0, text.split(separator: " ").dropFirst().first == key.fingerprint[...] else {
      throw CommandSession.failure(English.Users.keyNotTakenBySSH, .badData)
    }
  }
}
