import CursesTerminal
import Glibc

/// What is left of a process's surroundings once somebody has come through the gate.
enum GateEnvironment {
  /// Shuts what could lead out: new files for the account alone; nothing open but the three streams; nobody stops the
  /// process; and of the environment only what the gate has looked at.
  static func close() {
    umask(0o077)
    // A visitor who stops the process has no way to continue it, and it would hold the database.
    for number in [SIGTSTP, SIGTTIN, SIGTTOU] { _ = signal(number, SIG_IGN) }
    closeDescriptors()
    let kept = variables()
    clearenv()
    for (name, value) in kept { setenv(name, value, 1) }
  }

  static func value(of name: String) -> String? {
    guard let pointer = getenv(name), pointer.pointee != 0 else { return nil }
    return String(cString: pointer)
  }

  /// `TERM` and `LANG` are the client's to choose, from names that are names; the rest is the host's.
  private static func variables() -> [String: String] {
    var kept: [String: String] = [:]
    if let type = value(of: "TERM") { kept["TERM"] = TerminalEnvironment.isTypeName(type) ? type : "vt100" }
    let language = value(of: "LANG") ?? ""
    kept["LANG"] = isLocale(language) ? language : "C.UTF-8"
    if let entry = getpwuid(geteuid()), let home = entry.pointee.pw_dir { kept["HOME"] = String(cString: home) }
    // sshd's own; it tells that the line is a slow one.
    if let connection = value(of: "SSH_CONNECTION") { kept["SSH_CONNECTION"] = connection }
    return kept
  }

  /// Such as `en_US.UTF-8`, `C` or `sr_RS@latin`: never a path.
  static func isLocale(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLetter(first), name.utf8.count <= 64, !name.contains("..") else {
      return false
    }
    return name.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || "_.@-".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }

  /// All but the streams, and what the language's own queues have opened by now.
  private static func closeDescriptors() {
    guard let folder = opendir("/proc/self/fd") else { return }
    var descriptors: [Int32] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if let descriptor = Int32(name), descriptor > STDERR_FILENO { descriptors.append(descriptor) }
    }
    closedir(folder)
    let own = Array("anon_inode:".utf8)
    for descriptor in descriptors {
      var target = [UInt8](repeating: 0, count: own.count)
      let count = readlink("/proc/self/fd/\(descriptor)", &target, target.count)
      if count > 0, target != own { Glibc.close(descriptor) }
    }
  }
}
