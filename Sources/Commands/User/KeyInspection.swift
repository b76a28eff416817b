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
    let (input, output, said) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = said
    // One that has ended already must not end this process too.
    signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, SIG_DFL) }
    do { try process.run() } catch { return }
    try? input.fileHandleForWriting.write(contentsOf: Data("\(key.kind.rawValue) \(key.body)\n".utf8))
    try? input.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    // Where it can't run, as for an account without a name, our own reading of the key counts.
    let isRefused = complaint.contains("not a public key")
    // `256 SHA256:… comment (ED25519)`
    let isOther =
      process.terminationStatus == 0 && text.split(separator: " ").dropFirst().first != key.fingerprint[...]
    guard !isRefused, !isOther else {
      throw CommandSession.failure(English.Users.keyNotTakenBySSH, .badData)
    }
  }
}
