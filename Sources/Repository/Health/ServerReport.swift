import Domain
import Foundation
import Glibc

/// What sshd would do with somebody who comes to an account, as `sshd -T` tells it.
struct ServerReport {
  /// What stands behind each name, a line each.
  let options: [String: [String]]

  static let program = "/usr/sbin/sshd"

  init(_ text: String) {
    var options: [String: [String]] = [:]
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard let name = parts.first else { continue }
      options[name.lowercased(), default: []].append(parts.count == 2 ? parts[1] : "")
    }
    self.options = options
  }

  /// Asks sshd itself, without a shell, as if somebody came to the account from this machine.
  static func ask(account: String) -> Result<ServerReport, Refusal> {
    guard access(program, X_OK) == 0 else { return .failure(Refusal(silence: .notInstalled)) }
    guard geteuid() == 0 else { return .failure(Refusal(silence: .needsRoot)) }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["-T", "-C", "user=\(account),host=localhost,addr=127.0.0.1"]
    process.environment = [:]
    let (output, said) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = said
    do { try process.run() } catch { return .failure(Refusal(silence: .notInstalled)) }
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = said.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let words = String(decoding: complaint, as: UTF8.self).split(separator: "\n").first.map(String.init)
      return .failure(Refusal(silence: .refused(words ?? "it ended with \(process.terminationStatus)")))
    }
    return .success(ServerReport(String(decoding: text, as: UTF8.self)))
  }

  struct Refusal: Error {
    let silence: HostFinding.Silence
  }
}
