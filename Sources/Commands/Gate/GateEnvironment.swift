import CursesTerminal
import Foundation
import Glibc

/// What is left of a process's surroundings once somebody has come through the gate.
enum GateEnvironment {
  /// Shuts what could lead out: no core, which would hold the data; new files for the account alone; nothing open but the
  /// three streams; and of the environment only what the gate has looked at.
  static func close() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    umask(0o077)
    closeDescriptors()
    let kept = variables()
    for name in ProcessInfo.processInfo.environment.keys { unsetenv(name) }
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
    name.wholeMatch(of: /[A-Za-z][A-Za-z0-9_.@-]{0,63}/) != nil && !name.contains("..")
  }

  /// All but the streams, and what the language's own queues have opened by now.
  private static func closeDescriptors() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    for descriptor in names.compactMap(Int32.init) where descriptor > STDERR_FILENO {
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)")
      if let target, !target.hasPrefix("anon_inode:") { Glibc.close(descriptor) }
    }
  }
}
